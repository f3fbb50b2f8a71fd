/** The reader against the answers the real workbooks were made from, the CSV of the same exports, and another reader. */
import { read, utils } from '@e965/xlsx';
import { parseCsv } from '../../../src/tables/csv/csv';
import type { Table } from '../../../src/tables/table';
import { linkTables, repeatRowKeys } from '../../../src/tables/xlsx/links';
import { readWorkbook } from '../../../src/tables/xlsx/xlsx';
import { demoProjects } from '../../../workbench/kobotoolbox/demo-project';
import { exportCsv } from '../../../workbench/kobotoolbox/exporter';
import { exportXlsx } from '../../../workbench/kobotoolbox/xlsx-file';
import { exportFile } from '../export-fixtures';
import { textRows } from '../table-text';
import { workbookBytes, workbookPaths, workbookSource } from './workbooks';

const mainTable = (bytes: Uint8Array): Table => {
  const [main] = readWorkbook(bytes).sheets;
  if (main === undefined) throw new Error('The workbook has no sheet.');
  return main.table;
};

const untyped = workbookPaths().filter((path) => path.startsWith('adversarial_') && !path.endsWith('typed.xlsx'));
/** No CSV of the same settings is at hand. */
const withoutCsv = /translations|title_history/;

describe('readWorkbook on real exports', () => {
  it.each(untyped.filter((path) => !withoutCsv.test(path)))(
    'reads in %s what the CSV of the same export holds',
    (path) => {
      const csv = parseCsv(exportFile(path.replace(/xlsx$/, 'csv')));
      const table = mainTable(workbookBytes(path));

      // Without submissions KoboToolbox leaves out the headings.
      expect(table.headings).toEqual(csv.rows.length > 0 ? csv.headings : []);
      expect(textRows(table)).toEqual(textRows(csv));
      expect(table.kinds).toEqual(csv.rows.length > 0 ? csv.kinds : []);
      expect(table.notices.filter(({ kind }) => kind !== 'formulasRestored')).toEqual(csv.notices);
    },
  );

  it.each(['adversarial_sheet_names', 'adversarial_title_history'])(
    'finds every answer of the repeat groups of %s',
    (name) => {
      const path = workbookPaths().find((candidate) => candidate.startsWith(`${name}/`)) ?? '';
      const { submissions_as_exported: submissions } = workbookSource(`${name}/source.json`) as {
        submissions_as_exported: Record<string, unknown>[];
      };
      const { sheets } = readWorkbook(workbookBytes(path));
      const groups = linkTables(sheets.map(({ table }) => table))?.repeatGroups ?? [];
      const expected = submissions.flatMap((submission) =>
        Object.values(submission)
          .filter((value): value is Record<string, string>[] => Array.isArray(value) && typeof value[0] === 'object')
          .filter((rows) => rows.some((row) => row !== null))
          .flatMap((rows) =>
            rows.map((row, index) => [`${submission['_id']}/${index + 1}`, Object.values(row)[0] ?? ''].join(' ')),
          ),
      );
      const found = groups.flatMap((group) => {
        const keys = repeatRowKeys(group);
        return textRows(group.table).map((row, index) => [keys[index], row[0]].join(' '));
      });

      expect(found.sort()).toEqual(expected.sort());
      expect(found.length).toBeGreaterThan(0);
    },
  );

  it('types the columns of a workbook with types, and loses nothing that is still in it', () => {
    const typed = mainTable(workbookBytes(workbookPaths().find((path) => /headings.*typed/.test(path)) ?? ''));
    const plain = mainTable(workbookBytes('adversarial_headings/adversarial_headings__lang-default.xlsx'));

    expect(typed.headings).toEqual(plain.headings);
    expect(typed.kinds[typed.headings.lastIndexOf('_submission_time')]).toBe('dateTime');
    // KoboToolbox itself reads a choice's `007` as a number.
    const damaged = textRows(plain).map((row) => row.map((cell) => (cell === '007' ? '7' : cell)));
    expect(textRows(typed)).toEqual(damaged);
  });

  it.each(workbookPaths())('agrees with SheetJS on %s', (path) => {
    const book = read(workbookBytes(path), { type: 'array', cellFormula: true });
    for (const { name, table } of readWorkbook(workbookBytes(path)).sheets) {
      const sheet = book.Sheets[name] ?? {};
      const cells = [table.headings, ...textRows(table)].flatMap((row, index) =>
        row.map((cell, column) => [utils.encode_cell({ r: index, c: column }), cell] as const),
      );
      for (const [address, cell] of cells) {
        const other = sheet[address];
        // What SheetJS keeps as a formula, a date or a damaged text is compared with the answers themselves.
        if (other?.t === 's' && other.f === undefined && !/^<r>|^(mailto|internal):|_x005F/.test(cell)) {
          expect([address, cell.replace(/\r\n?/g, '\n')]).toEqual([address, other.v.replace(/\r\n?/g, '\n')]);
        }
      }
    }
  });
});

describe('readWorkbook on answers that XlsxWriter changes', () => {
  const entries = workbookSource('answers/answers.json') as (string | [string, number])[];
  const answers = entries.map((entry) => (typeof entry === 'string' ? entry : entry[0].repeat(entry[1])));
  const table = mainTable(workbookBytes('answers/answers.xlsx'));
  const read = textRows(table).map((row) => row[1] ?? '');
  /** What no reader can know any more, and what is read instead. */
  const losses = new Map([
    ['={1}', '={1'],
    ['external:c:\\files\\a.xlsx', 'c:\\files\\a.xlsx'],
    ['file:///etc/passwd', 'etc\\passwd'],
    ['y'.repeat(40_000), `<WARNING: Truncated to Excel limit of 32767 characters!>${'y'.repeat(32_711)}`],
  ]);

  it('gives every answer back, but for the losses that nobody can undo', () => {
    expect(read).toEqual(answers.map((answer) => losses.get(answer) ?? answer));
  });

  it('says what was lost', () => {
    expect(table.notices).toEqual([
      { kind: 'formulasRestored', count: 8 },
      { kind: 'truncatedAnswers', count: 1 },
      { kind: 'damagedCells', count: answers.filter((answer) => /^<r>.*<\/r>$/s.test(answer)).length },
      { kind: 'fileLinks', count: 2 },
    ]);
  });
});

describe('readWorkbook on a large form', () => {
  const [project] = demoProjects();
  if (project === undefined) throw new Error('The stand-in server has no project.');
  const source = { title: project.name, versions: project.versions, submissions: project.submissions };
  const settings = {
    type: 'xls',
    lang: '_xml',
    fields_from_all_versions: true,
    group_sep: '/',
    hierarchy_in_labels: true,
    multiple_select: 'both' as const,
  };
  const { sheets } = readWorkbook(new Uint8Array(exportXlsx(source, settings)));
  const linked = linkTables(sheets.map(({ table }) => table));

  it('reads in the submissions what the CSV of the same export holds', () => {
    const csv = parseCsv(exportCsv(source, settings).toString('utf8'));

    expect(linked?.main.headings).toEqual(csv.headings);
    expect(linked?.main.rows).toEqual(csv.rows);
    expect(csv.rows.length).toBeGreaterThan(100);
  });

  it('finds every row of every repeat group', () => {
    const rowsOf = (values: readonly unknown[], counts: Map<string, number>): Map<string, number> => {
      for (const value of values) {
        for (const [path, answer] of Object.entries(value as Record<string, unknown>)) {
          if (!Array.isArray(answer) || path.startsWith('_')) continue;
          const name = path.split('/').pop() ?? '';
          counts.set(name, (counts.get(name) ?? 0) + answer.length);
          rowsOf(answer, counts);
        }
      }
      return counts;
    };
    const found = linked?.repeatGroups.map(({ table }) => [table.name, table.rows.length] as const) ?? [];

    expect(new Map(found)).toEqual(rowsOf(project.submissions, new Map()));
    expect(found.length).toBeGreaterThanOrEqual(2);
    for (const group of linked?.repeatGroups ?? []) {
      expect(new Set(repeatRowKeys(group)).size).toBe(group.table.rows.length);
    }
  });
});
