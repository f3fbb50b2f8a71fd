/**
 * What is in the files of a report: lines of texts, as CSV and XLSX have them alike, and the table that they mean. Its
 * headings depend on the person's own settings in Clockify, and titles above and totals below it are not documented, so
 * it is found by its shape. Pure.
 */
import { FieldrowsError } from '../../errors';
import { readRecord } from '../../tables/csv/record';
import { hashText } from '../../tables/hash';
import type { Cell, Notice } from '../../tables/table';
import { startColumns, textualCell } from '../../tables/xlsx/columns';
import type { ReadPart } from '../source';

const COMMA = 44;
/** In the order of likelihood: `,`, `;`, tab. */
const separators = [COMMA, 59, 9];

/** Lines with something in them. */
export type Lines = readonly (readonly string[])[];

/** Part of a report: of some days, or a page. */
export interface FileTable {
  readonly headings: readonly string[];
  readonly rows: Lines;
}

/** How many lines may be above the table. */
const longestTitle = 20;

/** @throws {FieldrowsError} `truncatedDownload`, `malformedCsv` */
export function csvLines(text: string): Lines {
  return records(text, separatorOf(text), Number.POSITIVE_INFINITY).filter((fields) => fields.some(Boolean));
}

/** The one that cuts a line of the beginning into the most fields: a title does not show which it is. */
function separatorOf(text: string): number {
  const widths = separators.map((separator) => {
    try {
      return Math.max(...records(text, separator, longestTitle).map((fields) => fields.length));
    } catch (error) {
      if (error instanceof FieldrowsError) return 0;
      throw error;
    }
  });
  return separators[widths.indexOf(Math.max(...widths))] ?? COMMA;
}

function records(text: string, separator: number, most: number): string[][] {
  const found: string[][] = [];
  for (let position = 0; position < text.length && found.length < most; ) {
    const { fields, next } = readRecord(text, position, separator);
    found.push(fields);
    position = next;
  }
  return found;
}

/** The fullest line near the beginning holds the headings: titles have a cell or two, and rows no more than headings. */
export function tableIn(lines: Lines): FileTable {
  const filled = lines.slice(0, longestTitle).map((line) => line.filter((cell) => cell !== '').length);
  const at = Math.max(0, filled.indexOf(Math.max(...filled)));
  const headings = lines[at];
  if (headings === undefined) throw new FieldrowsError('emptyDownload', {});
  const width = headings.reduce((end, heading, index) => (heading === '' ? end : index + 1), 0);
  return { headings: headings.slice(0, width), rows: lines.slice(at + 1) };
}

/**
 * The rows of all parts.
 *
 * @throws {FieldrowsError} `reportChanging` where the parts have different headings
 */
export function joined(parts: readonly FileTable[]): FileTable {
  const headings = parts[0]?.headings ?? [];
  const isAlike = parts.every((part) => JSON.stringify(part.headings) === JSON.stringify(headings));
  if (!isAlike) throw new FieldrowsError('reportChanging', {});
  return { headings, rows: parts.flatMap(({ rows }) => rows) };
}

/**
 * Without the line of totals that some files end with. It is called so, and adds up the rows above it, or says next to
 * nothing of what time entries say. A project may be called “Total”, too, and have as many hours as all others: what
 * remains must be as many hours as there are, where that is known.
 */
export function withoutTotal(table: FileTable, hours?: number): FileTable {
  const { headings, rows } = table;
  const last = rows[rows.length - 1] ?? [];
  const filled = last.filter((cell) => cell !== '');
  if (!/^total\b/i.test(filled[0] ?? '')) return table;
  const isScant = filled.length * 3 <= headings.length;
  return isScant || isSum(rows, hours) ? { headings, rows: rows.slice(0, -1) } : table;
}

function isSum(rows: Lines, hours: number | undefined): boolean {
  const others = rows.slice(0, -1);
  // Each number is rounded to hundredths on its own.
  const isNear = (one: number, other: number) => Math.abs(one - other) <= 0.01 * rows.length;
  const sums = (rows[rows.length - 1] ?? []).flatMap((cell, column) => {
    const total = decimalOf(cell);
    const sum = others.reduce((all, row) => all + (decimalOf(row[column] ?? '') ?? 0), 0);
    return total === undefined ? [] : [{ total, sum }];
  });
  const isAll = hours === undefined || sums.some(({ sum }) => isNear(sum, hours));
  return sums.length > 0 && sums.every(({ total, sum }) => isNear(total, sum)) && isAll;
}

/** Headings of hours and amounts, the currency's letters behind them. */
const measured = /\((?:decimal|[A-Z]{3})\)$/;

/** One row a line, identified by all it contains: files do not say which time entry it is. */
export function partOfFile(name: string, { headings, rows: lines }: FileTable): ReadPart {
  const width = headings.length;
  const columns = startColumns(width);
  const surplus = { count: 0, firstRow: 0 };
  const isMeasured = headings.map((heading) => measured.test(heading));
  const texts = lines.map((line) =>
    isMeasured.map((isNumber, column) => (isNumber ? shortest(line[column] ?? '') : (line[column] ?? ''))),
  );
  for (const [index, line] of texts.entries()) {
    if (lines[index]?.slice(width).some(Boolean) && surplus.count++ === 0) surplus.firstRow = index + 1;
    const row = new Array<Cell>(width).fill('');
    columns.rows.push(row);
    for (const [column, text] of line.entries()) {
      if (text !== '') row[column] = textualCell(columns, column, text, 0, text.length);
    }
  }
  const notices: Notice[] = surplus.count > 0 ? [{ kind: 'raggedRows', ...surplus }] : [];
  const kinds = columns.kinds.map((kind) => kind ?? 'text');
  return { group: '', table: { name, headings, kinds, rows: columns.rows, notices }, keys: rowHashes(texts) };
}

/** `7.5` for `7.50`: hours and amounts are to be added up, and a column is numbers only in their shortest form. */
function shortest(text: string): string {
  return String(decimalOf(text) ?? text);
}

function decimalOf(text: string): number | undefined {
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
}

function rowHashes(rows: Lines): string[] {
  const seen = new Map<string, number>();
  return rows.map((line) => {
    const hash = hashText(line.join('\u0000'));
    const times = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, times);
    return `${hash}-${times}`;
  });
}
