/**
 * Puts a formula into the cell that the person has selected: only where it harms nothing, and replacing something only
 * when they have said so for this very cell.
 */
import { FieldrowsError } from '../../errors';
import { type FormulaRequest, formulaText, lookupText, safeSeparator } from '../../formula-text';
import type { Services, Sheet } from '../../ports';
import { type DocumentSettings, readDocumentSettings } from '../../settings/saved-imports';
import { readLayout } from '../../sheets/layout';
import type { InsertedFormula } from '../../sidebar-api';
import { columnLetters } from '../../tables/column-letters';
import { isOwnSheet } from '../sheets/own-sheets';
import { sheetIdsOf } from '../targets/targets';
import { findLookup } from './link-lookup';
import { findNamedSheet, type NamedSheet } from './link-names';
import { importedColumns, requirePleasant } from './read-cells';

type Target = NonNullable<ReturnType<Services['spreadsheet']['currentCell']>>;

/**
 * @param replace The cell whose content may go, as an earlier answer named it; '' for none.
 * @throws {FieldrowsError} `noCellSelected`, `formulaNotHere`, `lookupNotHere`, `noRoomForFormula`, `cellInTheWay`,
 *   `plainTextCell`, `resultTooLarge`, `importNotFound`, `notImportedYet`, `columnNotFound`, `sheetProtected`
 */
export function insertFormula(services: Services, request: FormulaRequest, replace: string): InsertedFormula {
  const target = services.spreadsheet.currentCell();
  if (target === undefined) throw new FieldrowsError('noCellSelected', {});
  const { sheet, row, column } = target;
  requireHarmless(readDocumentSettings(services.documentStore), request, target);
  const found = findNamedSheet(services, request.importName);
  const formula =
    request.kind === 'lookup' ? lookupFor(services, request, found, target) : formulaText(request, safeSeparator);
  if (request.kind === 'rows') requireRoom(target, sizeOf(services, request, found));

  const place = { sheetName: sheet.name(), cell: columnLetters(column) + row };
  if (!isEmpty(sheet, row, column) && replace !== `${place.sheetName}!${place.cell}`) {
    return { ...place, outcome: 'occupied' };
  }
  sheet.write(row, column, [[formula]]);
  if (sheet.readFormulas(row, column, 1, 1)[0]?.[0] === '') {
    sheet.write(row, column, [['']]);
    throw new FieldrowsError('plainTextCell', { cell: place.cell });
  }
  return { ...place, outcome: 'inserted' };
}

/** Never among imported data, nor on a sheet that the add-on rewrites. */
function requireHarmless(settings: DocumentSettings, request: FormulaRequest, { sheet, column }: Target): void {
  const sheetId = sheet.sheetId();
  const isKnown =
    settings.imports.some((saved) => sheetIdsOf(saved).includes(sheetId)) ||
    sheetId === settings.facts.statusSheetId ||
    isOwnSheet(settings.properties, sheetId);
  // Codebooks, and sheets that imports have left behind, are known by their hidden column.
  const layout = readLayout(sheet.readRow(1));
  if (!isKnown && layout === undefined) return;
  // What fills many rows would stand beside submissions that it has nothing to do with.
  const isBeside = layout !== undefined && column > layout.markerColumn && request.kind !== 'rows';
  if (!isBeside) throw new FieldrowsError('formulaNotHere', { sheetName: sheet.name() });
}

/** Only beside a row of the repeat group it is about. */
function lookupFor(
  services: Services,
  request: Extract<FormulaRequest, { kind: 'lookup' }>,
  found: NamedSheet,
  { sheet, row }: Target,
): string {
  const lookup = findLookup(services, found);
  if (lookup === undefined) throw new FieldrowsError('notImportedYet', { importName: request.importName });
  const answerColumn = lookup.answerColumns.find(({ heading }) => heading === request.column)?.letters;
  if (answerColumn === undefined) {
    throw new FieldrowsError('columnNotFound', { column: request.column, importName: found.saved.name });
  }
  if (sheet.sheetId() !== found.sheetId || row < 2) {
    const sheetName = services.spreadsheet.sheetById(found.sheetId)?.name() ?? '';
    throw new FieldrowsError('lookupNotHere', { sheetName });
  }
  return lookupText({ ...lookup.places, answerColumn }, row, safeSeparator);
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Of what KOBO will return: headings and rows. */
function sizeOf(
  { spreadsheet }: Services,
  request: Extract<FormulaRequest, { kind: 'rows' }>,
  { saved, sheetId, memory }: NamedSheet,
): Size {
  const layout = readLayout(spreadsheet.sheetById(sheetId)?.readRow(1) ?? []);
  if (layout === undefined) throw new FieldrowsError('notImportedYet', { importName: saved.name });
  const columns = request.columns.length || importedColumns(layout, memory).length;
  const size = { rows: memory.rows + 1, columns };
  requirePleasant(size.rows * size.columns);
  return size;
}

/** Sheets fills only empty cells, and makes neither rows nor columns for them. */
function requireRoom({ sheet, row, column }: Target, { rows, columns }: Size): void {
  const grid = sheet.size();
  if (row + rows - 1 > grid.rows || column + columns - 1 > grid.columns) {
    throw new FieldrowsError('noRoomForFormula', { rows, columns });
  }
  const height = Math.min(rows, sheet.lastRow() - row + 1);
  if (height < 1) return;
  const values = sheet.readBlock(row, column, height, columns);
  const formulas = sheet.readFormulas(row, column, height, columns);
  for (let down = 0; down < height; down++) {
    for (let right = 0; right < columns; right++) {
      if (down === 0 && right === 0) continue;
      if (values[down]?.[right] === '' && formulas[down]?.[right] === '') continue;
      throw new FieldrowsError('cellInTheWay', { cell: columnLetters(column + right) + (row + down) });
    }
  }
}

function isEmpty(sheet: Sheet, row: number, column: number): boolean {
  return sheet.readBlock(row, column, 1, 1)[0]?.[0] === '' && sheet.readFormulas(row, column, 1, 1)[0]?.[0] === '';
}
