/** Spanish texts of the screens for Clockify. Its pages and buttons are named as they stand on its screen. */
import type { SidebarClockifyMessages } from '../en/sidebar-clockify';
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('es');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('es', value, { one, other })}`;

export const sidebarClockifyEs: SidebarClockifyMessages = {
  entry: 'Otras fuentes: Clockify',
  toKobo: 'Regresar a KoboToolbox',
  connect: {
    heading: 'Conectarse a Clockify',
    intro: 'Las horas de Clockify junto a tus datos de campo. En Clockify no se cambia nada.',
    server: 'Dónde está tu Clockify',
    servers: {
      global: 'Clockify (app.clockify.me)',
      euc1: 'Unión Europea, Alemania (euc1)',
      use2: 'Estados Unidos (use2)',
      euw2: 'Reino Unido (euw2)',
      apse2: 'Australia (apse2)',
      own: 'Un subdominio propio',
    },
    subdomain: 'Subdominio',
    subdomainHint: 'Lo que va antes de «.clockify.me» en la dirección de tu Clockify.',
    submitting: 'Comprobando con Clockify…',
    keyHelp: '¿Dónde está mi clave API?',
    keySteps: [
      'En Clockify, haz clic en tu foto de perfil (arriba a la derecha) y luego en Preferencias > Avanzado (Preferences > Advanced).',
      'En Clave API (API key), haz clic en Generar (Generate) y copia la clave: Clockify solo la muestra una vez.',
      'Una clave puede hacer todo lo que puede su titular. Si puedes, usa la de alguien que solo vea lo que esta hoja debe mostrar.',
    ],
  },
  workspaces: {
    heading: 'Elige un espacio de trabajo',
    search: 'Buscar espacios de trabajo',
    none: 'Esta cuenta no tiene espacios de trabajo. Usa la clave API de alguien que esté en uno.',
    noMatch: 'Ningún espacio de trabajo tiene estas palabras en su nombre.',
    more: (hidden) =>
      `${count(hidden, 'espacio de trabajo más', 'espacios de trabajo más')}: escribe una parte del nombre.`,
    found: (workspaces) => count(workspaces, 'espacio de trabajo', 'espacios de trabajo'),
    other: 'Elegir otro espacio de trabajo',
  },
  freePlan:
    'Este espacio de trabajo tiene el plan gratuito: Clockify entrega 31 días a la vez y responde 30 solicitudes por hora. Los intervalos más largos se leen mes a mes.',
  report: 'Informe',
  reports: { detailed: 'Detallado', summary: 'Resumen', weekly: 'Semanal' },
  saved: 'Guardados en Clockify',
  ownGroup: 'Informes de Clockify',
  groupBy: 'Agrupar por',
  thenBy: 'y luego por',
  noGroup: 'nada más',
  groups: {
    PROJECT: 'Proyecto',
    CLIENT: 'Cliente',
    TASK: 'Tarea',
    USER: 'Persona',
    TAG: 'Etiqueta',
    DATE: 'Fecha',
    WEEK: 'Semana',
    MONTH: 'Mes',
    TIMEENTRY: 'Descripción',
  },
  range: 'Intervalo de fechas',
  ranges: {
    saved: 'Como se guardó en Clockify',
    today: 'Hoy',
    yesterday: 'Ayer',
    thisWeek: 'Esta semana',
    lastWeek: 'La semana pasada',
    thisMonth: 'Este mes',
    lastMonth: 'El mes pasado',
    thisYear: 'Este año',
    lastYear: 'El año pasado',
    lastDays: 'Últimos días',
    dates: 'Desde – hasta',
  },
  rangeHint: 'En la zona horaria de esta hoja de cálculo.',
  days: 'Cuántos días',
  from: 'Desde',
  to: 'Hasta',
  weekFrom: 'Primer día de la semana',
  amounts: 'Importes',
  amountKinds: {
    none: 'Sin importes',
    earned: 'Importes facturables',
    cost: 'Costes',
    profit: 'Importes facturables, costes y beneficio',
  },
  format: 'Formato',
  formats: {
    json: 'JSON (las notas se quedan junto a su entrada)',
    csv: 'CSV (las columnas que elegiste en Clockify)',
    xlsx: 'XLSX (las mismas columnas que en CSV)',
  },
  sharing: 'Todas las personas que puedan abrir esta hoja de cálculo verán estas horas y quién las trabajó.',
  download: 'Descargar',
  filesNeedPlan: 'CSV y XLSX necesitan un plan de pago de Clockify.',
  downloading: 'Obteniendo el archivo…',
  asking: 'Pidiendo el informe a Clockify…',
};
