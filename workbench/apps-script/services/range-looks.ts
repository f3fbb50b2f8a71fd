/** The part of Range that is about formats and looks, and what every range needs. */

import type { Area } from '../grid/a1';
import { restyle, restyleEach, type StyleChange, styleAt } from '../grid/styles';
import type { CellStyle, SheetState } from '../types';
import { checkArguments, Exception, wrongSignature } from './exception';
import { requireEditable, sheetState } from './sheet-access';
import { strict } from './strict';

type MakeRange = (sheetId: number, area: Area, owner: object) => object;

const automatic = /^(|general|0\.#{15})$/i;

function formatChange(format: unknown): StyleChange {
  const text = format === null || format === undefined ? '' : String(format);
  return { format: automatic.test(text) ? undefined : text };
}

const textOrNothing = (value: unknown): string | undefined => (value === null ? undefined : String(value));

export class RangeLooks {
  readonly sheetId: number;
  readonly area: Area;
  /** Size in cells: what a call on this range costs. */
  readonly cells: number;
  protected readonly owner: object;
  private readonly factory: MakeRange;

  constructor(sheetId: number, area: Area, owner: object, factory: MakeRange) {
    this.sheetId = sheetId;
    this.area = area;
    this.cells = area.rows * area.columns;
    this.owner = owner;
    this.factory = factory;
    const sheet = sheetState(sheetId);
    const { row, column, rows, columns } = area;
    if (row < 1) throw new Exception('The starting row of the range is too small.');
    if (column < 1) throw new Exception('The starting column of the range is too small.');
    if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
    if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
    if (row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns) {
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
  }
  protected sheet(): SheetState {
    const sheet = sheetState(this.sheetId);
    const { row, column, rows, columns } = this.area;
    // Rows may have been deleted since the range was made.
    if (row + rows - 1 > sheet.rows || column + columns - 1 > sheet.columns) {
      throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return sheet;
  }
  protected self(): object {
    return strict('Range', this);
  }
  protected make(area: Area): object {
    return this.factory(this.sheetId, area, this.owner);
  }
  protected each<T>(cell: (row: number, column: number) => T): T[][] {
    const { row, column, rows, columns } = this.area;
    const result: T[][] = [];
    for (let down = 0; down < rows; down++) {
      const line: T[] = [];
      for (let right = 0; right < columns; right++) line.push(cell(row + down, column + right));
      result.push(line);
    }
    return result;
  }
  private look(change: StyleChange): object {
    const sheet = this.sheet();
    requireEditable(sheet, this.area);
    restyle(sheet, this.area, change);
    return this.self();
  }
  private looks<T>(read: (style: CellStyle) => T): T[][] {
    const sheet = this.sheet();
    return this.each((row, column) => read(styleAt(sheet, row, column)));
  }

  setNumberFormat(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Range.setNumberFormat', args, ['string']);
    return this.look(formatChange(args[0]));
  }
  setNumberFormats(...args: unknown[]) {
    const rows = args[0];
    const { area } = this;
    if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row))) {
      throw wrongSignature('SpreadsheetApp.Range.setNumberFormats', args);
    }
    if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
      throw new Exception(
        `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${area.rows}.`,
      );
    }
    const sheet = this.sheet();
    requireEditable(sheet, area);
    restyleEach(sheet, area, (row, column) => formatChange(rows[row]?.[column]));
    return this.self();
  }
  getNumberFormat() {
    return this.looks((style) => style.format ?? 'General')[0]?.[0];
  }
  getNumberFormats() {
    return this.looks((style) => style.format ?? 'General');
  }
  setFontWeight(weight: unknown) {
    if (weight !== null && weight !== 'bold' && weight !== 'normal') {
      throw wrongSignature('SpreadsheetApp.Range.setFontWeight', [weight]);
    }
    return this.look({ bold: weight === 'bold' ? true : undefined });
  }
  getFontWeights() {
    return this.looks((style) => (style.bold ? 'bold' : 'normal'));
  }
  setFontColor(color: unknown) {
    return this.look({ color: textOrNothing(color) });
  }
  getFontColors() {
    return this.looks((style) => style.color ?? '#000000');
  }
  setBackground(color: unknown) {
    return this.look({ background: textOrNothing(color) });
  }
  getBackgrounds() {
    return this.looks((style) => style.background ?? '#ffffff');
  }
  setWrap(wrap: unknown) {
    checkArguments('SpreadsheetApp.Range.setWrap', [wrap], ['boolean']);
    return this.look({ wrap: wrap ? 'WRAP' : 'OVERFLOW' });
  }
  setWrapStrategy(strategy: unknown) {
    return this.look({ wrap: String(strategy) });
  }
  setVerticalAlignment(alignment: unknown) {
    return this.look({ vertical: textOrNothing(alignment) });
  }
  setHorizontalAlignment(alignment: unknown) {
    return this.look({ horizontal: textOrNothing(alignment) });
  }
  clearFormat() {
    const sheet = this.sheet();
    requireEditable(sheet, this.area);
    restyle(sheet, this.area, 'plain');
    return this.self();
  }
}
