/** French texts of the sidebar. KoboToolbox's own buttons and pages are named as they stand on its French screen. */

import { addressErrors } from '../address-errors';
import type { SidebarMessages } from '../en/sidebar';
import { listNames, pluralForm } from '../wording';
import { sidebarClockifyFr } from './sidebar-clockify';
import { sidebarPagesFr } from './sidebar-pages';
import { sidebarPushFr } from './sidebar-push';

const quote = (text: string) => `«\u00a0${text}\u00a0»`;
const number = (value: number) => value.toLocaleString('fr');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('fr', value, { one, other })}`;

export const sidebarFr: SidebarMessages = {
  loading: 'Chargement…',
  back: 'Retour',
  cancel: 'Annuler',
  tryAgain: 'Réessayer',
  opensNewTab: "s'ouvre dans un nouvel onglet",
  comma: ', ',
  address: addressErrors.fr,
  connect: {
    heading: 'Se connecter à KoboToolbox',
    intro:
      "Vos données vont directement de KoboToolbox à cette feuille de calcul. Rien n'est rendu public, et rien n'est modifié dans KoboToolbox sans que vous le demandiez.",
    address: 'Adresse du projet',
    addressHint: "Ouvrez votre projet dans KoboToolbox et copiez l'adresse affichée par le navigateur.",
    foundProject: (server, uid) => `Trouvé\u00a0: le projet ${uid} sur ${server}.`,
    foundServer: (server) => `Trouvé\u00a0: le serveur ${server}. Vous choisirez ensuite le projet.`,
    noAddress: "Pas d'adresse sous la main\u00a0? Choisissez votre serveur, puis le projet dans une liste.",
    globalServer: 'Serveur mondial',
    europeanServer: 'Serveur Union européenne',
    projectsOf: (account) => `Projets de ${account}`,
    apiKey: 'Clé API',
    keySaved: (server, account) => `Votre clé API pour ${server} est enregistrée (compte ${account}).`,
    useAnotherKey: 'Utiliser une autre clé API',
    submit: 'Se connecter',
    submitting: 'Vérification auprès de KoboToolbox…',
    privacy:
      'La clé API est enregistrée pour vous seulement. Les autres personnes qui utilisent cette feuille de calcul ne peuvent pas la voir.',
  },
  keyHelp: {
    summary: 'Où se trouve ma clé API\u00a0?',
    account:
      "Dans KoboToolbox, cliquez sur l'icône de votre profil (en haut à droite), puis PARAMÈTRES DU COMPTE > Sécurité > Afficher.",
    accountLink: 'Ouvrir Sécurité',
    page: 'Ou connectez-vous à KoboToolbox, ouvrez cette page et copiez la clé entre les guillemets.',
    pageLink: 'Ouvrir la page avec la clé',
    password:
      "Ou utilisez une fois votre nom d'utilisateur et votre mot de passe\u00a0: ils sont échangés contre la clé puis oubliés.",
    usePassword: "Utiliser le nom d'utilisateur et le mot de passe",
  },
  signIn: {
    username: "Nom d'utilisateur",
    password: 'Mot de passe',
    submit: 'Se connecter une fois',
    hint: "Ne fonctionne pas avec l'authentification à deux facteurs. Votre mot de passe n'est pas enregistré.",
    useKey: 'Utiliser plutôt une clé API',
  },
  projects: {
    heading: 'Choisir un projet',
    search: 'Rechercher dans les projets',
    loading: 'Chargement de vos projets…',
    none: "Ce compte n'a pas de projets. Collez l'adresse d'un projet partagé avec vous.",
    noMatch: 'Aucun projet ne porte ces mots dans son nom.',
    more: (hidden) => `${count(hidden, 'autre projet', 'autres projets')}\u00a0: saisissez une partie du nom.`,
    found: (projects) => count(projects, 'projet', 'projets'),
    status: { deployed: 'Déployé', draft: 'Brouillon', archived: 'Archivé' },
    opening: 'Ouverture du projet…',
  },
  choose: {
    heading: 'Choisir quoi importer',
    submissions: (submissions) => count(submissions, 'soumission', 'soumissions'),
    account: (account) => `Compte\u00a0: ${account}`,
    accountMay: (account, rights) => `Compte ${account}. Permissions dans ce projet\u00a0: ${rights}`,
    exports: 'Export nommé',
    unsavedName: 'Derniers paramètres non enregistrés',
    unsavedWarning:
      "Change dès que quelqu'un télécharge des données dans KoboToolbox. Enregistrez plutôt un export nommé.",
    sheetName: 'Nom de la feuille',
    takesUp:
      "Cette feuille a déjà été importée. Ses lignes sont actualisées, et ce qui se trouve à côté d'elles est conservé.",
    schedule: 'Actualisation',
    submit: 'Importer',
    saving: 'Enregistrement…',
    sharing: 'Toute personne qui peut ouvrir cette feuille de calcul verra ces données.',
    isPublic:
      "N'importe qui peut voir les soumissions de ce projet, même sans compte. Si elles concernent des personnes, décochez «\u00a0N'importe qui peut voir les réponses au formulaire\u00a0» dans KoboToolbox\u00a0: PARAMÈTRES > Partage.",
    notDeployed: "Ce projet n'est pas déployé et n'a donc pas encore de données.",
    encrypted: 'Ce projet est chiffré\u00a0: KoboToolbox ne peut pas exporter ses réponses.',
    repeatGroups: (names) => `Les groupes répétés ne font pas partie d'un export CSV\u00a0: ${names}.`,
    groups: 'Groupes répétés',
    groupsIncluded: 'Une feuille pour chacun (XLSX)',
    groupsWhy: (names) =>
      `Proposé parce qu'un export CSV laisse de côté les groupes répétés de ce projet\u00a0: ${names}.`,
    groupsLeftOut: 'Soumissions seulement (CSV)',
    otherProject: 'Choisir un autre projet',
  },
  allRights: 'toutes, y compris «\u00a0Gérer le projet\u00a0»',
  rights: {
    view_submissions: 'Voir les soumissions',
    partial_submissions: "Voir seulement les soumissions d'utilisateurs spécifiques",
    change_submissions: 'Modifier les soumissions',
    validate_submissions: 'Valider les soumissions',
    delete_submissions: 'Supprimer les soumissions',
    add_submissions: 'Ajouter des soumissions',
    change_asset: 'Modifier le formulaire',
    manage_asset: 'Gérer le projet',
  },
  preview: {
    open: 'Aperçu et choix des colonnes',
    entry: 'Colonnes…',
    loading: "Lecture de l'export…",
    heading: (name: string) => `Colonnes de ${quote(name)}`,
    columns: (columns: number) => count(columns, 'colonne', 'colonnes'),
    cells: (cells: number) => `environ ${count(cells, 'cellule', 'cellules')}`,
    hidden: (columns: number) =>
      `(${count(columns, 'omise ou remplacée par des codes', 'omises ou remplacées par des codes')})`,
    tooLarge: (cells: number, free: number) =>
      `Ces ${number(cells)} cellules ne tiennent pas\u00a0: Google n'en laisse que ${number(Math.max(0, free))} dans cette feuille de calcul. Omettez des colonnes, réduisez l'«\u00a0Intervalle de dates\u00a0» de l'export nommé, ou importez dans une nouvelle feuille de calcul.`,
    fromForm:
      "KoboToolbox a besoin de plus de temps pour cet export\u00a0: voici les colonnes du formulaire, sans réponses. L'import apportera les lignes.",
    submissions: 'Soumissions',
    group: (name: string) => `Groupe répété ${quote(name)}`,
    search: 'Rechercher des colonnes',
    noMatch: "Aucune colonne n'a ces mots dans son en-tête.",
    showAll: (columns: number) => `Afficher les ${count(columns, 'colonne', 'colonnes')}`,
    blank: '(sans en-tête)',
    fixed: 'Toujours gardée\u00a0: elle permet de retrouver les lignes.',
    isNew: 'nouvelle, omise tant que vous ne décidez pas',
    kinds: {
      text: 'texte',
      integer: 'nombres entiers',
      decimal: 'nombres décimaux',
      date: 'dates (jour)',
      dateTime: 'dates et heures',
      time: 'heures',
    },
    treatments: { keep: 'Garder', leaveOut: 'Omettre', hash: 'Remplacer par des codes' },
    personal: {
      heading: 'Ces colonnes peuvent identifier des personnes',
      question:
        'En avez-vous besoin dans la feuille de calcul\u00a0? Votre choix peut être changé plus bas pour chaque colonne.',
      choices: { leaveOut: 'Omettre', hash: 'Remplacer par des codes', keep: 'Garder' },
      chosen: { leaveOut: 'omise', hash: 'codée' },
      kinds: {
        name: 'noms',
        phone: 'numéros de téléphone',
        email: 'adresses e-mail',
        identityNumber: "numéros d'identité",
        birthDate: 'dates de naissance',
        place: 'positions GPS',
        media: 'photos ou enregistrements',
        address: 'adresses',
        collector: 'qui a collecté',
      },
    },
    explanation: {
      summary: "Qu'advient-il d'une colonne\u00a0?",
      sentences: [
        "Omettre\u00a0: ses réponses n'entrent jamais dans la feuille de calcul. Si elles y sont déjà, la colonne est supprimée de la feuille. Vos propres colonnes restent.",
        'Remplacer par des codes\u00a0: la même réponse reçoit le même code partout dans cette feuille de calcul, si bien que vous pouvez encore compter et rapprocher. Qui modifie le script de la feuille de calcul peut retrouver les réponses.',
        "Les versions antérieures de la feuille de calcul (Fichier > Historique des versions) conservent ce qui s'y trouvait.",
        'Garder de nouveau\u00a0: les réponses reviennent à la prochaine actualisation.',
      ],
    },
    newColumns: "Colonnes ajoutées plus tard à l'export",
    rules: { add: 'Les ajouter', ask: "Me demander d'abord", leaveOut: 'Les omettre' },
    save: 'Enregistrer et actualiser',
    waiting: (headings: readonly string[]) =>
      `${count(headings.length, 'nouvelle colonne', 'nouvelles colonnes')} dans l'export\u00a0: ${listNames(headings, quote, (more) => `et ${count(more, 'autre', 'autres')}`)}. ${headings.length === 1 ? "L'ajouter ou l'omettre" : 'Les ajouter ou les omettre'}\u00a0?`,
    add: 'Ajouter',
    sharing:
      "Le module n'a pas le droit de demander à Google de qui il s'agit\u00a0: regardez sous «\u00a0Partager\u00a0», en haut à droite.",
    sharingLink: 'Comment voir qui a accès',
  },
  pages: sidebarPagesFr,
  noExports: {
    heading: "Ce projet n'a pas encore d'export nommé",
    intro: 'Un export nommé dit quelles questions, quelle langue et quels groupes la feuille montre.',
    byHand: 'Ou créez-en un dans KoboToolbox',
    noRight: (account) =>
      `Le compte ${quote(account)} ne peut pas enregistrer d'exports nommés dans ce projet. Demandez au propriétaire du projet d'autoriser «\u00a0Gérer le projet\u00a0», ou de faire ceci\u00a0:`,
    steps: [
      'Ouvrez DONNÉES > Téléchargements.',
      "Ajustez les paramètres d'exportation.",
      'Ouvrez Options avancées.',
      'Cochez «\u00a0Enregistrer la sélection sous…\u00a0» et saisissez un nom.',
      'Cliquez sur Exporter.',
    ],
    link: 'Ouvrir Téléchargements dans KoboToolbox',
    reload: "C'est fait\u00a0: recharger",
    reloading: 'Rechargement…',
  },
  newOffer: {
    heading: 'Nouvel export nommé',
    here: "En enregistrer un d'ici",
    another: 'Enregistrer un autre export nommé',
    loading: 'Lecture du formulaire…',
    language: "Format pour les valeurs et l'en-tête",
    labels: 'Libellés',
    xml: 'Valeurs et en-tête XML',
    advanced: 'Options avancées',
    selectMany: 'Exporter les questions à choix multiples sous forme de…',
    modes: {
      both: 'Colonne unique et colonnes distinctes',
      details: 'Colonnes distinctes',
      summary: 'Colonne unique',
    },
    groups: 'Inclure les groupes dans les en-têtes',
    separator: 'Séparateur de groupes',
    allVersions: 'Inclure les données de toutes les versions',
    mediaUrls: 'Inclure les URL des médias',
    dates: 'Intervalle de dates',
    from: 'Date de début',
    until: 'Date de fin',
    datesHint: "Selon l'heure de soumission, en UTC. Les deux jours sont inclus.",
    questions: 'Sélectionner les questions à exporter',
    search: 'Rechercher des questions',
    chosen: (chosen, all) => `${number(chosen)} sur ${count(all, 'colonne', 'colonnes')}`,
    tickAll: 'Tout sélectionner',
    untickAll: 'Ne rien sélectionner',
    more: (hidden) => `${count(hidden, 'autre question', 'autres questions')}\u00a0: saisissez une partie du nom.`,
    keyNote: "La colonne _id est toujours incluse\u00a0: ce que vous écrivez à côté d'une ligne la suit.",
    noneChosen: 'Sélectionnez au moins une question.',
    submit: 'Enregistrer dans KoboToolbox',
    making: 'Enregistrement dans KoboToolbox…',
    question: (name, project, server) =>
      `Enregistrer l'export nommé ${quote(name)} dans le projet ${quote(project)} sur ${server}\u00a0? Toutes les personnes qui travaillent sur ce projet l'y verront. Rien d'autre n'est modifié.`,
  },
  schedule: (minutes) => {
    if (minutes === 0) return 'À la main seulement';
    if (minutes < 60) return `Toutes les ${number(minutes)} minutes`;
    if (minutes === 1440) return 'Tous les jours';
    return minutes === 60 ? 'Toutes les heures' : `Toutes les ${number(minutes / 60)} heures`;
  },
  running: {
    heading: (name) => `Import de ${quote(name)}`,
    phases: {
      asking: "Demande de l'export à KoboToolbox…",
      downloading: 'Téléchargement…',
      reading: 'Lecture du fichier…',
      comparing: 'Comparaison avec la feuille…',
      writing: 'Écriture des lignes…',
      done: 'Dernières étapes…',
    },
    written: (done, total) => `${number(done)} sur ${count(total, 'ligne', 'lignes')}`,
    elapsed: (time) => `Temps écoulé\u00a0: ${time}`,
    patience: 'KoboToolbox prépare encore le fichier. Pour de grands projets, cela peut prendre deux minutes.',
    queue: (position, of) => `Import ${number(position)} sur ${number(of)}`,
    keepOpen: "Laissez le panneau latéral ouvert jusqu'à la fin de tous les imports.",
    mayClose: "Vous pouvez fermer le panneau latéral\u00a0; l'import continue.",
  },
  result: {
    headings: {
      new: 'Pas encore importé',
      imported: 'Importé',
      unchanged: "Rien n'a changé",
      incomplete: 'Pas encore terminé',
      held: 'En attente de votre décision',
      failed: "L'import a échoué",
    },
    warnings: 'À noter',
    toImports: 'Tous les imports',
  },
  imports: {
    heading: 'Vos imports',
    add: 'Nouvel import',
    none: "Il n'y a pas encore d'import dans cette feuille de calcul.",
    rows: (rows) => count(rows, 'ligne', 'lignes'),
    linkedSheets: (names) => `Groupes répétés dans les feuilles\u00a0: ${names}`,
    lookup: 'Afficher les réponses des soumissions à côté de ces lignes',
    states: {
      running: 'Actualisation en cours',
      complete: 'À jour',
      paused: 'En pause',
      new: 'Pas encore importé',
      incomplete: 'Pas encore terminé',
      held: 'En attente de votre décision',
      failed: 'Demande votre attention',
    },
    lastChange: 'Dernier changement',
    changes: (added, changed, removed) =>
      [
        ...(added > 0 ? [count(added, 'nouvelle', 'nouvelles')] : []),
        ...(changed > 0 ? [count(changed, 'modifiée', 'modifiées')] : []),
        ...(removed > 0 ? [count(removed, 'retirée', 'retirées')] : []),
      ].join(', '),
    warnings: (warnings) => `À noter (${number(warnings)})`,
    more: 'Plus',
    refreshAll: 'Tout actualiser',
    refreshedAll: (refreshed, failed) =>
      [
        ...(refreshed > 0 ? [`${count(refreshed, 'import actualisé', 'imports actualisés')}.`] : []),
        ...(failed > 0
          ? [
              `${count(failed, "import n'a pas pu être actualisé", "imports n'ont pas pu être actualisés")}\u00a0: les raisons sont indiquées ci-dessous.`,
            ]
          : []),
      ].join(' '),
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    duplicate: 'Dupliquer',
    history: 'Historique',
    keepNewest: (newest) => `Ne garder que les ${number(newest)} dernières`,
    keepRows: 'Garder ces lignes (en gris)',
    lastComplete: 'Dernière actualisation complète',
    lastAttempt: 'Dernière tentative',
    onServer: 'Sur le serveur',
    next: 'Prochaine actualisation',
    never: 'Jamais',
    by: (account) => `Actualisé par ${account}`,
    refresh: 'Actualiser',
    open: 'Ouvrir la feuille',
    change: 'Modifier',
    takeOver: 'Actualiser désormais avec ma clé',
    remove: 'Retirer',
    accept: 'Accepter',
    removeQuestion: (name) =>
      `Retirer l'import ${quote(name)}\u00a0? Sa feuille reste telle quelle et n'est plus actualisée.`,
    removing: 'Retrait…',
    about: (action, name) => `${action}\u00a0: ${name}`,
  },
  history: {
    heading: (name) => `Historique de ${quote(name)}`,
    loading: "Chargement de l'historique…",
    none: "Cet import n'a pas encore été exécuté.",
    times: (times, since) => `${count(times, 'fois', 'fois')} de suite, depuis ${since}`,
    took: (seconds) => `durée\u00a0: ${count(seconds, 'seconde', 'secondes')}`,
    more: 'Les exécutions plus anciennes de tous les imports figurent sur la feuille «\u00a0État KoboToolbox\u00a0».',
  },
  codebook: {
    make: 'Dictionnaire des questions',
    writing: 'Création du dictionnaire…',
    made: (sheetName: string) =>
      `La feuille ${quote(sheetName)} explique les questions. Pointez un en-tête des données pour lire sa question.`,
  },
  check: {
    heading: 'Vérifier cette feuille de calcul',
    intro:
      'Essaie ici ce dont les actualisations dépendent, sur une feuille qui disparaît ensuite. Vos données ne sont pas touchées.',
    checking: 'Vérification… cela peut prendre une demi-minute.',
    summary: (passed: number, all: number) =>
      `${count(passed, 'vérification réussie', 'vérifications réussies')} sur ${number(all)}.`,
    outcomes: { passed: 'Réussi\u00a0:', failed: 'Échoué\u00a0:', unknown: 'Indéterminé\u00a0:' },
    report: 'Rapport pour la personne qui vous aide (sans clés, noms ni données)',
    copy: 'Copier le rapport',
    copied: 'Copié.',
    again: 'Vérifier de nouveau',
  },
  duplicate: {
    heading: (name) => `Dupliquer ${quote(name)}`,
    intro: "Une nouvelle feuille avec les mêmes réglages. L'autre import et sa feuille restent tels quels.",
  },
  formulas: {
    open: 'Utiliser dans une formule',
    heading: 'Utiliser les données importées dans une formule',
    loading: 'Lecture des feuilles…',
    none: "Rien n'a encore été importé dans cette feuille de calcul.",
    importName: "Nom de l'import",
    kind: 'Ce que la formule affiche',
    kinds: {
      rows: 'Lignes et colonnes',
      count: 'Nombre de soumissions',
      value: 'Une réponse',
      refreshedAt: 'Heure de la dernière actualisation',
      lookup: "Réponses à côté d'un groupe répété",
    },
    help: {
      rows: "Remplit autant de cellules qu'il y a de lignes, en dessous et à droite de la cellule sélectionnée\u00a0; elles doivent être vides. Suit chaque actualisation.",
      count:
        'Compte toutes les soumissions, celles qui ont une réponse, ou celles qui ont une réponse donnée. Suit chaque actualisation.',
      value: "Affiche une réponse d'une soumission dans la cellule sélectionnée. Suit chaque actualisation.",
      refreshedAt: "Affiche la date et l'heure de la dernière actualisation complète.",
      lookup:
        "Affiche une réponse de la soumission à côté d'une ligne de son groupe répété. Sélectionnez une cellule de cette feuille, à droite des colonnes importées, puis recopiez une fois vers le bas\u00a0: les nouvelles lignes continuent la formule.",
    },
    columns: 'Colonnes',
    search: 'Rechercher des colonnes',
    chosen: (chosen, all) =>
      chosen === 0
        ? `Toutes (${count(all, 'colonne', 'colonnes')}), sauf si vous en choisissez`
        : `${number(chosen)} sur ${count(all, 'colonne', 'colonnes')}`,
    column: 'Colonne',
    allSubmissions: 'Toutes les soumissions',
    value: 'Réponse (vide\u00a0: toutes)',
    valueHint: "Telle qu'elle figure dans la feuille.",
    id: 'Numéro de la soumission (_id)',
    formula: 'Formule',
    insert: 'Insérer dans la cellule sélectionnée',
    inserting: 'Insertion…',
    inserted: (cell, sheet) => `Insérée en ${cell} sur la feuille ${quote(sheet)}.`,
    replace: 'Remplacer',
    replaceQuestion: (cell, sheet) =>
      `La cellule ${cell} de la feuille ${quote(sheet)} n'est pas vide. Remplacer son contenu\u00a0?`,
  },
  change: {
    heading: (name) => `Modifier ${quote(name)}`,
    name: 'Nom',
    newest: 'Ne garder que les dernières soumissions',
    newestHint:
      "Combien. Laissez vide pour tout garder. Les plus anciennes sont retirées de la feuille\u00a0; vos notes à côté d'elles vont dans «\u00a0Notes conservées\u00a0».",
    keepVanishedRows: 'Garder les lignes dont la soumission a été supprimée (en gris)',
    changeLog: 'Noter chaque modification sur la feuille « Journal des modifications »',
    submit: 'Sauvegarder',
    saving: 'Enregistrement…',
  },
  clockify: sidebarClockifyFr,
  push: sidebarPushFr,
  parents: {
    heading: 'Réponses à côté des lignes',
    intro: 'Les réponses choisies sont répétées à côté de chaque ligne du groupe répété et restent à jour.',
    ofSubmission: (sheet) => `Dans ${quote(sheet)}\u00a0: réponses de la soumission`,
    ofParent: (sheet, parent) => `Dans ${quote(sheet)}\u00a0: réponses de la ligne de ${quote(parent)}`,
    none: 'Les lignes les ont déjà toutes.',
    submit: 'Enregistrer et actualiser',
    formulas: 'Formules pour des cellules isolées',
  },
  connections: {
    heading: 'Clés API enregistrées',
    account: (account, server) => `${account} sur ${server}`,
    forget: 'Oublier la clé',
    forgetQuestion: (server) =>
      `Oublier votre clé API pour ${server}\u00a0? Vos imports depuis ce serveur ne seront plus actualisés.`,
    forgetting: 'Suppression de la clé…',
    forgotten:
      "La clé est oubliée ici. Si d'autres peuvent la connaître, régénérez-la aussi («\u00a0Regenerate key\u00a0») dans KoboToolbox\u00a0: PARAMÈTRES DU COMPTE > Sécurité.",
    reconnect: 'Saisir une clé API',
  },
  sample: {
    hint: 'Juste pour voir\u00a0? Essayez avec des données inventées\u00a0: sans compte, sans clé, rien ne quitte votre feuille de calcul.',
    try: "Essayer avec des données d'exemple",
    tip: "Essayez\u00a0: écrivez quelque chose à droite d'une ligne, ou triez les lignes, puis cliquez sur «\u00a0Actualiser\u00a0». De nouvelles soumissions arrivent, des réponses changent, et ce que vous avez écrit reste à côté de sa soumission.",
    remove: "Retirer l'exemple et sa feuille",
    removeQuestion: "Retirer l'exemple, sa feuille et tout ce que vous y avez écrit\u00a0?",
  },
  language: {
    label: 'Langue',
    account: 'Celle de mon compte Google',
    choosing: 'Changement de langue…',
    menu: 'Le menu suivra à la prochaine ouverture de la feuille de calcul.',
  },
  erase: {
    heading: 'Se déconnecter et effacer',
    always: 'Dans tous les cas, ceci efface ce qui vous appartient\u00a0:',
    keys: (servers: readonly string[]) =>
      `vos clés API pour ${servers.join(', ')}, y compris pour les autres feuilles de calcul où vous utilisez ce module`,
    noKeys: "vos clés API (aucune n'est enregistrée actuellement)",
    personal: [
      'vos planifications dans cette feuille de calcul',
      'vos paramètres\u00a0: langue, identifiant aléatoire, secret',
    ],
    imports: 'Oublier aussi des imports',
    forget: (name: string) => quote(name),
    forgetOf: (name: string, account: string) => `${quote(name)} de ${account}`,
    sheets: (names: readonly string[]) =>
      `Supprimer ${names.length === 1 ? 'sa feuille' : 'ses feuilles'} ${names.map(quote).join(', ')}, avec tout ce que vous avez écrit à côté des données`,
    staying:
      'Les imports qui restent ne sont plus actualisés avec votre clé. Des collègues ayant une clé peuvent les reprendre.',
    ownSheets: 'Supprimer aussi les feuilles du module',
    ownSheet: {
      status: (name: string) => `${quote(name)}\u00a0: résultats des actualisations`,
      keptNotes: (name: string) => `${quote(name)}\u00a0: notes à côté de lignes retirées`,
      changeLog: (name: string) => `${quote(name)}\u00a0: anciennes et nouvelles réponses`,
    },
    versions:
      "Google conserve des versions antérieures de la feuille de calcul, avec les feuilles qu'elles contenaient\u00a0: Fichier > Historique des versions. Pour vous en défaire, supprimez la feuille de calcul elle-même.",
    question: 'Effacer tout ce qui est coché et se déconnecter\u00a0? Cela ne peut pas être annulé ici.',
    submit: 'Se déconnecter et effacer',
    working: 'Effacement…',
    done: 'Effacé',
    further: [
      "Si d'autres personnes peuvent connaître votre clé API, régénérez-la aussi dans KoboToolbox\u00a0: PARAMÈTRES DU COMPTE > Sécurité.",
      'Pour retirer le module lui-même\u00a0: Extensions > Apps Script (ou Extensions > Modules complémentaires > Gérer les modules complémentaires).',
      'Pour retirer son autorisation\u00a0: myaccount.google.com/permissions.',
    ],
    startAgain: 'Recommencer',
  },
  transport: {
    authorization:
      "Google n'a pas laissé le panneau latéral travailler pour vous. Si vous êtes connecté à plusieurs comptes Google, utilisez une fenêtre de navigateur avec ce seul compte\u00a0; sinon, rechargez la feuille de calcul et rouvrez le panneau.",
    offline: 'Google est injoignable. Vérifiez votre connexion internet et réessayez.',
    noAnswer:
      "Le script n'a pas répondu. Rechargez la feuille de calcul, rouvrez le panneau latéral et regardez-y le résultat.",
    unexpected: 'Un imprévu est survenu. Fermez le panneau latéral, rouvrez-le et réessayez.',
  },
};
