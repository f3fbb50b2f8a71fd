/** English texts of the sidebar. KoboToolbox's own buttons and pages are named as they stand on its screen. */

import { addressErrors } from './address-errors';
import { sidebarPushEn } from './sidebar-push-en';
import { pluralForm } from './wording';

const quote = (text: string) => `“${text}”`;
const number = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('en', value, { one, other })}`;

export const sidebarEn = {
  loading: 'Loading…',
  back: 'Back',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  opensNewTab: 'opens in a new tab',

  address: addressErrors.en,
  connect: {
    heading: 'Connect to KoboToolbox',
    intro:
      'Your data go straight from KoboToolbox to this spreadsheet. Nothing is made public, and nothing is changed in KoboToolbox.',
    address: 'Project address',
    addressHint: 'Open your project in KoboToolbox and copy the address from the browser.',
    foundProject: (server: string, uid: string) => `Found: project ${uid} on ${server}.`,
    foundServer: (server: string) => `Found: the server ${server}. You choose the project next.`,
    noAddress: 'No address at hand? Choose your server, and then the project from a list.',
    globalServer: 'Global server',
    europeanServer: 'European Union server',
    projectsOf: (account: string) => `Projects of ${account}`,
    apiKey: 'API key',
    keySaved: (server: string, account: string) => `Your API key for ${server} is saved (account ${account}).`,
    useAnotherKey: 'Use another API key',
    submit: 'Connect',
    submitting: 'Checking with KoboToolbox…',
    privacy: 'The API key is saved for you alone. Other people who use this spreadsheet cannot see it.',
  },
  keyHelp: {
    summary: 'Where is my API key?',
    account: 'In KoboToolbox, click your profile icon (top right), then ACCOUNT SETTINGS > Security > Display.',
    accountLink: 'Open Security',
    page: 'Or log in to KoboToolbox, open this page and copy the key between the quotation marks.',
    pageLink: 'Open the page with the key',
    password: 'Or use your username and password once: they are exchanged for the key and forgotten.',
    usePassword: 'Use username and password',
  },
  signIn: {
    username: 'Username',
    password: 'Password',
    submit: 'Log in once',
    hint: 'Does not work with two-factor authentication. Your password is not saved.',
    useKey: 'Use an API key instead',
  },
  projects: {
    heading: 'Choose a project',
    search: 'Search projects',
    loading: 'Loading your projects…',
    none: 'This account has no projects. Paste the address of a project that was shared with you.',
    noMatch: 'No project has these words in its name.',
    more: (hidden: number) => `${count(hidden, 'more project', 'more projects')}: type a part of the name.`,
    found: (projects: number) => count(projects, 'project', 'projects'),
    status: { deployed: 'Deployed', draft: 'Draft', archived: 'Archived' },
    opening: 'Opening the project…',
  },
  choose: {
    heading: 'Choose what to import',
    submissions: (submissions: number) => count(submissions, 'submission', 'submissions'),
    exports: 'Named export',
    unsavedName: 'Latest unsaved settings',
    unsavedWarning: 'Changes whenever somebody downloads data in KoboToolbox. Better save a named export.',
    sheetName: 'Sheet name',
    takesUp: 'This sheet was imported before. Its rows are refreshed, and what stands beside them is kept.',
    schedule: 'Refresh',
    submit: 'Import',
    saving: 'Saving…',
    sharing: 'Everybody who can open this spreadsheet will see these data.',
    notDeployed: 'This project is not deployed, so it has no data yet.',
    encrypted: 'This project is encrypted: KoboToolbox cannot export its answers.',
    repeatGroups: (names: string) => `Repeat groups are not part of a CSV export: ${names}.`,
    groups: 'Repeat groups',
    groupsIncluded: 'A sheet for each (XLSX)',
    groupsWhy: (names: string) => `Suggested because only XLSX contains the repeat groups of this project: ${names}.`,
    groupsLeftOut: 'Submissions only (CSV)',
    otherProject: 'Choose another project',
  },
  noExports: {
    heading: 'This project has no named export yet',
    intro: 'A named export says which questions, languages and groups the sheet shows. Make one in KoboToolbox:',
    steps: [
      'Open DATA > Downloads.',
      'Adjust the export settings.',
      'Open Advanced options.',
      'Tick “Save selection as…” and type a name.',
      'Click Export.',
    ],
    link: 'Open Downloads in KoboToolbox',
    reload: 'I have made it: reload',
    reloading: 'Reloading…',
  },
  schedule: (minutes: number) => {
    if (minutes === 0) return 'By hand only';
    if (minutes < 60) return `Every ${number(minutes)} minutes`;
    if (minutes === 1440) return 'Every day';
    return minutes === 60 ? 'Every hour' : `Every ${number(minutes / 60)} hours`;
  },
  running: {
    heading: (name: string) => `Importing ${quote(name)}`,
    phases: {
      asking: 'Asking KoboToolbox for the export…',
      downloading: 'Downloading…',
      reading: 'Reading the file…',
      comparing: 'Comparing with the sheet…',
      writing: 'Writing rows…',
      done: 'Finishing…',
    },
    written: (done: number, total: number) => `${number(done)} of ${count(total, 'row', 'rows')}`,
    elapsed: (time: string) => `Time so far: ${time}`,
    patience: 'KoboToolbox is still making the file. For large projects this can take two minutes.',
    queue: (position: number, of: number) => `Import ${number(position)} of ${number(of)}`,
    keepOpen: 'Keep the sidebar open until all imports are done.',
    mayClose: 'You can close the sidebar; the import goes on.',
  },
  result: {
    headings: {
      new: 'Not imported yet',
      imported: 'Imported',
      unchanged: 'Nothing has changed',
      incomplete: 'Not finished yet',
      held: 'Waiting for your decision',
      failed: 'The import failed',
    },
    warnings: 'Please note',
    toImports: 'All imports',
  },
  imports: {
    heading: 'Your imports',
    add: 'New import',
    none: 'There is no import in this spreadsheet yet.',
    rows: (rows: number) => count(rows, 'row', 'rows'),
    linkedSheets: (names: string) => `Repeat groups in the sheets: ${names}`,
    lookup: 'Show answers of submissions beside these rows',
    states: {
      running: 'Refreshing now',
      complete: 'Complete',
      paused: 'Paused',
      new: 'Not imported yet',
      incomplete: 'Not finished yet',
      held: 'Waiting for your decision',
      failed: 'Needs attention',
    },
    lastChange: 'Last change',
    changes: (added: number, changed: number, removed: number) =>
      [
        ...(added > 0 ? [`${number(added)} new`] : []),
        ...(changed > 0 ? [`${number(changed)} changed`] : []),
        ...(removed > 0 ? [`${number(removed)} removed`] : []),
      ].join(', '),
    warnings: (warnings: number) => `Please note (${number(warnings)})`,
    more: 'More',
    refreshAll: 'Refresh all',
    refreshedAll: (refreshed: number, failed: number) =>
      [
        ...(refreshed > 0 ? [`${count(refreshed, 'import was', 'imports were')} refreshed.`] : []),
        ...(failed > 0 ? [`${count(failed, 'import', 'imports')} could not be refreshed: the reasons are below.`] : []),
      ].join(' '),
    pause: 'Pause',
    resume: 'Resume',
    duplicate: 'Duplicate',
    history: 'History',
    keepRows: 'Keep these rows (grey)',
    lastComplete: 'Last complete refresh',
    lastAttempt: 'Last attempt',
    next: 'Next refresh',
    never: 'Never',
    by: (account: string) => `Refreshed by ${account}`,
    refresh: 'Refresh now',
    open: 'Open sheet',
    change: 'Change',
    takeOver: 'Refresh with my key from now on',
    remove: 'Remove',
    accept: 'Accept',
    removeQuestion: (name: string) =>
      `Remove the import ${quote(name)}? Its sheet stays as it is and is no longer refreshed.`,
    removing: 'Removing…',
    /** For people who hear the page: what a button acts on. */
    about: (action: string, name: string) => `${action}: ${name}`,
  },
  history: {
    heading: (name: string) => `History of ${quote(name)}`,
    loading: 'Loading…',
    none: 'It has not run yet.',
    /** Of a run that ended like those before it. */
    times: (times: number, since: string) => `${count(times, 'time', 'times')} in a row, since ${since}`,
    took: (seconds: number) => `took ${count(seconds, 'second', 'seconds')}`,
    more: 'Older runs of all imports are on the sheet “KoboToolbox status”.',
  },
  codebook: {
    make: 'Codebook',
    writing: 'Making the codebook…',
    made: (sheetName: string) =>
      `The sheet ${quote(sheetName)} explains the questions. Point at a heading of the data to read its question.`,
  },
  check: {
    heading: 'Check this spreadsheet',
    intro: 'Tries out here what refreshes rely on, on a sheet that is gone afterwards. Your data are not touched.',
    checking: 'Checking… this can take half a minute.',
    summary: (passed: number, all: number) => `${number(passed)} of ${count(all, 'check', 'checks')} passed.`,
    outcomes: { passed: 'Passed:', failed: 'Failed:', unknown: 'Open:' },
    report: 'Report for whoever helps you (without keys, names and data)',
    copy: 'Copy report',
    copied: 'Copied.',
    again: 'Check again',
  },
  duplicate: {
    heading: (name: string) => `Duplicate ${quote(name)}`,
    intro: 'A new sheet with the same set-up. The other import and its sheet stay as they are.',
  },
  formulas: {
    open: 'Use in a formula',
    heading: 'Use imported data in a formula',
    loading: 'Looking at the sheets…',
    none: 'Nothing has been imported into this spreadsheet yet.',
    importName: 'Import',
    kind: 'What to show',
    kinds: {
      rows: 'Rows and columns (KOBO)',
      count: 'Number of submissions (KOBO_COUNT)',
      value: 'One answer (KOBO_VALUE)',
      refreshedAt: 'Time of the last refresh (KOBO_REFRESHED_AT)',
      lookup: 'Answers beside a repeat group (XLOOKUP)',
    },
    help: {
      rows: 'Fills as many cells as there are rows, below and to the right of the selected one; they must be empty. Follows each refresh.',
      count: 'Counts all submissions, those with an answer, or those with a certain answer. Follows each refresh.',
      value: 'Shows one answer of one submission, in the selected cell. Follows each refresh.',
      refreshedAt: 'Shows date and time of the last complete refresh.',
      lookup:
        'Shows an answer of the submission beside a row of its repeat group. Select a cell of that sheet, to the right of the imported columns; afterwards fill down once, and new rows continue it.',
    },
    columns: 'Columns',
    search: 'Search columns',
    chosen: (chosen: number, all: number) =>
      chosen === 0
        ? `All ${count(all, 'column', 'columns')}, unless you choose some`
        : `${number(chosen)} of ${count(all, 'column', 'columns')} chosen`,
    column: 'Column',
    allSubmissions: 'All submissions',
    value: 'Answer (empty for any)',
    valueHint: 'As it stands in the sheet.',
    id: 'Number of the submission (_id)',
    formula: 'Formula',
    insert: 'Insert into the selected cell',
    inserting: 'Inserting…',
    inserted: (cell: string, sheet: string) => `Inserted into ${cell} on the sheet ${quote(sheet)}.`,
    replace: 'Replace',
    replaceQuestion: (cell: string, sheet: string) =>
      `${cell} on the sheet ${quote(sheet)} is not empty. Replace what it holds?`,
  },
  change: {
    heading: (name: string) => `Change ${quote(name)}`,
    name: 'Name',
    newest: 'Keep only the newest submissions',
    newestHint:
      'How many. Leave it empty to keep all. Older ones are removed from the sheet; your notes beside them go to “Kept notes”.',
    keepVanishedRows: 'Keep rows whose submission was deleted (in grey)',
    changeLog: 'List each change on the sheet “Change log”',
    submit: 'Save',
    saving: 'Saving…',
  },
  push: sidebarPushEn,
  parents: {
    heading: 'Answers beside the rows',
    intro: 'Chosen answers are repeated beside each row of the repeat group and kept up to date.',
    ofSubmission: (sheet: string) => `In ${quote(sheet)}: answers of the submission`,
    ofParent: (sheet: string, parent: string) => `In ${quote(sheet)}: answers of the row in ${quote(parent)}`,
    none: 'The rows have all of them.',
    submit: 'Save and refresh',
    formulas: 'Formulas for single cells',
  },
  connections: {
    heading: 'Saved API keys',
    account: (account: string, server: string) => `${account} on ${server}`,
    forget: 'Forget key',
    forgetQuestion: (server: string) =>
      `Forget your API key for ${server}? Your imports from it are no longer refreshed.`,
    forgetting: 'Forgetting…',
    forgotten:
      'The key was forgotten here. If others may know it, also use “Regenerate key” in KoboToolbox: ACCOUNT SETTINGS > Security.',
    reconnect: 'Enter an API key',
  },
  sample: {
    hint: 'Just looking? Try it with made-up data: no account, no key, nothing leaves your spreadsheet.',
    try: 'Try with sample data',
    tip: 'Try it: write something to the right of a row, or sort the rows, and then press “Refresh now”. New submissions arrive, some answers change, and what you wrote stays beside its submission.',
    remove: 'Remove the sample and its sheet',
    removeQuestion: 'Remove the sample, its sheet and everything you wrote in it?',
  },
  language: {
    label: 'Language',
    account: 'As in my Google account',
    choosing: 'Changing the language…',
    menu: 'The menu follows when the spreadsheet is opened again.',
  },
  transport: {
    authorization:
      'Google did not let the sidebar work for you. If you are logged in to several Google accounts, use a browser window with this account only; otherwise reload the spreadsheet and open the sidebar again.',
    offline: 'Google cannot be reached. Check your internet connection and try again.',
    noAnswer: 'The script gave no answer. Reload the spreadsheet, open the sidebar again and look at the result there.',
    unexpected: 'Something unexpected happened. Close the sidebar, open it again and try once more.',
  },
};

/** What every language of the sidebar has to say. */
export type SidebarMessages = typeof sidebarEn;
