/** English texts of the screen for pushed submissions. Buttons of Google and KoboToolbox are named as they stand there. */
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('en', value, { one, other })}`;

export const sidebarPushEn = {
  entry: 'New submissions within a minute',
  heading: 'New submissions within a minute',
  loading: 'Asking KoboToolbox…',
  intro:
    'KoboToolbox can tell this spreadsheet of each new submission as it arrives. For that you need a web app of your own, which you make once.',
  atOnce: 'The row then comes within a minute or two.',
  whenRenewed: (minutes: number) =>
    `The row then comes as soon as KoboToolbox makes the export anew: within a minute or two, but not sooner than ${count(minutes, 'minute', 'minutes')} after the last refresh.`,
  limits: [
    'KoboToolbox tells of new submissions only. Edits and deletions come with the scheduled refresh, which also finds what got lost on the way.',
    'Of what KoboToolbox sends, only the number of the submission is kept. The data are fetched with your API key, as always.',
  ],
  byHand: 'This import is refreshed by hand only. Give it a schedule as well, with “Change”.',
  makeWebApp: '1. Make the web app',
  steps: [
    'In the spreadsheet, click Extensions > Apps Script.',
    'Click Deploy > New deployment.',
    'Beside “Select type”, click the gear and choose “Web app”.',
    'Execute as: “Me”. Who has access: “Anyone”.',
    'Click Deploy, authorize access if Google asks, and copy the URL under “Web app”.',
  ],
  tellKobo: '2. Tell KoboToolbox',
  address: 'Web app URL',
  addressHint: 'Begins with https://script.google.com and ends with /exec.',
  format: 'Type',
  json: 'JSON (suggested)',
  xml: 'XML: the secret becomes part of the URL',
  register: 'Register the REST service for me',
  registerQuestion: (project: string) =>
    `A REST service “Google Sheets (Fieldrows)” with your web app's URL and a new secret is added to the project “${project}” in KoboToolbox. Your account needs the permissions “Edit form” and “View submissions”. Nothing else is changed there.`,
  enterByHand: 'Show what to enter by hand',
  working: 'Testing the web app…',
  byHandHeading: 'Enter this in KoboToolbox',
  byHandSteps: [
    'Open SETTINGS > REST Services and click “Register a New Service”.',
    'Enter the following, and leave everything else as it is.',
    'Click “Create”.',
  ],
  openServices: 'Open REST Services in KoboToolbox',
  name: 'Name',
  endpoint: 'Endpoint URL',
  wrapper: 'Custom wrapper around JSON submission',
  once: 'The secret in it is shown this once. Keep it to yourself: whoever has it can make this import refresh, though nothing more.',
  since: 'On since',
  received: 'Last submission received',
  none: 'None yet',
  service: 'REST service',
  noService: 'KoboToolbox has no REST service for this import. Register it, or enter it by hand.',
  disabled: 'The REST service is disabled in KoboToolbox.',
  deliveries: (delivered: number, failed: number, pending: number) =>
    `${number(delivered)} delivered, ${number(failed)} failed, ${number(pending)} pending`,
  failures: 'Failed deliveries',
  failure: (submission: string, status: number) =>
    `Submission ${submission}: ${status === 0 ? 'no answer' : `status ${number(status)}`}`,
  failuresHint: 'Their rows come with the next refresh all the same.',
  retry: 'Retry all submissions',
  retried: 'KoboToolbox is sending them again. Look again in a minute.',
  newSecret: 'New secret',
  newSecretQuestion: 'Replace the secret? The old one works for one more day.',
  turnOff: 'Turn off',
  turnOffQuestion:
    'Turn this off? The REST service is deleted in KoboToolbox. The web app stays until you archive it in Deploy > Manage deployments.',
};
