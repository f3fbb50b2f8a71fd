/** Spanish texts of the sidebar. KoboToolbox's own buttons and pages are named as they stand on its Spanish screen. */

import { addressErrors } from '../address-errors';
import type { SidebarMessages } from '../en/sidebar';
import { listNames, pluralForm } from '../wording';
import { sidebarClockifyEs } from './sidebar-clockify';
import { sidebarPagesEs } from './sidebar-pages';
import { sidebarPushEs } from './sidebar-push';

const quote = (text: string) => `«${text}»`;
const number = (value: number) => value.toLocaleString('es');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('es', value, { one, other })}`;

export const sidebarEs: SidebarMessages = {
  loading: 'Cargando…',
  back: 'Regresar',
  cancel: 'Cancelar',
  tryAgain: 'Reintentar',
  opensNewTab: 'se abre en una ventana nueva',
  comma: ', ',
  address: addressErrors.es,
  connect: {
    heading: 'Conectar con KoboToolbox',
    intro:
      'Tus datos van directamente de KoboToolbox a esta hoja de cálculo. Nada se hace público y nada se cambia en KoboToolbox sin que lo pidas.',
    address: 'Dirección del proyecto',
    addressHint: 'Abre tu proyecto en KoboToolbox y copia la dirección del navegador.',
    foundProject: (server, uid) => `Encontrado: el proyecto ${uid} en ${server}.`,
    foundServer: (server) => `Encontrado: el servidor ${server}. Después eliges el proyecto.`,
    noAddress: '¿No tienes la dirección a mano? Elige tu servidor y luego el proyecto en una lista.',
    globalServer: 'Servidor Global',
    europeanServer: 'Servidor de la Unión Europea',
    projectsOf: (account) => `Proyectos de ${account}`,
    apiKey: 'Clave API',
    keySaved: (server, account) => `Tu clave API para ${server} está guardada (cuenta ${account}).`,
    useAnotherKey: 'Usar otra clave API',
    submit: 'Conectar',
    submitting: 'Comprobando con KoboToolbox…',
    privacy: 'La clave API se guarda solo para ti. Otras personas que usan esta hoja de cálculo no pueden verla.',
  },
  keyHelp: {
    summary: '¿Dónde está mi clave API?',
    account:
      'En KoboToolbox, haz clic en el ícono de tu perfil (arriba a la derecha) y luego en CONFIGURACIÓN DE LA CUENTA > Seguridad > Mostrar.',
    accountLink: 'Abrir Seguridad',
    page: 'O inicia sesión en KoboToolbox, abre esta página y copia la clave que está entre comillas.',
    pageLink: 'Abrir la página con la clave',
    password: 'O usa una vez tu nombre de usuario y tu contraseña: se cambian por la clave y se olvidan.',
    usePassword: 'Usar nombre de usuario y contraseña',
  },
  signIn: {
    username: 'Nombre de usuario',
    password: 'Contraseña',
    submit: 'Iniciar sesión una vez',
    hint: 'No funciona con la autentificación de dos factores. Tu contraseña no se guarda.',
    useKey: 'Usar mejor una clave API',
  },
  projects: {
    heading: 'Elegir un proyecto',
    search: 'Buscar proyectos',
    loading: 'Cargando tus proyectos…',
    none: 'Esta cuenta no tiene proyectos. Pega la dirección de un proyecto compartido contigo.',
    noMatch: 'Ningún proyecto tiene estas palabras en su nombre.',
    more: (hidden) => `${count(hidden, 'proyecto más', 'proyectos más')}: escribe una parte del nombre.`,
    found: (projects) => count(projects, 'proyecto', 'proyectos'),
    status: { deployed: 'Implementado', draft: 'Borrador', archived: 'Archivado' },
    opening: 'Abriendo el proyecto…',
  },
  choose: {
    heading: 'Elegir qué importar',
    submissions: (submissions) => count(submissions, 'envío', 'envíos'),
    account: (account) => `Cuenta: ${account}`,
    accountMay: (account, rights) => `Cuenta ${account}. Permisos en este proyecto: ${rights}`,
    exports: 'Exportación con nombre',
    unsavedName: 'Última configuración sin guardar',
    unsavedWarning:
      'Cambia cada vez que alguien descarga datos en KoboToolbox. Es mejor guardar una exportación con nombre.',
    sheetName: 'Nombre de la hoja',
    takesUp: 'Esta hoja ya se importó antes. Sus filas se actualizan, y lo que hay junto a ellas se conserva.',
    schedule: 'Actualización',
    submit: 'Importar',
    saving: 'Guardando…',
    sharing: 'Todas las personas que puedan abrir esta hoja de cálculo verán estos datos.',
    isPublic:
      'Cualquier persona puede ver los envíos de este proyecto, incluso sin cuenta. Si se refieren a personas, desmarca «Cualquier persona puede ver los envíos que se realizan a través de este formulario» en KoboToolbox: CONFIGURACIÓN > Compartir.',
    notDeployed: 'Este proyecto no está implementado, así que aún no tiene datos.',
    encrypted: 'Este proyecto está cifrado: KoboToolbox no puede exportar sus respuestas.',
    repeatGroups: (names) => `Los grupos de repetición no forman parte de una exportación CSV: ${names}.`,
    groups: 'Grupos de repetición',
    groupsIncluded: 'Una hoja para cada uno (XLSX)',
    groupsWhy: (names) =>
      `Se propone porque una exportación CSV omite los grupos de repetición de este proyecto: ${names}.`,
    groupsLeftOut: 'Solo los envíos (CSV)',
    otherProject: 'Elegir otro proyecto',
  },
  allRights: 'todos, incluido «Gestionar el proyecto»',
  rights: {
    view_submissions: 'Ver envíos',
    partial_submissions: 'Ver envíos solo de usuarios específicos',
    change_submissions: 'Editar envíos',
    validate_submissions: 'Validar envíos',
    delete_submissions: 'Eliminar envíos',
    add_submissions: 'Agregar envíos',
    change_asset: 'Editar formulario',
    manage_asset: 'Gestionar el proyecto',
  },
  preview: {
    open: 'Vista previa y elección de columnas',
    entry: 'Columnas…',
    loading: 'Leyendo la exportación…',
    heading: (name: string) => `Columnas de ${quote(name)}`,
    columns: (columns: number) => count(columns, 'columna', 'columnas'),
    cells: (cells: number) => `unas ${count(cells, 'celda', 'celdas')}`,
    hidden: (columns: number) =>
      `(${count(columns, 'excluida o sustituida por códigos', 'excluidas o sustituidas por códigos')})`,
    tooLarge: (cells: number, free: number) =>
      `Estas ${number(cells)} celdas no caben: Google solo deja sitio para ${number(Math.max(0, free))} en esta hoja de cálculo. Excluye columnas, acorta el «Intervalo de fechas» de la exportación con nombre o importa a una hoja de cálculo nueva.`,
    fromForm:
      'KoboToolbox necesita más tiempo para esta exportación; por eso ves las columnas del formulario, sin respuestas. La importación traerá las filas.',
    submissions: 'Envíos',
    group: (name: string) => `Grupo de repetición ${quote(name)}`,
    search: 'Buscar columnas',
    noMatch: 'Ninguna columna tiene estas palabras en su encabezado.',
    showAll: (columns: number) => `Mostrar las ${count(columns, 'columna', 'columnas')}`,
    blank: '(sin encabezado)',
    fixed: 'Siempre se conserva: por ella se encuentran las filas.',
    isNew: 'nueva, excluida hasta que decidas',
    kinds: {
      text: 'texto',
      integer: 'números enteros',
      decimal: 'números decimales',
      date: 'fechas',
      dateTime: 'fechas con hora',
      time: 'horas',
    },
    treatments: { keep: 'Conservar', leaveOut: 'Excluir', hash: 'Sustituir por códigos' },
    personal: {
      heading: 'Estas columnas pueden identificar a personas',
      question: '¿Las necesitas en la hoja de cálculo? Abajo puedes cambiar tu elección para cada columna.',
      choices: { leaveOut: 'Excluir', hash: 'Sustituir por códigos', keep: 'Conservar' },
      chosen: { leaveOut: 'excluida', hash: 'códigos' },
      kinds: {
        name: 'nombres',
        phone: 'números de teléfono',
        email: 'correos electrónicos',
        identityNumber: 'números de identidad',
        birthDate: 'fechas de nacimiento',
        place: 'posiciones GPS',
        media: 'fotos o grabaciones',
        address: 'direcciones',
        collector: 'quién recogió los datos',
      },
    },
    explanation: {
      summary: '¿Qué pasa con una columna?',
      sentences: [
        'Excluir: sus respuestas nunca entran en la hoja de cálculo. Si ya están en ella, la columna se elimina de la hoja. Tus propias columnas se quedan.',
        'Sustituir por códigos: la misma respuesta recibe el mismo código en toda esta hoja de cálculo, así que aún puedes contar y relacionar. Quien edite el script de la hoja de cálculo puede averiguar las respuestas.',
        'Las versiones anteriores de la hoja de cálculo (Archivo > Historial de versiones) guardan lo que había antes.',
        'Conservar de nuevo: las respuestas vuelven con la próxima actualización.',
      ],
    },
    newColumns: 'Columnas que se añadan más tarde a la exportación',
    rules: { add: 'Añadirlas', ask: 'Preguntarme antes', leaveOut: 'Excluirlas' },
    save: 'Guardar y actualizar',
    waiting: (headings: readonly string[]) =>
      `${count(headings.length, 'columna nueva', 'columnas nuevas')} en la exportación: ${listNames(headings, quote, (more) => `y ${number(more)} más`)}. ¿${headings.length === 1 ? 'La añades o la excluyes' : 'Las añades o las excluyes'}?`,
    add: 'Añadir',
    sharing: 'El complemento no puede preguntar a Google quiénes son: míralo en «Compartir», arriba a la derecha.',
    sharingLink: 'Cómo ver quién tiene acceso',
  },
  pages: sidebarPagesEs,
  noExports: {
    heading: 'Este proyecto aún no tiene exportación con nombre',
    intro: 'Una exportación con nombre dice qué preguntas, idioma y grupos muestra la hoja.',
    byHand: 'O crea una en KoboToolbox',
    noRight: (account) =>
      `La cuenta ${quote(account)} no puede guardar exportaciones con nombre en este proyecto. Pide al propietario del proyecto que permita «Gestionar el proyecto», o que haga esto:`,
    steps: [
      'Abre DATOS > Descargas.',
      'Ajusta la configuración de exportación.',
      'Abre Opciones avanzadas.',
      'Marca «Guardar selección como…» y escribe un nombre.',
      'Haz clic en Exportar.',
    ],
    link: 'Abrir Descargas en KoboToolbox',
    reload: 'Ya la creé: recargar',
    reloading: 'Recargando…',
  },
  newOffer: {
    heading: 'Nueva exportación con nombre',
    here: 'Guardar una desde aquí',
    another: 'Guardar otra exportación con nombre',
    loading: 'Leyendo el formulario…',
    language: 'Formato de valores y encabezados',
    labels: 'Etiquetas',
    xml: 'Valores y encabezados XML',
    advanced: 'Opciones avanzadas',
    selectMany: 'Exportar preguntas de Seleccionar varias como…',
    modes: {
      both: 'Columnas individuales y separadas',
      details: 'Columnas separadas',
      summary: 'Columna individual',
    },
    groups: 'Incluir grupos en los encabezados',
    separator: 'Separador de grupos',
    allVersions: 'Incluir datos de todas las versiones',
    mediaUrls: 'Incluir URL de archivos multimedia',
    dates: 'Intervalo de fechas',
    from: 'Fecha de inicio',
    until: 'Fecha de finalización',
    datesHint: 'Según la hora de envío, en UTC. Se incluyen ambos días.',
    questions: 'Seleccionar las preguntas que se exportarán',
    search: 'Buscar preguntas',
    chosen: (chosen, all) => `${number(chosen)} de ${count(all, 'columna', 'columnas')}`,
    tickAll: 'Seleccionar todo',
    untickAll: 'No seleccionar nada',
    more: (hidden) => `${count(hidden, 'pregunta más', 'preguntas más')}: escribe una parte del nombre.`,
    keyNote: 'La columna _id siempre se incluye: lo que escribes junto a una fila la sigue.',
    noneChosen: 'Selecciona al menos una pregunta.',
    submit: 'Guardar en KoboToolbox',
    making: 'Guardando en KoboToolbox…',
    question: (name, project, server) =>
      `¿Guardar la exportación con nombre ${quote(name)} en el proyecto ${quote(project)} en ${server}? Todas las personas que trabajan en ese proyecto la verán allí. No se cambia nada más.`,
  },
  schedule: (minutes) => {
    if (minutes === 0) return 'Solo a mano';
    if (minutes < 60) return `Cada ${number(minutes)} minutos`;
    if (minutes === 1440) return 'Cada día';
    return minutes === 60 ? 'Cada hora' : `Cada ${number(minutes / 60)} horas`;
  },
  running: {
    heading: (name) => `Importando ${quote(name)}`,
    phases: {
      asking: 'Pidiendo la exportación a KoboToolbox…',
      downloading: 'Descargando…',
      reading: 'Leyendo el archivo…',
      comparing: 'Comparando con la hoja…',
      writing: 'Escribiendo filas…',
      done: 'Terminando…',
    },
    written: (done, total) => `${number(done)} de ${count(total, 'fila', 'filas')}`,
    elapsed: (time) => `Tiempo transcurrido: ${time}`,
    patience: 'KoboToolbox todavía está creando el archivo. En proyectos grandes puede tardar dos minutos.',
    queue: (position, of) => `Importación ${number(position)} de ${number(of)}`,
    keepOpen: 'Deja abierta la barra lateral hasta que terminen todas las importaciones.',
    mayClose: 'Puedes cerrar la barra lateral; la importación continúa.',
  },
  result: {
    headings: {
      new: 'Aún no importado',
      imported: 'Importado',
      unchanged: 'Nada ha cambiado',
      incomplete: 'Aún no terminado',
      held: 'En espera de tu decisión',
      failed: 'La importación falló',
    },
    warnings: 'Ten en cuenta',
    toImports: 'Todas las importaciones',
  },
  imports: {
    heading: 'Tus importaciones',
    add: 'Nueva importación',
    none: 'Aún no hay ninguna importación en esta hoja de cálculo.',
    rows: (rows) => count(rows, 'fila', 'filas'),
    linkedSheets: (names) => `Grupos de repetición en las hojas: ${names}`,
    lookup: 'Mostrar respuestas de los envíos junto a estas filas',
    states: {
      running: 'Actualizando ahora',
      complete: 'Completa',
      paused: 'En pausa',
      new: 'Aún no importada',
      incomplete: 'Aún no terminada',
      held: 'En espera de tu decisión',
      failed: 'Requiere tu atención',
    },
    lastChange: 'Último cambio',
    changes: (added, changed, removed) =>
      [
        ...(added > 0 ? [count(added, 'nueva', 'nuevas')] : []),
        ...(changed > 0 ? [count(changed, 'cambiada', 'cambiadas')] : []),
        ...(removed > 0 ? [count(removed, 'quitada', 'quitadas')] : []),
      ].join(', '),
    warnings: (warnings) => `Ten en cuenta (${number(warnings)})`,
    more: 'Más',
    refreshAll: 'Actualizar todo',
    refreshedAll: (refreshed, failed) =>
      [
        ...(refreshed > 0 ? [`${count(refreshed, 'importación actualizada', 'importaciones actualizadas')}.`] : []),
        ...(failed > 0
          ? [
              `${count(failed, 'importación no se pudo actualizar', 'importaciones no se pudieron actualizar')}: las razones están abajo.`,
            ]
          : []),
      ].join(' '),
    pause: 'Pausar',
    resume: 'Reanudar',
    duplicate: 'Duplicar',
    history: 'Historial',
    keepNewest: (newest) => `Conservar solo los ${number(newest)} más recientes`,
    keepRows: 'Conservar estas filas (en gris)',
    lastComplete: 'Última actualización completa',
    lastAttempt: 'Último intento',
    onServer: 'En el servidor',
    next: 'Próxima actualización',
    never: 'Nunca',
    by: (account) => `Actualizado por ${account}`,
    refresh: 'Actualizar',
    open: 'Abrir hoja',
    change: 'Editar',
    takeOver: 'Actualizar con mi clave desde ahora',
    remove: 'Quitar',
    accept: 'Aceptar',
    removeQuestion: (name) => `¿Quitar la importación ${quote(name)}? Su hoja queda como está y ya no se actualiza.`,
    removing: 'Quitando…',
    about: (action, name) => `${action} (${name})`,
  },
  history: {
    heading: (name) => `Historial de ${quote(name)}`,
    loading: 'Cargando el historial…',
    none: 'Aún no se ha ejecutado.',
    times: (times, since) => `${count(times, 'vez', 'veces')} seguidas, desde ${since}`,
    took: (seconds) => `tardó ${count(seconds, 'segundo', 'segundos')}`,
    more: 'Las ejecuciones anteriores de todas las importaciones están en la hoja «Estado de KoboToolbox».',
  },
  codebook: {
    make: 'Libro de códigos',
    writing: 'Creando el libro de códigos…',
    made: (sheetName: string) =>
      `La hoja ${quote(sheetName)} explica las preguntas. Señala un encabezado de los datos para leer su pregunta.`,
  },
  check: {
    heading: 'Comprobar esta hoja de cálculo',
    intro:
      'Prueba aquí aquello de lo que dependen las actualizaciones, en una hoja que después desaparece. Tus datos no se tocan.',
    checking: 'Comprobando… puede tardar medio minuto.',
    summary: (passed: number, all: number) =>
      `${count(passed, 'comprobación superada', 'comprobaciones superadas')} de ${number(all)}.`,
    outcomes: { passed: 'Superada:', failed: 'Fallida:', unknown: 'Sin determinar:' },
    report: 'Informe para quien te ayude (sin claves, nombres ni datos)',
    copy: 'Copiar informe',
    copied: 'Copiado.',
    again: 'Comprobar de nuevo',
  },
  duplicate: {
    heading: (name) => `Duplicar ${quote(name)}`,
    intro: 'Una hoja nueva con la misma configuración. La otra importación y su hoja quedan como están.',
  },
  formulas: {
    open: 'Usar en una fórmula',
    heading: 'Usar los datos importados en una fórmula',
    loading: 'Mirando las hojas…',
    none: 'Aún no se ha importado nada en esta hoja de cálculo.',
    importName: 'Importación',
    kind: 'Qué mostrar',
    kinds: {
      rows: 'Filas y columnas',
      count: 'Número de envíos',
      value: 'Una respuesta',
      refreshedAt: 'Hora de la última actualización',
      lookup: 'Respuestas junto a un grupo de repetición',
    },
    help: {
      rows: 'Llena tantas celdas como filas haya, debajo y a la derecha de la seleccionada; deben estar vacías. Sigue cada actualización.',
      count:
        'Cuenta todos los envíos, los que tienen respuesta o los que tienen una respuesta determinada. Sigue cada actualización.',
      value: 'Muestra una respuesta de un envío en la celda seleccionada. Sigue cada actualización.',
      refreshedAt: 'Muestra la fecha y la hora de la última actualización completa.',
      lookup:
        'Muestra una respuesta del envío junto a una fila de su grupo de repetición. Selecciona una celda de esa hoja, a la derecha de las columnas importadas; después rellena hacia abajo una vez, y las filas nuevas la continúan.',
    },
    columns: 'Columnas',
    search: 'Buscar columnas',
    chosen: (chosen, all) =>
      chosen === 0
        ? `Todas (${count(all, 'columna', 'columnas')}), si no eliges algunas`
        : `${number(chosen)} de ${count(all, 'columna', 'columnas')}`,
    column: 'Columna',
    allSubmissions: 'Todos los envíos',
    value: 'Respuesta (vacío: cualquiera)',
    valueHint: 'Tal como está en la hoja.',
    id: 'Número del envío (_id)',
    formula: 'Fórmula',
    insert: 'Insertar en la celda seleccionada',
    inserting: 'Insertando…',
    inserted: (cell, sheet) => `Insertada en ${cell} de la hoja ${quote(sheet)}.`,
    replace: 'Reemplazar',
    replaceQuestion: (cell, sheet) =>
      `La celda ${cell} de la hoja ${quote(sheet)} no está vacía. ¿Reemplazar su contenido?`,
  },
  change: {
    heading: (name) => `Editar ${quote(name)}`,
    name: 'Nombre',
    newest: 'Conservar solo los envíos más recientes',
    newestHint:
      'Cuántos. Déjalo vacío para conservarlos todos. Los anteriores se quitan de la hoja; tus notas junto a ellos van a «Notas conservadas».',
    keepVanishedRows: 'Conservar las filas cuyo envío se eliminó (en gris)',
    changeLog: 'Anotar cada cambio en la hoja «Registro de cambios»',
    submit: 'Guardar',
    saving: 'Guardando…',
  },
  clockify: sidebarClockifyEs,
  push: sidebarPushEs,
  parents: {
    heading: 'Respuestas junto a las filas',
    intro: 'Las respuestas elegidas se repiten junto a cada fila del grupo de repetición y se mantienen al día.',
    ofSubmission: (sheet) => `En ${quote(sheet)}: respuestas del envío`,
    ofParent: (sheet, parent) => `En ${quote(sheet)}: respuestas de la fila de ${quote(parent)}`,
    none: 'Las filas ya las tienen todas.',
    submit: 'Guardar y actualizar',
    formulas: 'Fórmulas para celdas sueltas',
  },
  connections: {
    heading: 'Claves API guardadas',
    account: (account, server) => `${account} en ${server}`,
    forget: 'Olvidar clave',
    forgetQuestion: (server) =>
      `¿Olvidar tu clave API para ${server}? Tus importaciones desde ese servidor ya no se actualizarán.`,
    forgetting: 'Olvidando…',
    forgotten:
      'La clave se olvidó aquí. Si otras personas pueden conocerla, usa también «Regenerar clave» en KoboToolbox: CONFIGURACIÓN DE LA CUENTA > Seguridad.',
    reconnect: 'Introducir una clave API',
  },
  sample: {
    hint: '¿Solo quieres mirar? Prueba con datos inventados: sin cuenta, sin clave, nada sale de tu hoja de cálculo.',
    try: 'Probar con datos de ejemplo',
    tip: 'Prueba: escribe algo a la derecha de una fila, u ordena las filas, y luego pulsa «Actualizar». Llegan envíos nuevos, algunas respuestas cambian y lo que escribiste sigue junto a su envío.',
    remove: 'Quitar el ejemplo y su hoja',
    removeQuestion: '¿Quitar el ejemplo, su hoja y todo lo que escribiste en ella?',
  },
  language: {
    label: 'Idioma',
    account: 'El de mi cuenta de Google',
    choosing: 'Cambiando el idioma…',
    menu: 'El menú cambiará cuando la hoja de cálculo se abra de nuevo.',
  },
  erase: {
    heading: 'Desconectar y borrar',
    always: 'En todo caso, esto borra lo que es tuyo:',
    keys: (servers: readonly string[]) =>
      `tus claves API de ${servers.join(', ')}, también para otras hojas de cálculo en las que uses este complemento`,
    noKeys: 'tus claves API (ahora no hay ninguna guardada)',
    personal: [
      'tus programaciones en esta hoja de cálculo',
      'tu configuración: idioma, identificador aleatorio, secreto',
    ],
    imports: 'Olvidar también importaciones',
    forget: (name: string) => quote(name),
    forgetOf: (name: string, account: string) => `${quote(name)} de ${account}`,
    sheets: (names: readonly string[]) =>
      `Eliminar ${names.length === 1 ? 'su hoja' : 'sus hojas'} ${names.map(quote).join(', ')}, con todo lo que escribiste junto a los datos`,
    staying:
      'Las importaciones que se quedan ya no se actualizan con tu clave. Colegas que tengan una clave pueden hacerse cargo de ellas.',
    ownSheets: 'Eliminar también las hojas del complemento',
    ownSheet: {
      status: (name: string) => `${quote(name)}: resultados de las actualizaciones`,
      keptNotes: (name: string) => `${quote(name)}: notas junto a filas quitadas`,
      changeLog: (name: string) => `${quote(name)}: respuestas antiguas y nuevas`,
    },
    versions:
      'Google guarda versiones anteriores de la hoja de cálculo, con las hojas que había en ellas: Archivo > Historial de versiones. Para deshacerte de ellas, elimina la propia hoja de cálculo.',
    question: '¿Borrar todo lo marcado y desconectar? Aquí no se puede deshacer.',
    submit: 'Desconectar y borrar',
    working: 'Borrando…',
    done: 'Borrado',
    further: [
      'Si otras personas pueden conocer tu clave API, usa también «Regenerar clave» en KoboToolbox: CONFIGURACIÓN DE LA CUENTA > Seguridad.',
      'Para quitar el propio complemento: Extensiones > Apps Script (o Extensiones > Complementos > Gestionar complementos).',
      'Para retirar su permiso: myaccount.google.com/permissions.',
    ],
    startAgain: 'Empezar de nuevo',
  },
  transport: {
    authorization:
      'Google no dejó que la barra lateral trabajara para ti. Si tienes abiertas varias cuentas de Google, usa una ventana del navegador solo con esta cuenta; si no, recarga la hoja de cálculo y abre de nuevo la barra lateral.',
    offline: 'No se puede llegar a Google. Revisa tu conexión a internet e inténtalo de nuevo.',
    noAnswer:
      'El script no respondió. Recarga la hoja de cálculo, abre de nuevo la barra lateral y mira allí el resultado.',
    unexpected: 'Ocurrió algo inesperado. Cierra la barra lateral, ábrela de nuevo e inténtalo otra vez.',
  },
};
