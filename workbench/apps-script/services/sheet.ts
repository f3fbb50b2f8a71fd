/** Sheet: one grid. Inserting and deleting rows and columns is in `sheet-structure.ts`. */

import { a1Of, areaOf, splitSheetName } from '../grid/a1';
import { lastColumnOf, lastRowOf, mapFormulas } from '../grid/cells';
import { renameInFormula } from '../grid/references';
import { sortArea } from '../grid/sorting';
import { restyle } from '../grid/styles';
import { checkArguments, Exception } from './exception';
import { host } from './host';
import { newProtection, protect } from './protection';
import { newRange, Range } from './range';
import { newRangeList } from './range-list';
import {
  computedContent,
  extentOf,
  requireEditable,
  requireEditableSheet,
  requireRoom,
  wholeGrid,
} from './sheet-access';
import { SheetStructure } from './sheet-structure';
import { newSpreadsheet } from './spreadsheet';
import { strict, unwrap } from './strict';

/** @throws Exception when a sheet may not be called that */
export function requireFreeName(name: string): void {
  if (name === '' || name.length > 100) throw new Exception('Invalid sheet name.');
  const taken = host.state.spreadsheet.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

export class Sheet extends SheetStructure {
  getSheetId() {
    return this.sheetId;
  }
  getName() {
    return this.state().name;
  }
  getSheetName() {
    return this.state().name;
  }
  getParent() {
    return newSpreadsheet();
  }
  setName(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.setName', args, ['string']);
    const sheet = this.state();
    const name = String(args[0]);
    if (name !== sheet.name) {
      requireEditableSheet(sheet);
      if (name.toLowerCase() !== sheet.name.toLowerCase()) requireFreeName(name);
      for (const other of host.state.spreadsheet.sheets) {
        mapFormulas(other, (formula) => renameInFormula(formula, sheet.name, name));
      }
      sheet.name = name;
    }
    return this.self();
  }
  getIndex() {
    return host.state.spreadsheet.sheets.indexOf(this.state()) + 1;
  }
  getRange(...args: unknown[]) {
    checkArguments(
      'SpreadsheetApp.Sheet.getRange',
      args,
      ['string'],
      ['integer', 'integer'],
      ['integer', 'integer', 'integer'],
      ['integer', 'integer', 'integer', 'integer'],
    );
    return newRange(this.sheetId, this.areaOfArguments(args), this.self());
  }
  getRangeList(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.getRangeList', args, ['array']);
    const areas = (args[0] as unknown[]).map((a1) => this.areaOfArguments([String(a1)]));
    return newRangeList(areas.map((area) => new Range(this.sheetId, area, this.self(), newRange)));
  }
  getDataRange() {
    const sheet = this.state();
    const { rows, columns } = extentOf(sheet);
    const area = { row: 1, column: 1, rows: Math.max(1, rows), columns: Math.max(1, columns) };
    return newRange(this.sheetId, area, this.self());
  }
  getMaxRows() {
    return this.state().rows;
  }
  getMaxColumns() {
    return this.state().columns;
  }
  getLastRow() {
    return extentOf(this.state()).rows;
  }
  getLastColumn() {
    return extentOf(this.state()).columns;
  }
  appendRow(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.appendRow', args, ['array']);
    const sheet = this.state();
    const row = lastRowOf(sheet) + 1;
    const values = args[0] as unknown[];
    if (values.length > sheet.columns) {
      requireRoom((values.length - sheet.columns) * sheet.rows);
      sheet.columns = values.length;
    }
    if (row > sheet.rows) {
      requireRoom(sheet.columns);
      sheet.rows = row;
    }
    new Range(this.sheetId, { row, column: 1, rows: 1, columns: values.length }, this.self(), newRange).setValues([
      values,
    ]);
    return this.self();
  }
  setFrozenRows(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.setFrozenRows', args, ['integer']);
    const sheet = this.state();
    if (Number(args[0]) >= sheet.rows) throw new Exception("You can't freeze all visible rows on the sheet.");
    sheet.frozenRows = Math.max(0, Number(args[0]));
    return this.self();
  }
  getFrozenRows() {
    return this.state().frozenRows;
  }
  setFrozenColumns(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.setFrozenColumns', args, ['integer']);
    const sheet = this.state();
    if (Number(args[0]) >= sheet.columns) throw new Exception("You can't freeze all visible columns on the sheet.");
    sheet.frozenColumns = Math.max(0, Number(args[0]));
    return this.self();
  }
  hideSheet() {
    const visible = host.state.spreadsheet.sheets.filter((sheet) => !sheet.hidden);
    const sheet = this.state();
    if (visible.length === 1 && visible[0] === sheet) {
      throw new Exception("You can't hide all the sheets in a document.");
    }
    sheet.hidden = true;
    return this.self();
  }
  showSheet() {
    this.state().hidden = false;
    return this.self();
  }
  isSheetHidden() {
    return this.state().hidden;
  }
  activate() {
    host.state.spreadsheet.activeSheetId = this.state().id;
    return this.self();
  }
  setTabColor(color: unknown) {
    if (color === null) delete this.state().tabColor;
    else this.state().tabColor = String(color);
    return this.self();
  }
  clear(...args: unknown[]) {
    new Range(this.sheetId, wholeGrid(this.state()), this.self(), newRange).clear(...args);
    return this.self();
  }
  clearContents() {
    new Range(this.sheetId, wholeGrid(this.state()), this.self(), newRange).clearContent();
    return this.self();
  }
  clearFormats() {
    const sheet = this.state();
    requireEditable(sheet, wholeGrid(sheet));
    restyle(sheet, wholeGrid(sheet), 'plain');
    return this.self();
  }
  sort(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.sort', args, ['integer'], ['integer', 'boolean']);
    const sheet = this.state();
    const rows = lastRowOf(sheet) - sheet.frozenRows;
    if (rows > 0) {
      const area = { row: sheet.frozenRows + 1, column: 1, rows, columns: lastColumnOf(sheet) };
      requireEditable(sheet, area);
      sortArea(sheet, area, [{ column: Number(args[0]), ascending: args[1] !== false }], (row, column) =>
        computedContent(sheet, row, column),
      );
    }
    return this.self();
  }
  getProtections(...args: unknown[]) {
    const wholeSheet = args[0] === 'SHEET';
    return this.state()
      .protections.filter((protection) => (protection.wholeSheet ?? false) === wholeSheet)
      .map((protection) => newProtection(this.sheetId, protection));
  }
  protect() {
    return protect(this.sheetId, {
      a1: a1Of(wholeGrid(this.state())),
      wholeSheet: true,
      description: '',
      editors: host.state.users.map((user) => user.email),
      warningOnly: false,
    });
  }
  copyTo(...args: unknown[]) {
    if (!unwrap('Spreadsheet', args[0])) throw new Error('NOT FAKED: Sheet.copyTo another spreadsheet');
    const sheet = this.state();
    requireRoom(sheet.rows * sheet.columns);
    const { spreadsheet } = host.state;
    const copy = JSON.parse(JSON.stringify(sheet)) as typeof sheet;
    copy.id = spreadsheet.nextSheetId++;
    copy.name = `Copy of ${sheet.name}`;
    for (let number = 2; spreadsheet.sheets.some((other) => other.name === copy.name); number++) {
      copy.name = `Copy of ${sheet.name} ${number}`;
    }
    copy.protections = [];
    spreadsheet.sheets.push(copy);
    return newSheetObject(copy.id);
  }
  addDeveloperMetadata(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Sheet.addDeveloperMetadata', args, ['string'], ['string', 'string']);
    const sheet = this.state();
    sheet.metadata = [...(sheet.metadata ?? []), { key: String(args[0]), value: String(args[1] ?? '') }];
    return this.self();
  }
  getDeveloperMetadata() {
    const sheet = this.state();
    return (sheet.metadata ?? []).map((item) =>
      strict('DeveloperMetadata', {
        getKey: () => item.key,
        getValue: () => item.value,
        remove: () => {
          sheet.metadata = (sheet.metadata ?? []).filter((other) => other !== item);
        },
      }),
    );
  }
  private areaOfArguments(args: readonly unknown[]) {
    const sheet = this.state();
    const [row, column, rows = 1, columns = 1] = args;
    if (typeof row === 'number') {
      const whole = (value: unknown): number => Math.trunc(Number(value));
      return { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) };
    }
    const [sheetName, a1] = splitSheetName(String(row));
    const named = host.state.spreadsheet.namedRanges[a1];
    const address = named && named.sheetId === this.sheetId ? named.a1 : a1;
    const area = areaOf(address, sheet);
    if (!area || (sheetName !== undefined && sheetName !== sheet.name)) throw new Exception('Range not found');
    return area;
  }
}

export function newSheetObject(sheetId: number): object {
  return strict('Sheet', new Sheet(sheetId));
}
