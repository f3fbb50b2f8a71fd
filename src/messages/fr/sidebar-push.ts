/** French texts of the screen for pushed submissions. Buttons of Google and KoboToolbox are named as they stand there. */
import type { sidebarPushEn } from '../en/sidebar-push';
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('fr');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('fr', value, { one, other })}`;

export const sidebarPushFr: typeof sidebarPushEn = {
  entry: 'Nouvelles soumissions en une minute',
  heading: 'Nouvelles soumissions en une minute',
  loading: 'Interrogation de KoboToolbox…',
  intro:
    'KoboToolbox peut avertir cette feuille de calcul de chaque nouvelle soumission dès son arrivée. Il vous faut pour cela une application Web à vous, que vous créez une seule fois.',
  atOnce: 'La ligne arrive alors en une ou deux minutes.',
  whenRenewed: (minutes: number) =>
    `La ligne arrive alors dès que KoboToolbox refait l'export\u00a0: en une ou deux minutes, mais pas avant ${count(minutes, 'minute', 'minutes')} après la dernière actualisation.`,
  limits: [
    "Seules les nouvelles soumissions sont annoncées. Les modifications et les suppressions viennent avec l'actualisation planifiée, qui retrouve aussi ce qui s'est perdu en route.",
    'De ce que KoboToolbox envoie, seul le numéro de la soumission est conservé. Les données sont demandées avec votre clé API, comme toujours.',
  ],
  byHand: "Cet import n'est actualisé qu'à la main. Donnez-lui aussi une planification, avec «\u00a0Modifier\u00a0».",
  makeWebApp: "1. Créer l'application Web",
  steps: [
    'Dans la feuille de calcul, cliquez sur Extensions > Apps Script.',
    'Cliquez sur Déployer > Nouveau déploiement.',
    'À côté de «\u00a0Sélectionnez le type\u00a0», cliquez sur la roue dentée et choisissez «\u00a0Application Web\u00a0».',
    'Exécuter en tant que\u00a0: «\u00a0Moi\u00a0». Qui a accès\u00a0: «\u00a0Tout le monde\u00a0» (Anyone).',
    "Cliquez sur Déployer, autorisez l'accès si Google le demande, et copiez l'URL sous «\u00a0Application Web\u00a0».",
  ],
  tellKobo: '2. Prévenir KoboToolbox',
  address: "URL de l'application Web",
  addressHint: 'Commence par https://script.google.com et se termine par /exec.',
  format: 'Type',
  json: 'JSON (conseillé)',
  xml: "XML\u00a0: le secret fait alors partie de l'URL",
  register: 'Enregistrer le service REST pour moi',
  registerQuestion: (project: string) =>
    `Un service REST «\u00a0Google Sheets (Fieldrows)\u00a0» avec l'URL de votre application Web et un nouveau secret est ajouté au projet «\u00a0${project}\u00a0» dans KoboToolbox. Votre compte a besoin des autorisations «\u00a0Modifier le formulaire\u00a0» et «\u00a0Voir les soumissions\u00a0». Rien d'autre n'y est modifié.`,
  enterByHand: 'Montrer quoi saisir à la main',
  working: "Essai de l'application Web…",
  byHandHeading: 'À saisir dans KoboToolbox',
  byHandSteps: [
    'Ouvrez PARAMÈTRES > Services REST et cliquez sur «\u00a0Enregistrer un nouveau service\u00a0».',
    'Saisissez ce qui suit, et laissez tout le reste tel quel.',
    'Cliquez sur «\u00a0Créer\u00a0».',
  ],
  openServices: 'Ouvrir les Services REST dans KoboToolbox',
  name: 'Nom',
  endpoint: 'URL du point de terminaison (Endpoint URL)',
  wrapper: 'Wrapper personnalisé autour de la soumission JSON',
  once: "Le secret qu'il contient n'est montré que cette fois. Gardez-le pour vous\u00a0: qui le possède peut faire actualiser cet import, mais rien de plus.",
  since: 'Activé depuis',
  received: 'Dernière soumission reçue',
  none: 'Aucune pour le moment',
  service: 'Service REST',
  noService: "KoboToolbox n'a pas de service REST pour cet import. Enregistrez-le, ou saisissez-le à la main.",
  disabled: 'Le service REST est désactivé dans KoboToolbox.',
  deliveries: (delivered: number, failed: number, pending: number) =>
    `Succès\u00a0: ${number(delivered)}, échoués\u00a0: ${number(failed)}, en attente\u00a0: ${number(pending)}`,
  failures: 'Envois échoués',
  failure: (submission: string, status: number) =>
    `Soumission ${submission}\u00a0: ${status === 0 ? 'pas de réponse' : `statut ${number(status)}`}`,
  failuresHint: 'Leurs lignes viennent malgré tout avec la prochaine actualisation.',
  retry: "Réessayer l'envoi de toutes les soumissions",
  retried: 'KoboToolbox les envoie de nouveau. Regardez dans une minute.',
  newSecret: 'Nouveau secret',
  newSecretQuestion: "Remplacer le secret\u00a0? L'ancien fonctionne encore un jour.",
  turnOff: 'Désactiver',
  turnOffQuestion:
    "Désactiver\u00a0? Le service REST est supprimé dans KoboToolbox. L'application Web reste jusqu'à ce que vous l'archiviez dans Déployer > Gérer les déploiements.",
};
