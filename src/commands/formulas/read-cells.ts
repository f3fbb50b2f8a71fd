/**
 * Answers the formulas. They read what has been imported and nothing else: a custom function runs with the properties
 * of the spreadsheet's owner, whoever typed it, so it must never talk to a server with a key.
 */
import { FieldrowsError } from '../../errors';
import type { CellContent, Services } from '../../ports';
import type { SheetMemory } from '../../settings/saved-imports';
import { goneFingerprint, parseMark, readLayout, type SheetLayout } from '../../sheets/layout';
import { findRemembered } from '../../sheets/namesakes';
import type { ColumnKind } from '../../tables/table';
import { knownColumn } from '../sheets/column-memory';
import { lostHeadings } from '../sheets/lost-headings';
import { findNamedSheet } from './link-names';

/** Google does not say how many cells a function may return; above this it would hardly be pleasant to use. */
const maxResultCells = 200_000;

interface ImportedSheet {
  readonly headings: readonly string[];
  /** Rows of ours, in the order of the sheet, with one cell per heading. */
  readonly rows: readonly (readonly CellContent[])[];
  readonly keys: readonly string[];
}

/**
 * Headings and rows of an import, or of some of its columns.
 *
 * @param columns Headings; or a text that is one heading or several separated by commas; all columns when empty.
 */
export function readImport(
  services: Services,
  importName: string,
  columns: string | readonly string[],
): CellContent[][] {
  const sheet = readImportedSheet(services, importName);
  const names = typeof columns === 'string' ? namesIn(sheet, columns) : columns;
  const indexes =
    names.length === 0
      ? sheet.headings.map((_name, index) => index)
      : names.map((name) => indexOf(sheet, name, importName));
  const cells = (sheet.rows.length + 1) * indexes.length;
  requirePleasant(cells);
  const pick = (row: readonly CellContent[]) => indexes.map((index) => row[index] ?? '');
  return [pick(sheet.headings), ...sheet.rows.map(pick)];
}

/** @throws {FieldrowsError} `resultTooLarge` */
export function requirePleasant(cells: number): void {
  if (cells > maxResultCells) throw new FieldrowsError('resultTooLarge', { cells });
}

/** A heading may contain a comma itself, so the whole text is tried first. */
function namesIn(sheet: ImportedSheet, columns: string): readonly string[] {
  if (sheet.headings.includes(columns)) return [columns];
  return columns.split(',').filter((name) => name.trim() !== '');
}

/** Number of rows, or of rows whose column is not empty, or equals a value. */
export function countRows(
  services: Services,
  importName: string,
  column: string,
  value: CellContent | undefined,
): number {
  const sheet = readImportedSheet(services, importName);
  if (column === '') return sheet.rows.length;
  const index = indexOf(sheet, column, importName);
  const matches = (cell: CellContent) => (value === undefined || value === '' ? cell !== '' : isSame(cell, value));
  return sheet.rows.filter((row) => matches(row[index] ?? '')).length;
}

/** One answer of one submission. */
export function readValue(services: Services, importName: string, id: string, column: string): CellContent {
  const sheet = readImportedSheet(services, importName);
  const index = indexOf(sheet, column, importName);
  const row = sheet.keys.indexOf(id);
  if (row < 0) throw new FieldrowsError('submissionNotFound', { id, importName });
  return sheet.rows[row]?.[index] ?? '';
}

/** When the import was last refreshed completely. */
export function readRefreshedAt(services: Services, importName: string): Date {
  const { lastCompleteAt } = findNamedSheet(services, importName);
  if (lastCompleteAt === 0) throw new FieldrowsError('notImportedYet', { importName });
  return new Date(lastCompleteAt);
}

/** Numbers and their text are the same to a person who counts; dates are compared by their instant. */
function isSame(cell: CellContent, value: CellContent): boolean {
  if (cell instanceof Date || value instanceof Date) {
    return cell instanceof Date && value instanceof Date && cell.getTime() === value.getTime();
  }
  return String(cell) === String(value);
}

function readImportedSheet(services: Services, importName: string): ImportedSheet {
  const { saved, sheetId, memory } = findNamedSheet(services, importName);
  const sheet = services.spreadsheet.sheetById(sheetId);
  if (sheet === undefined) throw new FieldrowsError('notImportedYet', { importName: saved.name });
  const lastRow = sheet.lastRow();
  const headingRow = sheet.readRow(1);
  const layout = readLayout(headingRow);
  if (lastRow === 0 || (layout === undefined && memory.columns.length === 0)) {
    throw new FieldrowsError('notImportedYet', { importName: saved.name });
  }
  if (layout === undefined) throw lostHeadings(sheet);
  const columns = importedColumns(layout, memory).map(({ column }) => column);
  const block = sheet.readBlock(1, 1, lastRow, Math.max(layout.markerColumn, ...columns));
  const rows: CellContent[][] = [];
  const keys: string[] = [];
  for (const row of block.slice(1)) {
    const mark = parseMark(row[layout.markerColumn - 1]);
    if (mark === undefined || mark.fingerprint === goneFingerprint) continue;
    keys.push(mark.key);
    rows.push(columns.map((column) => row[column - 1] ?? ''));
  }
  return { headings: columns.map((column) => layout.headings[column - 1] ?? ''), rows, keys };
}

/** What the export has now, left to right: neither the user's columns nor those that have left. */
export function importedColumns(
  layout: SheetLayout,
  memory: SheetMemory,
): readonly { readonly column: number; readonly kind: ColumnKind | undefined }[] {
  const here = memory.columns.map(knownColumn).filter(({ present }) => present !== false);
  // A first import that was interrupted has noted no columns yet.
  if (here.length === 0) {
    return Array.from({ length: layout.markerColumn - 1 }, (_unused, index) => ({
      column: index + 1,
      kind: undefined,
    }));
  }
  const { columnOf } = findRemembered(layout, here).layout;
  const columns = here.map(({ id, kind }) => ({ column: columnOf.get(id) ?? 0, kind }));
  return columns.filter(({ column }) => column > 0).sort((a, b) => a.column - b.column);
}

function indexOf(sheet: ImportedSheet, column: string, importName: string): number {
  const exact = sheet.headings.indexOf(column);
  if (exact >= 0) return exact;
  const wanted = column.trim().toLowerCase();
  const index = sheet.headings.findIndex((heading) => heading.trim().toLowerCase() === wanted);
  if (index < 0) throw new FieldrowsError('columnNotFound', { column, importName });
  return index;
}
