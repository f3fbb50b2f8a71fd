/** C9: what respondents, form designers and servers write never becomes a formula, wherever it ends up. */
import { formulaOf } from '../../workbench/apps-script/grid/cells';
import { openProduct, type Product, prepareImport, refresh } from '../product/product';
import { json, namedExport, project, projectUid, scriptedServer, server } from '../product/scripted-server';
import { expectAnswers } from './answers-in-sheet';
import { run } from './held-steady';
import { hostileTexts } from './hostile-texts';
import { assetPath, at, cachedFailure, dataPath } from './server-faults';
import { csvOf, surveyCsv } from './survey';
import { workedIn } from './worked-in';

/** Formulas on all sheets, those that the test has typed itself left out. */
function formulasIn(product: Product, typed: readonly string[] = []): string[] {
  return product.runtime.state.spreadsheet.sheets
    .flatMap(({ cells }) => cells.flatMap((row) => (row ?? []).map(formulaOf)))
    .filter((formula) => formula !== '' && !typed.includes(formula));
}

const withQuotes = hostileTexts.map((text) => text.replace(/\r(?!\n)/g, '\r\n'));

describe('hostile texts', () => {
  it('are more than forty', () => {
    expect(new Set(hostileTexts).size).toBeGreaterThanOrEqual(40);
  });

  it('as answers stay text, at the first import and when they change', () => {
    const first = { headings: ['answer', '_id'], rows: withQuotes.map((text, index) => [text, `${index}`]) };
    const product = openProduct(scriptedServer(csvOf(first)));
    const card = prepareImport(product);
    refresh(product, card);
    expectAnswers(product, first);
    expect(formulasIn(product)).toEqual([]);
    const rotated = {
      ...first,
      rows: withQuotes.map((_text, index) => [withQuotes[(index + 7) % withQuotes.length] ?? '', `${index}`]),
    };
    product.server.csv = csvOf(rotated);
    expect(refresh(product, card).state).toBe('imported');
    expectAnswers(product, rotated);
    expect(formulasIn(product)).toEqual([]);
  });

  it('as keys and as the answers of rows that leave stay text', () => {
    const rows = withQuotes.map((text, index) => [`${index}`, text]);
    const product = openProduct(scriptedServer(csvOf({ headings: ['answer', '_id'], rows })));
    const card = prepareImport(product);
    refresh(product, card);
    expectAnswers(product, { headings: ['answer', '_id'], rows });
    for (let row = 2; row < rows.length + 2; row++)
      product.runtime.type('Answers', `E${row}`, `'${withQuotes[row - 2]}`);
    product.runtime.type('Answers', 'E1', "'=1+1");
    product.server.csv = csvOf({ headings: ['answer', '_id'], rows: rows.slice(0, 30) });
    refresh(product, card, true);
    const kept = product.sheet('Kept notes').values.slice(1);
    expect(kept.map((row) => row[3])).toEqual(withQuotes.slice(30));
    expect(kept.map((row) => row[1])).toEqual(withQuotes.slice(30));
    expect(kept[0]?.[2]).toBe('=1+1');
    expect(formulasIn(product)).toEqual([]);
  });

  it('as headings stay text, also when they come and go', () => {
    const headings = [...withQuotes, '_id'];
    const rows = [1, 2].map((id) => [...withQuotes.map(() => `a${id}`), `${id}`]);
    const product = openProduct(scriptedServer(csvOf({ headings, rows })));
    const card = prepareImport(product);
    refresh(product, card);
    expect(product.sheet('Answers').values[0]).toEqual([...headings, 'fieldrows']);
    const half = (cells: readonly string[]) => cells.filter((_, index) => index % 2 === 0);
    product.server.csv = csvOf({ headings: half(headings), rows: rows.map(half) });
    refresh(product, card);
    product.server.csv = csvOf({ headings: [...headings, '=NEW()'], rows: rows.map((row) => [...row, '=2']) });
    refresh(product, card);
    expect(product.sheet('Answers').values[0]).toContain('=NEW()');
    expect(formulasIn(product)).toEqual([]);
  });

  it('as names of projects and exports, and as names of sheets, stay text', () => {
    const names = hostileTexts.filter((text) => text.trim() !== '').slice(0, 24);
    const product = openProduct(scriptedServer(surveyCsv));
    prepareImport(product);
    names.forEach((name, index) => {
      const sheetName = `${name}`.slice(0, 90);
      product.server.intercept = at(assetPath, json({ ...project, name }));
      expect(product.call('openProject', { server, projectUid })).toMatchObject({ name });
      product.server.intercept = undefined;
      const saved = product.ask('saveImport', {
        ...{
          server,
          projectUid,
          projectName: name,
          format: 'csv' as const,
          offerUid: namedExport.uid,
          offerName: name,
        },
        ...{ sheetName: sheetName.trim() === '' ? `${index}` : sheetName, schedule: 0 },
      });
      if (saved.ok && index < 6) {
        refresh(product, saved.value);
        // A failure whose sentence holds the name of the export is written to the status sheet, too.
        product.server.intercept = at(dataPath, json({ detail: 'Not found.' }, 404));
        expect(product.ask('runImport', { importId: saved.value.id, accept: false })).toMatchObject({
          code: 'exportDeleted',
        });
        product.server.intercept = undefined;
      }
    });
    expect(product.sheetNames().length).toBeGreaterThan(6);
    expect(formulasIn(product)).toEqual([]);
    const lines = product.sheet('KoboToolbox status').values.map((row) => row[0]);
    expect(lines).toEqual(expect.arrayContaining(names.slice(0, 6)));
  });

  it('as texts of the server stay text, in the reply and on the status sheet', () => {
    const worked = workedIn();
    const { product } = worked;
    const typed = formulasIn(product);
    for (const text of hostileTexts.slice(0, 20)) {
      product.server.intercept = at(dataPath, cachedFailure(text.split("'").join('"').split('\n').join(' ')));
      expect(run(worked)).toMatchObject({ ok: false, code: 'exportFailed' });
      expect(formulasIn(product, typed)).toEqual([]);
    }
  });
});
