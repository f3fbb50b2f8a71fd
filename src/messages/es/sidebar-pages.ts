/** Spanish texts of the sidebar on imports that are read page by page. */
import type { SidebarPages } from '../en/sidebar-pages';
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('es');

export const sidebarPagesEs: SidebarPages = {
  more: '¿Proyecto grande, o solo algunos envíos?',
  formats: 'Formato',
  oneFile: 'En un solo archivo (CSV)',
  pageByPage: 'Página por página, con filtro si quieres (JSON)',
  file: (format) => `En un solo archivo (${format.toUpperCase()})`,
  why: 'Para proyectos grandes, o para importar solo algunos envíos; los grupos de repetición se incluyen. Puede tardar varias actualizaciones. Con más de 5000 envíos, las actualizaciones traen los nuevos, y las ediciones y eliminaciones llegan una vez al día.',
  filter: 'Solo algunos envíos',
  from: 'Primer día',
  to: 'Último día',
  days: 'Según la hora de envío en UTC; ambos días se incluyen.',
  question: 'Pregunta',
  anyQuestion: 'Cualquier respuesta',
  answer: 'Respuesta',
  language: 'Encabezados y respuestas',
  unnamedLanguage: 'Etiquetas',
  xml: 'Valores y encabezados XML',
  readAll: 'Volver a leer todos los envíos',
  readAllHint: 'Con más de 5000 envíos, las ediciones y eliminaciones solo se ven entonces.',
  readAllEvery: (hours) => {
    if (hours === 0) return 'En cada actualización';
    if (hours === 24) return 'Una vez al día';
    return hours === 168 ? 'Una vez por semana' : `Cada ${number(hours)} horas`;
  },
  readAllNow: 'Volver a leer todo',
  refreshesBring: 'Se vuelve a leer todo',
  newOnly: 'Hasta entonces, las actualizaciones traen los envíos nuevos.',
  withoutExport: 'Importar sin exportación con nombre',
  withoutExportName: 'Sin exportación con nombre',
  advice:
    'KoboToolbox no pudo entregar esta importación en un solo archivo. Página por página se puede leer por grande que sea el proyecto. La hoja y tus notas se conservan.',
  readPages: 'Leer página por página',
  read: (read, total) =>
    `${number(read)} ${pluralForm('es', read, { one: 'envío leído', many: 'envíos leídos', other: 'envíos leídos' })} de ${number(total)}`,
};
