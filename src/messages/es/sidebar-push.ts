/** Spanish texts of the screen for pushed submissions. Buttons of Google and KoboToolbox are named as they stand there. */
import type { sidebarPushEn } from '../en/sidebar-push';
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('es');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('es', value, { one, other })}`;

export const sidebarPushEs: typeof sidebarPushEn = {
  entry: 'Nuevos envíos en un minuto',
  heading: 'Nuevos envíos en un minuto',
  loading: 'Consultando a KoboToolbox…',
  intro:
    'KoboToolbox puede avisar a esta hoja de cálculo de cada nuevo envío en cuanto llega. Para eso necesitas una aplicación web tuya, que creas una sola vez.',
  atOnce: 'La fila llega entonces en un minuto o dos.',
  whenRenewed: (minutes: number) =>
    `La fila llega entonces en cuanto KoboToolbox vuelve a hacer la exportación: en un minuto o dos, pero no antes de ${count(minutes, 'minuto', 'minutos')} desde la última actualización.`,
  limits: [
    'Solo se avisa de los nuevos envíos. Las ediciones y eliminaciones llegan con la actualización programada, que también encuentra lo que se perdió por el camino.',
    'De lo que manda KoboToolbox solo se guarda el número del envío. Los datos se piden con tu clave API, como siempre.',
  ],
  byHand: 'Esta importación solo se actualiza a mano. Dale también una programación, con «Editar».',
  makeWebApp: '1. Crea la aplicación web',
  steps: [
    'En la hoja de cálculo, haz clic en Extensiones > Apps Script.',
    'Haz clic en Implementar > Nueva implementación.',
    'Junto a «Seleccionar tipo», haz clic en el engranaje y elige «Aplicación web».',
    'Ejecutar como: «Yo». Quién tiene acceso: «Cualquier persona» (Anyone).',
    'Haz clic en Implementar, autoriza el acceso si Google lo pide y copia la URL que está bajo «Aplicación web».',
  ],
  tellKobo: '2. Avisa a KoboToolbox',
  address: 'URL de la aplicación web',
  addressHint: 'Empieza por https://script.google.com y termina en /exec.',
  format: 'Tipo',
  json: 'JSON (sugerido)',
  xml: 'XML: el secreto pasa a formar parte de la URL',
  register: 'Registrar el servicio REST por mí',
  registerQuestion: (project: string) =>
    `Se agrega al proyecto «${project}» en KoboToolbox un servicio REST «Google Sheets (Fieldrows)» con la URL de tu aplicación web y un secreto nuevo. Tu cuenta necesita los permisos «Editar formulario» y «Ver envíos». No se cambia nada más allí.`,
  enterByHand: 'Mostrar qué introducir a mano',
  working: 'Probando la aplicación web…',
  byHandHeading: 'Introduce esto en KoboToolbox',
  byHandSteps: [
    'Abre CONFIGURACIÓN > Servicios REST y haz clic en «Registrar un Nuevo servicio».',
    'Introduce lo siguiente y deja todo lo demás como está.',
    'Haz clic en «Crear».',
  ],
  openServices: 'Abrir Servicios REST en KoboToolbox',
  name: 'Nombre',
  endpoint: 'URL de destino (Endpoint URL)',
  wrapper: 'Envoltorio personalizado para el envío JSON',
  once: 'El secreto que contiene se muestra solo esta vez. Guárdalo para ti: quien lo tenga puede hacer que esta importación se actualice, pero nada más.',
  since: 'Activado desde',
  received: 'Último envío recibido',
  none: 'Ninguno todavía',
  service: 'Servicio REST',
  noService: 'KoboToolbox no tiene ningún servicio REST para esta importación. Regístralo, o introdúcelo a mano.',
  disabled: 'El servicio REST está desactivado en KoboToolbox.',
  deliveries: (delivered: number, failed: number, pending: number) =>
    `Con éxito: ${number(delivered)}, fallidas: ${number(failed)}, pendientes: ${number(pending)}`,
  failures: 'Entregas fallidas',
  failure: (submission: string, status: number) =>
    `Envío ${submission}: ${status === 0 ? 'sin respuesta' : `estado ${number(status)}`}`,
  failuresHint: 'De todos modos, sus filas llegan con la próxima actualización.',
  retry: 'Reintentar todos los envíos',
  retried: 'KoboToolbox los está enviando de nuevo. Vuelve a mirar en un minuto.',
  newSecret: 'Secreto nuevo',
  newSecretQuestion: '¿Reemplazar el secreto? El anterior funciona un día más.',
  turnOff: 'Desactivar',
  turnOffQuestion:
    '¿Desactivarlo? El servicio REST se elimina en KoboToolbox. La aplicación web se queda hasta que la archives en Implementar > Gestionar implementaciones.',
};
