/** English texts of the screens for Clockify. Its pages and buttons are named as they stand on its screen. */
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('en', value, { one, other })}`;

export const sidebarClockifyEn = {
  entry: 'Other sources: Clockify',
  toKobo: 'Back to KoboToolbox',
  connect: {
    heading: 'Connect to Clockify',
    intro: 'Hours from Clockify beside your field data. Nothing is changed in Clockify.',
    server: 'Where your Clockify is',
    servers: {
      global: 'Clockify (app.clockify.me)',
      euc1: 'European Union, Germany (euc1)',
      use2: 'United States (use2)',
      euw2: 'United Kingdom (euw2)',
      apse2: 'Australia (apse2)',
      own: 'A subdomain of our own',
    },
    subdomain: 'Subdomain',
    subdomainHint: 'What stands before “.clockify.me” in the address of your Clockify.',
    submitting: 'Checking with Clockify…',
    keyHelp: 'Where is my API key?',
    keySteps: [
      'In Clockify, click your profile picture (top right), then Preferences > Advanced.',
      'Under API key, click Generate and copy the key: Clockify shows it only once.',
      'A key may do all that its owner may. If you can, use that of a person who sees only what this sheet shall show.',
    ],
  },
  workspaces: {
    heading: 'Choose a workspace',
    search: 'Search workspaces',
    none: 'This account has no workspaces. Use the API key of somebody who is in one.',
    noMatch: 'No workspace has these words in its name.',
    more: (hidden: number) => `${count(hidden, 'more workspace', 'more workspaces')}: type a part of the name.`,
    found: (workspaces: number) => count(workspaces, 'workspace', 'workspaces'),
    other: 'Choose another workspace',
  },
  freePlan:
    'This workspace is on the free plan: Clockify gives out 31 days at once and answers 30 requests an hour. Longer ranges are read month by month.',
  report: 'Report',
  reports: { detailed: 'Detailed', summary: 'Summary', weekly: 'Weekly' },
  saved: 'Saved in Clockify',
  ownGroup: 'Clockify’s reports',
  groupBy: 'Group by',
  thenBy: 'then by',
  noGroup: 'nothing more',
  groups: {
    PROJECT: 'Project',
    CLIENT: 'Client',
    TASK: 'Task',
    USER: 'Person',
    TAG: 'Tag',
    DATE: 'Date',
    WEEK: 'Week',
    MONTH: 'Month',
    TIMEENTRY: 'Description',
  },
  range: 'Range of dates',
  ranges: {
    saved: 'As saved in Clockify',
    today: 'Today',
    yesterday: 'Yesterday',
    thisWeek: 'This week',
    lastWeek: 'Last week',
    thisMonth: 'This month',
    lastMonth: 'Last month',
    thisYear: 'This year',
    lastYear: 'Last year',
    lastDays: 'Last days',
    dates: 'From – to',
  },
  rangeHint: 'In the time zone of this spreadsheet.',
  days: 'How many days',
  from: 'From',
  to: 'To',
  weekFrom: 'First day of the week',
  amounts: 'Amounts of money',
  amountKinds: {
    none: 'No amounts',
    earned: 'Billable amounts',
    cost: 'Costs',
    profit: 'Billable amounts, costs and profit',
  },
  format: 'Format',
  formats: {
    json: 'JSON (notes stay beside their entry)',
    csv: 'CSV (the columns you chose in Clockify)',
    xlsx: 'XLSX (the same columns as CSV)',
  },
  sharing: 'Everybody who can open this spreadsheet will see these hours, and who worked them.',
  download: 'Download',
  filesNeedPlan: 'CSV and XLSX need a paid plan of Clockify.',
  downloading: 'Fetching the file…',
  asking: 'Asking Clockify for the report…',
};

/** What every language of these screens has to say. */
export type SidebarClockifyMessages = typeof sidebarClockifyEn;
