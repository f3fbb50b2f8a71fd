/** Every real export file, through the real bundle, into a sheet: each answer as it was, no formula anywhere. */

import { parse } from 'csv-parse/sync';
import { restoreText } from '../../src/tables/cell-kinds';
import { parseCsv } from '../../src/tables/csv/csv';
import { exportFiles } from '../tables/export-fixtures';
import { openProduct, prepareImport, refresh } from './product';
import { scriptedServer } from './scripted-server';

const cut = / … \[cut by Fieldrows: \d+ characters\]$/;

describe('a real export file', () => {
  it.each(exportFiles())('$path arrives exactly', ({ text }) => {
    const product = openProduct(scriptedServer(text));
    const report = refresh(product, prepareImport(product));
    const { values, formulas } = product.sheet('Answers');

    // The oracle reads the raw text; ours only says which kind each column was given.
    const records: string[][] = parse(text, { delimiter: ';', relax_column_count: true, bom: true });
    const { headings, kinds, rows } = parseCsv(text);
    const isHxl = records.length > rows.length + 1;
    const expected = records.slice(isHxl ? 2 : 1).map((record) => record.slice(0, headings.length));

    expect(values[0]).toEqual([...headings, 'fieldrows']);
    expect(values.length).toBe(expected.length + 1);
    expected.forEach((record, index) => {
      const cells = values[index + 1]?.slice(0, headings.length) ?? [];
      const texts = cells.map((cell, column) =>
        typeof cell === 'number' ? restoreText(kinds[column] ?? 'text', cell) : String(cell),
      );
      record.forEach((answer, column) => {
        if (cut.test(texts[column] ?? '')) expect(answer.startsWith(String(texts[column]).replace(cut, ''))).toBe(true);
        else expect(texts[column]).toBe(answer);
      });
    });
    expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
    expect(report.rowsReceived).toBe(expected.length);

    const again = refresh(product, report.card);
    expect(again.state).toBe('unchanged');
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual(['KoboToolbox status']);
    // Beside the file, and telling whoever watches.
    const calls = product.lastRun().calls.filter((call) => !/^(?:UrlFetchApp|Cache)\./.test(call));
    expect(calls.length).toBeLessThanOrEqual(9);
  });
});
