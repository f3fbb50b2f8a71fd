/**
 * Anything that happens to a project and to its sheets, in any order: submissions come, late ones and forged pushes too,
 * are edited and deleted, people sort, delete, overwrite headings and write beside, runs read what is new or everything, in portions, and are
 * killed anywhere. A reading of everything then leaves what a first import would, and every note beside its row.
 */
import fc from 'fast-check';
import { runImport } from '../../../src/commands/refresh/run-import';
import { columnId } from '../../../src/sheets/layout';
import type { Extent } from '../../../src/sources';
import type { Submission } from '../../../src/tables/submissions/submissions';
import { cellAt, deleteColumns, deleteRows, type Grid, insertColumns } from '../../fakes/grid';
import { columnOf, messages, sortBy, type as typeInto } from '../../fakes/imports';
import { fakeServices, Killed } from '../../fakes/services';
import { randomRuns } from '../../random-runs';
import { gridOf, household, type PortionSetting, portionSetting, runToEnd } from './portion-setting';
import { allRowsByKey, ownCells } from './sheet-checks';

const sheets = ['Households', 'members'];
const village = fc.constantFrom('Kisumu', '=1+1', '007', '', 'Busia', '0');
const age = fc.constantFrom('5', '12', '3.5', 'about 40', '007', '');
const names = fc.array(fc.constantFrom('Ada', 'Ben', '+254', "'Cy"), { maxLength: 3 });
/** Which of those there are, wherever there are so many. */
const which = fc.nat(99);

type Step =
  | { readonly do: 'submit'; readonly gap: number; readonly answers: Answers; readonly isTold: boolean }
  | { readonly do: 'submitLate'; readonly which: number; readonly answers: Answers; readonly isTold: boolean }
  | { readonly do: 'edit'; readonly which: number; readonly answers: Answers }
  | { readonly do: 'remove'; readonly which: number }
  | { readonly do: 'forge'; readonly id: number }
  | { readonly do: 'sort'; readonly sheet: number; readonly down: boolean }
  | { readonly do: 'write'; readonly sheet: number }
  | { readonly do: 'deleteRow'; readonly sheet: number; readonly which: number }
  | { readonly do: 'deleteColumn' | 'overwriteHeading'; readonly sheet: number; readonly which: number }
  | { readonly do: 'run'; readonly extent: Extent; readonly killAfter: number | undefined };

interface Answers {
  readonly village: string;
  readonly age: string;
  readonly names: readonly string[];
}

const answers = fc.record({ village, age, names });
const sheet = fc.nat(1);
const run = fc.record({
  do: fc.constant('run' as const),
  extent: fc.constantFrom<Extent>('new', 'new', 'usual', 'everything'),
  killAfter: fc.option(fc.nat(70), { nil: undefined }),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: run },
  fc.record({ do: fc.constant('submit' as const), gap: fc.nat(2), answers, isTold: fc.boolean() }),
  fc.record({ do: fc.constant('submitLate' as const), which, answers, isTold: fc.boolean() }),
  fc.record({ do: fc.constant('edit' as const), which, answers }),
  fc.record({ do: fc.constant('remove' as const), which }),
  fc.record({ do: fc.constant('forge' as const), id: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('sort' as const), sheet, down: fc.boolean() }),
  fc.record({ do: fc.constant('write' as const), sheet }),
  fc.record({ do: fc.constant('deleteRow' as const), sheet, which }),
  fc.record({ do: fc.constantFrom('deleteColumn' as const, 'overwriteHeading' as const), sheet, which }),
);

const made = (id: number, { village: place, age: years, names: members }: Answers): Submission =>
  household(id, place, members, years);

function act(setting: PortionSetting, chosen: Step, unique: number): void {
  const { submissions } = setting.server;
  const ids = submissions.map(({ _id }) => Number(_id));
  const at = (number: number) => number % Math.max(1, submissions.length);
  switch (chosen.do) {
    case 'submit': {
      const id = Math.max(0, ...ids) + 1 + chosen.gap;
      submissions.push(made(id, chosen.answers));
      if (chosen.isTold) tell(setting, id);
      return;
    }
    case 'submitLate': {
      const free = Array.from({ length: Math.max(0, ...ids) }, (_unused, index) => index + 1).filter(
        (id) => !ids.includes(id),
      );
      const id = free[chosen.which % Math.max(1, free.length)];
      if (id === undefined) return;
      submissions.push(made(id, chosen.answers));
      if (chosen.isTold) tell(setting, id);
      return;
    }
    case 'edit': {
      const id = ids[at(chosen.which)];
      if (id !== undefined) submissions[at(chosen.which)] = made(id, chosen.answers);
      return;
    }
    case 'remove':
      submissions.splice(at(chosen.which), 1);
      return;
    case 'forge':
      tell(setting, chosen.id);
      return;
    case 'run':
      runOnce(setting, chosen.extent, chosen.killAfter);
      return;
    default:
      onSheet(setting, chosen, unique);
  }
}

function onSheet(setting: PortionSetting, chosen: Step & { readonly sheet: number }, unique: number): void {
  const grid = begunGrid(setting, sheets[chosen.sheet] ?? '');
  if (grid === undefined) return;
  const rows = [...allRowsByKey(grid)];
  if (chosen.do === 'sort' && rows.length > 1) sortBy(grid, 1, chosen.down);
  if (chosen.do === 'deleteRow') {
    const row = rows[chosen.which % Math.max(1, rows.length)]?.[1];
    if (row !== undefined) deleteRows(grid, row, 1);
  }
  if (chosen.do === 'deleteColumn' || chosen.do === 'overwriteHeading') {
    const columns = questionsOf(grid);
    const column = columns[chosen.which % Math.max(1, columns.length)];
    if (column === undefined) return;
    if (chosen.do === 'deleteColumn') deleteColumns(grid, column, 1);
    else typeInto(grid, 1, column, `Called ${unique}`);
  }
  if (chosen.do !== 'write') return;
  const column = columnOf(grid, 'fieldrows') + 1;
  insertColumns(grid, column - 1, 1);
  typeInto(grid, 1, column, `My ${unique}`);
  for (const [key, row] of rows) typeInto(grid, row, column, `${key}: ${unique}`);
}

/** Columns of answers: those by which rows are found and linked are told apart from others by their headings. */
function questionsOf(grid: Grid): number[] {
  const headings = (grid.rows[0] ?? []).map(({ value }) => String(value)).slice(0, columnOf(grid, 'fieldrows') - 1);
  return headings.flatMap((heading, index) => (/^(?:_|Called |My |$)/.test(heading) ? [] : [index + 1]));
}

/** Undefined for a sheet that is not there, or that a killed run has only just begun. */
function begunGrid(setting: PortionSetting, name: string): Grid | undefined {
  const grid = gridOf(setting, name);
  return grid?.rows[0]?.some(({ value }) => value === 'fieldrows') ? grid : undefined;
}

/** The server has pushed a submission, or somebody who pretends to be it. */
function tell({ person, document, importId }: PortionSetting, id: number): void {
  person.properties[`fieldrows.pushed.${importId}.${id}`] = JSON.stringify({ at: document.now, id: String(id) });
}

function runOnce({ document, person, importId }: PortionSetting, extent: Extent, killAfter: number | undefined): void {
  const services = fakeServices({ document, person, limit: 16_000, ...(killAfter === undefined ? {} : { killAfter }) });
  try {
    runImport(services, messages, { importId, accept: true, extent });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}

/** Everything, twice: a column may become narrower only once a whole reading has met nothing else. */
function readEverything(setting: PortionSetting): void {
  for (let reading = 0; reading < 2; reading++) {
    setting.document.now += 3 * 3_600_000;
    setting.runEverything();
    runToEnd(setting, { accept: true });
  }
}

/** What a sheet holds of each submission and group row, by heading, as text. */
function imported(grid: Grid | undefined): Record<string, Record<string, string>> {
  if (grid === undefined) return {};
  const headings = (grid.rows[0] ?? []).map(({ value }) => String(value)).slice(0, columnOf(grid, 'fieldrows') - 1);
  const rows = [...allRowsByKey(grid)].map(([key, row]) => {
    const cells = headings.map((heading, index) => {
      const { value, formula } = cellAt(grid, row, index + 1);
      if (formula !== '') throw new Error(`a formula in imported data: ${formula}`);
      return [heading, String(value)] as const;
    });
    return [key, Object.fromEntries(cells.filter(([heading]) => !/^(?:My|Called) /.test(heading)))] as const;
  });
  return Object.fromEntries(rows);
}

function keptNotes(setting: PortionSetting): string[] {
  const grid = gridOf(setting, 'Kept notes');
  return (grid?.rows ?? []).map((_row, index) => String(cellAt(grid as Grid, index + 1, 4).value));
}

describe('an import of submissions as JSON', () => {
  it('ends as if it were the first, with every note beside its row, whatever has happened', () => {
    fc.assert(
      fc.property(
        fc.array(answers, { minLength: 1, maxLength: 9 }),
        fc.array(step, { minLength: 1, maxLength: 14 }),
        // How many submissions are kept; 0 for all.
        fc.constantFrom(0, 0, 1, 4),
        // Whether the members show the village of their household.
        fc.boolean(),
        (first, steps, newest, showsVillage) => {
          const shown = [{ of: 'submission', id: columnId('village', 1) }];
          const choices = { newest, ...(showsVillage ? { parentColumns: { members: shown } } : {}) };
          const setting = portionSetting(first.map((one, index) => made(2 * index + 2, one)));
          setting.choose(choices);
          runToEnd(setting, { accept: true });
          steps.forEach((chosen, index) => {
            act(setting, chosen, index + 1);
          });
          const notes = sheets.map((name) => {
            const grid = begunGrid(setting, name);
            return grid === undefined ? new Map<string, unknown>() : ownCells(grid);
          });
          readEverything(setting);

          const fresh = portionSetting(setting.server.submissions);
          fresh.choose(choices);
          readEverything(fresh);
          const kept = keptNotes(setting);
          for (const member of Object.values(imported(begunGrid(setting, 'members')))) {
            expect(Object.keys(member).some((heading) => heading.includes('village'))).toBe(showsVillage);
          }
          sheets.forEach((name, index) => {
            const grid = begunGrid(setting, name);
            expect(imported(grid)).toEqual(imported(begunGrid(fresh, name)));
            const rows = grid === undefined ? new Map<string, number>() : allRowsByKey(grid);
            const now = grid === undefined ? new Map<string, unknown>() : ownCells(grid);
            for (const [place, note] of notes[index] ?? []) {
              const isHere = rows.has(place.slice(0, place.indexOf(' ')));
              expect([place, isHere ? now.get(place) : kept.includes(String(note)) && note]).toEqual([place, note]);
            }
          });
          const before = JSON.stringify(sheets.map((name) => imported(begunGrid(setting, name))));
          setting.runEverything();
          runToEnd(setting, { accept: true });
          expect(JSON.stringify(sheets.map((name) => imported(begunGrid(setting, name))))).toBe(before);
        },
      ),
      randomRuns(60, 2_000),
    );
  });
});
