/**
 * Formats and looks of cells. Rows that look alike share one entry, so that a format over a whole column of 100,000 rows
 * costs a number a row.
 */

import type { CellStyle, SheetState } from '../types';
import type { Area } from './a1';

interface Known {
  styles: Map<string, number>;
  rows: Map<string, number>;
}
const knownOf = new WeakMap<SheetState, Known>();

function known(sheet: SheetState): Known {
  let found = knownOf.get(sheet);
  // A state read back from its file, or changed by another context, has more entries than were seen here.
  if (!found || found.styles.size !== sheet.styles.length || found.rows.size !== sheet.styleRows.length) {
    found = {
      styles: new Map(sheet.styles.map((style, place) => [styleKey(style), place])),
      rows: new Map(sheet.styleRows.map((row, place) => [row.join(), place])),
    };
    knownOf.set(sheet, found);
  }
  return found;
}

const styleKey = (style: CellStyle): string => JSON.stringify(Object.entries(style).sort());

function placeOfStyle(sheet: SheetState, style: CellStyle): number {
  const key = styleKey(style);
  const { styles } = known(sheet);
  const place = styles.get(key);
  if (place !== undefined) return place;
  styles.set(key, sheet.styles.length);
  return sheet.styles.push(style) - 1;
}

/** Place of a row of styles in `styleRows`; styles of 0 at its end are dropped. */
export function placeOfStyleRow(sheet: SheetState, row: number[]): number {
  let length = row.length;
  while (length > 0 && !row[length - 1]) length--;
  const trimmed = row.slice(0, length);
  const key = trimmed.join();
  const { rows } = known(sheet);
  const place = rows.get(key);
  if (place !== undefined) return place;
  rows.set(key, sheet.styleRows.length);
  return sheet.styleRows.push(trimmed) - 1;
}

/** The styles of a row, by column from 0; may be shorter than the grid is wide. */
export function styleRowOf(sheet: SheetState, row: number): readonly number[] {
  return sheet.styleRows[sheet.rowStyles[row - 1] ?? 0] ?? [];
}

export function styleAt(sheet: SheetState, row: number, column: number): CellStyle {
  return sheet.styles[styleRowOf(sheet, row)[column - 1] ?? 0] ?? {};
}

function setRowStyle(sheet: SheetState, row: number, place: number): void {
  for (let missing = sheet.rowStyles.length; missing < row; missing++) sheet.rowStyles.push(0);
  sheet.rowStyles[row - 1] = place;
}

/** Changes one property of the style; `undefined` removes it. */
export type StyleChange = { [Name in keyof CellStyle]?: CellStyle[Name] | undefined };

function changed(style: CellStyle, change: StyleChange | 'plain'): CellStyle {
  if (change === 'plain') return {};
  const next: Record<string, unknown> = { ...style };
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) delete next[name];
    else next[name] = value;
  }
  return next as CellStyle;
}

/** Applies one change to every cell of an area; `plain` takes every style away. */
export function restyle(sheet: SheetState, area: Area, change: StyleChange | 'plain'): void {
  const done = new Map<number, number>();
  for (let row = area.row; row < area.row + area.rows; row++) {
    const before = sheet.rowStyles[row - 1] ?? 0;
    let after = done.get(before);
    if (after === undefined) {
      const line = [...(sheet.styleRows[before] ?? [])];
      while (line.length < area.column + area.columns - 1) line.push(0);
      for (let column = area.column - 1; column < area.column + area.columns - 1; column++) {
        line[column] = placeOfStyle(sheet, changed(sheet.styles[line[column] ?? 0] ?? {}, change));
      }
      after = placeOfStyleRow(sheet, line);
      done.set(before, after);
    }
    if (after !== before) setRowStyle(sheet, row, after);
  }
}

/** Applies a change of its own to each cell; `changes` has the shape of the area. */
export function restyleEach(
  sheet: SheetState,
  area: Area,
  changeOf: (row: number, column: number) => StyleChange | undefined,
): void {
  for (let row = 0; row < area.rows; row++) {
    let line: number[] | undefined;
    for (let column = 0; column < area.columns; column++) {
      const change = changeOf(row, column);
      if (!change) continue;
      line ??= [...styleRowOf(sheet, area.row + row)];
      while (line.length < area.column + column) line.push(0);
      const place = area.column + column - 1;
      line[place] = placeOfStyle(sheet, changed(sheet.styles[line[place] ?? 0] ?? {}, change));
    }
    if (line) setRowStyle(sheet, area.row + row, placeOfStyleRow(sheet, line));
  }
}

/** Gives a row part of the look of another (possibly of another sheet): columns `from…` as of `source`, `count` of them. */
export function copyStyles(
  source: { sheet: SheetState; row: number; column: number },
  target: { sheet: SheetState; row: number; column: number },
  count: number,
): void {
  const from = styleRowOf(source.sheet, source.row).slice(source.column - 1, source.column - 1 + count);
  const line = [...styleRowOf(target.sheet, target.row)];
  if (from.length === 0 && line.length < target.column) return;
  while (line.length < target.column + count - 1) line.push(0);
  for (let index = 0; index < count; index++) {
    const style = source.sheet.styles[from[index] ?? 0] ?? {};
    line[target.column - 1 + index] = placeOfStyle(target.sheet, style);
  }
  setRowStyle(target.sheet, target.row, placeOfStyleRow(target.sheet, line));
}

/** Rewrites every distinct row of styles, for inserted and deleted columns. */
export function mapStyleRows(sheet: SheetState, change: (row: readonly number[]) => number[]): void {
  const rows = sheet.styleRows.map((row) => change(row));
  sheet.styleRows = [[]];
  knownOf.delete(sheet);
  const places = rows.map((row) => placeOfStyleRow(sheet, row));
  sheet.rowStyles = sheet.rowStyles.map((place) => places[place] ?? 0);
}
