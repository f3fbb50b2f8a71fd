/** Every real workbook, through the real bundle, into sheets: each answer as it was, no formula anywhere, nothing twice. */
import { parse } from 'csv-parse/sync';
import { parseCsv } from '../../src/tables/csv/csv';
import { isTabOf } from '../../src/tables/xlsx/links';
import { readWorkbook } from '../../src/tables/xlsx/xlsx';
import { exportFile } from '../tables/export-fixtures';
import { workbookBytes, workbookPaths, workbookSource } from '../tables/xlsx/workbooks';
import { type Product, refresh } from './product';
import {
  formulasOf,
  importedSheets,
  keysOf,
  prepareWorkbook,
  productWith,
  rowsOf,
  statusSheet,
  textsOf,
} from './workbook-sheets';

/** Of these the same export is at hand as CSV, which loses nothing. */
const hasCsv = /^adversarial(?!.*(typed|translations|title_history))/;

function expectAsInCsv(product: Product, text: string): void {
  const [headings = [], ...records]: string[][] = parse(text, { delimiter: ';', relax_column_count: true });
  const expected = records.map((record) => record.slice(0, headings.length));
  // Ours says only which kind each column was given.
  expect(textsOf(product, 'Answers', parseCsv(text).kinds)).toEqual(expected);
}

describe('a real workbook', () => {
  it.each(workbookPaths())(
    '%s arrives as its CSV would, leaves no formula and nothing to do for the next refresh',
    (path) => {
      const product = productWith(workbookBytes(path));
      const report = refresh(product, prepareWorkbook(product));
      expect(report.state).toBe('imported');
      expect(formulasOf(product)).toEqual([]);
      const keys = importedSheets(product).map((name) => keysOf(product, name));
      expect(keys.flat().filter((key) => key === '')).toEqual([]);
      for (const ofSheet of keys) expect(new Set(ofSheet).size).toBe(ofSheet.length);
      if (hasCsv.test(path)) expectAsInCsv(product, exportFile(path.replace(/xlsx$/, 'csv')));

      expect(refresh(product, report.card).state).toBe('unchanged');
      expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
    },
  );

  it.each(['adversarial_sheet_names', 'adversarial_title_history'])(
    'of %s puts every row of its repeat groups into a sheet, keyed by submission and place',
    (name) => {
      const { submissions_as_exported: submissions } = workbookSource(`${name}/source.json`) as {
        submissions_as_exported: Record<string, unknown>[];
      };
      const product = productWith(workbookBytes(workbookPaths().find((path) => path.startsWith(`${name}/`)) ?? ''));
      refresh(product, prepareWorkbook(product));
      const expected = submissions.flatMap((submission) =>
        Object.entries(submission)
          .filter(([path, rows]) => !path.startsWith('_') && Array.isArray(rows) && rows.length > 0)
          .flatMap(([group, rows]) =>
            (rows as Record<string, string>[]).map((row, index) => ({
              group,
              key: `${submission['_id']}/${index + 1}`,
              answer: Object.values(row)[0] ?? '',
            })),
          ),
      );
      const sheets = importedSheets(product).filter((sheet) => sheet !== 'Answers');
      const found = sheets.flatMap((sheet) => {
        const keys = keysOf(product, sheet);
        return rowsOf(product, sheet).map((row, index) => ({ sheet, key: keys[index], answer: String(row[0]) }));
      });

      expect(found.map(({ key, answer }) => [key, answer]).sort()).toEqual(
        expected.map(({ key, answer }) => [key, answer]).sort(),
      );
      for (const { sheet, key, answer } of found) {
        const source = expected.find((row) => row.key === key && row.answer === answer && isTabOf(sheet, row.group));
        expect([sheet, key, answer, source?.group]).toEqual([sheet, key, answer, expect.any(String)]);
      }
    },
  );
});

describe('answers that KoboToolbox’s XLSX writer changes', () => {
  const entries = workbookSource('answers/answers.json') as (string | [string, number])[];
  const answers = entries.map((entry) => (typeof entry === 'string' ? entry : entry[0].repeat(entry[1])));
  const bytes = workbookBytes('answers/answers.xlsx');
  const cut = / … \[cut by Fieldrows: \d+ characters\]$/;
  const product = productWith(bytes);
  const report = refresh(product, prepareWorkbook(product));
  /** What no reader can know any more, and what is read instead. */
  const losses = new Map([
    ['={1}', '={1'],
    ['external:c:\\files\\a.xlsx', 'c:\\files\\a.xlsx'],
    ['file:///etc/passwd', 'etc\\passwd'],
    ['y'.repeat(40_000), `<WARNING: Truncated to Excel limit of 32767 characters!>${'y'.repeat(32_711)}`],
  ]);

  it('stand in the sheet as they were, but for the losses that nobody can undo', () => {
    const kinds = readWorkbook(bytes).sheets[0]?.table.kinds ?? [];
    const cells = textsOf(product, 'Answers', kinds).map((row) => row[1] ?? '');
    expect(cells.length).toBe(answers.length);
    answers.forEach((answer, index) => {
      const cell = cells[index] ?? '';
      const kept = cell.replace(cut, '');
      if (cut.test(cell)) expect(answer.startsWith(kept) && kept.length > 49_000).toBe(true);
      else expect(cell).toBe(losses.get(answer) ?? answer);
    });
  });

  it('are counted in the report where something was lost', () => {
    expect(report.warnings).toEqual([
      expect.stringContaining('cut 1 answer'),
      expect.stringContaining('damaged the workbook'),
      expect.stringContaining('2 answers for the path of a file'),
      expect.stringContaining('longer than the 50,000 characters'),
    ]);
  });
});
