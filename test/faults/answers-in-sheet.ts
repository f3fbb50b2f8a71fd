/** What an imported sheet says, by submission and heading, wherever people have moved rows and columns. */
import { restoreText } from '../../src/tables/cell-kinds';
import type { Product } from '../product/product';
import type { Survey } from './survey';
import { importedSheet } from './worked-in';

const isDate = /^\d{4}-\d{2}-\d{2}$/;

function textOf(cell: unknown, expected: string): string {
  if (typeof cell === 'number' && isDate.test(expected)) return restoreText('date', cell);
  return String(cell ?? '');
}

/** Places of equal headings, left to right. */
function placesOf(headings: readonly unknown[], wanted: readonly string[]): number[] {
  const taken = new Set<number>();
  return wanted.map((heading) => {
    const place = headings.findIndex((candidate, index) => candidate === heading && !taken.has(index));
    taken.add(place);
    return place;
  });
}

/** Every answer of the survey is in its row and column, nothing is missing and no submission is there twice. */
export function expectAnswers(product: Product, { headings, rows }: Survey, sheetName = importedSheet): void {
  const [first = [], ...below] = product.sheet(sheetName).values;
  const places = placesOf(first, headings);
  expect(places).not.toContain(-1);
  const key = places[headings.lastIndexOf('_id')] ?? -1;
  const marker = first.lastIndexOf('fieldrows');
  const found = new Map(below.filter((row) => row[marker] !== '').map((row) => [String(row[key]), row]));
  expect(below.filter((row) => row[marker] !== '' && row[marker] !== undefined)).toHaveLength(rows.length);
  for (const row of rows) {
    const cells = found.get(row[headings.lastIndexOf('_id')] ?? '') ?? [];
    expect(row.map((answer, index) => textOf(cells[places[index] ?? -1], answer))).toEqual(row);
  }
}

/** What people wrote beside each submission: their remark and their formula. */
export function ownCells(product: Product, sheetName = importedSheet): Map<string, string> {
  const { values, formulas } = product.sheet(sheetName);
  const first = values[0] ?? [];
  const [key, remark, twice] = ['_id', 'My remark', 'Twice'].map((heading) => first.indexOf(heading));
  const own = new Map<string, string>();
  values.slice(1).forEach((row, index) => {
    const id = String(row[key ?? -1] ?? '');
    // The row in a formula moves with it.
    const formula = (formulas[index + 1]?.[twice ?? -1] ?? '').replace(
      new RegExp(`([A-Z])${index + 2}\\b`, 'g'),
      '$1#',
    );
    if (id !== '') own.set(id, `${row[remark ?? -1] ?? ''} ${formula}`);
  });
  return own;
}
