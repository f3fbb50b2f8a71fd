/**
 * Tries out, on a sheet that is empty and thrown away afterwards, what Google Sheets makes of what refreshes write: each
 * probe writes as a refresh would and reads back.
 */
import type { ProbeName } from '../../messages/messages';
import type { CellContent, Clock, Sheet, Spreadsheet } from '../../ports';
import { numberFormat } from '../../sheets/layout';
import { neutralise } from '../../sheets/neutralise';
import type { ColumnKind } from '../../tables/table';
import { type Finding, probe } from './probe';

const formulaTexts = ['=1+1', '=IMPORTDATA("https://example.org")', '+1+1', '-1+1', '@SUM(1)'];
const apostropheTexts = ["'quoted", "''twice", "'=1"];
const digitTexts = [
  '007',
  '+33612345678',
  '1/2',
  '1e5',
  '12345678901234567',
  'TRUE',
  '5%',
  '2026-01-31',
  '10:30',
  '1,5',
];
const numbers = [0, -12, 123_456_789_012_345, 0.1, -3.25];
/** As serial numbers; what people must see does not depend on any time zone. */
const dateTimes: readonly (readonly [serial: number, shown: string])[] = [
  [45_000, '2023-03-15 00:00:00'],
  [45_000.5, '2023-03-15 12:00:00'],
  [46_111.25, '2026-03-30 06:00:00'],
];

export function probeCells(sheet: Sheet, spreadsheet: Spreadsheet): Finding[] {
  const texts = (name: ProbeName, column: number, values: readonly string[]) =>
    probe(name, () => isKept(sheet, column, 'text', values));
  return [
    texts('formulaText', 1, formulaTexts),
    texts('apostrophe', 2, apostropheTexts),
    texts('digits', 3, digitTexts),
    probe('numbers', () => isKept(sheet, 4, 'decimal', numbers)),
    probe('dates', () => {
      const shown = dateTimes.map(([, text]) => text);
      format(sheet, 5, 'dateTime');
      const serials = dateTimes.map(([serial]) => [serial]);
      sheet.write(1, 5, serials);
      spreadsheet.flush();
      return isSame(sheet.readDisplayedBlock(1, 5, shown.length, 1).flat(), shown);
    }),
    probe('moments', () => {
      const moment = new Date(Date.UTC(2026, 2, 29, 0, 30));
      format(sheet, 6, 'dateTime');
      sheet.write(1, 6, [[moment]]);
      const read = sheet.readBlock(1, 6, 1, 1)[0]?.[0];
      return read instanceof Date && read.getTime() === moment.getTime();
    }),
  ];
}

/** How long Google may take to compute a formula. */
const patienceMilliseconds = 10_000;
const pauseMilliseconds = 1_000;

/** Whether formulas find the add-on's functions. Unknown while Google is still computing. */
export function probeFormulas(sheet: Sheet, spreadsheet: Spreadsheet, clock: Clock): Finding {
  return probe('formulas', () => {
    // The one formula that is meant to be one; without an argument it answers with a sentence, as an error.
    sheet.write(1, 7, [['=KOBO_COUNT("")']]);
    spreadsheet.flush();
    const end = clock.now() + patienceMilliseconds;
    for (;;) {
      const [shown = ''] = sheet.readDisplayedBlock(1, 7, 1, 1)[0] ?? [];
      // Error values have these names in every language but for the letters; the first stands for an unknown function.
      if (/^#(?:NAME|NOM|NOMBRE)\b/.test(shown)) return false;
      if (shown.startsWith('#')) return true;
      if (clock.now() >= end) return undefined;
      clock.sleep(pauseMilliseconds);
    }
  });
}

function format(sheet: Sheet, column: number, kind: ColumnKind): void {
  sheet.formatColumns([{ column, columns: 1 }], numberFormat(kind), 1);
}

function isKept(sheet: Sheet, column: number, kind: ColumnKind, values: readonly (string | number)[]): boolean {
  format(sheet, column, kind);
  sheet.write(
    1,
    column,
    values.map((value): CellContent[] => [neutralise(value)]),
  );
  const formulas = sheet.readFormulas(1, column, values.length, 1).flat();
  return isSame(sheet.readBlock(1, column, values.length, 1).flat(), values) && formulas.every((text) => text === '');
}

function isSame(found: readonly unknown[], expected: readonly unknown[]): boolean {
  return found.length === expected.length && found.every((value, index) => value === expected[index]);
}
