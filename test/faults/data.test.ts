/** What can be odd about the data themselves: columns that come and go, rows that vanish, values that pretend. */
import type { Product } from '../product/product';
import { json } from '../product/scripted-server';
import { expectAnswers, ownCells } from './answers-in-sheet';
import { expectHeldSteady, expectPolite, run } from './held-steady';
import { assetPath, at, csv, dataPath, file, notFound } from './server-faults';
import { csvOf, type Survey, survey, surveyOf } from './survey';
import { importedSheet, sheetsOf, statusIn, statusLine, type WorkedIn, workedIn } from './worked-in';

/** The survey with its columns chosen anew: an old heading, or a new one and its answer for a submission. */
function withColumns(columns: readonly (string | readonly [string, (id: string) => string])[]): Survey {
  const headings = columns.map((column) => (typeof column === 'string' ? column : column[0]));
  const rows = survey.rows.map((row) =>
    columns.map((column) =>
      typeof column === 'string' ? (row[survey.headings.indexOf(column)] ?? '') : column[1](row[5] ?? ''),
    ),
  );
  return { headings, rows };
}

const crop = ['Crop', (id: string) => `millet ${id}`] as const;
const [head = '', ...tail] = survey.headings;

function warningsOf(reply: ReturnType<typeof run>): string {
  return reply.ok ? reply.value.warnings.join(' ') : '';
}

/** Imports the changed survey; what people wrote beside each submission stays beside it. */
function expectFollowed(worked: WorkedIn, next: Survey): string {
  const { product } = worked;
  const own = ownCells(product);
  product.server.csv = csvOf(next);
  const reply = run(worked);
  expect(reply).toMatchObject({ ok: true, value: { state: 'imported', rowsReceived: next.rows.length } });
  expectAnswers(product, next);
  const ownAfter = ownCells(product);
  for (const [id, cells] of own) if (next.rows.some((row) => row.includes(id))) expect(ownAfter.get(id)).toBe(cells);
  expectPolite(product.lastRun());
  return warningsOf(reply);
}

describe('C1: a column comes', () => {
  it.each([
    ['at the end', [...survey.headings, crop]],
    ['in the middle', [head, ...tail.slice(0, 2), crop, ...tail.slice(2)]],
    ['at the front', [crop, ...survey.headings]],
  ])('%s and is announced', (_name, columns) => {
    expect(expectFollowed(workedIn(), withColumns(columns))).toMatch(/1 new column .*“Crop”/);
  });
});

describe('C2: columns leave', () => {
  it('one of them: it is announced and its answers stay', () => {
    const worked = workedIn();
    expect(expectFollowed(worked, withColumns([head, 'People', 'Visited on', 'Phone', '_id']))).toMatch(/“Village”/);
    expect(worked.product.sheet(importedSheet).values[0]).toContain('Village');
  });

  it('and formulas of other sheets that show it go on showing it', () => {
    const worked = workedIn();
    const { product } = worked;
    const { runtime } = product;
    runtime.type('Sheet1', 'D1', `=${importedSheet}!B2`);
    runtime.type('Sheet1', 'D2', `=SUM(${importedSheet}!C:C)`);
    const shown = () => runtime.display('Sheet1', 1, 2).map((cells) => cells[3]?.text);
    const before = shown();
    expect(before).toEqual([survey.rows[0]?.[1], `${survey.rows.reduce((sum, row) => sum + Number(row[2]), 0)}`]);
    expectFollowed(worked, withColumns([crop, head, 'Visited on', 'Phone', '_id']));
    expect(shown()).toEqual(before);
    expect(
      product
        .sheet('Sheet1')
        .formulas.slice(0, 2)
        .map((row) => row[3]),
    ).toEqual([`=${importedSheet}!B2`, `=SUM(${importedSheet}!C:C)`]);
  });

  it('all but one', () => {
    expect(expectFollowed(workedIn(), withColumns(['_id']))).toMatch(/5 columns are no longer in the export/);
  });

  it('and come back', () => {
    const worked = workedIn();
    expectFollowed(worked, withColumns([head, '_id']));
    expectFollowed(worked, withColumns(survey.headings));
    const { values } = worked.product.sheet(importedSheet);
    expect(values[0]?.slice(0, 7)).toEqual([...survey.headings, 'fieldrows']);
  });
});

describe('C3: columns change', () => {
  it('a heading: the old one leaves, the new one comes, nothing shifts', () => {
    const renamed = withColumns([['Chef de ménage', (id) => `Chef ${id}`], ...tail]);
    const warnings = expectFollowed(workedIn(), renamed);
    expect(warnings).toMatch(/“Chef de ménage”/);
    expect(warnings).toMatch(/“Head of household”/);
  });

  it('their order: every answer stays in its column', () => {
    const worked = workedIn();
    expectFollowed(worked, withColumns([...survey.headings].reverse()));
    expect(worked.product.sheet(importedSheet).values[0]?.slice(0, 6)).toEqual(survey.headings);
  });

  it('the language of all headings', () => {
    const french = survey.headings.map((heading) =>
      heading === '_id' ? heading : ([`${heading} (fr)`, (id: string) => `oui ${id}`] as const),
    );
    expect(expectFollowed(workedIn(), withColumns(french))).toMatch(/5 new columns/);
  });
});

describe('C4: odd headings', () => {
  it('keeps equal, empty, long and dangerous ones as they are', () => {
    const hyperlink = '=HYPERLINK("https://evil.example";"click")';
    const long = 'Why did the household leave? '.repeat(12);
    const odd = withColumns([
      ...survey.headings,
      ['Village', (id) => `second ${id}`],
      ['', (id) => `nameless ${id}`],
      [long, (id) => `long ${id}`],
      [hyperlink, (id) => `link ${id}`],
      ["'quoted", (id) => `quoted ${id}`],
    ]);
    const worked = workedIn();
    expectFollowed(worked, odd);
    const { values, formulas } = worked.product.sheet(importedSheet);
    expect(values[0]?.filter((heading) => heading === 'Village')).toHaveLength(2);
    expect(formulas[0]?.join('')).toBe('');
  });
});

describe('C5: no submissions', () => {
  it('is held where there were some', () => {
    const worked = workedIn();
    const sheets = sheetsOf(worked.product);
    worked.product.server.csv = csvOf({ ...survey, rows: [] });
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'held' } });
    expect(sheetsOf(worked.product)).toBe(sheets);
    expect(statusLine(worked.product)).toMatch(/24 of 24 rows.*press “Accept”/);
  });

  it('is refused where the file is empty', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(file, csv(''));
    expectHeldSteady(worked, 'emptyDownload', /Try again in 10 minutes/);
  });

  it('gives the headings where there never were any', () => {
    const worked = workedIn();
    const { product } = worked;
    product.server.csv = csvOf({ ...survey, rows: [] });
    const card = product.call('saveImport', { ...worked.card, sheetName: 'Second', schedule: 0 });
    const report = product.call('runImport', { importId: card.id, accept: false });
    expect(report).toMatchObject({ state: 'imported', rowsReceived: 0 });
    expect(product.sheet('Second').values).toEqual([[...survey.headings, 'fieldrows']]);
  });
});

describe('C6: more than half of the rows vanish', () => {
  it('is held until a person accepts it, and keeps what they had written beside them', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const sheets = sheetsOf(product);
    const few = surveyOf(11);
    product.server.csv = csvOf(few);
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'held', rowsRemoved: 13 } });
    expect(sheetsOf(product)).toBe(sheets);
    expect(statusIn(product, card.id)).toMatchObject({ state: 'held', code: 'wouldRemoveTooMuch' });
    expect(statusLine(product)).toMatch(/13 of 24 rows.*check the permissions, and the filter/);
    expectPolite(product.lastRun());
    expect(product.ask('runImport', { importId: card.id, accept: true })).toMatchObject({
      value: { state: 'imported' },
    });
    expectAnswers(product, few);
    expect(product.sheet('Kept notes').values.map((row) => row[3])).toEqual(
      expect.arrayContaining(['seen 13', 'seen 25']),
    );
  });

  it('and return before anybody accepted: nothing has happened', () => {
    const worked = workedIn();
    worked.product.server.csv = csvOf(surveyOf(3));
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'held' } });
    worked.product.server.csv = csvOf(survey);
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(worked.product, survey);
  });
});

function importOne(answers: readonly string[]): { product: Product; cells: unknown[]; formulas: string[] } {
  const worked = workedIn();
  const { product } = worked;
  const rows = answers.map((answer, index) => [answer, `${index + 1}`]);
  product.server.csv = csvOf({ headings: ['answer', '_id'], rows });
  const card = product.call('saveImport', { ...worked.card, sheetName: 'Odd', schedule: 0 });
  product.call('runImport', { importId: card.id, accept: false });
  const { values, formulas } = product.sheet('Odd');
  return { product, cells: values.slice(1).map((row) => row[0]), formulas: formulas.flat() };
}

describe('C7: text of every kind', () => {
  const texts = [
    ...[
      'two\nlines',
      'two\r\nlines',
      '"quoted"',
      'a"b""c',
      'tab\tbed',
      'semi;colon',
      'comma,',
      "l'apostrophe",
      "'",
      ' ',
    ],
    ...[
      '😀👩‍👩‍👧',
      'مرحبا بالعالم',
      '\u202eright to left',
      'e\u0301 combined',
      'नेपाल',
      '\u0000nul',
      'bell\u0007',
      'x'.repeat(50_000),
    ],
  ];
  it('arrives as it was', () => {
    expect(importOne(texts).cells).toEqual(texts);
  });

  it('of half a surrogate pair becomes the character that stands for it', () => {
    // No UTF-8 can hold one: the server's own encoder has put U+FFFD there.
    expect(importOne(['broken \ufffd']).cells).toEqual(['broken \ufffd']);
  });

  it('longer than a cell is cut, marked and counted', () => {
    const { product, cells } = importOne(['x'.repeat(50_001), 'short']);
    expect(String(cells[0])).toMatch(/^x{49900,49999} … \[cut by Fieldrows: \d+ characters\]$/);
    expect(cells[1]).toBe('short');
    const [, second] = product.call('listImports', {});
    expect(second?.state).toBe('imported');
  });
});

describe('C8: text that looks like something else', () => {
  const answers = [
    '007',
    '1e5',
    '1/2',
    '12345678901234567890',
    'TRUE',
    '#N/A',
    '31/12/2026',
    '12-31-2026',
    '1,5',
    '50%',
  ];
  it.each(['en_US', 'fr_FR', 'es_ES', 'ar_EG'])('stays text in a spreadsheet of %s', (locale) => {
    const worked = workedIn({ locale });
    const { product } = worked;
    product.server.csv = csvOf({ headings: ['answer', '_id'], rows: answers.map((text, index) => [text, `${index}`]) });
    const card = product.call('saveImport', { ...worked.card, sheetName: 'Odd', schedule: 0 });
    product.call('runImport', { importId: card.id, accept: false });
    expect(
      product
        .sheet('Odd')
        .values.slice(1)
        .map((row) => row[0]),
    ).toEqual(answers);
    expectAnswers(product, survey);
  });
});

describe('C11: the named export', () => {
  it('renamed on the server goes on by its identifier', () => {
    const worked = workedIn();
    worked.product.server.intercept = at(`${assetPath}export-settings/`, json({ results: [] }));
    expectFollowed(worked, surveyOf(25));
  });

  it('made again under the same name is another one, and can be chosen', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const anew = 'esMadeAgainWithSameName1';
    const path = dataPath.replace(/es[^/]+(?=\/data)/, anew);
    product.server.intercept = (request) => {
      if (request.url.endsWith(path)) return { status: 302, headers: { Location: file } };
      return at(dataPath, notFound)(request);
    };
    expect(run(worked)).toMatchObject({ ok: false, code: 'exportDeleted' });
    product.call('changeImport', {
      importId: card.id,
      name: card.name,
      schedule: 0,
      offerUid: anew,
      offerName: 'All answers',
    });
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(product, survey);
  });
});

describe('C12: select many in one column or many', () => {
  const needs = (id: string) => (Number(id) % 2 ? 'water food' : 'food');
  const one = [...survey.headings, ['Needs', needs]] as const;
  const each = ['water', 'food'].map(
    (need) => [`Needs/${need}`, (id: string) => (needs(id).includes(need) ? '1' : '0')] as const,
  );
  it('is followed back and forth', () => {
    const worked = workedIn();
    expectFollowed(worked, withColumns(one));
    expect(expectFollowed(worked, withColumns([...survey.headings, ...each]))).toMatch(/2 new columns/);
    expectFollowed(worked, withColumns([...one, ...each]));
    expectFollowed(worked, withColumns(one));
  });
});

describe('C13: the same file twice', () => {
  it('changes no cell', () => {
    const worked = workedIn();
    const sheets = sheetsOf(worked.product);
    for (let times = 0; times < 2; times++) {
      expect(run(worked)).toMatchObject({ ok: true, value: { state: 'unchanged', rowsAdded: 0, rowsChanged: 0 } });
      expect(Object.keys(worked.product.lastRun().cellsWritten)).toEqual(['KoboToolbox status']);
    }
    expect(sheetsOf(worked.product)).toBe(sheets);
  });
});
