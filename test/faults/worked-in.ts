/** A spreadsheet in which people work: an import done once, remarks and formulas beside it, a sheet of their own. */
import { readDocumentSettings, statusOf } from '../../src/settings/saved-imports';
import type { ImportCard } from '../../src/sidebar-api';
import { newState } from '../../workbench/apps-script/state';
import type { WorkbenchState } from '../../workbench/apps-script/types';
import { openProduct, type Product, prepareImport, refresh } from '../product/product';
import { scriptedServer } from '../product/scripted-server';
import { survey, surveyCsv } from './survey';

export const importedSheet = 'Answers';
export const statusSheet = 'KoboToolbox status';
export const colleague = 'colleague@example.org';
const firstRunAt = Date.UTC(2026, 9, 5, 9, 0, 0);

export interface WorkedIn {
  readonly product: Product;
  readonly card: ImportCard;
}

export interface WorkedInOptions {
  /** Minutes between refreshes. */
  readonly schedule?: number;
  readonly locale?: string;
  readonly timeZone?: string;
}

const prepared = new Map<string, { readonly state: string; readonly card: ImportCard }>();

/** A product of its own for each test; what is the same for all is done once. */
export function workedIn(options: WorkedInOptions = {}): WorkedIn {
  const name = JSON.stringify(options);
  const known = prepared.get(name) ?? prepare(options);
  prepared.set(name, known);
  const state = JSON.parse(known.state) as WorkbenchState;
  return { product: openProduct(scriptedServer(surveyCsv), state), card: known.card };
}

function prepare({ schedule = 0, ...spreadsheet }: WorkedInOptions) {
  const state = newState({ now: firstRunAt, editors: [colleague], ...spreadsheet });
  const product = openProduct(scriptedServer(surveyCsv), state);
  product.server.counted = survey.rows.length;
  const { runtime } = product;
  const { card } = refresh(product, prepareImport(product, importedSheet, schedule));
  runtime.type(importedSheet, 'H1', 'My remark');
  runtime.type(importedSheet, 'I1', 'Twice');
  for (let row = 2; row <= 25; row++) {
    runtime.type(importedSheet, `H${row}`, `seen ${row}`);
    runtime.type(importedSheet, `I${row}`, `=C${row}*2`);
  }
  runtime.type('Sheet1', 'A1', 'Households');
  runtime.type('Sheet1', 'B1', `=COUNTA(${importedSheet}!A2:A)`);
  runtime.state.now += 3_600_000;
  return { state: JSON.stringify(runtime.state), card };
}

/** Another product over a copy of everything this one holds. */
export function copyOf({ product, card }: WorkedIn): WorkedIn {
  const state = JSON.parse(JSON.stringify(product.runtime.state)) as WorkbenchState;
  return { product: openProduct(scriptedServer(product.server.csv), state), card };
}

/** Every sheet to the last byte, but the add-on's own status sheet. */
export function sheetsOf(product: Product): string {
  const { sheets, namedRanges } = product.runtime.state.spreadsheet;
  return JSON.stringify([sheets.filter(({ name }) => name !== statusSheet), namedRanges]);
}

/** What the spreadsheet keeps of an import's last result. */
export function statusIn(product: Product, importId: string) {
  const readAll = () => product.runtime.state.documentProperties;
  return statusOf(readDocumentSettings({ readAll, write: () => undefined }), importId);
}

/** What the status sheet says about the import. */
export function statusLine(product: Product): string {
  return String(product.sheet(statusSheet).values[3]?.[1] ?? '');
}

/** The imported part of the sheet as the people who sort and filter it see it: headings and rows, as texts. */
export function importedCells(product: Product, columns = 6): string[][] {
  return product.sheet(importedSheet).values.map((row) => row.slice(0, columns).map(String));
}
