import { FieldrowsError } from '../../src/errors';
import { errorSentence, type LanguageCode, languageOf, languages, messagesFor } from '../../src/messages';
import { everyText } from './every-text';

const codes = languages.map(({ code }) => code);
const translations = codes.filter((code) => code !== 'en');
/** Whose text is the same word in another language, or a name. */
const mayEqualEnglish = new Set(['menu.title', 'statusSheet.runHeadings.import', 'codebook.headings.type']);

const textsOf = (code: LanguageCode) => everyText(messagesFor(code));
const isolates = /[\u2066-\u2069\u200f]/g;

describe('messagesFor', () => {
  it.each(codes)('ends every error in %s with proper punctuation', (code) => {
    for (const [path, text] of textsOf(code)) {
      if (/^(errors|status|warnings|formula)\./.test(path))
        expect([path, text]).toEqual([path, expect.stringMatching(/[.?!؟]$/)]);
    }
  });

  it.each(codes)('leaves no hole in a sentence of %s', (code) => {
    for (const [path, text] of textsOf(code)) {
      expect([path, text]).not.toEqual([path, expect.stringMatching(/undefined|NaN|null|\[object|\$\{| {2}|~/)]);
    }
  });

  it.each(codes)('shows every fact that a sentence of %s reads', (code) => {
    const used: [string, string][] = [];
    const texts = everyText(messagesFor(code), {}, (path, fact) => used.push([path, fact]));
    const shown: Readonly<Record<string, string>> = {
      server: 'kobo.example.org',
      project: 'aSampleProject',
      account: 'amina',
      exportName: 'Weekly',
      target: 'elsewhere.example.org',
      status: '502',
      retryAfterSeconds: '3',
      reason: 'Cannot access data',
      megabytes: '63',
      sheetName: 'Households',
      importName: 'Visits',
      removed: '900',
      rowsWritten: '345',
      column: 'village',
      id: '4711',
      names: 'plots',
      headings: 'sex',
      language: 'Kiswahili',
    };
    // Here the server only decides on whose screen the key is.
    const decides = ['errors.apiKeyMissing', 'errors.apiKeyMalformed'];
    for (const [path, fact] of used) {
      const expected = decides.includes(path) ? undefined : shown[fact];
      if (expected !== undefined) expect([path, texts.get(path)]).toEqual([path, expect.stringContaining(expected)]);
    }
  });

  it.each(translations)('reads in %s the facts that English reads', (code) => {
    const readBy = (language: LanguageCode) => {
      const read = new Set<string>();
      everyText(messagesFor(language), {}, (path, fact) => read.add(`${path} ${fact}`));
      return [...read].filter((use) => use.startsWith('errors.')).sort();
    };
    expect(readBy(code)).toEqual(readBy('en'));
  });

  it.each(translations)('leaves nothing English in %s', (code) => {
    const english = textsOf('en');
    const same = [...textsOf(code)].filter(([path, text]) => english.get(path) === text && !mayEqualEnglish.has(path));
    expect(same).toEqual([]);
  });

  it('sets French punctuation off with non-breaking spaces', () => {
    for (const [path, text] of textsOf('fr')) {
      expect([path, text]).not.toEqual([path, expect.stringMatching(/ [:?!;»]|« |[^\u00a0\d][?!;]|[a-zé]:(?!\/)/)]);
    }
  });

  it('isolates server names in Arabic', () => {
    expect(messagesFor('ar').errors.networkDown({ server: 'kf.kobotoolbox.org' })).toContain(
      '\u2066kf.kobotoolbox.org\u2069',
    );
    for (const [path, text] of textsOf('ar')) {
      const opened = text.match(/[\u2066\u2068]/g)?.length ?? 0;
      expect([path, text.match(/\u2069/g)?.length ?? 0]).toEqual([path, opened]);
    }
  });

  it('counts in Arabic with the six forms', () => {
    const unchanged = (rows: number) => messagesFor('ar').status.unchanged({ rows }).replace(isolates, '');
    expect([1, 2, 3, 11, 100].map(unchanged)).toEqual([
      'بلا تغيير: صف واحد.',
      'بلا تغيير: صفان.',
      'بلا تغيير: 3 صفوف.',
      'بلا تغيير: 11 صفًا.',
      'بلا تغيير: 100 صف.',
    ]);
  });

  it('counts one and many in English', () => {
    const { unchanged } = messagesFor('en').status;
    expect([unchanged({ rows: 1 }), unchanged({ rows: 1204 })]).toEqual([
      'Unchanged: 1 row.',
      'Unchanged: 1,204 rows.',
    ]);
  });

  it('lists at most five names', () => {
    const headings = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(messagesFor('en').warnings.columnsAdded({ headings })).toBe(
      '7 new columns at the end of the imported block: “a”, “b”, “c”, “d”, “e” and 2 more.',
    );
  });

  it('rounds the time to wait up to minutes', () => {
    const wait = (retryAfterSeconds: number) => messagesFor('en').errors.exportBusy({ retryAfterSeconds });
    expect(wait(5)).toContain('Try again in 1 minute.');
    expect(wait(61)).toContain('Try again in 2 minutes.');
  });
});

describe('languageOf', () => {
  it.each([
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['es-419', 'es'],
    ['ar_EG', 'ar'],
    ['AR', 'ar'],
    ['en_GB', 'en'],
    ['pt', 'en'],
    ['', 'en'],
  ])('takes %j for %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});

describe('errorSentence', () => {
  it('says an error in the language asked for', () => {
    const error = new FieldrowsError('sheetNameTaken', { sheetName: 'Data' });
    expect(errorSentence(messagesFor('en'), error)).toBe('There already is a sheet “Data”. Choose another sheet name.');
    expect(errorSentence(messagesFor('es'), error)).toBe('Ya existe una hoja «Data». Elige otro nombre de hoja.');
  });
});
