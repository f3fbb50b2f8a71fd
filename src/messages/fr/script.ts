/** French. Names of buttons and pages are those on KoboToolbox's French screen and in our sidebar. */
import type { NamedExportFacts } from '../../sources/source';
import { addressErrors } from '../address-errors';
import type { Messages } from '../messages';
import { inLanguage, inMillions, isClockify, listNames, minutesToWait, pluralForm } from '../wording';
import { clockifyFr } from './clockify';

const quote = (text: string) => `«\u00a0${text}\u00a0»`;
const number = (value: number) => value.toLocaleString('fr');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('fr', value, { one, other })}`;
const rows = (value: number) => count(value, 'ligne', 'lignes');
const cells = (value: number) => {
  const millions = inMillions(value);
  if (millions === undefined) return count(value, 'cellule', 'cellules');
  return `${number(millions)} ${millions < 2 ? 'million' : 'millions'} de cellules`;
};
const list = (names: readonly string[]) => listNames(names, quote, (more) => `et ${count(more, 'autre', 'autres')}`);
const again = (seconds: number) => `Réessayez dans ${count(minutesToWait(seconds), 'minute', 'minutes')}.`;
const soon = 'Réessayez dans quelques minutes.';
const later = 'Réessayez dans 10 minutes.';
const keyPlace = 'Paramètres du compte > Sécurité > Afficher';
const keyIn = (server = '') =>
  isClockify(server) ? `Clockify\u00a0: ${clockifyFr.keyPlace}` : `KoboToolbox\u00a0: ${keyPlace}`;
const smaller =
  "Dans KoboToolbox, réduisez l'«\u00a0Intervalle de dates\u00a0» de l'export nommé, ou ses colonnes avec «\u00a0Sélectionner les questions à exporter\u00a0».";
/** Whatever the source is. */
const less =
  'Demandez moins de données\u00a0: un intervalle de dates plus court ou, pour un export nommé de KoboToolbox, moins de colonnes avec «\u00a0Sélectionner les questions à exporter\u00a0».';
const untouched = 'La feuille est restée telle quelle.';

/** A schedule inside a sentence. */
const every = (minutes: number) =>
  minutes === 1440
    ? 'une fois par jour'
    : minutes < 60
      ? `toutes les ${number(minutes)} minutes`
      : minutes === 60
        ? 'toutes les heures'
        : `toutes les ${number(minutes / 60)} heures`;
const slowDown = (fits: number) =>
  fits === 0
    ? 'Retirez des imports, ou actualisez-en certains à la main.'
    : `Choisissez des planifications plus lentes\u00a0: ${every(fits)} au plus conviendrait pour chaque import.`;

const errors: Messages['errors'] = {
  ...clockifyFr.errors,
  ...addressErrors.fr,
  projectMissing: () => "Aucun projet n'est choisi. Choisissez-en un dans la liste, ou collez l'adresse d'un projet.",
  apiKeyMissing: ({ server }) => `La clé API manque. Copiez-la dans ${keyIn(server)}.`,
  apiKeyMalformed: ({ server }) =>
    `Cela ne ressemble pas à une clé API, qui est un seul mot sans espaces. Copiez-la de nouveau dans ${keyIn(server)}.`,
  notConnected: ({ server }) =>
    `Vous n'avez enregistré aucune clé API pour ${server}. Ouvrez le panneau latéral et connectez-vous à ce serveur.`,
  apiKeyRefused: ({ server }) =>
    `${server} a refusé la clé API. Elle a peut-être été régénérée, ou vient d'un autre serveur. Copiez-la de nouveau (${isClockify(server) ? clockifyFr.keyPlace : keyPlace}) et reconnectez-vous.`,
  passwordRefused: ({ server }) =>
    `${server} a refusé ce nom d'utilisateur ou ce mot de passe. Vérifiez les deux (le nom d'utilisateur n'est pas l'adresse e-mail), ou utilisez la clé API.`,
  twoFactorNeedsKey: ({ server }) =>
    `Ce compte sur ${server} utilise l'authentification à deux facteurs\u00a0: un mot de passe ne suffit pas. Copiez la clé API (${keyPlace}) et utilisez-la.`,
  accountRestricted: ({ server }) =>
    `${server} a restreint ce compte tant que son mot de passe n'est pas changé. Connectez-vous-y, changez le mot de passe et réessayez.`,
  projectNotFound: ({ server, project, account }) =>
    `Le compte ${quote(account)} ne trouve aucun projet ${quote(project)} sur ${server}. Le projet est peut-être sur un autre serveur, supprimé, ou non partagé avec ce compte. Ouvrez-le dans le navigateur et copiez de nouveau son adresse.`,
  noRightToView: ({ project, account }) =>
    `Le compte ${quote(account)} n'a pas le droit de voir les données du projet ${quote(project)}. Demandez au propriétaire du projet d'autoriser «\u00a0Voir les soumissions\u00a0» dans PARAMÈTRES > Partage.`,
  projectNotPublic: ({ server, project }) =>
    `${server} ne montre le projet ${quote(project)} qu'avec une clé API. Connectez-vous avec la clé API d'un compte qui peut voir ses données. Sans clé, seuls peuvent être lus les projets dont le propriétaire a coché «\u00a0N'importe qui peut voir les réponses au formulaire\u00a0» dans PARAMÈTRES > Partage.`,
  projectNotDeployed: ({ project }) =>
    `Le projet ${quote(project)} n'est pas déployé et n'a donc pas encore de données. Déployez-le dans KoboToolbox et réessayez.`,
  noNamedExport: ({ project }) =>
    `Le projet ${quote(project)} n'a pas encore d'export nommé. Créez-en un dans KoboToolbox\u00a0: DONNÉES > Téléchargements > Options avancées > Enregistrer la sélection sous…, puis rechargez la liste.`,
  noRightToMakeExports: ({ project, account }) =>
    `Le compte ${quote(account)} ne peut pas enregistrer d'exports nommés dans le projet ${quote(project)}. Demandez au propriétaire du projet d'autoriser «\u00a0Gérer le projet\u00a0» dans PARAMÈTRES > Partage, ou d'en enregistrer un pour vous.`,
  exportNameTaken: ({ exportName }) =>
    `Le projet a déjà un export nommé ${quote(exportName)}. Choisissez un autre nom.`,
  exportRefused: () =>
    "KoboToolbox n'a pas accepté ces paramètres\u00a0; le formulaire a peut-être changé entre-temps. Rouvrez le projet et choisissez de nouveau.",
  exportNotFound: ({ exportName }) =>
    `Le projet n'a aucun export nommé ${quote(exportName)}. Il a peut-être été renommé ou supprimé dans DONNÉES > Téléchargements. Choisissez-en un autre.`,
  exportDeleted: ({ exportName }) =>
    `L'export nommé ${quote(exportName)} a été supprimé dans KoboToolbox. ${untouched} Choisissez un autre export nommé avec «\u00a0Modifier\u00a0».`,
  notKoboToolbox: ({ server }) =>
    `${server} n'a pas répondu comme un serveur KoboToolbox. Vérifiez l'adresse\u00a0; une page de connexion de votre organisation peut aussi s'interposer.`,
  hostUnknown: ({ server }) =>
    `Aucun serveur nommé ${server} n'a été trouvé. Vérifiez l'orthographe de l'adresse, ou réessayez dans quelques minutes.`,
  networkDown: ({ server }) => `Google n'a pas pu joindre ${server}. ${soon}`,
  requestTimedOut: ({ server }) => `${server} n'a pas répondu à temps. ${soon}`,
  certificateRefused: ({ server }) =>
    `${server} n'a pas de certificat https valable\u00a0: rien ne lui a été envoyé. Demandez à son administration de le renouveler.`,
  fetchQuotaSpent: () =>
    "Google n'autorise plus de requêtes web depuis votre compte aujourd'hui. Réessayez demain, et actualisez moins souvent.",
  redirectRefused: ({ server, target }) =>
    `${server} voulait rediriger vers ${target}, où votre clé API ne doit pas aller. Si votre serveur a déménagé, connectez-vous à sa nouvelle adresse.`,
  redirectLoop: ({ server }) =>
    `${server} redirige en boucle. Vérifiez l'adresse\u00a0; si elle est juste, prévenez l'administration du serveur.`,
  serverMaintenance: ({ server }) => `${server} est fermé pour maintenance. Réessayez dans une heure.`,
  serverError: ({ server, status }) => `${server} a eu une erreur interne (${status}). ${later}`,
  tooManyRequests: ({ server, retryAfterSeconds }) =>
    `${server} a reçu trop de requêtes de ce compte. ${again(retryAfterSeconds)}`,
  exportBusy: ({ retryAfterSeconds, afterTimeOut }) =>
    `KoboToolbox prépare encore cet export${afterTimeOut ? '' : " pour quelqu'un d'autre"}. ${again(retryAfterSeconds)}`,
  exportFailed: ({ reason, retryAfterSeconds }) =>
    `KoboToolbox n'a pas pu créer l'export${reason === '' ? '' : ` (${reason})`}. ${again(retryAfterSeconds)} En cas de nouvel échec, enregistrez de nouveau l'export nommé dans DONNÉES > Téléchargements.`,
  exportTooSlow: () =>
    `KoboToolbox n'a pas pu terminer l'export dans ses 120 secondes. La prochaine actualisation lui laissera plus de temps, en arrière-plan\u00a0: cliquez sur «\u00a0Actualiser\u00a0» si aucune n'est planifiée. Un export plus petit serait plus rapide. ${smaller}`,
  exportListFull: ({ project }) =>
    `Votre liste d'exports du projet ${quote(project)} est pleine\u00a0: KoboToolbox en conserve dix, et un de plus supprimerait le plus ancien. ${untouched} Supprimez-en un dans DONNÉES > Téléchargements, puis actualisez de nouveau.`,
  filterTooLong: () =>
    'Le filtre est trop long pour une adresse. Comparez avec une réponse plus courte, ou filtrez sur moins de critères.',
  notCsv: ({ server }) => `${server} a envoyé autre chose qu'un fichier CSV. ${untouched} ${later}`,
  notXlsx: ({ server }) => `${server} a envoyé autre chose qu'un fichier XLSX. ${untouched} ${later}`,
  emptyDownload: ({ server = 'KoboToolbox' }) => `${server} a envoyé un fichier vide. ${untouched} ${later}`,
  truncatedDownload: ({ server = 'KoboToolbox' }) =>
    `Le fichier de ${server} s'est interrompu avant la fin. ${untouched} ${soon}`,
  malformedCsv: ({ line }) => `Le fichier est endommagé à la ligne ${number(line)}. ${untouched} ${later}`,
  damagedWorkbook: ({ sheetName }) =>
    `Le classeur de KoboToolbox est endommagé${sheetName === '' ? '' : ` dans sa feuille ${quote(sheetName)}`}. ${untouched} ${later} Si cela persiste, utilisez le format CSV.`,
  workbookTooLarge: ({ megabytes }) =>
    `Le classeur de KoboToolbox occupe ${number(megabytes)} Mo une fois décompressé, trop pour Google. ${smaller}`,
  downloadTooLarge: ({ megabytes }) => `L'export est trop grand pour Google (${number(megabytes)} Mo). ${less}`,
  busyElsewhere: () => `Une autre actualisation est en cours dans cette feuille de calcul. ${soon}`,
  sheetNameTaken: ({ sheetName }) => `La feuille ${quote(sheetName)} existe déjà. Choisissez un autre nom de feuille.`,
  sheetNotEmpty: ({ sheetName }) =>
    `La feuille ${quote(sheetName)} n'est pas vide, et un import n'écrit pas par-dessus. Choisissez un autre nom de feuille.`,
  sheetGone: ({ importName }) =>
    `La feuille de l'import ${quote(importName)} a été supprimée. Récupérez-la avec Fichier > Historique des versions, ou retirez l'import et refaites-le.`,
  sheetProtected: ({ sheetName }) =>
    `La feuille ${quote(sheetName)} est protégée contre vos modifications. Demandez à son propriétaire de vous y autoriser dans Données > Protéger des feuilles et des plages.`,
  validationRefuses: ({ sheetName }) =>
    `Une règle de validation des données de la feuille ${quote(sheetName)} empêche d'écrire une réponse. Choisissez «\u00a0Afficher un avertissement\u00a0» dans Données > Validation des données, puis actualisez.`,
  spreadsheetNotEditable: () =>
    'Google ne permet pas à ce compte de modifier la feuille de calcul\u00a0: elle est en lecture seule, ou dans la corbeille. Demandez à son propriétaire le droit de la modifier, puis actualisez.',
  fingerprintsLost: ({ sheetName }) =>
    `La colonne masquée «\u00a0fieldrows\u00a0» de la feuille ${quote(sheetName)} a été supprimée ou modifiée. Récupérez-la avec Fichier > Historique des versions, ou importez dans une nouvelle feuille.`,
  headingsMoved: ({ sheetName, row }) =>
    `Les en-têtes de la feuille ${quote(sheetName)} sont à la ligne ${number(row)}, mais doivent être à la ligne 1. Déplacez cette ligne tout en haut, ou supprimez les lignes au-dessus, puis actualisez de nouveau.`,
  headingsGone: ({ sheetName }) =>
    `La ligne d'en-têtes de la feuille ${quote(sheetName)} a été supprimée ou vidée. Récupérez-la avec Modifier > Annuler ou Fichier > Historique des versions, ou importez dans une nouvelle feuille.`,
  headingTaken: ({ heading, sheetName }) =>
    `Plusieurs colonnes de la feuille ${quote(sheetName)} s'appellent ${quote(heading)}, et rien ne dit laquelle est importée. Donnez un autre en-tête à votre propre colonne.`,
  tooManyCells: ({ needed }) =>
    `La feuille de calcul aurait besoin de ${number(needed)} cellules, et Google en autorise 10 millions. Importez dans une nouvelle feuille de calcul. ${less}`,
  doesNotFit: ({ needed, free, columns, columnsFit, submissions, submissionsFit }) => {
    const ways = [
      ...(columnsFit > 0
        ? [`avec ${number(columnsFit)} de ses ${count(columns, 'colonne', 'colonnes')} («\u00a0Colonnes…\u00a0»)`]
        : []),
      ...(submissionsFit > 0
        ? [
            `avec seulement les ${number(submissionsFit)} dernières des ${number(submissions)} soumissions («\u00a0Modifier\u00a0»)`,
          ]
        : []),
    ];
    const fits = ways.length === 0 ? '' : ` Il tiendrait ${ways.join(', ou ')}.`;
    return `Cet import a besoin de ${cells(needed)}, et cette feuille de calcul a de la place pour ${cells(free)}.${fits} Vous pouvez aussi demander une plage de dates plus courte, ou importer dans une nouvelle feuille de calcul. ${untouched}`;
  },
  tooManyColumns: ({ needed }) =>
    `La feuille aurait besoin de ${count(needed, 'colonne', 'colonnes')}, et Google en autorise ${number(18278)}. ${less}`,
  tooManySheets: ({ needed }) =>
    `La feuille de calcul aurait besoin de ${count(needed, 'feuille', 'feuilles')}, et Google en autorise ${number(200)}. Supprimez-en, ou importez dans une nouvelle feuille de calcul.`,
  spreadsheetBusy: () => `Google Sheets est trop occupé en ce moment. ${soon}`,
  rowsMissing: ({ importName, removed, received, counted }) =>
    `L'export de ${quote(importName)} s'arrête après ${rows(received)}\u00a0: il manque ${count(removed, 'ligne', 'lignes')} à la fin, et le serveur ${counted < 0 ? "ne l'a pas confirmé" : `compte ${count(counted, 'soumission', 'soumissions')}`}. Le fichier a pu être coupé\u00a0: rien n'a été changé. Actualisez plus tard\u00a0; si ces soumissions ont été supprimées ou filtrées, cliquez sur «\u00a0Accepter\u00a0».`,
  wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) =>
    `Cette actualisation retirerait ${number(removed)} de ${rows(all)} de ${quote(importName)}\u00a0: rien n'a été ${partly ? 'retiré' : 'changé'}. Si c'est correct, cliquez sur «\u00a0Accepter\u00a0»\u00a0; sinon, vérifiez les autorisations, et le filtre ou l'intervalle de dates de ce qui est importé.`,
  outOfTime: ({ importName, rowsWritten }) =>
    `Le temps accordé par Google s'est terminé après ${rows(rowsWritten)} de ${quote(importName)}. La suite vient à la prochaine actualisation planifiée, ou cliquez sur «\u00a0Actualiser\u00a0».`,
  importNotFound: ({ importName }) =>
    `Il n'y a pas d'import ${quote(importName)} dans cette feuille de calcul. Le panneau latéral donne les noms\u00a0: KoboToolbox > Ouvrir le panneau latéral.`,
  importNameTaken: ({ importName }) => `L'import ${quote(importName)} existe déjà. Choisissez un autre nom.`,
  notYourImport: ({ importName }) =>
    `${quote(importName)} est actualisé avec la clé API d'une autre personne. Adressez-vous à elle, ou créez votre propre import.`,
  settingsUnreadable: () =>
    'Les réglages de cette feuille de calcul sont illisibles\u00a0; une version plus récente les a peut-être écrits. Vos feuilles sont intactes. Mettez le module à jour et rouvrez le panneau latéral.',
  settingsTooLarge: () =>
    "Cette feuille de calcul ne peut pas retenir plus d'imports. Retirez ceux dont vous n'avez plus besoin.",
  triggerTooFrequent: () =>
    'Google autorise au plus une actualisation par heure pour ce module. Choisissez une planification plus lente.',
  triggerRefused: () =>
    "Google n'a pas accepté la planification\u00a0; vous avez peut-être trop de déclencheurs. Supprimez-en sur script.google.com, puis enregistrez de nouveau la planification.",
  pushNeedsOwnScript: () =>
    'Un module complémentaire publié ne peut pas être averti des nouvelles soumissions\u00a0; seul un script à vous, collé dans la feuille de calcul, le peut. Votre planification continue comme avant.',
  webAppAddressWrong: () =>
    "Ce n'est pas l'adresse d'une application Web. Dans l'éditeur Apps Script, copiez-la depuis Déployer > Gérer les déploiements\u00a0: elle commence par https://script.google.com et se termine par /exec.",
  webAppNotReached: () =>
    "Aucune application Web à vous n'a répondu à cette adresse. Dans l'éditeur Apps Script, vérifiez Déployer > Gérer les déploiements\u00a0: «\u00a0Exécuter en tant que\u00a0» doit être «\u00a0Moi\u00a0», «\u00a0Qui a accès\u00a0» doit être «\u00a0Tout le monde\u00a0» (Anyone), et vous devez avoir déployé vous-même ce script précis. Certaines organisations n'autorisent pas «\u00a0Tout le monde\u00a0».",
  noRightToRegister: ({ project, account }) =>
    `Le compte ${quote(account)} n'a pas le droit de configurer les Services REST du projet ${quote(project)}. Demandez au propriétaire du projet d'autoriser «\u00a0Modifier le formulaire\u00a0» et «\u00a0Voir les soumissions\u00a0» dans PARAMÈTRES > Partage, ou d'enregistrer le service à la main.`,
  authorizationNeeded: () =>
    "Google demande de nouveau votre autorisation avant toute actualisation. Rechargez la feuille de calcul, ouvrez le panneau latéral depuis le menu KoboToolbox et autorisez l'accès.",
  columnNotFound: ({ column, importName }) =>
    `L'import ${quote(importName)} n'a pas de colonne ${quote(column)}. Utilisez un en-tête de sa feuille, écrit de la même façon.`,
  submissionNotFound: ({ id, importName }) =>
    `L'import ${quote(importName)} n'a pas de soumission ${quote(id)}. Utilisez une valeur de sa colonne «\u00a0_id\u00a0».`,
  notImportedYet: ({ importName }) =>
    `${quote(importName)} n'a pas encore de données. Cliquez sur «\u00a0Actualiser\u00a0» dans le panneau latéral\u00a0: KoboToolbox > Ouvrir le panneau latéral.`,
  resultTooLarge: ({ cells }) =>
    `Le résultat a ${number(cells)} cellules, trop pour une formule. Nommez moins de colonnes, ou référez-vous à la feuille importée elle-même.`,
  noCellSelected: () =>
    "Aucune cellule n'est sélectionnée. Cliquez sur une cellule de la feuille de calcul et réessayez.",
  formulaNotHere: ({ sheetName }) =>
    `La feuille ${quote(sheetName)} est écrite par les actualisations\u00a0: cette formule ne doit pas s'y trouver. Sélectionnez une cellule sur une feuille à vous.`,
  lookupNotHere: ({ sheetName }) =>
    `Cette formule se place à côté des lignes de la feuille ${quote(sheetName)}. Sélectionnez-y une cellule à partir de la ligne 2, à droite des colonnes importées.`,
  noRoomForFormula: ({ rows: height, columns: wide }) =>
    `Le résultat a besoin de ${rows(height)} et de ${count(wide, 'colonne', 'colonnes')} à partir de la cellule sélectionnée, et la feuille s'arrête avant. Ajoutez des lignes ou des colonnes à la fin, ou sélectionnez une autre cellule.`,
  cellInTheWay: ({ cell }) =>
    `Le résultat a besoin de cellules vides en dessous et à droite, mais ${cell} contient quelque chose. Sélectionnez une autre cellule ou videz celle-ci.`,
  plainTextCell: ({ cell }) =>
    `${cell} a le format «\u00a0Texte brut\u00a0»\u00a0: Google Sheets garde la formule comme texte. Choisissez Format > Nombre > Automatique et insérez-la de nouveau.`,
  badRequest: () => 'Le panneau latéral et le script ne se sont pas compris. Fermez le panneau et rouvrez-le.',
  unexpected: () =>
    "Un imprévu est survenu\u00a0; les données de votre feuille sont conservées. Réessayez, et signalez le problème s'il revient.",
};

function namedExport(facts: NamedExportFacts): string {
  const { language, fallsBackToXml = false, selectMany, groupsInHeadings, questions, filtered } = facts;
  const labels = { _default: 'Libellés', _xml: 'Valeurs et en-tête XML' }[language] ?? `Libellés en ${language}`;
  const headings = fallsBackToXml ? `Valeurs et en-tête XML, car le formulaire n'a pas de ${quote(labels)}` : labels;
  const manyColumns = {
    summary: 'colonne unique',
    details: 'colonnes distinctes',
    both: 'colonne unique et colonnes distinctes',
  };
  return [
    headings,
    `Choix multiple\u00a0: ${manyColumns[selectMany]}`,
    ...(groupsInHeadings ? ['groupes dans les en-têtes'] : []),
    questions === 0 ? 'toutes les questions' : count(questions, 'question', 'questions'),
    filtered ? 'filtré' : 'toutes les soumissions',
  ].join(' · ');
}

export const fr: Messages = {
  errors,
  status: {
    new: 'Pas encore importé.',
    imported: ({ rows: all, added, changed, removed }) =>
      `Importé\u00a0: ${rows(all)}, dont ${count(added, 'nouvelle', 'nouvelles')} et ${count(changed, 'modifiée', 'modifiées')}\u00a0; ${count(removed, 'retirée', 'retirées')}.`,
    unchanged: ({ rows: all }) => `Inchangé\u00a0: ${rows(all)}.`,
    incomplete: ({ rowsWritten, rows: all }) =>
      `Incomplet\u00a0: ${all === 0 ? rows(rowsWritten) : `${number(rowsWritten)} de ${rows(all)}`} jusqu'ici. La suite vient d'elle-même à la prochaine actualisation planifiée, ou cliquez sur «\u00a0Actualiser\u00a0».`,
    readInPortions: ({ read, total }) =>
      `Pas encore terminé\u00a0: ${count(read, 'soumission', 'soumissions')} sur ${number(total)} dans la feuille. La suite vient d'elle-même à la prochaine actualisation planifiée, ou cliquez sur «\u00a0Actualiser\u00a0».`,
    exportInTheMaking:
      "KoboToolbox prépare encore cet export\u00a0: rien n'a été changé. Il sera récupéré à la prochaine actualisation planifiée, ou cliquez de nouveau sur «\u00a0Actualiser\u00a0» dans une minute.",
    held: ({ removed, rows: all }) =>
      `En attente\u00a0: ${number(removed)} de ${rows(all)} seraient retirées. Rien n'a été changé. Cliquez sur «\u00a0Accepter\u00a0» si c'est correct.`,
    paused: ({ failures, reason }) =>
      `En pause après ${count(failures, 'échec', 'échecs')}\u00a0: ${reason} Une fois le problème réglé, cliquez sur «\u00a0Actualiser\u00a0».`,
    someFailed: ({ failed, imports }) =>
      `${number(failed)} de ${count(imports, 'import', 'imports')} n'ont pas pu être actualisés. Le panneau latéral et la feuille «\u00a0État KoboToolbox\u00a0» disent pourquoi.`,
  },
  warnings: {
    raggedRows: ({ count: ragged, firstRow }) =>
      `${count(ragged, 'ligne avait', 'lignes avaient')} plus de cellules que d'en-têtes (première\u00a0: ligne ${number(firstRow)}). Les cellules en trop ont été laissées de côté.`,
    cellsCut: ({ count: cut }) =>
      `${count(cut, 'cellule dépassait', 'cellules dépassaient')} les ${number(50000)} caractères autorisés par Google et ${cut < 2 ? 'a été coupée' : 'ont été coupées'}.`,
    truncatedAnswers: ({ count: cut }) =>
      `KoboToolbox a coupé ${count(cut, 'réponse', 'réponses')} aux ${number(32767)} caractères d'Excel. Le format CSV les contient en entier.`,
    damagedCells: ({ count: damaged }) =>
      `${count(damaged, 'réponse a', 'réponses ont')} endommagé le classeur de KoboToolbox et peu${damaged < 2 ? 't être incomplète' : 'vent être incomplètes'}. Le format CSV les contient en entier.`,
    fileLinks: ({ count: links }) =>
      `KoboToolbox a pris ${count(links, 'réponse', 'réponses')} pour un chemin de fichier et en a changé le début et les barres obliques. Le format CSV les contient en entier.`,
    hxlRow: 'La ligne de balises HXL sous les en-têtes a été laissée de côté.',
    columnsAdded: ({ headings }) =>
      `${count(headings.length, 'nouvelle colonne', 'nouvelles colonnes')} à la fin du bloc importé\u00a0: ${list(headings)}.`,
    columnsGone: ({ headings }) =>
      `${count(headings.length, "colonne n'est plus dans l'export ni actualisée", "colonnes ne sont plus dans l'export ni actualisées")} (en-tête gris)\u00a0: ${list(headings)}.`,
    columnsRenamed: ({ from, to }) =>
      `${count(from.length, 'colonne a été renommée dans KoboToolbox et est restée à sa place', 'colonnes ont été renommées dans KoboToolbox et sont restées à leur place')}\u00a0: ${list(from)} → ${list(to)}.`,
    headingsPutBack: ({ from, to }) =>
      `${count(from.length, "en-tête d'une colonne importée avait été remplacé dans la feuille et a été rétabli", 'en-têtes de colonnes importées avaient été remplacés dans la feuille et ont été rétablis')}\u00a0: ${list(from)} → ${list(to)}. Pour d'autres en-têtes, modifiez les libellés dans KoboToolbox.`,
    columnsTakenOut: ({ headings }) =>
      `${count(headings.length, 'colonne a été supprimée', 'colonnes ont été supprimées')} de la feuille, comme vous l'avez choisi\u00a0: ${list(headings)}. Les versions antérieures de la feuille de calcul ${headings.length === 1 ? 'la' : 'les'} contiennent encore.`,
    columnsEmptied: ({ headings }) =>
      `${count(headings.length, 'colonne a été vidée', 'colonnes ont été vidées')}, comme vous l'avez choisi\u00a0: ${list(headings)}. Ce que vous y avez écrit sous les données reste\u00a0; les versions antérieures de la feuille de calcul contiennent encore les réponses.`,
    columnsWaiting: ({ headings }) =>
      `${count(headings.length, 'nouvelle colonne est', 'nouvelles colonnes sont')} dans l'export, mais pas dans la feuille tant que vous n'avez pas décidé\u00a0: ${list(headings)}.`,
    columnsLeftOut: ({ headings }) =>
      `${count(headings.length, 'nouvelle colonne a été omise', 'nouvelles colonnes ont été omises')}\u00a0: ${list(headings)}. Pour ${headings.length === 1 ? "l'importer" : 'les importer'}, utilisez «\u00a0Colonnes…\u00a0».`,
    columnsHashed: ({ headings }) =>
      `${count(headings.length, 'nouvelle colonne, à la place de colonnes codées, est codée elle aussi', 'nouvelles colonnes, à la place de colonnes codées, sont codées elles aussi')}\u00a0: ${list(headings)}. Pour changer cela, utilisez «\u00a0Colonnes…\u00a0».`,
    noKeyColumn:
      "L'export n'a pas de colonne «\u00a0_id\u00a0»\u00a0: ce que vous écrivez à côté des données ne peut pas suivre sa ligne. Ajoutez «\u00a0_id\u00a0» à l'export nommé dans KoboToolbox.",
    repeatGroupsLeftOut: ({ names }) =>
      `Un export CSV laisse de côté ${names.length === 1 ? 'le groupe répété' : 'les groupes répétés'} ${list(names)}.`,
    notesKept: ({ count: kept, sheetName }) =>
      `Ce que vous aviez écrit à côté de ${count(kept, 'ligne retirée', 'lignes retirées')} est conservé dans la feuille ${quote(sheetName)}.`,
    notesReturned: ({ count: returned, sheetName }) =>
      `Ce que la feuille ${quote(sheetName)} avait conservé est de nouveau à côté de ${count(returned, 'ligne revenue', 'lignes revenues')}.`,
    rowsKept: ({ count: kept }) =>
      `${count(kept, "ligne n'est plus dans l'export\u00a0; elle a été conservée et marquée", "lignes ne sont plus dans l'export\u00a0; elles ont été conservées et marquées")}.`,
    newestUnknown:
      "L'export n'a pas de colonne «\u00a0_id\u00a0»\u00a0: on ne peut pas savoir quelles soumissions sont les dernières, et toutes ont été importées. Ajoutez «\u00a0_id\u00a0» à l'export nommé dans KoboToolbox.",
    rowsAged: ({ count: aged, newest }) =>
      `${count(aged, 'soumission plus ancienne', 'soumissions plus anciennes')} que les ${number(newest)} dernières ${aged === 1 ? 'a été retirée' : 'ont été retirées'} de la feuille.`,
    fewerRows: ({ received, before, counted }) =>
      `L'export a ${rows(received)}, contre ${number(before)} la dernière fois, mais le projet a toujours ${count(counted, 'soumission', 'soumissions')}. Vérifiez le filtre de l'export nommé et les autorisations.`,
    mergedCells: ({ count: blocks }) =>
      `${count(blocks, 'bloc de cellules fusionnées couvre', 'blocs de cellules fusionnées couvrent')} des cellules importées, où des réponses manquent. Annulez la fusion avec Format > Fusionner les cellules\u00a0; la prochaine actualisation les remplit.`,
    unsavedExport:
      "Cet export change dès que quelqu'un télécharge des données dans KoboToolbox. Enregistrez un export nommé et choisissez-le avec «\u00a0Modifier\u00a0».",
    encrypted: 'Ce projet est chiffré\u00a0: KoboToolbox ne peut pas exporter ses réponses.',
    sameFileServed:
      'KoboToolbox renouvelle un export au plus toutes les 5 minutes. Les soumissions plus récentes arriveront avec une prochaine actualisation.',
    partialView: ({ account }) => `Le compte ${quote(account)} ne voit peut-être qu'une partie des soumissions.`,
  },
  notices: {
    orphanSheets: ({ names }) =>
      `Cette feuille de calcul semble être une copie\u00a0: ${list(names)} ${names.length === 1 ? 'contient' : 'contiennent'} des données importées, mais les clés API et les planifications restent avec l'original. Pour actualiser ici, connectez-vous et importez de nouveau avec le même nom de feuille\u00a0; ce qui se trouve à côté des données est conservé.`,
    copiedImport:
      "Cette feuille de calcul est une copie\u00a0: cet import n'y est pas actualisé. Connectez-vous, puis cliquez sur «\u00a0Actualiser désormais avec ma clé\u00a0».",
    sheetKept: ({ sheetName, reason }) => `La feuille ${quote(sheetName)} n'a pas pu être supprimée. ${reason}`.trim(),
    hidingDue:
      "Votre choix de colonnes prend effet à la prochaine actualisation complète\u00a0; d'ici là, des réponses à masquer peuvent encore se trouver dans la feuille. Cliquez sur «\u00a0Actualiser\u00a0».",
    fillingUp: ({ free, days, watched }) =>
      `Il reste dans cette feuille de calcul de la place pour ${cells(free)}. Au rythme des ${count(watched, 'dernier jour', 'derniers jours')}, elle sera pleine dans ${count(days, 'jour', 'jours')} environ. Avec «\u00a0Modifier\u00a0», vous pouvez ne garder que les dernières soumissions\u00a0; moins de colonnes, ou une nouvelle feuille de calcul pour la suite, aident aussi.`,
    offerChanged: ({ was, isNow }) =>
      `Quelqu'un a modifié cet export nommé dans KoboToolbox depuis que vous l'avez choisi. Avant\u00a0: ${was}. Maintenant\u00a0: ${isNow}. Si c'est voulu, cliquez sur «\u00a0Sauvegarder\u00a0» dans «\u00a0Modifier\u00a0»\u00a0; sinon, corrigez-le dans DONNÉES > Téléchargements.`,
    offerChangedWithin:
      "Quelqu'un a modifié cet export nommé dans KoboToolbox depuis que vous l'avez choisi\u00a0: d'autres questions, un autre filtre ou d'autres options. Si c'est voulu, cliquez sur «\u00a0Sauvegarder\u00a0» dans «\u00a0Modifier\u00a0»\u00a0; sinon, corrigez-le dans DONNÉES > Téléchargements.",
    scheduleSilent:
      "Sa planification ne s'est pas exécutée\u00a0: Google a peut-être épuisé votre temps du jour ou désactivé la planification. L'actualisation viendra à la prochaine exécution, ou cliquez sur «\u00a0Actualiser\u00a0».",
    ownerSilent: ({ account }) =>
      `Sa planification ne s'exécute plus au nom de ${quote(account)}. Si cette personne est partie, connectez-vous et cliquez sur «\u00a0Actualiser désormais avec ma clé\u00a0».`,
    pausedByPerson: ({ account }) =>
      `En pause${account === '' ? '' : ` (mise par ${quote(account)})`}\u00a0: sa planification ne l'actualise plus tant que personne ne clique sur «\u00a0Reprendre\u00a0».`,
    triggerMadeAgain:
      "Votre planification ne s'exécutait plus dans cette feuille de calcul\u00a0; elle a été remise en place.",
    tooMuchTime: ({ minutes, fits }) =>
      `Vos planifications dans cette feuille de calcul demandent environ ${count(minutes, 'minute', 'minutes')} du temps de Google par jour\u00a0; un compte personnel en a 90, un compte Workspace 360. ${slowDown(fits)}`,
    tooManyRequests: ({ requests, fits }) =>
      `Vos planifications dans cette feuille de calcul font environ ${count(requests, 'requête web', 'requêtes web')} par jour\u00a0; Google en autorise ${number(20000)} à un compte personnel. ${slowDown(fits)}`,
    tooManyHourlyRequests: ({ project, requests, most, fits }) =>
      `Vos planifications demandent environ ${count(requests, 'requête', 'requêtes')} par heure pour ${quote(project)}, et ${number(most)} au plus peuvent y servir\u00a0: des actualisations devront attendre. ${slowDown(fits)}`,
  },
  statusSheet: {
    name: 'État KoboToolbox',
    headings: {
      import: 'Nom',
      sheet: 'Feuille',
      result: 'Résultat',
      rows: 'Lignes',
      onServer: 'Sur le serveur',
      countedAt: 'Compté le',
      lastComplete: 'Dernière actualisation complète',
      lastAttempt: 'Dernière tentative',
      nextRefresh: 'Prochaine actualisation',
      refreshedBy: 'Actualisé par',
    },
    onServer: ({ counted, received, rows: now }) =>
      now !== received
        ? `${count(counted, 'soumission', 'soumissions')} au dernier comptage`
        : counted === received
          ? `Toutes les soumissions (${number(counted)})`
          : counted > received
            ? `${count(counted, 'soumission', 'soumissions')}\u00a0: l'export en omet ${number(counted - received)}, ou elles sont arrivées après`
            : `${count(counted, 'soumission', 'soumissions')}\u00a0: ${count(received - counted, 'supprimée', 'supprimées')} depuis l'export`,
    byHand: 'À la main',
    paused: 'En pause',
    never: 'Jamais',
    runHeadings: {
      at: 'Quand',
      import: 'Import',
      result: 'Résultat',
      received: 'Reçues',
      onServer: 'Sur le serveur',
      added: 'Ajoutées',
      changed: 'Modifiées',
      removed: 'Supprimées',
      seconds: 'Secondes',
      requests: 'Requêtes',
      kilobytes: 'ko',
    },
    states: { imported: 'Importé', unchanged: 'Inchangé', incomplete: 'Incomplet' },
  },
  keptNotes: {
    name: 'Notes conservées',
    import: "Nom de l'import",
    submission: 'Soumission',
    column: 'Colonne',
    note: 'Note écrite',
    removedAt: 'Retirée le',
    returnedAt: 'Remise le',
  },
  changeLog: {
    name: 'Journal des modifications',
    headings: {
      at: 'Quand',
      import: "Nom de l'import",
      submission: 'Soumission',
      change: 'Modification',
      column: 'Colonne',
      from: 'Avant',
      to: 'Après',
    },
    changes: { added: 'ajoutée', removed: 'retirée', changed: 'modifiée' },
  },
  codebook: {
    name: ({ importName }) => `Dictionnaire de ${importName}`,
    headings: {
      name: 'Nom',
      type: 'Type',
      label: ({ language }) => inLanguage('Libellé', language),
      hint: ({ language }) => inLanguage('Indice', language),
      choices: ({ language }) => inLanguage('Choix', language),
      group: 'Groupe',
      repeatGroup: 'Groupe répété',
    },
    addedByServer: 'ajouté par KoboToolbox',
    columns: {
      _id: 'Numéro de la soumission sur son serveur. Ne change jamais\u00a0: les actualisations retrouvent les lignes grâce à lui.',
      _uuid: 'Identifiant de la version actuelle de la soumission. Change quand quelqu’un la modifie.',
      _submission_time:
        'Moment où le serveur a reçu la soumission, en UTC (et non dans le fuseau horaire de cette feuille de calcul).',
      _validation_status: 'Résultat de la validation dans KoboToolbox.',
      _status: 'Manière dont la soumission est arrivée.',
      _submitted_by: 'Nom d’utilisateur de la personne qui l’a envoyée\u00a0; vide sans compte.',
      __version__: 'Version du formulaire qui a été remplie.',
      'meta/rootUuid': 'Identifiant de la soumission depuis sa première version. Ne change jamais.',
      _index: 'Numéro de la ligne dans l’export. Renuméroté à chaque export.',
      _parent_table_name: 'Feuille qui contient le parent de cette ligne.',
      _parent_index: '«\u00a0_index\u00a0» du parent de cette ligne. Renuméroté à chaque export.',
      _submission__id: '«\u00a0_id\u00a0» de la soumission dont cette ligne fait partie.',
    },
  },
  check: {
    titles: {
      formulaText: 'Une réponse qui commence par «\u00a0=\u00a0» reste du texte.',
      apostrophe: 'Une apostrophe devant une réponse est conservée.',
      digits: 'Les textes qui ressemblent à des nombres ou à des dates gardent chaque caractère.',
      numbers: 'Les nombres sont conservés exactement.',
      dates: "Les dates et les heures s'affichent comme elles ont été répondues.",
      moments: 'Les instants gardent leur heure dans le fuseau horaire de cette feuille de calcul.',
      formulas: 'Les formules comme =KOBO() sont trouvées.',
      redirects: 'Google confie les redirections au module, qui décide ainsi où va la clé.',
      triggers: 'La planification de vos imports est en place.',
      allowance: 'Vos planifications tiennent dans le temps que Google accorde par jour.',
      room: 'Il reste de la place dans cette feuille de calcul.',
      memory: 'Il reste de la place pour les paramètres.',
    },
    failed: {
      formulaText:
        "Google Sheets traite ces réponses autrement que prévu. N'actualisez rien pour le moment et signalez-le\u00a0: copiez le rapport ci-dessous.",
      apostrophe:
        'Google Sheets traite ces réponses autrement que prévu. Signalez-le\u00a0: copiez le rapport ci-dessous.',
      digits:
        "Google Sheets modifie ces réponses. N'actualisez rien pour le moment et signalez-le\u00a0: copiez le rapport ci-dessous.",
      numbers: 'Google Sheets modifie les nombres. Signalez-le\u00a0: copiez le rapport ci-dessous.',
      dates:
        "Les dates ne s'affichent pas comme elles ont été répondues. Vérifiez le fuseau horaire dans Fichier > Paramètres, et signalez-le\u00a0: copiez le rapport ci-dessous.",
      moments:
        'Le fuseau horaire de la feuille de calcul est peut-être mal réglé\u00a0: vérifiez-le dans Fichier > Paramètres.',
      formulas:
        "Les fonctions ne sont pas connues ici. Rechargez la feuille de calcul\u00a0; si elles viennent d'un module publié, il doit être installé pour vous.",
      redirects:
        "Rien n'a été envoyé là où il ne faut pas, mais des imports peuvent échouer. Signalez-le\u00a0: copiez le rapport ci-dessous.",
      triggers:
        "Votre planification n'est pas en place dans cette feuille de calcul. Fermez le panneau latéral et rouvrez-le\u00a0: cela la met en place.",
      allowance:
        'Google arrêtera certaines actualisations. Choisissez des planifications plus lentes, ou actualisez certains imports à la main.',
      room: "Plus de neuf dixièmes des 10 millions de cellules sont utilisés. Supprimez les feuilles, lignes et colonnes dont vous n'avez plus besoin, ou commencez une nouvelle feuille de calcul.",
      memory: "Le module ne peut presque plus rien retenir. Supprimez les imports dont vous n'avez plus besoin.",
    },
    unknown:
      "Impossible de le savoir maintenant\u00a0: aucun serveur n'est connecté, ou Google a été trop lent. Réessayez plus tard.",
  },
  menu: { title: 'KoboToolbox', openSidebar: 'Ouvrir le panneau latéral', refreshAll: 'Tout actualiser' },
  toast: {
    refreshing: 'Actualisation en cours…',
    refreshed: ({ imports }) => `${count(imports, 'import actualisé', 'imports actualisés')}.`,
    noImports: "Il n'y a encore rien à actualiser. Créez un import dans le panneau latéral.",
  },
  offers: { namedExport, report: clockifyFr.report },
  formula: {
    importMissing: 'Nommez un import entre guillemets comme premier argument. Le panneau latéral donne les noms.',
    columnMissing: 'Nommez une colonne\u00a0: un en-tête de la feuille importée entre guillemets.',
    submissionMissing: 'Nommez une soumission\u00a0: une valeur de la colonne «\u00a0_id\u00a0».',
  },
};
