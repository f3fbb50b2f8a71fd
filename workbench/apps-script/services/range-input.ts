/** What scripts give to Range's setters: its shape checked, its values made into what cells hold. */

import type { Area } from '../grid/a1';
import { type Coerced, coerceText } from '../grid/coercion';
import { serialOfInstant } from '../grid/serial-dates';
import { Exception, isDate, wrongSignature } from './exception';
import { host } from './host';

/** @throws Exception with Google's text when a list of rows has not the shape of a range */
export function requireShape(method: string, rows: unknown, area: Area): unknown[][] {
  if (!Array.isArray(rows) || !rows.every(Array.isArray)) throw wrongSignature(method, [rows]);
  if (rows.length !== area.rows) {
    throw new Exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${rows.length} but the range has ${area.rows}.`,
    );
  }
  for (const row of rows as unknown[][]) {
    if (row.length === area.columns) continue;
    throw new Exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${row.length} but the range has ${area.columns}.`,
    );
  }
  return rows;
}

/** What a cell of this number format (undefined: automatic) holds after a value was written into it. */
export function coerce(value: unknown, format: string | undefined): Coerced {
  if (typeof value === 'string') {
    return coerceText(value, format, { locale: host.state.spreadsheet.locale, now: host.state.now });
  }
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : '#NUM!' };
  if (typeof value === 'boolean') return { value };
  if (value === null || value === undefined) return { value: null };
  if (isDate(value)) {
    const serial = serialOfInstant(value.getTime(), host.state.spreadsheet.timeZone);
    return Number.isInteger(serial)
      ? { value: serial, format: 'yyyy-mm-dd' }
      : { value: serial, format: 'yyyy-mm-dd h:mm:ss' };
  }
  return coerceText(String(value), format, { locale: host.state.spreadsheet.locale, now: host.state.now });
}

/** Google adds the missing `=` of a formula. */
export function asFormula(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}
