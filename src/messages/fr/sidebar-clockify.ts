/** French texts of the screens for Clockify. Its pages and buttons are named as they stand on its screen. */
import type { SidebarClockifyMessages } from '../en/sidebar-clockify';
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('fr');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('fr', value, { one, other })}`;

export const sidebarClockifyFr: SidebarClockifyMessages = {
  entry: 'Autres sources\u00a0: Clockify',
  toKobo: 'Retour à KoboToolbox',
  connect: {
    heading: 'Se connecter à Clockify',
    intro: 'Les heures de Clockify à côté de vos données de terrain. Rien n’est modifié dans Clockify.',
    server: 'Où se trouve votre Clockify',
    servers: {
      global: 'Clockify (app.clockify.me)',
      euc1: 'Union européenne, Allemagne (euc1)',
      use2: 'États-Unis (use2)',
      euw2: 'Royaume-Uni (euw2)',
      apse2: 'Australie (apse2)',
      own: 'Un sous-domaine à nous',
    },
    subdomain: 'Sous-domaine',
    subdomainHint: 'Ce qui précède «\u00a0.clockify.me\u00a0» dans l’adresse de votre Clockify.',
    submitting: 'Vérification auprès de Clockify…',
    keyHelp: 'Où trouver ma clé API\u00a0?',
    keySteps: [
      'Dans Clockify, cliquez sur votre photo de profil (en haut à droite), puis Préférences > Avancé (Preferences > Advanced).',
      'Sous Clé API (API key), cliquez sur Générer (Generate) et copiez la clé\u00a0: Clockify ne la montre qu’une fois.',
      'Une clé peut tout ce que peut son titulaire. Si possible, utilisez celle d’une personne qui ne voit que ce que cette feuille doit montrer.',
    ],
  },
  workspaces: {
    heading: 'Choisir un espace de travail',
    search: 'Rechercher des espaces de travail',
    none: 'Ce compte n’a pas d’espace de travail. Utilisez la clé API d’une personne qui en a un.',
    noMatch: 'Aucun espace de travail ne contient ces mots dans son nom.',
    more: (hidden) =>
      `${count(hidden, 'autre espace de travail', 'autres espaces de travail')}\u00a0: saisissez une partie du nom.`,
    found: (workspaces) => count(workspaces, 'espace de travail', 'espaces de travail'),
    other: 'Choisir un autre espace de travail',
  },
  freePlan:
    'Cet espace de travail a l’abonnement gratuit\u00a0: Clockify livre 31 jours à la fois et répond à 30 requêtes par heure. Les périodes plus longues sont lues mois par mois.',
  report: 'Rapport',
  reports: { detailed: 'Détaillé', summary: 'Récapitulatif', weekly: 'Hebdomadaire' },
  saved: 'Enregistrés dans Clockify',
  ownGroup: 'Rapports de Clockify',
  groupBy: 'Regrouper par',
  thenBy: 'puis par',
  noGroup: 'rien de plus',
  groups: {
    PROJECT: 'Projet',
    CLIENT: 'Client',
    TASK: 'Tâche',
    USER: 'Personne',
    TAG: 'Étiquette',
    DATE: 'Date',
    WEEK: 'Semaine',
    MONTH: 'Mois',
    TIMEENTRY: 'Description',
  },
  range: 'Intervalle de dates',
  ranges: {
    saved: 'Comme enregistré dans Clockify',
    today: 'Aujourd’hui',
    yesterday: 'Hier',
    thisWeek: 'Cette semaine',
    lastWeek: 'La semaine dernière',
    thisMonth: 'Ce mois-ci',
    lastMonth: 'Le mois dernier',
    thisYear: 'Cette année',
    lastYear: 'L’année dernière',
    lastDays: 'Derniers jours',
    dates: 'Du – au',
  },
  rangeHint: 'Dans le fuseau horaire de cette feuille de calcul.',
  days: 'Nombre de jours',
  from: 'Du',
  to: 'Au',
  weekFrom: 'Premier jour de la semaine',
  amounts: 'Montants',
  amountKinds: {
    none: 'Sans montants',
    earned: 'Montants facturables',
    cost: 'Coûts',
    profit: 'Montants facturables, coûts et bénéfice',
  },
  format: 'Format',
  formats: {
    json: 'JSON (les notes restent à côté de leur entrée)',
    csv: 'CSV (les colonnes choisies dans Clockify)',
    xlsx: 'XLSX (les mêmes colonnes que le CSV)',
  },
  sharing: 'Toute personne qui peut ouvrir cette feuille de calcul verra ces heures et qui les a faites.',
  download: 'Télécharger',
  filesNeedPlan: 'CSV et XLSX demandent un abonnement payant de Clockify.',
  downloading: 'Récupération du fichier…',
  asking: 'Demande du rapport à Clockify…',
};
