/** Range: a rectangle of cells. Formats and looks are in `range-looks.ts`. */

import { type Area, a1Of } from '../grid/a1';
import { cellAt, formulaOf, noteOf, setNote, writableRow } from '../grid/cells';
import { emptyCovered, isRejected, mergesIn } from '../grid/overlays';
import { fromR1C1, toR1C1 } from '../grid/references';
import { sortArea } from '../grid/sorting';
import { restyle, restyleEach, styleAt } from '../grid/styles';
import { maxCellCharacters, putContent } from '../grid/write';
import type { ProtectionState } from '../types';
import { checkArguments, Exception } from './exception';
import { host } from './host';
import { protect } from './protection';
import { copyRange, sortKeys } from './range-copy';
import { asFormula, coerce, requireShape } from './range-input';
import { RangeLooks } from './range-looks';
import { computedContent, displayedText, isEditable, requireEditable, scriptValue, sheetState } from './sheet-access';
import { strict } from './strict';

export class Range extends RangeLooks {
  getRow() {
    return this.area.row;
  }
  getColumn() {
    return this.area.column;
  }
  getNumRows() {
    return this.area.rows;
  }
  getNumColumns() {
    return this.area.columns;
  }
  getHeight() {
    return this.area.rows;
  }
  getWidth() {
    return this.area.columns;
  }
  getLastRow() {
    return this.area.row + this.area.rows - 1;
  }
  getLastColumn() {
    return this.area.column + this.area.columns - 1;
  }
  getRowIndex() {
    return this.area.row;
  }
  getA1Notation() {
    return a1Of(this.area);
  }
  getSheet() {
    return this.owner;
  }
  getCell(row: unknown, column: unknown) {
    checkArguments('SpreadsheetApp.Range.getCell', [row, column], ['integer', 'integer']);
    if (Number(row) > this.area.rows || Number(column) > this.area.columns) {
      throw new Exception('Cell reference out of range');
    }
    return this.offset(Number(row) - 1, Number(column) - 1, 1, 1);
  }
  offset(...args: unknown[]) {
    checkArguments(
      'SpreadsheetApp.Range.offset',
      args,
      ['integer', 'integer'],
      ['integer', 'integer', 'integer'],
      ['integer', 'integer', 'integer', 'integer'],
    );
    const [rows, columns, height = this.area.rows, width = this.area.columns] = args as number[];
    return this.make({
      row: this.area.row + (rows ?? 0),
      column: this.area.column + (columns ?? 0),
      rows: height,
      columns: width,
    });
  }
  getValue() {
    return scriptValue(this.sheet(), this.area.row, this.area.column);
  }
  getValues() {
    const sheet = this.sheet();
    return this.each((row, column) => scriptValue(sheet, row, column));
  }
  getDisplayValue() {
    return displayedText(this.sheet(), this.area.row, this.area.column);
  }
  getDisplayValues() {
    const sheet = this.sheet();
    return this.each((row, column) => displayedText(sheet, row, column));
  }
  setValue(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setValue', args, ['any']);
    const line = new Array<unknown>(this.area.columns).fill(args[0]);
    return this.write(new Array<unknown[]>(this.area.rows).fill(line), true);
  }
  setValues(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setValues', args, ['any']);
    return this.write(requireShape('SpreadsheetApp.Range.setValues', args[0], this.area), true);
  }
  getFormula() {
    return formulaOf(cellAt(this.sheet(), this.area.row, this.area.column));
  }
  getFormulas() {
    const sheet = this.sheet();
    return this.each((row, column) => formulaOf(cellAt(sheet, row, column)));
  }
  getFormulaR1C1() {
    return toR1C1(this.getFormula(), this.area.row, this.area.column);
  }
  getFormulasR1C1() {
    const sheet = this.sheet();
    return this.each((row, column) => toR1C1(formulaOf(cellAt(sheet, row, column)), row, column));
  }
  setFormula(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setFormula', args, ['string']);
    const line = new Array<unknown>(this.area.columns).fill(asFormula(args[0]));
    return this.write(new Array<unknown[]>(this.area.rows).fill(line), false);
  }
  setFormulas(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setFormulas', args, ['any']);
    const rows = requireShape('SpreadsheetApp.Range.setFormulas', args[0], this.area);
    return this.write(
      rows.map((row) => row.map(asFormula)),
      false,
    );
  }
  setFormulaR1C1(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setFormulaR1C1', args, ['string']);
    return this.write(
      this.each((row, column) => fromR1C1(asFormula(args[0]), row, column)),
      false,
    );
  }
  setFormulasR1C1(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setFormulasR1C1', args, ['any']);
    const rows = requireShape('SpreadsheetApp.Range.setFormulasR1C1', args[0], this.area);
    return this.write(
      this.each((row, column) =>
        fromR1C1(asFormula(rows[row - this.area.row]?.[column - this.area.column]), row, column),
      ),
      false,
    );
  }
  getNote() {
    return noteOf(cellAt(this.sheet(), this.area.row, this.area.column));
  }
  getNotes() {
    const sheet = this.sheet();
    return this.each((row, column) => noteOf(cellAt(sheet, row, column)));
  }
  setNote(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setNote', args, ['any']);
    return this.setEachNote(() => args[0]);
  }
  setNotes(...args: unknown[]) {
    const rows = requireShape('SpreadsheetApp.Range.setNotes', args[0], this.area);
    return this.setEachNote((row, column) => rows[row - this.area.row]?.[column - this.area.column]);
  }
  clearNote() {
    return this.setEachNote(() => '');
  }
  clearContent() {
    this.writableSheet();
    this.empty(false);
    return this.self();
  }
  clear(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.clear', args, [], ['object']);
    const options = (args[0] ?? {}) as { contentsOnly?: boolean; formatOnly?: boolean };
    const sheet = this.writableSheet();
    const all = options.contentsOnly === undefined && options.formatOnly === undefined;
    if (all || options.contentsOnly) this.empty(all);
    if (all || options.formatOnly) restyle(sheet, this.area, 'plain');
    return this.self();
  }
  getMergedRanges() {
    return mergesIn(this.sheet(), this.area).map((merged) => this.make(merged));
  }
  isBlank() {
    const sheet = this.sheet();
    return this.each((row, column) => computedContent(sheet, row, column) === '').every((row) => row.every(Boolean));
  }
  canEdit() {
    return isEditable(this.sheet(), this.area);
  }
  protect() {
    const protection: ProtectionState = {
      a1: a1Of(this.area),
      description: '',
      editors: host.state.users.map((user) => user.email),
      warningOnly: false,
    };
    return protect(this.sheetId, protection);
  }
  activate() {
    host.state.spreadsheet.activeSheetId = this.sheetId;
    return this.self();
  }
  sort(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.sort', args, ['any']);
    const sheet = this.writableSheet();
    sortArea(sheet, this.area, sortKeys(args[0]), (row, column) => computedContent(sheet, row, column));
    return this.self();
  }
  copyTo(...args: unknown[]) {
    copyRange(this, args);
  }

  private write(rows: readonly (readonly unknown[])[], countsAsValues: boolean): unknown {
    const sheet = this.writableSheet();
    const { area } = this;
    for (const row of rows) {
      for (const value of row) {
        if (typeof value === 'string' && value.length > maxCellCharacters) {
          throw new Exception('Your input contains more than the maximum of 50000 characters in a single cell.');
        }
      }
    }
    this.requireValid(rows);
    let formats: (string | undefined)[] | undefined;
    rows.forEach((values, index) => {
      const row = area.row + index;
      const cells = writableRow(sheet, row, area.column + area.columns - 1);
      formats = undefined;
      for (let at = 0; at < values.length; at++) {
        const column = area.column + at;
        const value = values[at];
        const isPlain = typeof value === 'number' || typeof value === 'boolean';
        const content = coerce(value, isPlain ? undefined : styleAt(sheet, row, column).format);
        putContent(cells, column, content);
        if (content.format === undefined) continue;
        const current = styleAt(sheet, row, column).format;
        if (current !== undefined && current !== '@') continue;
        formats ??= [];
        formats[at] = content.format;
      }
      const taken = formats;
      if (taken) {
        restyleEach(sheet, { ...area, row, rows: 1 }, (_, at) =>
          taken[at] === undefined ? undefined : { format: taken[at] },
        );
      }
    });
    emptyCovered(sheet, area);
    const written = host.execution.cellsWritten;
    if (countsAsValues) written[sheet.name] = (written[sheet.name] ?? 0) + area.rows * area.columns;
    return this.self();
  }
  /** Google refuses the whole call. */
  private requireValid(rows: readonly (readonly unknown[])[]): void {
    const sheet = this.sheet();
    if ((sheet.overlays?.validations ?? []).length === 0) return;
    rows.forEach((values, index) => {
      values.forEach((value, at) => {
        const [row, column] = [this.area.row + index, this.area.column + at];
        const { formula, value: content } = coerce(value, styleAt(sheet, row, column).format);
        if (formula !== undefined || !isRejected(sheet, row, column, content)) return;
        const cell = a1Of({ row, column, rows: 1, columns: 1 });
        throw new Exception(
          `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
        );
      });
    });
  }
  private setEachNote(note: (row: number, column: number) => unknown): unknown {
    const sheet = this.writableSheet();
    this.each((row, column) => {
      const text = note(row, column);
      setNote(sheet, row, column, text === null || text === undefined ? '' : String(text));
    });
    return this.self();
  }
  private empty(withNotes: boolean): void {
    const sheet = this.sheet();
    const { area } = this;
    const last = Math.min(area.row + area.rows - 1, sheet.cells.length);
    for (let row = area.row; row <= last; row++) {
      const cells = sheet.cells[row - 1];
      if (!cells) continue;
      const end = Math.min(area.column + area.columns - 1, cells.length);
      for (let column = area.column; column <= end; column++) {
        if (withNotes) cells[column - 1] = null;
        else putContent(cells, column, { value: null });
      }
    }
  }
  private writableSheet() {
    const sheet = sheetState(this.sheetId);
    requireEditable(sheet, this.area);
    return sheet;
  }
}

/** A range as scripts see it. `owner` is the sheet object it hands back. */
export function newRange(sheetId: number, area: Area, owner: object): object {
  return strict('Range', new Range(sheetId, area, owner, newRange));
}
