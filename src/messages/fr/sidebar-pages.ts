/** French texts of the sidebar on imports that are read page by page. */
import type { SidebarPages } from '../en/sidebar-pages';
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('fr');

export const sidebarPagesFr: SidebarPages = {
  more: 'Grand projet, ou seulement certaines soumissions\u00a0?',
  formats: 'Format',
  oneFile: 'En un seul fichier (CSV)',
  pageByPage: 'Page par page, avec filtre au choix (JSON)',
  file: (format) => `En un seul fichier (${format.toUpperCase()})`,
  why: "Pour les grands projets, ou pour n'importer que certaines soumissions\u00a0; les groupes répétés sont compris. Plusieurs actualisations peuvent être nécessaires. Au-delà de 5\u202f000 soumissions, les actualisations apportent les nouvelles, et les modifications et suppressions arrivent une fois par jour.",
  filter: 'Seulement certaines soumissions',
  from: 'Premier jour',
  to: 'Dernier jour',
  days: "Selon l'heure de soumission en UTC\u00a0; les deux jours sont compris.",
  question: 'Question',
  anyQuestion: 'Quelles que soient les réponses',
  answer: 'Réponse',
  language: 'En-têtes et réponses',
  unnamedLanguage: 'Libellés',
  xml: 'Valeurs et en-tête XML',
  readAll: 'Relire toutes les soumissions',
  readAllHint: 'Au-delà de 5\u202f000 soumissions, les modifications et suppressions ne sont vues que là.',
  readAllEvery: (hours) => {
    if (hours === 0) return 'À chaque actualisation';
    if (hours === 24) return 'Une fois par jour';
    return hours === 168 ? 'Une fois par semaine' : `Toutes les ${number(hours)} heures`;
  },
  readAllNow: 'Tout relire',
  refreshesBring: 'Tout est relu',
  newOnly: "D'ici là, les actualisations apportent les nouvelles soumissions.",
  withoutExport: 'Importer sans export nommé',
  withoutExportName: 'Sans export nommé',
  advice:
    "KoboToolbox n'a pas pu livrer cet import en un seul fichier. Page par page, il peut être lu quelle que soit la taille du projet. La feuille et vos notes restent.",
  readPages: 'Lire page par page',
  read: (read, total) =>
    `${number(read)} ${pluralForm('fr', read, { one: 'soumission lue', other: 'soumissions lues' })} sur ${number(total)}`,
};
