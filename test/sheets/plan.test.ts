import fc from 'fast-check';
import { compareColumns } from '../../src/sheets/compare-columns';
import { compareRows, findOutdated } from '../../src/sheets/compare-rows';
import { columnIds, type KnownColumn, markerHeading, readLayout } from '../../src/sheets/layout';
import { fingerprintMarks, marksAfter } from '../../src/sheets/marks-after';
import type { Plan } from '../../src/sheets/operations';
import { planRefresh } from '../../src/sheets/plan';
import { blocksOf, cellsPerWrite, coalesce, segmentsOf } from '../../src/sheets/runs';
import type { Table } from '../../src/tables/table';
import { answers, marksOf, tableOf } from './tables';

interface Situation {
  readonly headings?: readonly string[];
  readonly before?: Table;
  readonly markerCells?: readonly unknown[];
  readonly freeRows?: number;
  readonly spareColumns?: number;
  readonly allRows?: boolean;
}

/** Plans the refresh of a sheet that holds `before` and otherwise what is told; an empty sheet when nothing is. */
function plan(table: Table, situation: Situation = {}) {
  const { before, headings = before && [...before.headings, markerHeading] } = situation;
  const known: KnownColumn[] = before
    ? columnIds(before.headings).map((id, index) => ({ id, kind: before.kinds[index], present: true }))
    : [];
  const layout = headings && readLayout(headings);
  const markerCells = situation.markerCells ?? (before ? marksOf(before) : []);
  const rows = findOutdated(compareRows(table, markerCells), situation.allRows ?? false, undefined);
  const planned = planRefresh({
    table,
    rows,
    columns: compareColumns(table, layout, known),
    layout,
    markerCells,
    gridRows: 1_000,
    gridColumns: 26,
    spareColumns: situation.spareColumns ?? 0,
    freeRows: situation.freeRows ?? 900,
  });
  return { ...planned, rows, markerCells };
}

const verbs = ({ operations }: Pick<Plan, 'operations'>) => operations.map((operation) => operation.do);
const abc = { 1: 'a', 2: 'b', 3: 'c' };

describe('planRefresh', () => {
  it('sets an empty sheet up with its headings last, then writes the rows', () => {
    const { operations } = plan(answers(abc));
    expect(verbs({ operations }).slice(-5)).toEqual([
      'freezeHeadings',
      'styleHeadings',
      'hideMarker',
      'writeHeadings',
      'writeRows',
    ]);
    expect(operations[operations.length - 2]).toMatchObject({ headings: ['answer', '_id', markerHeading] });
  });

  it('does nothing twice', () => {
    expect(plan(answers(abc), { before: answers(abc) }).operations).toEqual([]);
  });

  it('orders edits before additions before removals', () => {
    const { operations } = plan(answers({ 1: 'A', 3: 'c', 4: 'd' }), { before: answers(abc) });
    expect(operations).toEqual([
      { do: 'writeRows', row: 2, tableRows: [0] },
      { do: 'continueFormulas', fromRow: 4, rows: 1 },
      { do: 'writeRows', row: 5, tableRows: [2] },
      { do: 'removeRows', row: 3, rows: 1 },
    ]);
  });

  it('makes room below the last row only as far as none is free', () => {
    const next = answers({ ...abc, 4: 'd', 5: 'e', 6: 'f' });
    expect(plan(next, { before: answers(abc), freeRows: 1 }).operations[0]).toEqual({
      do: 'insertRows',
      after: 5,
      rows: 2,
    });
    expect(verbs(plan(next, { before: answers(abc), freeRows: 3 }))).not.toContain('insertRows');
  });

  it('unmarks a row before it writes its parts, where columns lie apart', () => {
    const { operations } = plan(answers({ ...abc, 2: 'B' }), {
      before: answers(abc),
      headings: ['answer', 'My remark', '_id', markerHeading],
    });
    expect(operations).toEqual([
      { do: 'writeMarks', row: 3, column: 4, marks: ['2:'] },
      { do: 'writeRows', row: 3, tableRows: [1] },
    ]);
  });

  describe('of rows that are numbered', () => {
    const headings = ['answer', '_id', '_index'];
    const before = tableOf(headings, ...['1', '2', '3', '4'].map((id) => [`a${id}`, id, id]));
    const after = tableOf(headings, ['a2', '2', '1'], ['a3', '3', '2'], ['A4', '4', '3']);

    it('writes only the number of rows in which nothing else differs', () => {
      const { operations, numberingSegments, cellsToWrite } = plan(after, { before });
      expect(operations).toEqual([
        { do: 'writeRows', row: 5, tableRows: [2] },
        { do: 'renumberRows', row: 3, tableRows: [0, 1] },
        { do: 'removeRows', row: 2, rows: 1 },
      ]);
      expect(numberingSegments).toEqual([{ column: 3, parts: [2, -1] }]);
      expect(cellsToWrite).toBe(4 + 2 * 2);
    });

    it('unmarks the numbers first where they stand apart from the marks', () => {
      const { operations } = plan(after, { before, headings: ['_index', 'answer', '_id', markerHeading] });
      const unnumbered = marksOf(before)
        .slice(2, 4)
        .map((mark) => mark.replace(/\.\d+$/, '.?'));
      expect(operations).toContainEqual({ do: 'writeMarks', row: 3, column: 4, marks: unnumbered });
      const again = plan(after, { before, markerCells: [markerHeading, ...unnumbered] });
      expect(again.rows.renumbered).toHaveLength(2);
    });
  });

  it('inserts new columns after the last imported one, into spare ones first', () => {
    const next = tableOf(['answer', 'x', 'y', '_id'], ['a', '1', '2', '1']);
    const headings = ['answer', '_id', '', 'My remark', markerHeading];
    const situation = { before: answers({ 1: 'a' }), headings };
    expect(plan(next, situation)).toMatchObject({ sheetColumns: [1, 3, 4, 2], markerColumn: 7 });
    expect(plan(next, situation).operations[0]).toEqual({ do: 'insertColumns', after: 2, columns: 2 });
    const spare = plan(next, { ...situation, spareColumns: 1 });
    expect(spare).toMatchObject({ sheetColumns: [1, 3, 4, 2], markerColumn: 6 });
    expect(spare.operations[0]).toEqual({ do: 'insertColumns', after: 3, columns: 1 });
  });

  it('takes fingerprints away from outdated rows before anything else, in one write', () => {
    const [heading, one, two, three] = marksOf(answers(abc));
    const { operations, columnOperations } = plan(answers({ ...abc, 2: 'B' }), {
      before: answers(abc),
      markerCells: [heading, one, two, three, '', 'note'],
      allRows: true,
    });
    expect(operations[0]).toEqual({ do: 'writeMarks', row: 2, column: 3, marks: ['1:', '2:', '3:'] });
    expect([columnOperations, verbs({ operations })]).toEqual([1, ['writeMarks', 'writeRows']]);
  });

  it('keeps every write below the size that fits into time', () => {
    const many = tableOf(['answer', '_id'], ...Array.from({ length: 60_000 }, (_unused, id) => ['a', String(id)]));
    const { operations, cellsToWrite } = plan(many);
    const sizes = operations.map((operation) => (operation.do === 'writeRows' ? operation.tableRows.length * 3 : 0));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(cellsPerWrite);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(cellsToWrite);
    expect(cellsToWrite).toBe(180_000);
  });

  it('keeps every write below the text that Google takes well, whatever single rows hold', () => {
    const long = 'x'.repeat(49_000);
    const many = tableOf(
      ['answer', '_id'],
      ...Array.from({ length: 100 }, (_unused, id) => [id < 50 ? long : 'a', `${id}`]),
    );
    const writes = plan(many).operations.flatMap((operation) => (operation.do === 'writeRows' ? [operation] : []));
    expect(writes.map(({ row, tableRows }) => [row, tableRows.length])).toEqual([
      [2, 40],
      [42, 60],
    ]);
    const huge: Table = { ...many, rows: many.rows.map((cells) => [long.repeat(50), cells[1] ?? '']) };
    const alone = plan(huge).operations.flatMap((operation) => (operation.do === 'writeRows' ? [operation] : []));
    expect(alone.map(({ tableRows }) => tableRows.length)).toEqual(Array(100).fill(1));
  });

  it('never removes the last row that is not frozen', () => {
    const table = answers(abc);
    const rows = compareRows(answers({}), marksOf(table));
    const { operations, gridRowsAfter } = planRefresh({
      table: answers({}),
      rows,
      columns: compareColumns(table, undefined, []),
      layout: undefined,
      markerCells: marksOf(table),
      gridRows: 4,
      gridColumns: 3,
      spareColumns: 0,
      freeRows: 0,
    });
    expect(operations.slice(-2)).toEqual([
      { do: 'insertRows', after: 4, rows: 1 },
      { do: 'removeRows', row: 2, rows: 3 },
    ]);
    expect(gridRowsAfter).toBe(2);
  });
});

describe('marksAfter', () => {
  const cells = fc.dictionary(fc.integer({ min: 1, max: 15 }).map(String), fc.constantFrom('a', 'b', 'c'));

  const numbered = (rows: Readonly<Record<string, string>>) =>
    tableOf(
      ['answer', '_id', '_index'],
      ...Object.entries(rows).map(([id, answer], index) => [answer, id, String(index + 1)]),
    );

  it.each([
    ['plain', answers],
    ['numbered', numbered],
  ])('foretells marks of %s rows with which nothing is left to do', (_kind, tableWith) => {
    fc.assert(
      fc.property(cells, cells, fc.boolean(), fc.nat(3), (first, second, allRows, freeRows) => {
        const planned = plan(tableWith(second), { before: tableWith(first), allRows, freeRows });
        const after = marksAfter(planned, planned.rows, planned.markerCells);
        const again = plan(tableWith(second), { before: tableWith(second), markerCells: after });
        expect(again.operations).toEqual([]);
        expect(compareRows(answers(second), after).rowsBefore).toBe(Object.keys(second).length);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});

describe('fingerprintMarks', () => {
  it('depends on marks and their order, not on blank cells below', () => {
    const of = (...marks: string[]) => fingerprintMarks([markerHeading, ...marks]);
    expect(of('1:a', '2:b', '', '')).toBe(of('1:a', '2:b'));
    expect(new Set([of('1:a', '2:b'), of('2:b', '1:a'), of('1:a'), of('1:a', '', '2:b')]).size).toBe(4);
  });
});

describe('segmentsOf', () => {
  it('joins neighbours and leaves the marker for the end', () => {
    expect(segmentsOf([1, 2, 3], 4)).toEqual([{ column: 1, parts: [0, 1, 2, -1] }]);
    expect(segmentsOf([5, 1, 3], 2)).toEqual([
      { column: 5, parts: [0] },
      { column: 1, parts: [1, -1, 2] },
    ]);
  });
});

describe('blocksOf', () => {
  it('joins neighbouring numbers in any order', () => {
    expect(blocksOf([7, 2, 3, 8, 5])).toEqual([
      { column: 2, columns: 2 },
      { column: 5, columns: 1 },
      { column: 7, columns: 2 },
    ]);
    expect(blocksOf([])).toEqual([]);
  });
});

describe('coalesce', () => {
  /** A sheet of so many rows, of which some changed and some are not ours. */
  function comparison(rows: number, changed: readonly number[], foreign: readonly number[] = []) {
    const tableRowOf = new Int32Array(rows + 2).fill(-1);
    for (let row = 2; row <= rows + 1; row++) if (!foreign.includes(row)) tableRowOf[row - 1] = row - 2;
    const changes = changed.map((sheetRow) => ({ sheetRow, tableRow: sheetRow - 2 }));
    return [changes, tableRowOf] as const;
  }

  it('bridges small gaps with rows of ours and never with others', () => {
    expect(coalesce(...comparison(10, [3, 5]), 10)).toEqual([{ row: 3, tableRows: [1, 2, 3] }]);
    expect(coalesce(...comparison(10, [3, 5], [4]), 10)).toEqual([
      { row: 3, tableRows: [1] },
      { row: 5, tableRows: [3] },
    ]);
  });

  it('writes again and again over wide gaps rather than thousands of times', () => {
    const changed = Array.from({ length: 1_000 }, (_unused, index) => 2 + index * 20);
    const runs = coalesce(...comparison(20_000, changed), 500);
    expect(runs.length).toBeLessThanOrEqual(100);
    const rows = runs.flatMap(({ row, tableRows }) => tableRows.map((_tableRow, offset) => row + offset));
    expect(changed.every((row) => rows.includes(row))).toBe(true);
  });

  it('covers every change exactly once and no row that is not ours', () => {
    const row = fc.integer({ min: 2, max: 60 });
    fc.assert(
      fc.property(
        fc.uniqueArray(row),
        fc.uniqueArray(row),
        fc.integer({ min: 1, max: 9_000 }),
        (some, foreign, width) => {
          const changed = some.filter((sheetRow) => !foreign.includes(sheetRow)).sort((a, b) => a - b);
          const runs = coalesce(...comparison(60, changed, foreign), width);
          const written = runs.flatMap((run) => run.tableRows.map((tableRow, offset) => [run.row + offset, tableRow]));
          const rows = written.map(([sheetRow]) => sheetRow);
          expect(new Set(rows).size).toBe(rows.length);
          expect(written.every(([sheetRow = 0, tableRow]) => tableRow === sheetRow - 2)).toBe(true);
          expect(rows.filter((sheetRow) => foreign.includes(sheetRow ?? 0))).toEqual([]);
          expect(changed.every((sheetRow) => rows.includes(sheetRow))).toBe(true);
        },
      ),
      { numRuns: 200, seed: 9 },
    );
  });
});
