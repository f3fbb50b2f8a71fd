/** Who is compared on CSV. Every candidate is told the separator and the line end, where it can be told. */
import { parse as csvParse } from 'csv-parse/sync';
import { parse as papaParse } from 'papaparse';
import { inferSchema, initParser } from 'udsv';
import { parseCsv } from '../src/tables/csv/csv';

export interface CsvCandidate {
  readonly name: string;
  /** What comes out: strings, or numbers and dates as well. */
  readonly output: 'typed' | 'strings';
  /** Reads a whole file and returns its rows, with or without the one of headings. */
  readonly read: (text: string) => readonly unknown[];
}

const udsvParser = (text: string) => initParser(inferSchema(text, { col: ';', row: '\r\n', encl: '"', esc: '"' }));

export const csvCandidates: readonly CsvCandidate[] = [
  { name: 'Fieldrows', output: 'typed', read: (text) => parseCsv(text).rows },
  { name: 'udsv', output: 'strings', read: (text) => udsvParser(text).stringArrs(text) },
  { name: 'udsv', output: 'typed', read: (text) => udsvParser(text).typedArrs(text) },
  { name: 'papaparse', output: 'strings', read: (text) => papaParse(text, { delimiter: ';', newline: '\r\n' }).data },
  {
    name: 'papaparse',
    output: 'typed',
    read: (text) => papaParse(text, { delimiter: ';', newline: '\r\n', dynamicTyping: true }).data,
  },
  {
    name: 'csv-parse',
    output: 'strings',
    read: (text) => csvParse(text, { delimiter: ';', relax_column_count: true }),
  },
];
