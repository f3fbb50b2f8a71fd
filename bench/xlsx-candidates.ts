/** Who is compared on workbooks, and what unpacking alone costs. A library is loaded only where it is measured. */
import { readWorkbook } from '../src/tables/xlsx/xlsx';
import { inflateEntry, readZipDirectory } from '../src/tables/xlsx/zip-directory';

/** Reads a whole workbook and returns, or promises, what it holds, one part a sheet. */
type ReadParts = (bytes: Uint8Array) => readonly unknown[] | Promise<readonly unknown[]>;

export interface XlsxCandidate {
  readonly name: string;
  readonly gives: 'typed tables' | 'rows' | 'XML';
  load(): Promise<ReadParts>;
  /** What a bundle of this candidate alone exports; '' where its size says nothing. */
  readonly bundle: string;
}

export const xlsxCandidates: readonly XlsxCandidate[] = [
  {
    name: 'Fieldrows',
    gives: 'typed tables',
    load: () => Promise.resolve((bytes) => readWorkbook(bytes).sheets),
    bundle: "export { readWorkbook } from './src/tables/xlsx';",
  },
  {
    name: '@e965/xlsx',
    gives: 'rows',
    async load() {
      const { read, utils } = await import('@e965/xlsx');
      return (bytes) => {
        const { SheetNames, Sheets } = read(bytes, { type: 'array' });
        return SheetNames.map((name) => utils.sheet_to_json(Sheets[name] ?? {}, { header: 1, defval: '' }));
      };
    },
    bundle: "export { read, utils } from '@e965/xlsx';",
  },
  {
    name: 'exceljs',
    gives: 'rows',
    async load() {
      const { default: ExcelJS } = await import('exceljs');
      return async (bytes) => {
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.load(bytes.slice().buffer);
        return workbook.worksheets.map((sheet) => sheet.getSheetValues());
      };
    },
    // Its main file needs Node; this is the one it makes for browsers.
    bundle: "export { default } from 'exceljs/dist/exceljs.bare.min.js';",
  },
  {
    name: 'unpacking alone (fflate)',
    gives: 'XML',
    load: () =>
      Promise.resolve((bytes) =>
        [...readZipDirectory(bytes).values()]
          .filter(({ name }) => name.startsWith('xl/worksheets/sheet'))
          .map((entry) => inflateEntry(bytes, entry, entry.name).end),
      ),
    bundle: '',
  },
];
