/** The part of Sheet that inserts, deletes, hides and sizes rows and columns. */

import type { Area } from '../grid/a1';
import { deleteColumns, deleteRows, insertColumns, insertRows } from '../grid/structure';
import type { SheetState } from '../types';
import { checkArguments, Exception, wrongSignature } from './exception';
import { host } from './host';
import { requireEditable, requireEditableSheet, requireRoom, sheetState } from './sheet-access';
import { strict, unwrap } from './strict';

const outside = (): Exception => new Exception('The coordinates of the range are outside the dimensions of the sheet.');

export class SheetStructure {
  readonly sheetId: number;

  constructor(sheetId: number) {
    this.sheetId = sheetId;
  }
  protected state(): SheetState {
    return sheetState(this.sheetId);
  }
  protected self(): object {
    return strict('Sheet', this);
  }

  insertRowsAfter(...args: unknown[]) {
    const [after, count] = this.numbers('insertRowsAfter', args);
    return this.addRows(after + 1, count, after);
  }
  insertRowsBefore(...args: unknown[]) {
    const [before, count] = this.numbers('insertRowsBefore', args);
    return this.addRows(before, count, before);
  }
  insertRowAfter(...args: unknown[]) {
    return this.insertRowsAfter(args[0], 1);
  }
  insertRowBefore(...args: unknown[]) {
    return this.insertRowsBefore(args[0], 1);
  }
  insertColumnsAfter(...args: unknown[]) {
    const [after, count] = this.numbers('insertColumnsAfter', args);
    return this.addColumns(after + 1, count, after);
  }
  insertColumnsBefore(...args: unknown[]) {
    const [before, count] = this.numbers('insertColumnsBefore', args);
    return this.addColumns(before, count, before);
  }
  insertColumnAfter(...args: unknown[]) {
    return this.insertColumnsAfter(args[0], 1);
  }
  insertColumnBefore(...args: unknown[]) {
    return this.insertColumnsBefore(args[0], 1);
  }
  deleteRows(...args: unknown[]) {
    const [at, count] = this.numbers('deleteRows', args);
    const sheet = this.state();
    if (at < 1 || count < 1 || at + count - 1 > sheet.rows) throw outside();
    if (count === sheet.rows) throw new Exception("You can't delete all the rows on the sheet.");
    if (at <= sheet.frozenRows + 1 && at + count - 1 === sheet.rows) {
      throw new Exception('Sorry, it is not possible to delete all non-frozen rows.');
    }
    requireEditable(sheet, { row: at, column: 1, rows: count, columns: sheet.columns });
    deleteRows(host.state.spreadsheet, sheet, at, count);
  }
  deleteRow(...args: unknown[]) {
    this.deleteRows(args[0], 1);
    return this.self();
  }
  deleteColumns(...args: unknown[]) {
    const [at, count] = this.numbers('deleteColumns', args);
    const sheet = this.state();
    if (at < 1 || count < 1 || at + count - 1 > sheet.columns) throw outside();
    if (count === sheet.columns) throw new Exception("You can't delete all the columns on the sheet.");
    if (at <= sheet.frozenColumns + 1 && at + count - 1 === sheet.columns) {
      throw new Exception('Sorry, it is not possible to delete all non-frozen columns.');
    }
    requireEditable(sheet, { row: 1, column: at, rows: sheet.rows, columns: count });
    deleteColumns(host.state.spreadsheet, sheet, at, count);
  }
  deleteColumn(...args: unknown[]) {
    this.deleteColumns(args[0], 1);
    return this.self();
  }
  hideColumns(...args: unknown[]) {
    const [at, count] = this.columnArguments('hideColumns', args);
    const sheet = this.state();
    const hidden = new Set(sheet.hiddenColumns);
    for (let column = at; column < at + count; column++) hidden.add(column);
    if (hidden.size >= sheet.columns) throw new Exception("You can't hide all the columns on the sheet.");
    sheet.hiddenColumns = [...hidden].sort((a, b) => a - b);
  }
  showColumns(...args: unknown[]) {
    const [at, count] = this.columnArguments('showColumns', args);
    const sheet = this.state();
    sheet.hiddenColumns = sheet.hiddenColumns.filter((column) => column < at || column >= at + count);
  }
  hideColumn(...args: unknown[]) {
    const { column, columns } = this.areaOfRange('hideColumn', args);
    this.hideColumns(column, columns);
  }
  unhideColumn(...args: unknown[]) {
    const { column, columns } = this.areaOfRange('unhideColumn', args);
    this.showColumns(column, columns);
  }
  isColumnHiddenByUser(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.isColumnHiddenByUser', args, ['integer']);
    return this.state().hiddenColumns.includes(Number(args[0]));
  }
  setColumnWidth(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.setColumnWidth', args, ['integer', 'integer']);
    return this.setColumnWidths(args[0], 1, args[1]);
  }
  setColumnWidths(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.setColumnWidths', args, ['integer', 'integer', 'integer']);
    const [at, count, width] = args.map(Number) as [number, number, number];
    const sheet = this.state();
    if (at < 1 || count < 1 || at + count - 1 > sheet.columns) throw outside();
    for (let column = at; column < at + count; column++) sheet.columnWidths[String(column)] = width;
    return this.self();
  }

  private addRows(at: number, count: number, like: number): object {
    const sheet = this.state();
    if (like < 1 || like > sheet.rows || count < 1) throw outside();
    requireEditableSheet(sheet);
    requireRoom(count * sheet.columns);
    insertRows(host.state.spreadsheet, sheet, at, count, like);
    return this.self();
  }
  private addColumns(at: number, count: number, like: number): object {
    const sheet = this.state();
    if (like < 1 || like > sheet.columns || count < 1) throw outside();
    requireEditableSheet(sheet);
    requireRoom(count * sheet.rows, sheet.columns + count);
    insertColumns(host.state.spreadsheet, sheet, at, count, like);
    return this.self();
  }
  private numbers(method: string, args: readonly unknown[]): [number, number] {
    checkArguments(`SpreadsheetApp.Sheet.${method}`, args, ['integer', 'integer']);
    return [Math.trunc(Number(args[0])), Math.trunc(Number(args[1]))];
  }
  private columnArguments(method: string, args: readonly unknown[]): [number, number] {
    checkArguments(`SpreadsheetApp.Sheet.${method}`, args, ['integer'], ['integer', 'integer']);
    const at = Number(args[0]);
    const count = Number(args[1] ?? 1);
    if (at < 1 || count < 1 || at + count - 1 > this.state().columns) throw outside();
    return [at, count];
  }
  private areaOfRange(method: string, args: readonly unknown[]): Area {
    const range = unwrap<{ area: Area }>('Range', args[0]);
    if (!range) throw wrongSignature(`SpreadsheetApp.Sheet.${method}`, args);
    return range.area;
  }
}
