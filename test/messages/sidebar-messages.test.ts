import { languages } from '../../src/messages/languages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { type Arguments, everyText } from './every-text';

const positional: Arguments = {
  'connect.foundProject': ['kobo.example.org', 'aBcDe'],
  'connect.foundServer': ['kobo.example.org'],
  'connect.projectsOf': ['amina'],
  'choose.account': ['amina'],
  'choose.accountMay': ['amina', 'View'],
  'noExports.noRight': ['amina'],
  'newOffer.question': ['Weekly', 'Households', 'kobo.example.org'],
  'newOffer.chosen': [3, 12],
  'newOffer.more': [70],
  'connect.keySaved': ['kobo.example.org', 'amina'],
  'projects.more': [70],
  'projects.found': [120],
  'choose.submissions': [1204],
  'choose.repeatGroups': ['members, plots'],
  'choose.groupsWhy': ['members, plots'],
  'pages.file': ['XLSX'],
  'pages.readAllEvery': [6],
  'pages.read': [500, 1204],
  'imports.linkedSheets': ['members, plots'],
  'imports.keepNewest': [5_000],
  'parents.ofSubmission': ['Members'],
  'parents.ofParent': ['Visits', 'Members'],
  'formulas.chosen': [2, 40],
  'formulas.inserted': ['B7', 'Report'],
  'formulas.replaceQuestion': ['B7', 'Report'],
  'preview.heading': ['Household survey'],
  'preview.columns': [45],
  'preview.cells': [1204],
  'preview.hidden': [7],
  'preview.tooLarge': [12_000_000, 9_000_000],
  'preview.group': ['members'],
  'preview.showAll': [120],
  'preview.waiting': [['phone', 'name']],
  schedule: [120],
  'running.heading': ['Visits'],
  'running.written': [500, 1204],
  'running.elapsed': ['0:07'],
  'running.queue': [2, 5],
  'imports.changes': [5, 7, 2],
  'imports.warnings': [3],
  'imports.refreshedAll': [4, 2],
  'history.heading': ['Visits'],
  'history.times': [12, '3 Sept 2026'],
  'history.took': [7],
  'codebook.made': ['Codebook of Visits'],
  'check.summary': [11, 12],
  'duplicate.heading': ['Visits'],
  'imports.rows': [1204],
  'imports.by': ['amina'],
  'imports.removeQuestion': ['Visits'],
  'imports.about': ['…', 'Visits'],
  'change.heading': ['Visits'],
  'push.whenRenewed': [5],
  'push.registerQuestion': ['Household survey'],
  'push.deliveries': [1204, 2, 3],
  'push.failure': ['1042', 504],
  'connections.account': ['amina', 'kobo.example.org'],
  'connections.forgetQuestion': ['kobo.example.org'],
};
/** The same word in both languages. */
const mayEqualEnglish: readonly string[] = ['push.format', 'comma', 'pages.formats', 'pages.question'];

const codes = languages.map(({ code }) => code);

describe('sidebarMessagesFor', () => {
  it.each(codes)('shows in %s what each text is given', (code) => {
    const texts = everyText(sidebarMessagesFor(code), positional);
    for (const [path, given] of Object.entries(positional)) {
      for (const value of given) {
        if (typeof value === 'string') expect([path, texts.get(path)]).toEqual([path, expect.stringContaining(value)]);
      }
    }
    for (const [path, text] of texts)
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|NaN|~/)]);
  });

  it.each(codes.filter((code) => code !== 'en'))('leaves nothing English in %s', (code) => {
    const english = everyText(sidebarMessagesFor('en'), positional);
    const same = [...everyText(sidebarMessagesFor(code), positional)].filter(
      ([path, text]) => english.get(path) === text && !mayEqualEnglish.includes(path),
    );
    expect(same).toEqual([]);
  });

  it.each(codes)('gives five steps to a named export in %s', (code) => {
    expect(sidebarMessagesFor(code).noExports.steps).toHaveLength(5);
  });

  it.each(codes)('names every schedule differently in %s', (code) => {
    const choices = [0, 5, 10, 15, 30, 60, 120, 240, 360, 480, 720, 1440];
    expect(new Set(choices.map(sidebarMessagesFor(code).schedule)).size).toBe(choices.length);
  });
});
