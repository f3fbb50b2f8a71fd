/** The reader against the answers the real files were made from, against two other readers, and against random tables. */
import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parse as papaParse } from 'papaparse';
import { parseCsv } from '../../../src/tables/csv/csv';
import { randomRuns } from '../../random-runs';
import { exportFile, exportFiles, submissions } from '../export-fixtures';
import { serverCsv, textRows } from '../table-text';

/** Names in a CSV export are not always those of the API. */
const systemNames = /^_(tags|notes|validation_status|geolocation|attachments|xform_id_string)$|^formhub\/|^meta\//;

const xmlExports = [
  'adversarial_blank_submission/adversarial_blank_submission__lang-xml.csv',
  'adversarial_control_chars/adversarial_control_chars__lang-xml.csv',
  'adversarial_headings/adversarial_headings__lang-xml.csv',
  'adversarial_ragged/adversarial_ragged__lang-xml__allversions.csv',
  'adversarial_ragged/adversarial_ragged__lang-xml__latestversion.csv',
  'adversarial_ragged/adversarial_ragged__lang-xml__latestversion__select-summary.csv',
  'adversarial_sheet_names/adversarial_sheet_names__lang-xml.csv',
  'adversarial_sheet_names_case/adversarial_sheet_names_case__lang-xml.csv',
  'adversarial_title_equals_repeat/adversarial_title_equals_repeat__lang-xml.csv',
];

describe('parseCsv on real exports', () => {
  it.each(exportFiles())('reads $path as csv-parse does', ({ text }) => {
    const records: string[][] = csvParse(text, { delimiter: ';', relax_column_count: true });
    const table = parseCsv(text);

    expect([table.headings, ...textRows(table)]).toEqual(
      records.map((record) => record.slice(0, table.headings.length)),
    );
  });

  it.each(exportFiles())('reads $path as papaparse does', ({ text }) => {
    const { data } = papaParse(text, { delimiter: ';', newline: '\r\n' });
    const records = data.slice(0, -1);
    const table = parseCsv(text);

    expect([table.headings, ...textRows(table)]).toEqual(
      records.map((record) => record.slice(0, table.headings.length)),
    );
  });

  it.each(xmlExports)('finds every answer again in %s', (path) => {
    const table = parseCsv(exportFile(path));
    const source = submissions(path.split('/')[0] ?? '');
    const rows = textRows(table);
    const id = table.headings.lastIndexOf('_id');
    let found = 0;
    for (const submission of source) {
      const row = rows.find((candidate) => candidate[id] === String(submission['_id']));
      expect(row).toBeDefined();
      for (const [name, answer] of Object.entries(submission)) {
        const column = table.headings.lastIndexOf(name);
        if (column < 0 || systemNames.test(name) || answer === null || typeof answer === 'object') continue;
        expect(row?.[column]).toBe(String(answer));
        found++;
      }
    }
    expect(rows).toHaveLength(source.length);
    expect(found).toBeGreaterThanOrEqual(source.length * 4);
  });

  it('types the columns of a large form without losing a digit', () => {
    const table = parseCsv(exportFile('household/household_300rows__lang-xml.csv.gz'));
    const kindOf = (heading: string) => table.kinds[table.headings.indexOf(heading)];

    expect(table.rows).toHaveLength(300);
    expect(kindOf('today')).toBe('date');
    expect(kindOf('needs/water')).toBe('integer');
    expect(kindOf('_submission_time')).toBe('dateTime');
    expect(kindOf('start')).toBe('text');
    expect(kindOf('hh_id')).toBe('text');
    expect(kindOf('phone_hh')).toBe('text');
  });

  it('reports the rows that KoboToolbox made too long', () => {
    const table = parseCsv(exportFile('adversarial_ragged/adversarial_ragged__lang-xml__latestversion.csv'));

    expect(table.notices).toEqual([{ kind: 'raggedRows', count: 5, firstRow: 2 }]);
  });
});

const nastyCharacter = fc.constantFrom(
  ...'";,\r\n\t\0\ufeff\u2028\ud83d\ude00\ud800éع=#\'-+.:T0123456789 ax'.split(''),
);
const value = fc.oneof(
  fc.constant(''),
  fc.string({ unit: nastyCharacter, maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.integer().map(String),
  fc.double({ noNaN: true }).map(String),
  fc.constantFrom('2024-02-29', '2024-02-29T23:59:59', '12:30:00', '0.1', '5.0', '007', '-0', '""', '1'),
);
const records = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

describe('parseCsv on random tables', () => {
  it('gives back exactly what the server wrote', () => {
    fc.assert(
      fc.property(records, (written) => {
        const table = parseCsv(serverCsv(written));

        expect([table.headings, ...textRows(table)]).toEqual(written);
      }),
      randomRuns(2_000, 10_000),
    );
  });

  it('keeps numbers out of text columns and text out of the others', () => {
    fc.assert(
      fc.property(records, (written) => {
        const { rows, kinds } = parseCsv(serverCsv(written));
        for (const row of rows) {
          for (const [column, cell] of row.entries()) {
            if (cell !== '') expect(typeof cell).toBe(kinds[column] === 'text' ? 'string' : 'number');
          }
        }
      }),
      randomRuns(500),
    );
  });
});
