/** A document with one import in it, and the things people do: change answers on the server, refresh, work in the sheet. */
import { saveImport } from '../../src/commands/imports/edit-imports';
import { type RunResult, runImport } from '../../src/commands/refresh/run-import';
import { messagesFor } from '../../src/messages';
import type { CellContent } from '../../src/ports';
import { keepKey } from '../../src/settings/personal-settings';
import {
  noSheet,
  readDocumentSettings,
  type SavedImport,
  statusOf,
  writeDocumentSettings,
} from '../../src/settings/saved-imports';
import { cellAt, cellOf, contents, type Grid, isFilled } from './grid';
import {
  type FakeDocument,
  type FakeOptions,
  type FakePerson,
  fakeDocument,
  fakePerson,
  fakeServices,
} from './services';

export const messages = messagesFor('en');
export const server = 'https://kf.kobotoolbox.org';

/** An export as the server would send it. */
export interface Export {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The bytes KoboToolbox writes: semicolons, everything quoted. */
export function csvOf({ headings, rows }: Export): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.split('"').join('""')}"`).join(';');
  return `${[headings, ...rows].map(line).join('\r\n')}\r\n`;
}

let keys = 0;

/** A person who has connected to the server. */
export function connectedPerson(document: FakeDocument): FakePerson {
  const person = fakePerson();
  const apiKey = String(++keys).padStart(40, '0');
  document.knownKeys.add(apiKey);
  keepKey(fakeServices({ document, person }).userStore, server, { apiKey, account: `account-${keys}` });
  return person;
}

export interface Setting {
  readonly document: FakeDocument;
  readonly person: FakePerson;
  readonly importId: string;
  /** Puts another export on the server. */
  serve(next: Export): void;
  /** Changes the import's set-up. */
  choose(choices: Readonly<Record<string, unknown>>): void;
  /** Refreshes once, in an execution of its own. */
  run(options?: FakeOptions & { readonly accept?: boolean }): RunResult & { readonly calls: readonly Call[] };
  /** The imported sheet. */
  grid(): Grid;
  saved(): SavedImport;
  status(): ReturnType<typeof statusOf>;
}

type Call = ReturnType<typeof fakeServices>['calls'][number];

export interface SettingOptions {
  readonly document?: FakeDocument;
  readonly person?: FakePerson;
  readonly sheetName?: string;
  readonly schedule?: number;
}

/** Saves an import of an export; nothing has been refreshed yet. */
export function settingOf(first: Export, options: SettingOptions = {}): Setting {
  const document = options.document ?? fakeDocument();
  const person = options.person ?? connectedPerson(document);
  const offerUid = `esExport${document.exports.size + 1}`;
  const serve = (next: Export) => void document.exports.set(offerUid, csvOf(next));
  serve(first);
  const card = saveImport(fakeServices({ document, person }), messages, {
    server,
    projectUid: 'aProjectOfHouseholds01',
    projectName: 'Household survey',
    offerUid,
    offerName: 'For the sheet',
    format: 'csv',
    sheetName: options.sheetName ?? 'Households',
    schedule: options.schedule ?? 0,
  });
  const settings = () => readDocumentSettings(fakeServices({ document, person }).documentStore);
  const saved = () => {
    const found = settings().imports.find(({ id }) => id === card.id);
    if (found === undefined) throw new Error('the import is gone');
    return found;
  };
  return {
    document,
    person,
    importId: card.id,
    serve,
    choose(choices) {
      const store = fakeServices({ document, person }).documentStore;
      writeDocumentSettings(store, readDocumentSettings(store), { saved: { ...saved(), ...choices } });
    },
    run(runOptions = {}) {
      const services = fakeServices({ document, person, ...runOptions });
      const result = runImport(services, messages, { importId: card.id, accept: runOptions.accept ?? false });
      return { ...result, calls: services.calls };
    },
    grid() {
      const { sheetId, sheetName } = saved();
      const grid = document.grids.find(({ id, name }) => (sheetId === noSheet ? name === sheetName : id === sheetId));
      if (grid === undefined) throw new Error('the sheet is gone');
      return grid;
    },
    saved,
    status: () => statusOf(settings(), card.id),
  };
}

/** Column number of a heading, from 1. */
export function columnOf(grid: Grid, heading: string): number {
  const index = grid.rows[0]?.findIndex(({ value }) => value === heading) ?? -1;
  if (index < 0) throw new Error(`no column ${heading}`);
  return index + 1;
}

/** Row number of the row whose column `_id` holds a key. */
export function rowOf(grid: Grid, id: CellContent, heading = '_id'): number {
  const column = columnOf(grid, heading);
  const index = grid.rows.findIndex((cells) => String(cells[column - 1]?.value) === String(id));
  if (index < 1) throw new Error(`no row ${String(id)}`);
  return index + 1;
}

/** Types into a cell as a person does. */
export function type(grid: Grid, row: number, column: number, text: CellContent): void {
  const cells = grid.rows[row - 1];
  if (cells === undefined || column > cells.length) throw new Error('outside the sheet');
  cells[column - 1] = cellOf(text, '');
}

/** Sorts the rows below the headings, blank ones last, as "Sort sheet" does. */
export function sortBy(grid: Grid, column: number, descending = false): void {
  const [heading = [], ...rows] = grid.rows;
  const filled = rows.filter((cells) => cells.some(isFilled));
  const blank = rows.filter((cells) => !cells.some(isFilled));
  const text = (cells: (typeof rows)[number]) => String(cells[column - 1]?.value).padStart(12, '0');
  filled.sort((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0) * (descending ? -1 : 1));
  grid.rows = [heading, ...filled, ...blank];
}

/** The columns with the given headings, row by row, rows without anything in them left out. */
export function pick(grid: Grid, headings: readonly string[]): CellContent[][] {
  const columns = headings.map((heading) => columnOf(grid, heading));
  return contents(grid)
    .map((_cells, index) => columns.map((column) => cellAt(grid, index + 1, column).value))
    .filter((cells) => cells.some((cell) => cell !== ''));
}

export function clone<T>(value: T): T {
  return structuredClone(value);
}
