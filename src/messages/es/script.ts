/** Spanish. Names of buttons and pages are those on KoboToolbox's Spanish screen and in our sidebar. */
import type { NamedExportFacts } from '../../sources/source';
import { addressErrors } from '../address-errors';
import type { Messages } from '../messages';
import { inLanguage, inMillions, isClockify, listNames, minutesToWait, pluralForm } from '../wording';
import { clockifyEs } from './clockify';

const quote = (text: string) => `«${text}»`;
const number = (value: number) => value.toLocaleString('es');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('es', value, { one, other })}`;
const rows = (value: number) => count(value, 'fila', 'filas');
const cells = (value: number) => {
  const millions = inMillions(value);
  if (millions === undefined) return count(value, 'celda', 'celdas');
  return `${number(millions)} ${millions === 1 ? 'millón' : 'millones'} de celdas`;
};
const list = (names: readonly string[]) => listNames(names, quote, (more) => `y ${number(more)} más`);
const again = (seconds: number) => `Inténtalo de nuevo en ${count(minutesToWait(seconds), 'minuto', 'minutos')}.`;
const soon = 'Inténtalo de nuevo en unos minutos.';
const later = 'Inténtalo de nuevo en 10 minutos.';
const keyPlace = 'Configuración de la cuenta > Seguridad > Mostrar';
const keyIn = (server = '') => (isClockify(server) ? `Clockify: ${clockifyEs.keyPlace}` : `KoboToolbox: ${keyPlace}`);
const smaller =
  'En KoboToolbox, reduce el «Intervalo de fechas» de la exportación con nombre, o sus columnas con «Seleccionar las preguntas que se exportarán».';
/** Whatever the source is. */
const less =
  'Pide menos datos: un intervalo de fechas más corto o, en una exportación con nombre de KoboToolbox, menos columnas con «Seleccionar las preguntas que se exportarán».';
const untouched = 'La hoja quedó como estaba.';

/** A schedule inside a sentence. */
const every = (minutes: number) =>
  minutes === 1440
    ? 'una vez al día'
    : minutes < 60
      ? `cada ${number(minutes)} minutos`
      : minutes === 60
        ? 'cada hora'
        : `cada ${number(minutes / 60)} horas`;
const slowDown = (fits: number) =>
  fits === 0
    ? 'Quita algunas importaciones, o actualiza algunas a mano.'
    : `Elige programaciones más lentas: como máximo ${every(fits)} para cada importación.`;

const errors: Messages['errors'] = {
  ...clockifyEs.errors,
  ...addressErrors.es,
  projectMissing: () => 'No hay ningún proyecto elegido. Elige uno de la lista o pega la dirección de un proyecto.',
  apiKeyMissing: ({ server }) => `Falta la clave API. Cópiala en ${keyIn(server)}.`,
  apiKeyMalformed: ({ server }) =>
    `Esto no parece una clave API, que es una sola palabra sin espacios. Cópiala de nuevo en ${keyIn(server)}.`,
  notConnected: ({ server }) =>
    `No tienes guardada ninguna clave API para ${server}. Abre la barra lateral y conéctate a este servidor.`,
  apiKeyRefused: ({ server }) =>
    `${server} rechazó la clave API. Quizá fue regenerada o es de otro servidor. Cópiala de nuevo (${isClockify(server) ? clockifyEs.keyPlace : keyPlace}) y vuelve a conectarte.`,
  passwordRefused: ({ server }) =>
    `${server} rechazó este nombre de usuario o esta contraseña. Revisa ambos (el nombre de usuario no es el correo electrónico) o usa la clave API.`,
  twoFactorNeedsKey: ({ server }) =>
    `Esta cuenta en ${server} usa la autentificación de dos factores, así que no basta una contraseña. Copia la clave API (${keyPlace}) y úsala.`,
  accountRestricted: ({ server }) =>
    `${server} ha restringido esta cuenta hasta que se cambie su contraseña. Inicia sesión allí, cambia la contraseña y vuelve a conectarte.`,
  projectNotFound: ({ server, project, account }) =>
    `La cuenta ${quote(account)} no encuentra ningún proyecto ${quote(project)} en ${server}. El proyecto puede estar en otro servidor, haber sido eliminado o no estar compartido con esta cuenta. Ábrelo en el navegador y copia de nuevo su dirección.`,
  noRightToView: ({ project, account }) =>
    `La cuenta ${quote(account)} no puede ver los datos del proyecto ${quote(project)}. Pide a quien es propietario del proyecto que permita «Ver envíos» en CONFIGURACIÓN > Compartir.`,
  projectNotPublic: ({ server, project }) =>
    `${server} solo muestra el proyecto ${quote(project)} con una clave API. Conéctate con la clave API de una cuenta que pueda ver sus datos. Sin clave solo se leen los proyectos cuyo propietario ha marcado «Cualquier persona puede ver los envíos que se realizan a través de este formulario» en CONFIGURACIÓN > Compartir.`,
  projectNotDeployed: ({ project }) =>
    `El proyecto ${quote(project)} no está implementado, así que aún no tiene datos. Impleméntalo en KoboToolbox e inténtalo de nuevo.`,
  noNamedExport: ({ project }) =>
    `El proyecto ${quote(project)} aún no tiene ninguna exportación con nombre. Crea una en KoboToolbox: DATOS > Descargas > Opciones avanzadas > Guardar selección como…, y luego recarga la lista.`,
  noRightToMakeExports: ({ project, account }) =>
    `La cuenta ${quote(account)} no puede guardar exportaciones con nombre en el proyecto ${quote(project)}. Pide al propietario del proyecto que permita «Gestionar el proyecto» en CONFIGURACIÓN > Compartir, o que guarde una para ti.`,
  exportNameTaken: ({ exportName }) =>
    `El proyecto ya tiene una exportación con nombre ${quote(exportName)}. Elige otro nombre.`,
  exportRefused: () =>
    'KoboToolbox no aceptó esta configuración; quizá el formulario cambió mientras tanto. Abre el proyecto de nuevo y vuelve a elegir.',
  exportNotFound: ({ exportName }) =>
    `El proyecto no tiene ninguna exportación con nombre ${quote(exportName)}. Quizá se renombró o eliminó en DATOS > Descargas. Elige otra.`,
  exportDeleted: ({ exportName }) =>
    `La exportación con nombre ${quote(exportName)} fue eliminada en KoboToolbox. ${untouched} Elige otra con «Editar».`,
  notKoboToolbox: ({ server }) =>
    `${server} no respondió como un servidor de KoboToolbox. Revisa la dirección; también puede interponerse una página de inicio de sesión de tu organización.`,
  hostUnknown: ({ server }) =>
    `No se encontró ningún servidor llamado ${server}. Revisa cómo está escrita la dirección o inténtalo de nuevo en unos minutos.`,
  networkDown: ({ server }) => `Google no pudo llegar a ${server}. ${soon}`,
  requestTimedOut: ({ server }) => `${server} no respondió a tiempo. ${soon}`,
  certificateRefused: ({ server }) =>
    `${server} no tiene un certificado https válido, así que no se le envió nada. Pide a su administración que lo renueve.`,
  fetchQuotaSpent: () =>
    'Google no permite más solicitudes web desde tu cuenta hoy. Inténtalo mañana y actualiza con menos frecuencia.',
  redirectRefused: ({ server, target }) =>
    `${server} quiso redirigir a ${target}, adonde tu clave API no debe ir. Si tu servidor se mudó, conéctate con su nueva dirección.`,
  redirectLoop: ({ server }) =>
    `${server} redirige en círculo. Revisa la dirección; si es correcta, avisa a la administración del servidor.`,
  serverMaintenance: ({ server }) => `${server} está cerrado por mantenimiento. Inténtalo de nuevo en una hora.`,
  serverError: ({ server, status }) => `${server} tuvo un error interno (${status}). ${later}`,
  tooManyRequests: ({ server, retryAfterSeconds }) =>
    `${server} recibió demasiadas solicitudes de esta cuenta. ${again(retryAfterSeconds)}`,
  exportBusy: ({ retryAfterSeconds, afterTimeOut }) =>
    `KoboToolbox todavía está creando esta exportación${afterTimeOut ? '' : ' para otra persona'}. ${again(retryAfterSeconds)}`,
  exportFailed: ({ reason, retryAfterSeconds }) =>
    `KoboToolbox no pudo crear la exportación${reason === '' ? '' : ` (${reason})`}. ${again(retryAfterSeconds)} Si vuelve a fallar, guarda de nuevo la exportación con nombre en DATOS > Descargas.`,
  exportTooSlow: () =>
    `KoboToolbox no pudo terminar la exportación en sus 120 segundos. La próxima actualización le dará más tiempo, en segundo plano: haz clic en «Actualizar» si no hay ninguna programada. Una exportación más pequeña sería más rápida. ${smaller}`,
  exportListFull: ({ project }) =>
    `Tu lista de exportaciones del proyecto ${quote(project)} está llena: KoboToolbox conserva diez y una más borraría la más antigua. ${untouched} Elimina una en DATOS > Descargas y actualiza de nuevo.`,
  filterTooLong: () =>
    'El filtro es demasiado largo para una dirección. Compara con una respuesta más corta o filtra por menos cosas.',
  notCsv: ({ server }) => `${server} envió algo que no es un archivo CSV. ${untouched} ${later}`,
  notXlsx: ({ server }) => `${server} envió algo que no es un archivo XLSX. ${untouched} ${later}`,
  emptyDownload: ({ server = 'KoboToolbox' }) => `${server} envió un archivo vacío. ${untouched} ${later}`,
  truncatedDownload: ({ server = 'KoboToolbox' }) =>
    `El archivo de ${server} se cortó antes del final. ${untouched} ${soon}`,
  malformedCsv: ({ line }) => `El archivo está dañado en la línea ${number(line)}. ${untouched} ${later}`,
  damagedWorkbook: ({ sheetName }) =>
    `El libro de KoboToolbox está dañado${sheetName === '' ? '' : ` en su hoja ${quote(sheetName)}`}. ${untouched} ${later} Si sigue así, usa el formato CSV.`,
  workbookTooLarge: ({ megabytes }) =>
    `El libro de KoboToolbox ocupa ${number(megabytes)} MB descomprimido, demasiado para Google. ${smaller}`,
  downloadTooLarge: ({ megabytes }) =>
    `La exportación es demasiado grande para Google (${number(megabytes)} MB). ${less}`,
  busyElsewhere: () => `Otra actualización está en curso en esta hoja de cálculo. ${soon}`,
  sheetNameTaken: ({ sheetName }) => `Ya existe una hoja ${quote(sheetName)}. Elige otro nombre de hoja.`,
  sheetNotEmpty: ({ sheetName }) =>
    `La hoja ${quote(sheetName)} no está vacía, y una importación no escribe encima. Elige otro nombre de hoja.`,
  sheetGone: ({ importName }) =>
    `La hoja de la importación ${quote(importName)} fue eliminada. Recupérala con Archivo > Historial de versiones, o quita la importación y hazla de nuevo.`,
  sheetProtected: ({ sheetName }) =>
    `La hoja ${quote(sheetName)} está protegida contra tus cambios. Pide permiso a quien es propietario en Datos > Proteger hojas e intervalos.`,
  validationRefuses: ({ sheetName }) =>
    `Una regla de validación de datos de la hoja ${quote(sheetName)} no deja escribir una respuesta. Elige «Mostrar una advertencia» en Datos > Validación de datos y actualiza de nuevo.`,
  spreadsheetNotEditable: () =>
    'Google no deja que esta cuenta cambie la hoja de cálculo: solo se puede ver, o está en la papelera. Pide a quien es propietario el permiso para editarla y actualiza de nuevo.',
  fingerprintsLost: ({ sheetName }) =>
    `La columna oculta «fieldrows» de la hoja ${quote(sheetName)} fue eliminada o modificada. Recupérala con Archivo > Historial de versiones, o importa en una hoja nueva.`,
  headingsMoved: ({ sheetName, row }) =>
    `Los encabezados de la hoja ${quote(sheetName)} están en la fila ${number(row)}, pero deben estar en la fila 1. Mueve esa fila arriba del todo, o elimina las filas que tiene encima, y actualiza de nuevo.`,
  headingsGone: ({ sheetName }) =>
    `La fila de encabezados de la hoja ${quote(sheetName)} fue eliminada o vaciada. Recupérala con Editar > Deshacer o Archivo > Historial de versiones, o importa en una hoja nueva.`,
  headingTaken: ({ heading, sheetName }) =>
    `Varias columnas de la hoja ${quote(sheetName)} se llaman ${quote(heading)} y no está claro cuál es la importada. Pon otro encabezado a tu propia columna.`,
  tooManyCells: ({ needed }) =>
    `La hoja de cálculo necesitaría ${number(needed)} celdas, y Google permite 10 millones. Importa en una hoja de cálculo nueva. ${less}`,
  doesNotFit: ({ needed, free, columns, columnsFit, submissions, submissionsFit }) => {
    const ways = [
      ...(columnsFit > 0
        ? [`con ${number(columnsFit)} de sus ${count(columns, 'columna', 'columnas')} («Columnas…»)`]
        : []),
      ...(submissionsFit > 0
        ? [`con solo los ${number(submissionsFit)} envíos más recientes de ${number(submissions)} («Editar»)`]
        : []),
    ];
    const fits = ways.length === 0 ? '' : ` Cabría ${ways.join(', o ')}.`;
    return `Esta importación necesita ${cells(needed)}, y esta hoja de cálculo tiene sitio para ${cells(free)}.${fits} También puedes pedir un rango de fechas más corto, o importar en una hoja de cálculo nueva. ${untouched}`;
  },
  tooManyColumns: ({ needed }) =>
    `La hoja necesitaría ${count(needed, 'columna', 'columnas')}, y Google permite ${number(18278)}. ${less}`,
  tooManySheets: ({ needed }) =>
    `La hoja de cálculo necesitaría ${count(needed, 'hoja', 'hojas')}, y Google permite ${number(200)}. Elimina algunas, o importa en una hoja de cálculo nueva.`,
  spreadsheetBusy: () => `Google Sheets está demasiado ocupado en este momento. ${soon}`,
  rowsMissing: ({ importName, removed, received, counted }) =>
    `La exportación de ${quote(importName)} termina tras ${rows(received)}: ${count(removed, 'falta la última fila', 'faltan las últimas filas')}, y el servidor ${counted < 0 ? 'no lo confirmó' : `cuenta ${count(counted, 'envío', 'envíos')}`}. El archivo pudo cortarse, así que no se cambió nada. Actualiza más tarde; si esos envíos se eliminaron o se filtraron, haz clic en «Aceptar».`,
  wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) =>
    `Esta actualización quitaría ${number(removed)} de ${rows(all)} de ${quote(importName)}, así que no se ${partly ? 'quitó' : 'cambió'} nada. Si es correcto, haz clic en «Aceptar»; si no, revisa los permisos, y el filtro o el intervalo de fechas de lo que se importa.`,
  outOfTime: ({ importName, rowsWritten }) =>
    `El tiempo que da Google terminó tras ${rows(rowsWritten)} de ${quote(importName)}. Continúa en la próxima actualización programada, o haz clic en «Actualizar».`,
  importNotFound: ({ importName }) =>
    `No hay ninguna importación ${quote(importName)} en esta hoja de cálculo. La barra lateral muestra los nombres: KoboToolbox > Abrir barra lateral.`,
  importNameTaken: ({ importName }) => `Ya existe una importación ${quote(importName)}. Elige otro nombre.`,
  notYourImport: ({ importName }) =>
    `${quote(importName)} se actualiza con la clave API de otra persona. Habla con ella o haz tu propia importación.`,
  settingsUnreadable: () =>
    'No se puede leer la configuración de esta hoja de cálculo; quizá la escribió una versión más nueva. Tus hojas están a salvo. Actualiza el complemento y abre de nuevo la barra lateral.',
  settingsTooLarge: () => 'Esta hoja de cálculo no puede recordar más importaciones. Quita las que ya no necesitas.',
  triggerTooFrequent: () =>
    'Google permite a este complemento una actualización por hora como máximo. Elige una programación más lenta.',
  triggerRefused: () =>
    'Google no aceptó la programación; quizá tienes demasiados activadores. Elimina algunos en script.google.com y guarda de nuevo la programación.',
  pushNeedsOwnScript: () =>
    'Un complemento publicado no puede recibir avisos de nuevos envíos; solo puede un script tuyo, pegado en la hoja de cálculo. Tu programación sigue como antes.',
  webAppAddressWrong: () =>
    'Esta no es la dirección de una aplicación web. En el editor de Apps Script, cópiala de Implementar > Gestionar implementaciones: empieza por https://script.google.com y termina en /exec.',
  webAppNotReached: () =>
    'Ninguna aplicación web tuya respondió en esta dirección. En el editor de Apps Script, revisa Implementar > Gestionar implementaciones: «Ejecutar como» debe ser «Yo», «Quién tiene acceso» debe ser «Cualquier persona» (Anyone), y debes haber implementado tú este mismo script. Algunas organizaciones no permiten «Cualquier persona».',
  noRightToRegister: ({ project, account }) =>
    `La cuenta ${quote(account)} no puede configurar Servicios REST en el proyecto ${quote(project)}. Pide a quien es propietario del proyecto que permita «Editar formulario» y «Ver envíos» en CONFIGURACIÓN > Compartir, o que registre el servicio a mano.`,
  authorizationNeeded: () =>
    'Google vuelve a pedir tu permiso antes de poder actualizar. Recarga la hoja de cálculo, abre la barra lateral desde el menú KoboToolbox y permite el acceso.',
  columnNotFound: ({ column, importName }) =>
    `La importación ${quote(importName)} no tiene la columna ${quote(column)}. Usa un encabezado de su hoja, escrito igual.`,
  submissionNotFound: ({ id, importName }) =>
    `La importación ${quote(importName)} no tiene el envío ${quote(id)}. Usa un valor de su columna «_id».`,
  notImportedYet: ({ importName }) =>
    `${quote(importName)} aún no tiene datos. Haz clic en «Actualizar» en la barra lateral: KoboToolbox > Abrir barra lateral.`,
  resultTooLarge: ({ cells }) =>
    `El resultado tiene ${number(cells)} celdas, demasiadas para una fórmula. Nombra menos columnas o usa la hoja importada directamente.`,
  noCellSelected: () =>
    'No hay ninguna celda seleccionada. Haz clic en una celda de la hoja de cálculo e inténtalo de nuevo.',
  formulaNotHere: ({ sheetName }) =>
    `Las actualizaciones escriben en la hoja ${quote(sheetName)}, así que esta fórmula no debe estar ahí. Selecciona una celda en una hoja tuya.`,
  lookupNotHere: ({ sheetName }) =>
    `Esta fórmula va junto a las filas de la hoja ${quote(sheetName)}. Selecciona allí una celda desde la fila 2, a la derecha de las columnas importadas.`,
  noRoomForFormula: ({ rows: height, columns: wide }) =>
    `El resultado necesita ${rows(height)} y ${count(wide, 'columna', 'columnas')} desde la celda seleccionada, y la hoja termina antes. Agrega filas o columnas al final, o selecciona otra celda.`,
  cellInTheWay: ({ cell }) =>
    `El resultado necesita celdas vacías debajo y a la derecha, pero ${cell} contiene algo. Selecciona otra celda o vacía esa.`,
  plainTextCell: ({ cell }) =>
    `${cell} tiene el formato «Texto sin formato», así que Google Sheets guarda la fórmula como texto. Elige Formato > Número > Automático e insértala de nuevo.`,
  badRequest: () => 'La barra lateral y el script no se entendieron. Cierra la barra lateral y ábrela de nuevo.',
  unexpected: () =>
    'Ocurrió algo inesperado; los datos de tu hoja se conservan. Inténtalo de nuevo e informa del problema si vuelve a ocurrir.',
};

function namedExport(facts: NamedExportFacts): string {
  const { language, fallsBackToXml = false, selectMany, groupsInHeadings, questions, filtered } = facts;
  const labels = { _default: 'Etiquetas', _xml: 'Valores y encabezados XML' }[language] ?? `Etiquetas en ${language}`;
  const headings = fallsBackToXml
    ? `Valores y encabezados XML, porque el formulario no tiene ${quote(labels)}`
    : labels;
  const manyColumns = {
    summary: 'columna individual',
    details: 'columnas separadas',
    both: 'columnas individuales y separadas',
  };
  return [
    headings,
    `Seleccionar varias: ${manyColumns[selectMany]}`,
    ...(groupsInHeadings ? ['grupos en los encabezados'] : []),
    questions === 0 ? 'todas las preguntas' : count(questions, 'pregunta', 'preguntas'),
    filtered ? 'con filtro' : 'todos los envíos',
  ].join(' · ');
}

export const es: Messages = {
  errors,
  status: {
    new: 'Aún no importado.',
    imported: ({ rows: all, added, changed, removed }) =>
      `Importado: ${rows(all)}; ${count(added, 'nueva', 'nuevas')}, ${count(changed, 'cambiada', 'cambiadas')}, ${count(removed, 'quitada', 'quitadas')}.`,
    unchanged: ({ rows: all }) => `Sin cambios: ${rows(all)}.`,
    incomplete: ({ rowsWritten, rows: all }) =>
      `Incompleto: ${all === 0 ? rows(rowsWritten) : `${number(rowsWritten)} de ${rows(all)}`} hasta ahora. Continúa por sí solo en la próxima actualización programada, o haz clic en «Actualizar».`,
    readInPortions: ({ read, total }) =>
      `Aún no ha terminado: ${number(read)} de ${count(total, 'envío', 'envíos')} en la hoja. Continúa por sí solo en la próxima actualización programada, o haz clic en «Actualizar».`,
    exportInTheMaking:
      'KoboToolbox todavía está creando esta exportación y aún no se cambió nada. Se recogerá en la próxima actualización programada, o haz clic de nuevo en «Actualizar» en un minuto.',
    held: ({ removed, rows: all }) =>
      `En espera: se quitarían ${number(removed)} de ${rows(all)}. No se cambió nada. Haz clic en «Aceptar» si es correcto.`,
    paused: ({ failures, reason }) =>
      `En pausa tras ${count(failures, 'fallo', 'fallos')}: ${reason} Cuando esté resuelto, haz clic en «Actualizar».`,
    someFailed: ({ failed, imports }) =>
      `No se pudieron actualizar ${number(failed)} de ${count(imports, 'importación', 'importaciones')}. La barra lateral y la hoja «Estado de KoboToolbox» dicen por qué.`,
  },
  warnings: {
    raggedRows: ({ count: ragged, firstRow }) =>
      `${count(ragged, 'fila tenía', 'filas tenían')} más celdas que encabezados (la primera: fila ${number(firstRow)}). Las celdas sobrantes se omitieron.`,
    cellsCut: ({ count: cut }) =>
      `${count(cut, 'celda superaba', 'celdas superaban')} los ${number(50000)} caracteres que permite Google y se ${cut === 1 ? 'cortó' : 'cortaron'}.`,
    truncatedAnswers: ({ count: cut }) =>
      `KoboToolbox cortó ${count(cut, 'respuesta', 'respuestas')} en los ${number(32767)} caracteres de Excel. El formato CSV las contiene enteras.`,
    damagedCells: ({ count: damaged }) =>
      `${count(damaged, 'respuesta dañó', 'respuestas dañaron')} el libro de KoboToolbox y puede${damaged === 1 ? ' estar incompleta' : 'n estar incompletas'}. El formato CSV las contiene enteras.`,
    fileLinks: ({ count: links }) =>
      `KoboToolbox tomó ${count(links, 'respuesta', 'respuestas')} por la ruta de un archivo y cambió su comienzo y sus barras. El formato CSV las contiene enteras.`,
    hxlRow: 'La fila de etiquetas HXL bajo los encabezados se omitió.',
    columnsAdded: ({ headings }) =>
      `${count(headings.length, 'columna nueva', 'columnas nuevas')} al final del bloque importado: ${list(headings)}.`,
    columnsGone: ({ headings }) =>
      `${count(headings.length, 'columna ya no está en la exportación ni se actualiza', 'columnas ya no están en la exportación ni se actualizan')} (encabezado gris): ${list(headings)}.`,
    columnsRenamed: ({ from, to }) =>
      `${count(from.length, 'columna cambió de nombre en KoboToolbox y sigue en su sitio', 'columnas cambiaron de nombre en KoboToolbox y siguen en su sitio')}: ${list(from)} → ${list(to)}.`,
    headingsPutBack: ({ from, to }) =>
      `${count(from.length, 'encabezado de una columna importada había sido sobrescrito en la hoja y se restableció', 'encabezados de columnas importadas habían sido sobrescritos en la hoja y se restablecieron')}: ${list(from)} → ${list(to)}. Para otros encabezados, cambia las etiquetas en KoboToolbox.`,
    columnsTakenOut: ({ headings }) =>
      `${count(headings.length, 'columna se eliminó', 'columnas se eliminaron')} de la hoja, como elegiste: ${list(headings)}. Las versiones anteriores de la hoja de cálculo aún ${headings.length === 1 ? 'la' : 'las'} contienen.`,
    columnsEmptied: ({ headings }) =>
      `${count(headings.length, 'columna se vació', 'columnas se vaciaron')}, como elegiste: ${list(headings)}. Lo que escribiste debajo de los datos se conserva; las versiones anteriores de la hoja de cálculo aún contienen las respuestas.`,
    columnsWaiting: ({ headings }) =>
      `${count(headings.length, 'columna nueva está en la exportación y no entra', 'columnas nuevas están en la exportación y no entran')} en la hoja hasta que decidas: ${list(headings)}.`,
    columnsLeftOut: ({ headings }) =>
      `${count(headings.length, 'columna nueva quedó fuera', 'columnas nuevas quedaron fuera')}: ${list(headings)}. Para ${headings.length === 1 ? 'importarla' : 'importarlas'}, usa «Columnas…».`,
    columnsHashed: ({ headings }) =>
      `${count(headings.length, 'columna nueva, en el lugar de columnas codificadas, también se codifica', 'columnas nuevas, en el lugar de columnas codificadas, también se codifican')}: ${list(headings)}. Para cambiarlo, usa «Columnas…».`,
    noKeyColumn:
      'La exportación no tiene la columna «_id», así que lo que escribes junto a los datos no puede seguir a su fila. Agrega «_id» a la exportación con nombre en KoboToolbox.',
    repeatGroupsLeftOut: ({ names }) =>
      `Una exportación CSV omite ${names.length === 1 ? 'el grupo de repetición' : 'los grupos de repetición'} ${list(names)}.`,
    notesKept: ({ count: kept, sheetName }) =>
      `Lo que habías escrito junto a ${count(kept, 'fila quitada', 'filas quitadas')} se conserva en la hoja ${quote(sheetName)}.`,
    notesReturned: ({ count: returned, sheetName }) =>
      `Lo que conservaba la hoja ${quote(sheetName)} está de nuevo junto a ${count(returned, 'fila que volvió', 'filas que volvieron')}.`,
    rowsKept: ({ count: kept }) =>
      `${count(kept, 'fila ya no está en la exportación; se conservó y se marcó', 'filas ya no están en la exportación; se conservaron y se marcaron')}.`,
    newestUnknown:
      'La exportación no tiene la columna «_id», así que no se sabe qué envíos son los más recientes: se importaron todos. Agrega «_id» a la exportación con nombre en KoboToolbox.',
    rowsAged: ({ count: aged, newest }) =>
      `${count(aged, 'envío anterior', 'envíos anteriores')} a los ${number(newest)} más recientes ${aged === 1 ? 'se quitó' : 'se quitaron'} de la hoja.`,
    fewerRows: ({ received, before, counted }) =>
      `La exportación tiene ${rows(received)}; la última vez tenía ${number(before)}, pero el proyecto sigue teniendo ${count(counted, 'envío', 'envíos')}. Revisa el filtro de la exportación con nombre y los permisos.`,
    mergedCells: ({ count: blocks }) =>
      `${count(blocks, 'bloque de celdas combinadas cubre', 'bloques de celdas combinadas cubren')} celdas importadas, y allí faltan respuestas. Sepáralas con Formato > Combinar celdas; la próxima actualización las rellena.`,
    unsavedExport:
      'Esta exportación cambia cada vez que alguien descarga datos en KoboToolbox. Guarda una exportación con nombre y elígela con «Editar».',
    encrypted: 'Este proyecto está cifrado: KoboToolbox no puede exportar sus respuestas.',
    sameFileServed:
      'KoboToolbox renueva una exportación cada 5 minutos como máximo. Los envíos más recientes llegarán con una actualización posterior.',
    partialView: ({ account }) => `La cuenta ${quote(account)} quizá solo ve una parte de los envíos.`,
  },
  notices: {
    orphanSheets: ({ names }) =>
      `Esta hoja de cálculo parece una copia: ${list(names)} ${names.length === 1 ? 'muestra' : 'muestran'} datos importados, pero las claves API y las programaciones se quedan en el original. Para actualizar aquí, conéctate e importa de nuevo con el mismo nombre de hoja; lo que hay junto a los datos se conserva.`,
    copiedImport:
      'Esta hoja de cálculo es una copia, así que esta importación no se actualiza aquí. Conéctate y haz clic en «Actualizar con mi clave desde ahora».',
    sheetKept: ({ sheetName, reason }) => `No se pudo eliminar la hoja ${quote(sheetName)}. ${reason}`.trim(),
    hidingDue:
      'Tu elección de columnas se aplica con la próxima actualización completa; hasta entonces, respuestas que elegiste ocultar pueden seguir en la hoja. Haz clic en «Actualizar».',
    fillingUp: ({ free, days, watched }) =>
      `En esta hoja de cálculo queda sitio para ${cells(free)}. Al ritmo de los últimos ${count(watched, 'día', 'días')}, estará llena en ${count(days, 'día', 'días')} aproximadamente. Con «Editar» puedes conservar solo los envíos más recientes; también ayudan menos columnas, o una hoja de cálculo nueva para lo que venga.`,
    offerChanged: ({ was, isNow }) =>
      `Alguien cambió esta exportación con nombre en KoboToolbox desde que la elegiste. Era: ${was}. Ahora es: ${isNow}. Si está bien, haz clic en «Guardar» en «Editar»; si no, corrígela en DATOS > Descargas.`,
    offerChangedWithin:
      'Alguien cambió esta exportación con nombre en KoboToolbox desde que la elegiste: otras preguntas, otro filtro u otras opciones. Si está bien, haz clic en «Guardar» en «Editar»; si no, corrígela en DATOS > Descargas.',
    scheduleSilent:
      'Su programación no se ha ejecutado: quizá Google agotó tu tiempo diario o desactivó la programación. Se actualizará en la próxima ejecución, o haz clic en «Actualizar».',
    ownerSilent: ({ account }) =>
      `Su programación ya no se ejecuta en nombre de ${quote(account)}. Si esa persona se fue, conéctate y haz clic en «Actualizar con mi clave desde ahora».`,
    pausedByPerson: ({ account }) =>
      `En pausa${account === '' ? '' : ` (por ${quote(account)})`}: su programación no la actualiza hasta que alguien haga clic en «Reanudar».`,
    triggerMadeAgain: 'Tu programación ya no se ejecutaba en esta hoja de cálculo y se ha creado de nuevo.',
    tooMuchTime: ({ minutes, fits }) =>
      `Tus programaciones en esta hoja de cálculo necesitan unos ${count(minutes, 'minuto', 'minutos')} del tiempo de Google al día; una cuenta personal tiene 90 y una de Workspace, 360. ${slowDown(fits)}`,
    tooManyRequests: ({ requests, fits }) =>
      `Tus programaciones en esta hoja de cálculo hacen unas ${count(requests, 'solicitud web', 'solicitudes web')} al día; Google permite ${number(20000)} a una cuenta personal. ${slowDown(fits)}`,
    tooManyHourlyRequests: ({ project, requests, most, fits }) =>
      `Tus programaciones necesitan unas ${count(requests, 'solicitud', 'solicitudes')} por hora para ${quote(project)}, y allí solo pueden usarse ${number(most)}, así que algunas actualizaciones tendrán que esperar. ${slowDown(fits)}`,
  },
  statusSheet: {
    name: 'Estado de KoboToolbox',
    headings: {
      import: 'Importación',
      sheet: 'Hoja',
      result: 'Resultado',
      rows: 'Filas',
      onServer: 'En el servidor',
      countedAt: 'Contado el',
      lastComplete: 'Última actualización completa',
      lastAttempt: 'Último intento',
      nextRefresh: 'Próxima actualización',
      refreshedBy: 'Actualizado por',
    },
    onServer: ({ counted, received, rows: now }) =>
      now !== received
        ? `${count(counted, 'envío', 'envíos')} en el último recuento`
        : counted === received
          ? `Todos los envíos (${number(counted)})`
          : counted > received
            ? `${count(counted, 'envío', 'envíos')}: la exportación omite ${number(counted - received)}, o llegaron después`
            : `${count(counted, 'envío', 'envíos')}: ${count(received - counted, 'eliminado', 'eliminados')} desde la exportación`,
    byHand: 'A mano',
    paused: 'En pausa',
    never: 'Nunca',
    runHeadings: {
      at: 'Cuándo',
      import: 'Importación',
      result: 'Resultado',
      received: 'Recibidas',
      onServer: 'En el servidor',
      added: 'Añadidas',
      changed: 'Cambiadas',
      removed: 'Eliminadas',
      seconds: 'Segundos',
      requests: 'Solicitudes',
      kilobytes: 'kB recibidos',
    },
    states: { imported: 'Importado', unchanged: 'Sin cambios', incomplete: 'Incompleto' },
  },
  keptNotes: {
    name: 'Notas conservadas',
    import: 'Importación',
    submission: 'Envío',
    column: 'Columna',
    note: 'Nota',
    removedAt: 'Quitado',
    returnedAt: 'Devuelto',
  },
  changeLog: {
    name: 'Registro de cambios',
    headings: {
      at: 'Cuándo',
      import: 'Importación',
      submission: 'Envío',
      change: 'Cambio',
      column: 'Columna',
      from: 'Antes',
      to: 'Después',
    },
    changes: { added: 'agregado', removed: 'quitado', changed: 'modificado' },
  },
  codebook: {
    name: ({ importName }) => `Libro de códigos de ${importName}`,
    headings: {
      name: 'Nombre',
      type: 'Tipo',
      label: ({ language }) => inLanguage('Etiqueta', language),
      hint: ({ language }) => inLanguage('Sugerencia', language),
      choices: ({ language }) => inLanguage('Opciones', language),
      group: 'Grupo',
      repeatGroup: 'Grupo de repetición',
    },
    addedByServer: 'añadida por KoboToolbox',
    columns: {
      _id: 'Número del envío en su servidor. Nunca cambia: las actualizaciones encuentran las filas por él.',
      _uuid: 'Identificador de la versión actual del envío. Cambia cuando alguien lo edita.',
      _submission_time:
        'Momento en que el servidor recibió el envío, en UTC (no en la zona horaria de esta hoja de cálculo).',
      _validation_status: 'Resultado de la validación en KoboToolbox.',
      _status: 'Cómo llegó el envío.',
      _submitted_by: 'Nombre de usuario de quien lo envió; vacío si no tiene cuenta.',
      __version__: 'Versión del formulario que se rellenó.',
      'meta/rootUuid': 'Identificador del envío desde su primera versión. Nunca cambia.',
      _index: 'Número de la fila en la exportación. Cada exportación numera de nuevo.',
      _parent_table_name: 'Hoja que contiene el elemento superior de esta fila.',
      _parent_index: '«_index» del elemento superior de esta fila. Cada exportación numera de nuevo.',
      _submission__id: '«_id» del envío al que pertenece esta fila.',
    },
  },
  check: {
    titles: {
      formulaText: 'Una respuesta que empieza por «=» sigue siendo texto.',
      apostrophe: 'Un apóstrofo delante de una respuesta se conserva.',
      digits: 'Los textos que parecen números o fechas conservan cada carácter.',
      numbers: 'Los números se conservan con exactitud.',
      dates: 'Las fechas y horas se muestran como se respondieron.',
      moments: 'Los momentos conservan su hora en la zona horaria de esta hoja de cálculo.',
      formulas: 'Se encuentran las fórmulas como =KOBO().',
      redirects: 'Google entrega las redirecciones al complemento, que decide así adónde va la clave.',
      triggers: 'La programación de tus importaciones está en marcha.',
      allowance: 'Tus programaciones caben en el tiempo que Google da al día.',
      room: 'Queda espacio en esta hoja de cálculo.',
      memory: 'Queda espacio para la configuración.',
    },
    failed: {
      formulaText:
        'Google Sheets trata esas respuestas de otra manera que la prevista. No actualices nada por ahora e informa de ello: copia el informe de abajo.',
      apostrophe:
        'Google Sheets trata esas respuestas de otra manera que la prevista. Informa de ello: copia el informe de abajo.',
      digits:
        'Google Sheets cambia esas respuestas. No actualices nada por ahora e informa de ello: copia el informe de abajo.',
      numbers: 'Google Sheets cambia los números. Informa de ello: copia el informe de abajo.',
      dates:
        'Las fechas no se muestran como se respondieron. Mira la zona horaria en Archivo > Configuración e informa de ello: copia el informe de abajo.',
      moments: 'Puede que la zona horaria de la hoja de cálculo esté mal puesta: mírala en Archivo > Configuración.',
      formulas:
        'Las funciones no se conocen aquí. Vuelve a cargar la hoja de cálculo; si vienen de un complemento publicado, tiene que estar instalado para ti.',
      redirects:
        'No se envió nada adonde no debe ir, pero las importaciones pueden fallar. Informa de ello: copia el informe de abajo.',
      triggers:
        'Tu programación no está en marcha en esta hoja de cálculo. Cierra la barra lateral y vuelve a abrirla: así se pone en marcha.',
      allowance:
        'Google detendrá algunas actualizaciones. Elige programaciones más lentas o actualiza algunas importaciones a mano.',
      room: 'Se usan más de nueve décimas partes de los 10 millones de celdas. Elimina las hojas, filas y columnas que ya no necesites o empieza una hoja de cálculo nueva.',
      memory: 'El complemento apenas puede recordar más. Quita las importaciones que ya no necesites.',
    },
    unknown:
      'No se pudo averiguar ahora: no hay ningún servidor conectado o Google fue demasiado lento. Inténtalo más tarde.',
  },
  menu: { title: 'KoboToolbox', openSidebar: 'Abrir barra lateral', refreshAll: 'Actualizar todo' },
  toast: {
    refreshing: 'Actualizando…',
    refreshed: ({ imports }) => `${count(imports, 'importación actualizada', 'importaciones actualizadas')}.`,
    noImports: 'Aún no hay nada que actualizar. Haz una importación en la barra lateral.',
  },
  offers: { namedExport, report: clockifyEs.report },
  formula: {
    importMissing: 'Indica una importación entre comillas como primer argumento. La barra lateral muestra los nombres.',
    columnMissing: 'Indica una columna: un encabezado de la hoja importada entre comillas.',
    submissionMissing: 'Indica un envío: un valor de la columna «_id».',
  },
};
