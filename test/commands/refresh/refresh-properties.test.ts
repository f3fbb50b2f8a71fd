/**
 * Any table, anything people do to its sheet, any next export, killed anywhere and run again: the sheet then holds the
 * export exactly, and what people wrote is where it was.
 */
import fc from 'fast-check';
import { cellAt, deleteColumns, deleteRows, type Grid, insertColumns, lastRowOf } from '../../fakes/grid';
import { columnOf, type Export, type Setting, settingOf, sortBy, type as typeInto } from '../../fakes/imports';
import { runKilledAfter } from './kills';
import {
  allRowsByKey,
  expectGreyRows,
  expectImported,
  expectSettled,
  ownCells,
  rowsByKey,
  textBelow,
} from './sheet-checks';

const answer = fc.constantFrom('', '', '5', '12', '3.5', '007', '=1+1', 'Amina', '2024-05-01', "'quoted", 'TRUE', '+1');
const questions = ['name', 'age', 'village', 'visits', 'age'];

type Answers = Readonly<Record<string, readonly string[]>>;

/** All answers anybody may ever give: an export shows some rows and some columns of them. */
const survey: fc.Arbitrary<{ first: Export; second: Export; third: Export }> = fc
  .record({
    answers: fc.dictionary(
      fc.integer({ min: 1, max: 30 }).map(String),
      fc.array(answer, { minLength: 5, maxLength: 5 }),
      { minKeys: 1, maxKeys: 12 },
    ),
    edits: fc.array(fc.tuple(fc.nat(20), fc.nat(4), answer), { maxLength: 6 }),
    views: fc.tuple(view(), view(), view()),
  })
  .map(({ answers, edits, views }) => {
    const edited: Record<string, string[]> = {};
    for (const [id, cells] of Object.entries(answers)) edited[id] = [...cells];
    const ids = Object.keys(edited);
    for (const [row, column, value] of edits) {
      const cells = edited[ids[row % ids.length] ?? ''];
      if (cells) cells[column] = value;
    }
    const [one, two, three] = views;
    return { first: exportOf(answers, one), second: exportOf(edited, two), third: exportOf(answers, three) };
  });

interface View {
  readonly columns: readonly number[];
  readonly leftOut: readonly number[];
  readonly backwards: boolean;
  readonly numbered: boolean;
  readonly renamed: boolean;
}

function view(): fc.Arbitrary<View> {
  return fc.record({
    columns: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 1 }),
    leftOut: fc.array(fc.nat(11), { maxLength: 4 }),
    backwards: fc.boolean(),
    numbered: fc.boolean(),
    renamed: fc.boolean(),
  });
}

function exportOf(answers: Answers, { columns, leftOut, backwards, numbered, renamed }: View): Export {
  const ids = Object.keys(answers).filter((_id, index) => !leftOut.includes(index));
  if (backwards) ids.reverse();
  const headingOf = (column: number) => (renamed && column === 2 ? 'town' : (questions[column] ?? ''));
  return {
    headings: [...columns.map(headingOf), '_id', ...(numbered ? ['_index'] : [])],
    rows: ids.map((id, index) => [
      ...columns.map((column) => answers[id]?.[column] ?? ''),
      id,
      ...(numbered ? [String(index + 1)] : []),
    ]),
  };
}

type Action = (grid: Grid, unique: number) => void;

const actions: Readonly<Record<string, Action>> = {
  sortUp: (grid) => hasTextBelow(grid) || sortBy(grid, 1),
  sortDown: (grid) => hasTextBelow(grid) || sortBy(grid, columnOf(grid, '_id'), true),
  notesInTheMiddle: (grid, unique) => addColumn(grid, 1, unique, (key) => `note on ${key}`),
  notesBesideTheLast: (grid, unique) => addColumn(grid, columnOf(grid, 'fieldrows') - 1, unique, (key) => `for ${key}`),
  notesAtTheRight: (grid, unique) => addColumn(grid, columnOf(grid, 'fieldrows'), unique, (key) => `${key}!`),
  formulas: (grid, unique) => addColumn(grid, columnOf(grid, 'fieldrows'), unique, () => '=RC[-2]&"?"'),
  deleteRow: (grid) => rowsByKey(grid).size > 1 && deleteRows(grid, 2 + (rowsByKey(grid).size % 2), 1),
  textBelow: (grid, unique) => typeInto(grid, lastRowOf(grid) + 2, 1, `total ${unique}`),
  textRightBelow: (grid, unique) => typeInto(grid, lastRowOf(grid) + 1, 2, `remark ${unique}`),
  deleteImportedColumn: (grid) => beginsWithQuestion(grid) && deleteColumns(grid, 1, 1),
  renameHeading: (grid, unique) => beginsWithQuestion(grid) && typeInto(grid, 1, 1, `renamed ${unique}`),
};

function beginsWithQuestion(grid: Grid): boolean {
  return [...questions, 'town'].includes(String(cellAt(grid, 1, 1).value));
}

function hasTextBelow(grid: Grid): boolean {
  return textBelow(grid).length > 0;
}

function addColumn(grid: Grid, after: number, unique: number, content: (key: string) => string): void {
  insertColumns(grid, after, 1);
  typeInto(grid, 1, after + 1, `My ${unique}`);
  rowsByKey(grid).forEach((row, key) => {
    typeInto(grid, row, after + 1, content(key));
  });
}

function notesKept(setting: Setting): string[] {
  const sheet = setting.document.grids.find(({ name }) => name === 'Kept notes');
  if (sheet === undefined) return [];
  return sheet.rows.map((_row, index) => [2, 3, 4].map((column) => cellAt(sheet, index + 1, column).value).join(' '));
}

describe('runImport', () => {
  it('ends with the export in the sheet and everything people wrote in its place', () => {
    fc.assert(
      fc.property(
        survey,
        fc.array(fc.constantFrom(...Object.keys(actions)), { maxLength: 5 }),
        fc.array(fc.nat(45), { maxLength: 3 }),
        fc.boolean(),
        fc.boolean(),
        ({ first, second, third }, chosen, kills, changesMind, keeps) => {
          const setting = settingOf(first);
          if (keeps) setting.choose({ vanishedRows: 'keep' });
          setting.run();
          chosen.forEach((name, index) => {
            actions[name]?.(setting.grid(), index + 1);
          });
          const before = ownCells(setting.grid());
          const below = textBelow(setting.grid());

          setting.serve(second);
          for (const kill of kills) runKilledAfter(setting, kill, { accept: true });
          const last = changesMind ? third : second;
          setting.serve(last);
          setting.run({ accept: true });

          expectImported(setting, last);
          const after = ownCells(setting.grid());
          const kept = notesKept(setting);
          const rows = allRowsByKey(setting.grid());
          before.forEach((content, place) => {
            const isStillThere = after.get(place) === content;
            const isFormula = String(content).startsWith('=');
            // What came back has its notes back.
            const isGone = !rows.has(place.slice(0, place.indexOf(' ')));
            const isKept = isGone && kept.includes(`${place} ${String(content)}`);
            expect([place, isStillThere || isFormula || isKept]).toEqual([place, true]);
          });
          for (const [place, content] of after) {
            const isNew = !before.has(place);
            expect([place, isNew && !String(content).startsWith('=')]).toEqual([place, false]);
          }
          const inExport = rowsByKey(setting.grid());
          expect(inExport.size).toBe(last.rows.length);
          expectGreyRows(
            setting.grid(),
            [...rows.keys()].filter((key) => !inExport.has(key)),
          );
          expect(textBelow(setting.grid())).toEqual(below);
          expectSettled(setting);
        },
      ),
      { numRuns: Number(process.env['RUNS'] ?? 150), seed: Number(process.env['SEED'] ?? 20260922) },
    );
  });
});
