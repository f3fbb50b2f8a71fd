/** Spanish sentences about Clockify. Names of pages and buttons are those on its Spanish screen. */
import type { ClockifyMessages } from '../clockify-messages';
import { minutesToWait, pluralForm } from '../wording';

const quote = (text: string) => `«${text}»`;
const count = (value: number, one: string, other: string) =>
  `${value.toLocaleString('es')} ${pluralForm('es', value, { one, other })}`;
const untouched = 'La hoja quedó como estaba.';

export const clockifyEs: ClockifyMessages = {
  keyPlace: 'Preferencias > Avanzado > Clave API (Preferences > Advanced)',
  errors: {
    workspaceForbidden: ({ workspace }) =>
      `La cuenta de la clave API no puede ver los informes del espacio de trabajo ${quote(workspace)}. Pide acceso a su administración, o usa la clave de alguien que lo tenga.`,
    amountsHidden: ({ workspace }) =>
      `La cuenta de la clave API no puede ver importes en el espacio de trabajo ${quote(workspace)}. ${untouched} Elige «Sin importes» con «Editar», o consulta a la administración del espacio de trabajo.`,
    paidPlanNeeded: ({ workspace, format }) =>
      `Clockify no entregó el informe en ${format}: para eso el espacio de trabajo ${quote(workspace)} necesita un plan de pago (Basic o superior). Usa el formato JSON, que tienen todos los planes.`,
    reportNotFound: ({ report, workspace }) =>
      `El espacio de trabajo ${quote(workspace)} ya no tiene el informe ${quote(report)}, o ya no está compartido con la cuenta de la clave API. ${untouched} Elige otro informe con «Editar».`,
    reportRefused: ({ reason }) =>
      `Clockify no aceptó la solicitud de este informe${reason === '' ? '' : ` (${reason})`}. ${untouched} Elige otro intervalo de fechas u otros grupos con «Editar».`,
    reportChanging: () =>
      `Mientras se leía el informe aparecieron o desaparecieron entradas de tiempo, y sus páginas no encajaban. ${untouched} Inténtalo de nuevo en unos minutos.`,
    reportTooLong: ({ requests, most }) =>
      `Este informe necesitaría ${count(requests, 'solicitud', 'solicitudes')}, y con el plan gratuito una importación puede usar ${most} por hora. Elige un intervalo de fechas más corto con «Editar».`,
    fileTooLong: ({ days }) =>
      `Con el plan gratuito, el archivo de un informe abarca como máximo ${count(days, 'día', 'días')}. Elige un intervalo de fechas más corto con «Editar», o descarga el archivo en Clockify.`,
    hourlyLimitReached: ({ most, retryAfterSeconds }) =>
      `Clockify permite 30 solicitudes por hora a un espacio de trabajo gratuito; tus importaciones usan ${most} como máximo, y ya se agotaron. ${untouched} Inténtalo de nuevo en ${count(minutesToWait(retryAfterSeconds), 'minuto', 'minutos')}. Las programaciones más lentas necesitan menos solicitudes.`,
    notClockify: ({ server }) =>
      `${server} no respondió como Clockify. ${untouched} Puede interponerse una página de inicio de sesión de tu organización; inténtalo de nuevo y, si sigue así, revisa tu acceso a internet.`,
  },
  report: ({ report, shared }) => {
    const rows = {
      detailed: 'una fila por entrada de tiempo',
      summary: 'horas por proyecto, persona u otros grupos',
      weekly: 'horas por día de una semana',
    }[report];
    return shared ? `Guardado en Clockify · ${rows}` : rows.charAt(0).toUpperCase() + rows.slice(1);
  },
};
