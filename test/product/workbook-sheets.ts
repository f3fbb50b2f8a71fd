/** A product that imports workbooks, and its sheets as people see them: rows without the hidden column, their keys, formulas. */

import type { ImportCard, ImportFormat } from '../../src/sidebar-api';
import { restoreText } from '../../src/tables/cell-kinds';
import type { ColumnKind } from '../../src/tables/table';
import { connect, openProduct, type Product, scriptedExport } from './product';
import { scriptedServer } from './scripted-server';

export const statusSheet = 'KoboToolbox status';

export interface WorkbookProduct extends Product {
  /** What the named export holds now. */
  serve(workbook: Uint8Array): void;
}

/** A product whose server has a workbook. */
export function productWith(workbook: Uint8Array): WorkbookProduct {
  const scripted = scriptedServer('');
  scripted.xlsx = workbook;
  return {
    ...openProduct(scripted),
    serve(next) {
      scripted.xlsx = next;
    },
  };
}

/** Saves an import of the workbook into the sheet `Answers`; its repeat groups get sheets of their names. */
export function prepareWorkbook(
  product: Product,
  format: ImportFormat = 'xlsx',
  repeatGroups: readonly string[] = [],
): ImportCard {
  connect(product);
  return product.call('saveImport', { ...scriptedExport, format, sheetName: 'Answers', repeatGroups });
}

/** Names of the sheets that hold imported data. */
export function importedSheets(product: Product): string[] {
  return product.sheetNames().filter((name) => product.sheet(name).values[0]?.includes('fieldrows') === true);
}

function markerIndex(product: Product, sheet: string): number {
  return product.sheet(sheet).values[0]?.lastIndexOf('fieldrows') ?? -1;
}

/** Rows below the headings, without the hidden column and what stands behind it. */
export function rowsOf(product: Product, sheet: string): (string | number | boolean)[][] {
  const width = markerIndex(product, sheet);
  return product
    .sheet(sheet)
    .values.slice(1)
    .map((row) => row.slice(0, width));
}

/** The same as the texts they were read from. */
export function textsOf(product: Product, sheet: string, kinds: readonly ColumnKind[]): string[][] {
  return rowsOf(product, sheet).map((row) =>
    row.map((cell, column) => (typeof cell === 'number' ? restoreText(kinds[column] ?? 'text', cell) : String(cell))),
  );
}

/** Keys in the hidden column, row by row; '' for a row that is not ours. */
export function keysOf(product: Product, sheet: string): string[] {
  const column = markerIndex(product, sheet);
  return product
    .sheet(sheet)
    .values.slice(1)
    .map((row) => String(row[column] ?? '').replace(/:[^:]*$/, ''));
}

/** All cells of one imported column, by the row's key. */
export function columnByKey(product: Product, sheet: string, heading: string): Map<string, string | number | boolean> {
  const column = product.sheet(sheet).values[0]?.lastIndexOf(heading) ?? -1;
  if (column < 0) throw new Error(`${sheet} has no column ${heading}.`);
  const { values } = product.sheet(sheet);
  return new Map(keysOf(product, sheet).map((key, index) => [key, values[index + 1]?.[column] ?? '']));
}

/** Every formula in every sheet. */
export function formulasOf(product: Product): string[] {
  return product.sheetNames().flatMap((name) =>
    product
      .sheet(name)
      .formulas.flat()
      .filter((formula) => formula !== ''),
  );
}
