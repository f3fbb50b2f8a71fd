import { languages } from '../../src/messages/languages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { everyText } from './every-text';
import { sidebarArguments } from './sidebar-arguments';

/** The same word in both languages. */
const mayEqualEnglish: readonly string[] = [
  ...['push.format', 'comma', 'pages.formats', 'pages.question', 'clockify.format'],
  ...['clockify.connect.servers.global', 'clockify.connect.servers.apse2'],
  ...['clockify.groups.CLIENT', 'clockify.groups.DATE', 'clockify.groups.TIMEENTRY'],
];

const codes = languages.map(({ code }) => code);

describe('sidebarMessagesFor', () => {
  it.each(codes)('shows in %s what each text is given', (code) => {
    const texts = everyText(sidebarMessagesFor(code), sidebarArguments);
    for (const [path, given] of Object.entries(sidebarArguments)) {
      for (const value of given) {
        if (typeof value === 'string') expect([path, texts.get(path)]).toEqual([path, expect.stringContaining(value)]);
      }
    }
    for (const [path, text] of texts)
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|NaN|~/)]);
  });

  it.each(codes.filter((code) => code !== 'en'))('leaves nothing English in %s', (code) => {
    const english = everyText(sidebarMessagesFor('en'), sidebarArguments);
    const same = [...everyText(sidebarMessagesFor(code), sidebarArguments)].filter(
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
