/** Workbooks for the tests of their reader: the real ones, and ones made of a few rows of XML. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FieldrowsError } from '../../../src/errors';
import type { Table } from '../../../src/tables/table';
import { readWorkbook } from '../../../src/tables/xlsx/xlsx';
import { zipFile } from '../../../workbench/kobotoolbox/zip-file';

const folder = join(__dirname, '../../fixtures/workbooks');

/** Paths of the real workbooks below the fixtures folder. */
export function workbookPaths(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.xlsx'))
    .sort();
}

export function workbookBytes(path: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folder, path)));
}

export function workbookSource(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

export interface MadeSheet {
  readonly name?: string;
  /** The content of `sheetData`. */
  readonly data: string;
  /** What stands behind it. */
  readonly after?: string;
  /** `Id="…" Target="…"` of each relation. */
  readonly relations?: readonly string[];
}

/** A workbook of these sheets. `cellXfs` are the cell formats in the order of their index. */
export function makeWorkbook(sheets: readonly MadeSheet[], cellXfs = '<xf numFmtId="0"/>', numFmts = ''): Uint8Array {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const tab = ({ name }: MadeSheet, index: number) =>
    `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  const files = sheets.flatMap(({ data, after = '', relations }, index) => [
    {
      name: `xl/worksheets/sheet${index + 1}.xml`,
      text: `<?xml version="1.0"?><worksheet><dimension ref="A1"/><sheetData>${data}</sheetData>${after}</worksheet>`,
    },
    ...(relations === undefined
      ? []
      : [
          {
            name: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`,
            text: `<Relationships>${relations.map((text) => `<Relationship ${text}/>`).join('')}</Relationships>`,
          },
        ]),
  ]);
  const targets = sheets.map(
    (_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return new Uint8Array(
    zipFile([
      ...files,
      { name: 'xl/workbook.xml', text: `<workbook><sheets>${sheets.map(tab).join('')}</sheets></workbook>` },
      { name: 'xl/styles.xml', text: `<styleSheet>${numFmts}<cellXfs>${cellXfs}</cellXfs></styleSheet>` },
      { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships>${targets.join('')}</Relationships>` },
    ]),
  );
}

/** Rows of cells `<c …>` without their addresses, which are put in here. */
export function rowsXml(rows: readonly (readonly string[])[]): string {
  const address = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
  const line = (cells: readonly string[], row: number) =>
    cells.map((cell, column) => cell.replace('<c', `<c r="${address(row, column)}"`)).join('');
  return rows.map((cells, row) => `<row r="${row + 1}">${line(cells, row)}</row>`).join('');
}

export const text = (content: string) => `<c t="inlineStr"><is><t>${content}</t></is></c>`;
export const number = (digits: string, style = '') => `<c${style && ` s="${style}"`}><v>${digits}</v></c>`;

export function tableOf(sheet: MadeSheet, cellXfs?: string, numFmts?: string): Table {
  const [first] = readWorkbook(makeWorkbook([sheet], cellXfs, numFmts)).sheets;
  if (first === undefined) throw new Error('The workbook has no sheet.');
  return first.table;
}

/** The error that reading throws; anything but a FieldrowsError fails the test. */
export function errorOf(read: () => unknown): FieldrowsError | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof FieldrowsError) return error;
    throw error;
  }
  return undefined;
}
