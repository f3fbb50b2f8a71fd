/** What an export holds in one cell: text, or a number or date that prints as a text in CSV and is itself in XLSX. */

export type CellValue =
  | string
  /** `number` of a date is Excel's serial number, days since 1899-12-30, as the respondent's clock showed it. */
  | { text: string; number: number; isDate: boolean };

export function cellText(value: CellValue): string {
  return typeof value === 'string' ? value : value.text;
}

export function numberCell(text: string, number = Number(text)): CellValue {
  return { text, number, isDate: false };
}

const dateTypes = new Set(['date', 'today', 'start', 'end', 'datetime', 'dateTime', '_submission_time']);
const numberTypes = new Set(['integer', 'decimal', 'range', 'select_one', 'geopoint part', 'select_multiple part']);
const instant = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?(.*))?$/;
const dayMilliseconds = 86_400_000;
const serialZero = Date.UTC(1899, 11, 30);

function typedNumber(answer: string): CellValue {
  if (/^[+-]?\d+$/.test(answer)) return numberCell(BigInt(answer.replace(/^\+/, '')).toString());
  // Python's float() also reads `1e5`, which is how codes get damaged.
  if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(answer)) {
    const number = Number(answer);
    return numberCell(Number.isInteger(number) ? `${number}.0` : String(number), number);
  }
  return answer;
}

function typedDate(answer: string): CellValue {
  const parts = instant.exec(answer);
  if (!parts) return answer;
  const [, day = '', time, digits = '', zone = ''] = parts;
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start)) return answer;
  const days = (start - serialZero) / dayMilliseconds;
  if (time === undefined) return { text: day, number: days, isDate: true };
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const microseconds = Number(digits.padEnd(6, '0').slice(0, 6));
  const fraction = microseconds === 0 ? '' : `.${String(microseconds).padStart(6, '0')}`;
  const ofDay = hours * 3600 + minutes * 60 + seconds + microseconds / 1e6;
  return {
    text: `${day} ${time}${fraction}${zone === 'Z' ? '+00:00' : zone}`,
    number: days + ofDay / 86_400,
    isDate: true,
  };
}

/**
 * An answer as KoboToolbox types it when `xls_types_as_text` is false: `007` becomes 7, `1.50` becomes 1.5, and
 * `2026-01-02T06:04:05.123+03:00` prints as `2026-01-02 06:04:05.123000+03:00`. What cannot be typed stays text.
 */
export function typedValue(type: string, answer: string): CellValue {
  if (numberTypes.has(type)) return typedNumber(answer);
  return dateTypes.has(type) ? typedDate(answer) : answer;
}
