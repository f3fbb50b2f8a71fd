/** French sentences about Clockify. Names of pages and buttons are those on its French screen. */
import type { ClockifyMessages } from '../clockify-messages';
import { minutesToWait, pluralForm } from '../wording';

const quote = (text: string) => `«\u00a0${text}\u00a0»`;
const count = (value: number, one: string, other: string) =>
  `${value.toLocaleString('fr')} ${pluralForm('fr', value, { one, other })}`;
const untouched = 'La feuille est restée telle quelle.';
const change = `avec ${quote('Modifier')}`;

export const clockifyFr: ClockifyMessages = {
  keyPlace: 'Préférences > Avancé > Clé API (Preferences > Advanced)',
  errors: {
    workspaceForbidden: ({ workspace }) =>
      `Le titulaire de la clé API n'a pas le droit de voir les rapports de l'espace de travail ${quote(workspace)}. Demandez l'accès à son administrateur, ou utilisez la clé d'une personne qui l'a.`,
    amountsHidden: ({ workspace }) =>
      `Le titulaire de la clé API n'a pas le droit de voir les montants dans l'espace de travail ${quote(workspace)}. ${untouched} Choisissez ${quote('Sans montants')} ${change}, ou adressez-vous à l'administrateur de l'espace de travail.`,
    paidPlanNeeded: ({ workspace, format }) =>
      `Clockify n'a pas livré le rapport en ${format}\u00a0: il faut pour cela un abonnement payant (à partir de Basic) pour l'espace de travail ${quote(workspace)}. Utilisez le format JSON, compris dans tous les abonnements.`,
    reportNotFound: ({ report, workspace }) =>
      `L'espace de travail ${quote(workspace)} n'a plus de rapport ${quote(report)}, ou il n'est plus partagé avec le titulaire de la clé API. ${untouched} Choisissez un autre rapport ${change}.`,
    reportRefused: ({ reason }) =>
      `Clockify n'a pas accepté la demande de ce rapport${reason === '' ? '' : ` (${reason})`}. ${untouched} Choisissez une autre période ou d'autres regroupements ${change}.`,
    reportChanging: () =>
      `Des entrées de temps sont apparues ou ont disparu pendant la lecture du rapport, et ses pages ne concordaient pas. ${untouched} Réessayez dans quelques minutes.`,
    reportTooLong: ({ requests, most }) =>
      `Ce rapport demanderait ${count(requests, 'requête', 'requêtes')}, et avec l'abonnement gratuit un import peut en utiliser ${most} par heure. Choisissez une période plus courte ${change}.`,
    fileTooLong: ({ days }) =>
      `Avec l'abonnement gratuit, le fichier d'un rapport couvre au plus ${count(days, 'jour', 'jours')}. Choisissez une période plus courte ${change}, ou téléchargez le fichier dans Clockify.`,
    hourlyLimitReached: ({ most, retryAfterSeconds }) =>
      `Clockify permet 30 requêtes par heure à un espace de travail gratuit\u00a0; vos imports en utilisent ${most} au plus, et elles sont épuisées. ${untouched} Réessayez dans ${count(minutesToWait(retryAfterSeconds), 'minute', 'minutes')}. Des planifications plus lentes demandent moins de requêtes.`,
    notClockify: ({ server }) =>
      `${server} n'a pas répondu comme Clockify. ${untouched} Une page de connexion de votre organisation s'interpose peut-être\u00a0; réessayez, et vérifiez votre accès à internet si cela persiste.`,
  },
  report: ({ report, shared }) => {
    const rows = {
      detailed: 'une ligne par entrée de temps',
      summary: 'heures par projet, personne ou autre regroupement',
      weekly: "heures par jour d'une semaine",
    }[report];
    return shared ? `Enregistré dans Clockify · ${rows}` : rows.charAt(0).toUpperCase() + rows.slice(1);
  },
};
