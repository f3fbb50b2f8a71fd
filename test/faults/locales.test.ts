/** Wherever the spreadsheet is set up to be, the same export gives the same cells. */

import { newState } from '../../workbench/apps-script/state';
import type { WorkbenchState } from '../../workbench/apps-script/types';
import { openProduct, prepareImport, refresh } from '../product/product';
import { scriptedServer } from '../product/scripted-server';
import { csvOf } from './survey';

/** Around every change of the clocks of 2026 in New York, Auckland and Paris, and what looks like a number there. */
const moments = [
  ...[
    '2026-03-08 01:59:59',
    '2026-03-08 02:30:00',
    '2026-03-08 03:00:00',
    '2026-11-01 01:30:00',
    '2026-11-01 02:00:00',
  ],
  ...[
    '2026-04-05 02:30:00',
    '2026-04-05 03:00:00',
    '2026-09-27 02:30:00',
    '2026-03-29 02:30:00',
    '2026-10-25 02:30:00',
  ],
];
const headings = ['moment', 'day', 'clock', 'whole', 'decimal', 'comma', 'text', '_submission_time', '_id'];
const rows = moments.map((moment, index) => [
  moment,
  moment.slice(0, 10),
  moment.slice(11),
  `${index * 1_000}`,
  `${index}.${index}5`,
  `${index},5`,
  ['TRUE', 'VRAI', 'verdadero', '1/2', '31/12/2026', '٣', 'صحيح', '1 000', 'mars 2026', '12:30'][index] ?? '',
  `${moment.replace(' ', 'T')}`,
  `${index + 1}`,
]);
const text = csvOf({ headings, rows });

function imported(options: Parameters<typeof newState>[0]) {
  const state: WorkbenchState = newState(options);
  const product = openProduct(scriptedServer(text), state);
  const card = prepareImport(product);
  refresh(product, card);
  const { values, formulas, numberFormats } = product.sheet('Answers');
  expect(refresh(product, card).state).toBe('unchanged');
  return { values, formulas, numberFormats };
}

describe('an import', () => {
  const expected = imported({});
  const places: readonly (readonly [string, string])[] = [
    ['fr_FR', 'Europe/Paris'],
    ['es_ES', 'America/New_York'],
    ['es_MX', 'America/Mexico_City'],
    ['ar_EG', 'Africa/Cairo'],
    ['en_NZ', 'Pacific/Auckland'],
    ['en_US', 'America/New_York'],
    ['hi_IN', 'Asia/Kathmandu'],
  ];

  it('is what the server sent', () => {
    const shown = expected.values.slice(1).map((row) => [row[3], row[4], row[5], row[6], row[8]]);
    expect(shown).toEqual(rows.map((row) => [Number(row[3]), Number(row[4]), row[5], row[6], Number(row[8])]));
    // 2026-03-08 is day 46089 of Sheets' calendar; half past two exists there although New York skipped it.
    const second = expected.values[2] ?? [];
    expect([second[7], second[1], second[2]]).toEqual([46_089 + 2.5 / 24, 46_089, 2.5 / 24]);
  });

  it.each(places)('is the same in %s, %s', (locale, timeZone) => {
    expect(imported({ locale, timeZone })).toEqual(expected);
  });

  it.each(places)('knows its columns by what they show in %s, %s', (locale, timeZone) => {
    const product = openProduct(scriptedServer(text), newState({ locale, timeZone }));
    const card = prepareImport(product);
    refresh(product, card);
    const sheet = product.runtime.state.spreadsheet.sheets.find(({ name }) => name === 'Answers');
    const headingRow = sheet?.cells[0] ?? [];
    headings.forEach((_heading, index) => {
      headingRow[index] = `Mine ${index}`;
    });
    const last = rows[rows.length - 1] ?? [];
    product.server.csv = csvOf({ headings, rows: [...rows, [...last.slice(0, -1), '99']] });
    expect(refresh(product, card)).toMatchObject({ state: 'imported', rowsAdded: 1, rowsChanged: 0 });
    expect(product.sheet('Answers').values[0]?.slice(0, headings.length + 1)).toEqual([...headings, 'fieldrows']);
  });

  it.each(['fr', 'es', 'ar'])('is the same for a person who speaks %s', (userLocale) => {
    expect(imported({ userLocale })).toEqual(expected);
  });
});
