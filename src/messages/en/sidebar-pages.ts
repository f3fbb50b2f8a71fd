/** English texts of the sidebar on imports that are read page by page. */
import { pluralForm } from '../wording';

const number = (value: number) => value.toLocaleString('en');

export const sidebarPagesEn = {
  more: 'Large project, or only some submissions?',
  formats: 'Format',
  oneFile: 'In one file (CSV)',
  pageByPage: 'Page by page, also filtered (JSON)',
  file: (format: string) => `In one file (${format.toUpperCase()})`,
  why: 'For large projects, or for only some submissions; repeat groups are included. It may take several refreshes. Above 5,000 submissions, refreshes bring new ones, and edits and deletions come once a day.',
  filter: 'Only some submissions',
  from: 'First day',
  to: 'Last day',
  days: 'By the submission time in UTC; both days are included.',
  question: 'Question',
  anyQuestion: 'Whatever was answered',
  answer: 'Answer',
  language: 'Headings and answers',
  unnamedLanguage: 'Labels',
  xml: 'XML values and headers',
  readAll: 'Read all submissions again',
  readAllHint: 'Above 5,000 submissions, edits and deletions are seen only then.',
  readAllEvery: (hours: number) => {
    if (hours === 0) return 'At each refresh';
    if (hours === 24) return 'Once a day';
    return hours === 168 ? 'Once a week' : `Every ${number(hours)} hours`;
  },
  readAllNow: 'Read everything again',
  refreshesBring: 'Everything is read again',
  newOnly: 'Until then, refreshes bring new submissions.',
  withoutExport: 'Import without a named export',
  withoutExportName: 'Without a named export',
  advice:
    'KoboToolbox could not deliver this import as one file. Page by page it can be read however large the project is. The sheet and your notes stay.',
  readPages: 'Read page by page',
  read: (read: number, total: number) =>
    `${number(read)} of ${number(total)} ${pluralForm('en', total, { one: 'submission', other: 'submissions' })} read`,
};

export type SidebarPages = typeof sidebarPagesEn;
