import { isCut, neutralise } from '../../src/sheets/neutralise';

const formulas = [
  ...['=1+1', '= same as last visit', '==', '{=1+1}', '=HYPERLINK("http://x";"click")', '=IMPORTXML("http://x","//a")'],
  ...[
    '=IMAGE("http://x")',
    '=cmd|"/C calc"!A0',
    '+33612345678',
    '+1',
    '-5 x',
    '-',
    '-2+3',
    '@SUM(1)',
    '@x',
    '\t=1+1',
    '\r=1+1',
  ],
  ...[
    '\n=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\0=1+1',
    '\ufeff=1+1',
    '\u200b=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    '\u202e=1',
    '"=1+1"',
  ],
  ...[
    "'=1+1",
    "'007",
    "'",
    "''",
    '007',
    '1e5',
    '1,5',
    '1/2',
    '12:30',
    '2024-03-31',
    '31/03/2024',
    '50%',
    '$5',
    '€5',
    '(5)',
    '.5',
  ],
  ...['#REF!', '[1]', '%', '!', '٣', '\u2212' + '5', '²', '𝟝', '😀', '\ud800', 'ＴＲＵＥ', 'ª'],
];
const truthValues = ['TRUE', 'true', 'False', 'VRAI', 'faux', 'Verdadero', 'FALSO', 'صحيح', 'خطأ', 'TRUE ', 'true\n'];
const datesAndMoney = [
  'January 5, 2024',
  'Jan 5',
  'mars 2024',
  'août 24',
  'enero 2024',
  'يناير 2024',
  'Mon 5 May 2024',
  'USD 5',
  'kr 5',
  'May٢',
];
const plain = [
  'Maradi',
  'École',
  'a',
  'not true',
  'truely',
  'water food',
  "N'Djamena",
  'two\nlines',
  'validation_status_approved',
];

describe('neutralise', () => {
  it.each([...formulas, ...truthValues, ...datesAndMoney])('puts an apostrophe before %j', (value) => {
    expect(neutralise(value)).toBe(`'${value}`);
  });

  it.each(plain)('leaves %j as it is', (value) => {
    expect(neutralise(value)).toBe(value);
  });

  it.each([0, -5, 0.5, true, false, ''])('leaves %j, which is no text, as it is', (value) => {
    expect(neutralise(value)).toBe(value);
  });

  it('lets nothing through that begins with what starts a formula', () => {
    const through: number[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const value = `${String.fromCharCode(code)}1`;
      if (neutralise(value) !== `'${value}`) through.push(code);
    }
    expect(through).toEqual([]);
  });

  it('keeps what just fits a cell and cuts what does not, with a mark that counts', () => {
    const fits = 'x'.repeat(50_000);
    expect(neutralise(fits)).toBe(fits);

    const written = neutralise(`${fits}y`);
    const [, kept = '', cut] = /^(x*) … \[cut by Fieldrows: (\d+) characters\]$/.exec(written) ?? [];
    expect(written.length).toBeLessThanOrEqual(50_000);
    expect(kept.length).toBeGreaterThan(49_900);
    expect(kept.length + Number(cut)).toBe(50_001);
  });

  it('counts its own apostrophe', () => {
    expect(neutralise(`=${'1'.repeat(49_998)}`)).toHaveLength(50_000);
    const written = neutralise(`=${'1'.repeat(49_999)}`);

    expect(written.length).toBeLessThanOrEqual(50_000);
    expect(written).toMatch(/^'=1+ … \[cut by Fieldrows: \d+ characters\]$/);
  });

  it.each([0, 1])('never halves a character outside the first plane (%d)', (shift) => {
    const written = neutralise('x'.repeat(shift) + '😀'.repeat(30_000));

    expect(written.length).toBeLessThanOrEqual(50_000);
    expect(written).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
    expect(written).toMatch(/😀 … \[cut/);
  });
});

describe('isCut', () => {
  it('says what neutralise does', () => {
    const length = (value: string) => neutralise(value).replace(/^'/, '').length;
    for (const value of ['x'.repeat(50_000), 'x'.repeat(50_001), '='.repeat(49_999), '='.repeat(50_000), '']) {
      expect(isCut(value)).toBe(length(value) < value.length);
    }
    expect(isCut(5)).toBe(false);
  });
});
