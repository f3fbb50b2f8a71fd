/** What people do to the spreadsheet, and what Google refuses there. */
import { mergeCells, overlaysOf, rowsHiddenByFilter } from '../../workbench/apps-script/grid/overlays';
import { deleteColumns, deleteRows, insertRows } from '../../workbench/apps-script/grid/structure';
import type { SheetState } from '../../workbench/apps-script/types';
import { openProduct, owner, type Product, projectAddress, refresh } from '../product/product';
import { authorizationOf, canaryKey, colleagueKey, scriptedServer } from '../product/scripted-server';
import { expectAnswers, ownCells } from './answers-in-sheet';
import { expectPolite, run } from './held-steady';
import { csvOf, editedCsv, editedSurvey, survey, surveyCsv, surveyOf } from './survey';
import {
  colleague,
  importedSheet,
  sheetsOf,
  statusIn,
  statusLine,
  statusSheet,
  type WorkedIn,
  workedIn,
} from './worked-in';

function sheetState(product: Product, name: string): SheetState {
  const sheet = product.runtime.state.spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function connectColleague({ product }: WorkedIn): void {
  expect(product.ask('connect', { address: projectAddress, apiKey: colleagueKey }, { user: colleague })).toMatchObject({
    ok: true,
  });
}

const protection = { description: 'Please ask', editors: [], warningOnly: false };

describe('D1: the imported sheet', () => {
  it('deleted is missed, with both ways out', () => {
    const { product, card } = workedIn();
    const { spreadsheet } = product.runtime.state;
    spreadsheet.sheets = spreadsheet.sheets.filter(({ name }) => name !== importedSheet);
    const sheets = sheetsOf(product);
    product.server.csv = editedCsv;
    const reply = product.ask('runImport', { importId: card.id, accept: false });
    expect(reply).toMatchObject({
      ok: false,
      code: 'sheetGone',
      message: expect.stringMatching(/Version history, or remove the import and make it again/),
    });
    expect(sheetsOf(product)).toBe(sheets);
    expect(statusIn(product, card.id)).toMatchObject({ state: 'failed', code: 'sheetGone' });
    expectPolite(product.lastRun());
  });

  it('renamed, moved and hidden is followed', () => {
    const worked = workedIn();
    const { product } = worked;
    const { spreadsheet } = product.runtime.state;
    const sheet = sheetState(product, importedSheet);
    sheet.name = 'Réponses';
    sheet.hidden = true;
    spreadsheet.sheets = [sheet, ...spreadsheet.sheets.filter((other) => other !== sheet)];
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey, 'Réponses');
    expect(product.sheetNames()[0]).toBe('Réponses');
    expect(sheet.hidden).toBe(true);
    expect(product.call('listImports', {})[0]?.sheetName).toBe('Réponses');
  });

  it('duplicated: the copy is nobody’s business', () => {
    const worked = workedIn();
    const { product } = worked;
    const { spreadsheet } = product.runtime.state;
    const copy = { ...structuredClone(sheetState(product, importedSheet)), id: 777, name: 'Copy of Answers' };
    spreadsheet.sheets = [copy, ...spreadsheet.sheets];
    const before = JSON.stringify(copy);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
    expect(JSON.stringify(sheetState(product, 'Copy of Answers'))).toBe(before);
  });
});

describe('D2: protected against whoever runs it', () => {
  function expectProtected(protect: (sheet: SheetState) => void): void {
    const worked = workedIn();
    const { product, card } = worked;
    connectColleague(worked);
    protect(sheetState(product, importedSheet));
    product.server.csv = editedCsv;
    const sheets = sheetsOf(product);
    const reply = run(worked, { user: colleague });
    expect(reply).toMatchObject({
      ok: false,
      code: 'sheetProtected',
      message: expect.stringMatching(/“Answers” is protected.*Ask its owner/),
    });
    expect(sheetsOf(product)).toBe(sheets);
    expectPolite(product.lastRun());
    // Its owner may edit everything.
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
    expect(statusIn(product, card.id).state).toBe('imported');
  }

  it('as a whole', () => {
    expectProtected((sheet) => sheet.protections.push({ ...protection, a1: 'A1:Z1000', wholeSheet: true }));
  });

  it('in one of its columns', () => {
    expectProtected((sheet) => sheet.protections.push({ ...protection, a1: 'B1:B1000' }));
  });

  it('in its hidden column', () => {
    expectProtected((sheet) => sheet.protections.push({ ...protection, a1: 'G1:G1000' }));
  });

  it('in the words of another language', () => {
    const worked = workedIn();
    worked.product.server.csv = editedCsv;
    const text = 'Vous tentez de modifier une cellule ou un objet protégé. Contactez le propriétaire de la feuille.';
    const fault = (call: string) => (call === 'Range.setValues' ? text : undefined);
    expect(run(worked, { fault })).toMatchObject({ ok: false, code: 'sheetProtected' });
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(worked.product, editedSurvey);
  });

  it('on the status sheet: the answers arrive all the same', () => {
    const worked = workedIn();
    const { product } = worked;
    connectColleague(worked);
    sheetState(product, statusSheet).protections.push({ ...protection, a1: 'A1:Z1000', wholeSheet: true });
    product.server.csv = editedCsv;
    run(worked, { user: colleague });
    expectAnswers(product, editedSurvey);
    expectPolite(product.lastRun());
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(product, editedSurvey);
  });
});

describe('D3: what people build around the data', () => {
  it('survives a hundred refreshes', () => {
    const worked = workedIn();
    const { product } = worked;
    const { runtime } = product;
    const sheet = sheetState(product, importedSheet);
    sheet.frozenColumns = 1;
    runtime.type(importedSheet, 'K1', '=SUM(C2:C25)');
    runtime.type(importedSheet, 'A27', 'Total');
    runtime.type(importedSheet, 'C27', '=SUM(C2:C25)');
    runtime.type('Sheet1', 'B3', `=SUM(${importedSheet}!C:C)`);
    const other = JSON.stringify(sheetState(product, 'Sheet1').cells[0]);
    const own = ownCells(product);
    for (let times = 0; times < 100; times++) {
      product.server.csv = times % 2 === 0 ? editedCsv : surveyCsv;
      expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    }
    expectAnswers(product, survey);
    expect(ownCells(product)).toEqual(own);
    expect(JSON.stringify(sheetState(product, 'Sheet1').cells[0])).toBe(other);
    const { values, formulas } = product.sheet(importedSheet);
    expect(values.map((row) => row[0])).toContain('Total');
    const total = values.findIndex((row) => row[0] === 'Total');
    expect(formulas[total]?.[2]).toMatch(/^=SUM\(C2:C2\d\)$/);
    expect(formulas[0]?.[10]).toMatch(/^=SUM\(C2:C2\d\)$/);
    expect(sheet.frozenColumns).toBe(1);
  });

  it('follows columns inserted among the imported ones', () => {
    const worked = workedIn();
    const { product } = worked;
    const sheet = sheetState(product, importedSheet);
    // As a person inserts a column: everything right of it moves.
    for (const cells of sheet.cells) cells?.splice(2, 0, null);
    sheet.columns += 1;
    sheet.hiddenColumns = sheet.hiddenColumns.map((column) => column + 1);
    sheet.styleRows = sheet.styleRows.map((row) => [...row.slice(0, 2), 0, ...row.slice(2)]);
    product.runtime.type(importedSheet, 'C1', 'Checked by');
    for (let row = 2; row <= 25; row++) product.runtime.type(importedSheet, `C${row}`, `person ${row}`);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
    expect(
      product
        .sheet(importedSheet)
        .values.slice(0, 25)
        .map((row) => row[2]),
    ).toEqual(['Checked by', ...Array.from({ length: 24 }, (_, index) => `person ${index + 2}`)]);
  });

  it('continues a formula for new rows', () => {
    const worked = workedIn();
    worked.product.server.csv = editedCsv;
    run(worked);
    expect(worked.product.sheet(importedSheet).formulas[25]?.[8]).toBe('=C26*2');
  });
});

describe('D3: what people lay over the data', () => {
  /** As a person does with the imported sheet. */
  function laidOver(): WorkedIn & { readonly sheet: SheetState } {
    const worked = workedIn();
    return { ...worked, sheet: sheetState(worked.product, importedSheet) };
  }
  const shownIn = (product: Product, name: string) => (row: number, column: number) =>
    product.runtime.display(name, row, 1)[0]?.[column - 1]?.text ?? '';

  it('a filter hides the same submissions, and those it hides are refreshed, too', () => {
    const { sheet, ...worked } = laidOver();
    const { product } = worked;
    const overlays = overlaysOf(sheet);
    // Everybody but three, one of whom is edited on the server; and a view of somebody's own.
    const hidden = survey.rows.filter((row) => !['3', '7', '11'].includes(row[5] ?? '')).map((row) => row[5] ?? '');
    overlays.filter = { a1: 'A1:I25', hidden: { 6: hidden.filter((id) => id !== '24') } };
    overlays.filterViews.push({ title: 'Mine', a1: 'A1:F25', hidden: { 2: ['x'] } });
    const own = ownCells(product);
    const idsShown = () => {
      const rows = new Set(rowsHiddenByFilter(sheet, shownIn(product, importedSheet)));
      const { values } = product.sheet(importedSheet);
      return values.slice(1, 25).flatMap((row, index) => (rows.has(index + 2) ? [] : [row[5]]));
    };
    expect(idsShown()).toEqual([3, 7, 11, 24]);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', rowsChanged: 1, rowsAdded: 1 } });
    expectAnswers(product, editedSurvey);
    product.server.csv = csvOf({ ...survey, rows: survey.rows.filter((row) => row[5] !== '11' && row[5] !== '12') });
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', rowsRemoved: 3 } });
    expect(idsShown()).toEqual([3, 7, 24]);
    expect(overlays.filter).toEqual({ a1: 'A1:I23', hidden: { 6: hidden.filter((id) => id !== '24') } });
    expect(overlays.filterViews).toEqual([{ title: 'Mine', a1: 'A1:F23', hidden: { 2: ['x'] } }]);
    for (const [id, cells] of ownCells(product)) if (own.has(id)) expect(cells).toBe(own.get(id));
  });

  it('colours, conditional formats, protection and validation stay over their columns', () => {
    const { sheet, ...worked } = laidOver();
    const { product } = worked;
    const overlays = overlaysOf(sheet);
    overlays.bandings.push('A1:I25');
    overlays.conditionalFormats.push({ a1: 'C2:C25', rule: 'more than 5: red' }, { a1: 'H2:H1000', rule: 'own' });
    overlays.validations.push({ a1: 'H2:H1000', allowed: ['seen', 'not seen'], rejects: true });
    sheet.protections.push({ ...protection, a1: 'I1:I1000' });
    product.server.csv = csvOf({
      headings: [...editedSurvey.headings, 'Crop'],
      rows: editedSurvey.rows.map((row) => [...row, 'millet']),
    });
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
    // A column more; the people's own have moved by one.
    expect(overlays.bandings).toEqual(['A1:J25']);
    expect(overlays.conditionalFormats.map(({ a1 }) => a1)).toEqual(['C2:C25', 'I2:I1000']);
    expect(overlays.validations.map(({ a1 }) => a1)).toEqual(['I2:I1000']);
    expect(sheet.protections.map(({ a1 }) => a1)).toEqual(['J1:J1000']);
  });

  it('validation that refuses an answer is said, and what was there stays', () => {
    const { sheet, ...worked } = laidOver();
    const { product, card } = worked;
    const villages = survey.rows.map((row) => row[1] ?? '');
    overlaysOf(sheet).validations.push({ a1: 'B2:B1000', allowed: villages, rejects: true });
    const sheets = sheetsOf(product);
    product.server.csv = csvOf({
      ...survey,
      rows: survey.rows.map((row, index) => (index === 4 ? [row[0] ?? '', 'Zinder', ...row.slice(2)] : row)),
    });
    expect(run(worked)).toMatchObject({
      ok: false,
      code: 'validationRefuses',
      message: expect.stringMatching(/“Answers”.*“Show a warning”.*Data validation/),
    });
    expect(sheetsOf(product)).toBe(sheets);
    expect(statusIn(product, card.id)).toMatchObject({ state: 'failed', code: 'validationRefuses' });
    expectPolite(product.lastRun());
    overlaysOf(sheet).validations = [{ a1: 'B2:B1000', allowed: villages, rejects: false }];
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', rowsChanged: 1 } });
    expect(product.sheet(importedSheet).values[5]?.[1]).toBe('Zinder');
  });

  it('merged cells are reported while they hide answers, and filled in again once they are apart', () => {
    const { sheet, ...worked } = laidOver();
    const { product } = worked;
    const own = ownCells(product);
    mergeCells(sheet, 'A5:A7');
    mergeCells(sheet, 'B9:C9');
    mergeCells(sheet, 'H11:H12');
    product.server.csv = editedCsv;
    const merged = expect.arrayContaining([expect.stringMatching(/^2 blocks of merged cells.*Format > Merge cells/)]);
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', warnings: merged } });
    const { values } = product.sheet(importedSheet);
    expect([values[4]?.[0], values[5]?.[0], values[6]?.[0]]).toEqual([survey.rows[3]?.[0], '', '']);
    expect(run(worked)).toMatchObject({ ok: true, value: { warnings: merged } });
    overlaysOf(sheet).merges = ['H11:H12'];
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', warnings: [] } });
    expectAnswers(product, editedSurvey);
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'unchanged' } });
    // The one note that merging has taken away is gone; all others are where they were.
    const ownAfter = ownCells(product);
    for (const [id, cells] of own) if (id !== '11') expect(ownAfter.get(id)).toBe(cells);
  });
});

describe('D4: a person types into an imported cell while it is refreshed', () => {
  it('the server has the last word where its answer changed', () => {
    const worked = workedIn();
    const { product } = worked;
    const answer = product.server.csv;
    product.server.csv = editedCsv;
    product.server.intercept = () => {
      product.runtime.type(importedSheet, 'A4', 'typed meanwhile');
      return undefined;
    };
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
    product.server.intercept = undefined;
    product.server.csv = answer;
    expect(run(worked)).toMatchObject({ ok: true });
  });
});

describe('D5: a person sorts the sheet', () => {
  it('every answer and every remark stays with its submission, in the order of the person', () => {
    const worked = workedIn();
    const { product } = worked;
    const own = ownCells(product);
    const sheet = sheetState(product, importedSheet);
    const [headings = null, ...rows] = sheet.cells.slice(0, 25);
    const sorted = [...rows]
      .reverse()
      .map((cells, index) =>
        (cells ?? []).map((cell) =>
          typeof cell === 'object' && cell !== null && cell.formula !== undefined
            ? { ...cell, formula: `=C${index + 2}*2` }
            : cell,
        ),
      );
    sheet.cells = [headings, ...sorted];
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', rowsChanged: 1, rowsAdded: 1 } });
    expectAnswers(product, editedSurvey);
    const ownAfter = ownCells(product);
    for (const [id, cells] of own) expect(ownAfter.get(id)).toBe(cells);
    const ids = product
      .sheet(importedSheet)
      .values.slice(1)
      .map((row) => row[5]);
    expect(ids).toEqual([...survey.rows.map((row) => Number(row[5])).reverse(), 25]);
  });
});

describe('D6: Google’s limits', () => {
  /** Fills the spreadsheet up to the ten millionth cell, but for some. */
  function fillUp(product: Product, free: number): void {
    const { sheets } = product.runtime.state.spreadsheet;
    const used = sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const full = { ...structuredClone(sheetState(product, 'Sheet1')), id: 999, name: 'Archive', cells: [] };
    sheets.push({ ...full, columns: 1, rows: 10_000_000 - used - free });
  }

  it('ten million cells: refused before anything is written', () => {
    const worked = workedIn();
    const { product } = worked;
    sheetState(product, importedSheet).rows = 25;
    // More blank rows of the status sheet would be given up.
    sheetState(product, statusSheet).rows = 300;
    fillUp(product, 100);
    product.server.csv = csvOf(surveyOf(200));
    const sheets = sheetsOf(product);
    expect(run(worked)).toMatchObject({
      ok: false,
      code: 'doesNotFit',
      message: expect.stringMatching(/needs 5,\d{3} cells.*new spreadsheet/),
    });
    expect(sheetsOf(product)).toBe(sheets);
    expectPolite(product.lastRun());
    product.server.csv = surveyCsv;
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(product, survey);
  });

  it('ten million cells: a first import makes no sheet', () => {
    const { product, card } = workedIn();
    fillUp(product, 100);
    const second = product.call('saveImport', { ...card, sheetName: 'Second', schedule: 0 });
    const sheets = product.sheetNames();
    expect(product.ask('runImport', { importId: second.id, accept: false })).toMatchObject({ code: 'tooManyCells' });
    expect(product.sheetNames()).toEqual(sheets);
  });

  it('18,278 columns: said with the number needed', () => {
    const worked = workedIn();
    const wide = Array.from({ length: 18_300 }, (_, index) => `Question ${index}`);
    worked.product.server.csv = csvOf({ headings: [...wide, '_id'], rows: [] });
    const sheets = sheetsOf(worked.product);
    expect(worked.product.ask('runImport', { importId: worked.card.id, accept: true })).toMatchObject({
      ok: false,
      code: 'tooManyColumns',
      message: expect.stringMatching(/18,3\d\d columns.*18,278/),
    });
    expect(sheetsOf(worked.product)).toBe(sheets);
  });

  it('200 sheets: a first import makes none, and removes none of the rows whose notes could not be kept', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const { sheets } = product.runtime.state.spreadsheet;
    const blank = { ...structuredClone(sheetState(product, 'Sheet1')), cells: [], rows: 1, columns: 1 };
    for (let number = sheets.length; number < 200; number++)
      sheets.push({ ...blank, id: 5_000 + number, name: `Tab ${number}` });
    const second = product.call('saveImport', { ...card, sheetName: 'Second', schedule: 0 });
    expect(product.ask('runImport', { importId: second.id, accept: false })).toMatchObject({
      ok: false,
      code: 'tooManySheets',
      message: expect.stringMatching(/201 sheets.*200/),
    });
    expect(product.sheetNames()).toHaveLength(200);
    const before = sheetsOf(product);
    product.server.csv = csvOf({ ...survey, rows: survey.rows.slice(1) });
    expect(run(worked)).toMatchObject({ ok: false, code: 'tooManySheets' });
    expect(sheetsOf(product)).toBe(before);
    sheets.pop();
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported', rowsRemoved: 1 } });
    expect(product.sheetNames()).toContain('Kept notes');
  });

  it('all rows leave a sheet that has no others', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const sheet = sheetState(product, importedSheet);
    sheet.rows = 25;
    sheet.cells.length = 25;
    product.server.csv = csvOf({ ...survey, rows: [] });
    expect(product.ask('runImport', { importId: card.id, accept: true })).toMatchObject({
      value: { state: 'imported' },
    });
    expectAnswers(product, { ...survey, rows: [] });
    product.server.csv = surveyCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { rowsAdded: 24 } });
    expectAnswers(product, survey);
  });
});

describe('D7: a copy of the spreadsheet', () => {
  it('has no key, and leaves its sheets alone', () => {
    const { product, card } = workedIn({ schedule: 60 });
    const state = structuredClone(product.runtime.state);
    state.spreadsheet.id = 'copied-spreadsheet';
    state.triggers = [];
    for (const user of state.users) user.properties = {};
    const copy = openProduct(scriptedServer(editedCsv), state);
    const sheets = sheetsOf(copy);
    expect(copy.call('start', {})).toMatchObject({ connections: [] });
    expect(copy.ask('runImport', { importId: card.id, accept: false })).toMatchObject({
      ok: false,
      code: 'notConnected',
    });
    expect(copy.runtime.advance(3 * 3_600_000)).toEqual([]);
    expect(copy.server.requests).toEqual([]);
    expect(sheetsOf(copy)).toBe(sheets);
  });

  it('may go on with its sheet once somebody connects, with every remark in its place', () => {
    const { product, card } = workedIn();
    const state = structuredClone(product.runtime.state);
    state.spreadsheet.id = 'copied-spreadsheet';
    state.documentProperties = {};
    const copy = openProduct(scriptedServer(editedCsv), state);
    const own = ownCells(copy);
    const taken = copy.call('saveImport', { ...card, schedule: 0 });
    expect(refresh(copy, taken)).toMatchObject({ state: 'imported', rowsAdded: 1, rowsChanged: 1 });
    expectAnswers(copy, editedSurvey);
    const ownAfter = ownCells(copy);
    for (const [id, cells] of own) expect(ownAfter.get(id)).toBe(cells);
  });
});

describe('D7: a spreadsheet that changed hands, or may not be changed', () => {
  it('given to somebody else goes on in the name of whoever made the import', () => {
    const worked = workedIn({ schedule: 60 });
    const { product } = worked;
    product.runtime.state.owner = colleague;
    product.server.csv = editedCsv;
    const before = product.server.requests.length;
    const [fired] = product.runtime.advance(3_600_000);
    expect(fired?.result.error).toBeUndefined();
    expectAnswers(product, editedSurvey);
    const keys = product.server.requests.slice(before).map(authorizationOf);
    expect(new Set(keys)).toEqual(new Set([`Token ${canaryKey}`]));
  });

  const refusals = [
    ['view only', 'You do not have permission to access the requested document.'],
    ['view only, in French', "Vous n'avez pas l'autorisation d'accéder au document demandé."],
    ['view only, in Spanish', 'No tienes permiso para acceder al documento solicitado.'],
    [
      'in the trash',
      "Document workbench-spreadsheet is missing (perhaps it was deleted, or you don't have read access?)",
    ],
  ] as const;
  it.each(refusals)('%s says whom to ask, and keeps what is there', (_name, sentence) => {
    const worked = workedIn();
    const { product, card } = worked;
    const sheets = sheetsOf(product);
    product.server.csv = editedCsv;
    const changes = /^(?:Range|RangeList|Sheet)\.(?:set|insert|delete|hide|copyTo)/;
    const fault = (call: string) => (changes.test(call) ? sentence : undefined);
    expect(run(worked, { fault })).toMatchObject({
      ok: false,
      code: 'spreadsheetNotEditable',
      message: expect.stringMatching(/in the trash.*Ask its owner/),
    });
    expect(sheetsOf(product)).toBe(sheets);
    expect(statusIn(product, card.id)).toMatchObject({ state: 'failed', code: 'spreadsheetNotEditable' });
    expectPolite(product.lastRun());
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
  });
});

describe('D8: time zone and locale change', () => {
  it('and not a single cell does', () => {
    const worked = workedIn();
    const { product } = worked;
    const { spreadsheet } = product.runtime.state;
    const sheets = sheetsOf(product);
    spreadsheet.timeZone = 'Pacific/Auckland';
    spreadsheet.locale = 'fr_FR';
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'unchanged' } });
    expect(sheetsOf(product)).toBe(sheets);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { rowsChanged: 1, rowsAdded: 1 } });
    expectAnswers(product, editedSurvey);
    expect(statusLine(product)).toMatch(/^Imported 25 rows/);
  });
});

describe('a sheet whose headings are not where they were', () => {
  /** Changes nothing and says so; once it has been put right, the next refresh imports. */
  function expectMissed(worked: WorkedIn, code: string, message: RegExp): void {
    const { product } = worked;
    product.server.csv = editedCsv;
    const sheets = sheetsOf(product);
    expect(run(worked)).toMatchObject({ ok: false, code, message: expect.stringMatching(message) });
    expect(sheetsOf(product)).toBe(sheets);
    expectPolite(product.lastRun());
  }

  function expectMended(worked: WorkedIn): void {
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(worked.product, editedSurvey);
  }

  it('because rows were inserted above them', () => {
    const worked = workedIn();
    const { spreadsheet } = worked.product.runtime.state;
    const sheet = sheetState(worked.product, importedSheet);
    insertRows(spreadsheet, sheet, 1, 2, 1);
    expectMissed(worked, 'headingsMoved', /“Answers” are in row 3, but they must be in row 1.*delete the rows above/);
    const formula = worked.product.runtime.run('KOBO_COUNT', [importedSheet], {
      user: owner,
      mode: 'customFunction',
    });
    expect(formula.error).toMatch(/are in row 3,/);
    deleteRows(spreadsheet, sheet, 1, 2);
    expectMended(worked);
  });

  it('because they were sorted among the rows, far down', () => {
    const worked = workedIn();
    const { cells } = sheetState(worked.product, importedSheet);
    const [headings = []] = cells.splice(0, 1);
    cells.splice(22, 0, headings);
    expectMissed(worked, 'headingsMoved', /are in row 23,/);
    cells.unshift(...cells.splice(22, 1));
    expectMended(worked);
  });

  it('because their row was deleted or emptied', () => {
    const worked = workedIn();
    const { cells } = sheetState(worked.product, importedSheet);
    const [headings = []] = cells.splice(0, 1);
    expectMissed(worked, 'headingsGone', /row of headings of the sheet “Answers” was deleted or emptied/);
    cells.unshift([]);
    expectMissed(worked, 'headingsGone', /Edit > Undo/);
    cells[0] = headings;
    expectMended(worked);
  });

  it('because that of the hidden column was overwritten', () => {
    const worked = workedIn();
    const { cells } = sheetState(worked.product, importedSheet);
    const column = (cells[0] ?? []).indexOf('fieldrows');
    (cells[0] ?? [])[column] = 'Remarks';
    expectMissed(worked, 'fingerprintsLost', /hidden column “fieldrows” .* deleted or changed/);
    (cells[0] ?? [])[column] = 'fieldrows';
    expectMended(worked);
  });
});

describe('a heading of an imported column', () => {
  it('that was overwritten is put back, with the formulas beside it as they were', () => {
    const worked = workedIn();
    const { product } = worked;
    const sheet = sheetState(product, importedSheet);
    const own = ownCells(product);
    (sheet.cells[0] ?? [])[1] = 'Where they live';
    expect(run(worked)).toMatchObject({
      ok: true,
      value: {
        rowsChanged: 0,
        warnings: [
          expect.stringMatching(/1 heading .* was put back: “Where they live” → “Village”.*labels in KoboToolbox\.$/),
        ],
      },
    });
    expectAnswers(product, survey);
    expect(ownCells(product)).toEqual(own);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { rowsAdded: 1, rowsChanged: 1, warnings: [] } });
    expectAnswers(product, editedSurvey);
  });

  it('goes with its column, and comes back with it', () => {
    const worked = workedIn();
    const { spreadsheet } = worked.product.runtime.state;
    deleteColumns(spreadsheet, sheetState(worked.product, importedSheet), 2, 1);
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(worked.product, survey);
  });
});

describe('a sheet whose hidden column was deleted', () => {
  it('is not written over', () => {
    const worked = workedIn();
    const sheet = sheetState(worked.product, importedSheet);
    for (const cells of sheet.cells) cells?.splice(6, 1);
    const sheets = sheetsOf(worked.product);
    worked.product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: false, code: 'fingerprintsLost' });
    expect(sheetsOf(worked.product)).toBe(sheets);
  });
});
