/** Who is compared on workbooks, and what unpacking alone costs. exceljs reads asynchronously only and is left out. */
import { read, utils } from '@e965/xlsx';
import { readWorkbook } from '../src/tables/xlsx';
import { inflateEntry, readZipDirectory } from '../src/tables/zip-directory';

export interface XlsxCandidate {
  readonly name: string;
  readonly gives: 'typed tables' | 'rows' | 'XML';
  /** Reads a whole workbook and returns what it holds, one part a sheet. */
  readonly read: (bytes: Uint8Array) => readonly unknown[];
  /** What a bundle of this candidate alone exports; '' where its size says nothing. */
  readonly bundle: string;
}

export const xlsxCandidates: readonly XlsxCandidate[] = [
  {
    name: 'Fieldrows',
    gives: 'typed tables',
    read: (bytes) => readWorkbook(bytes).sheets,
    bundle: "export { readWorkbook } from './src/tables/xlsx';",
  },
  {
    name: '@e965/xlsx',
    gives: 'rows',
    read(bytes) {
      const { SheetNames, Sheets } = read(bytes, { type: 'array' });
      return SheetNames.map((name) => utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, defval: '' }));
    },
    bundle: "export { read, utils } from '@e965/xlsx';",
  },
  {
    name: 'unpacking alone (fflate)',
    gives: 'XML',
    read: (bytes) =>
      [...readZipDirectory(bytes).values()]
        .filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
        .map((entry) => inflateEntry(bytes, entry, entry.name).end),
    bundle: '',
  },
];
