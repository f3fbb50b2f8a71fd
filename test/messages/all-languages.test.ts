/** What holds for all texts of both programs, in every language. */
import { type LanguageCode, languages, messagesFor } from '../../src/messages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { everyText } from './every-text';
import { sidebarArguments } from './sidebar-arguments';

const codes = languages.map(({ code }) => code);
const translations = codes.filter((code) => code !== 'en');

function textsOf(code: LanguageCode): Map<string, string> {
  const script = [...everyText(messagesFor(code))].map(([path, text]) => [`script ${path}`, text] as const);
  const sidebar = [...everyText(sidebarMessagesFor(code), sidebarArguments)];
  return new Map([...script, ...sidebar.map(([path, text]) => [`sidebar ${path}`, text] as const)]);
}

describe('all texts', () => {
  it.each(translations)('are there in %s, and none beside them', (code) => {
    expect([...textsOf(code).keys()].sort()).toEqual([...textsOf('en').keys()].sort());
  });

  it.each(codes)('name buttons and sheets in %s as they are called there', (code) => {
    const texts = textsOf(code);
    const named: readonly (readonly [string, string])[] = [
      ['script status.paused', 'sidebar imports.refresh'],
      ['script status.incomplete', 'sidebar imports.refresh'],
      ['script notices.scheduleSilent', 'sidebar imports.refresh'],
      ['script errors.wouldRemoveTooMuch', 'sidebar imports.accept'],
      ['script errors.exportDeleted', 'sidebar imports.change'],
      ['script notices.pausedByPerson', 'sidebar imports.resume'],
      ['script notices.copiedImport', 'sidebar imports.takeOver'],
      ['script notices.ownerSilent', 'sidebar imports.takeOver'],
      ['sidebar history.more', 'script statusSheet.name'],
      ['sidebar change.changeLog', 'script changeLog.name'],
    ];
    for (const [where, what] of named) {
      expect([where, texts.get(where)]).toEqual([where, expect.stringContaining(texts.get(what) ?? '?')]);
    }
  });

  it('keep addresses, paths and headings in Arabic from being turned round', () => {
    // In a text from the right, what is neither letter nor digit at the edge of Latin letters changes sides.
    const turned = /https?:|\w@\w|[_/][a-z]|[a-z][_/]|\w\.(?:org|com)\b/i;
    const problems = [...textsOf('ar')].filter(([, text]) =>
      turned.test(text.replace(/[\u2066\u2068][^\u2069]*\u2069/g, '')),
    );
    expect(problems).toEqual([]);
  });
});

describe('numbers in sentences', () => {
  it.each([
    ['en', '12,040 rows'],
    ['fr', '12\u202f040 lignes'],
    ['es', '12.040 filas'],
    ['ar', '12,040 صفًا'],
  ] as const)('are written in %s as its readers do', (code, text) => {
    expect(sidebarMessagesFor(code).imports.rows(12_040)).toBe(text);
  });

  it.each([
    ['en', ['0 rows', '1 row', '2 rows']],
    ['fr', ['0 ligne', '1 ligne', '2 lignes']],
    ['es', ['0 filas', '1 fila', '2 filas']],
    ['ar', ['0 صف', 'صف واحد', 'صفان']],
  ] as const)('ask in %s for the form that belongs to them', (code, forms) => {
    expect([0, 1, 2].map(sidebarMessagesFor(code).imports.rows)).toEqual(forms);
  });

  it('have six forms in Arabic, whatever is counted', () => {
    const { imports, projects, choose, history } = sidebarMessagesFor('ar');
    const counted = [imports.rows, projects.found, choose.submissions, history.took];
    for (const count of counted) {
      const wording = [1, 2, 3, 11, 100].map((value) => count(value).replace(/\d+/, ''));
      expect(new Set(wording.slice(0, 4)).size).toBeGreaterThanOrEqual(3);
      expect(wording.slice(0, 2).every((text) => !/\d/.test(text))).toBe(true);
    }
  });
});
