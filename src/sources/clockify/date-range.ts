/**
 * Which days a report is about. Days are whole numbers here (serial numbers of the sheet), and today is what the
 * spreadsheet's time zone says it is: no other time zone can shift one. Pure.
 */
import { dateFromSerial, daysInMonth, serialFromDate } from '../../tables/serial-dates';

export const movingRanges = [
  ...(['today', 'yesterday', 'thisWeek', 'lastWeek', 'thisMonth', 'lastMonth', 'thisYear', 'lastYear'] as const),
] as const;

export type DateRange =
  /** Moves with the calendar. Those of this week, month and year reach to its last day, as plans may be booked ahead. */
  | { readonly kind: (typeof movingRanges)[number] }
  /** The last days up to today, which counts. */
  | { readonly kind: 'lastDays'; readonly days: number }
  | { readonly kind: 'dates'; readonly from: number; readonly to: number };

/** First and last day, both meant. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** @param weekStart Day on which weeks begin: 0 is Sunday. */
export function daysOf(range: DateRange, today: number, weekStart: number): Days {
  const monday = startOfWeek(today, weekStart);
  const { year, month } = partsOf(today);
  switch (range.kind) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: today - 1, to: today - 1 };
    case 'thisWeek':
      return { from: monday, to: monday + 6 };
    case 'lastWeek':
      return { from: monday - 7, to: monday - 1 };
    case 'thisMonth':
      return monthOf(year, month);
    case 'lastMonth':
      return month === 1 ? monthOf(year - 1, 12) : monthOf(year, month - 1);
    case 'thisYear':
      return { from: serialFromDate(year, 1, 1), to: serialFromDate(year, 12, 31) };
    case 'lastYear':
      return { from: serialFromDate(year - 1, 1, 1), to: serialFromDate(year - 1, 12, 31) };
    case 'lastDays':
      return { from: today - range.days + 1, to: today };
    case 'dates':
      return { from: range.from, to: range.to };
  }
}

/** First day of a day's week. */
function startOfWeek(day: number, weekStart: number): number {
  // Serial number 0 was a Saturday.
  return day - ((((day + 6 - weekStart) % 7) + 7) % 7);
}

function monthOf(year: number, month: number): Days {
  const from = serialFromDate(year, month, 1);
  return { from, to: from + daysInMonth(year, month) - 1 };
}

function partsOf(day: number): { readonly year: number; readonly month: number } {
  const [year, month] = dateFromSerial(day).split('-').map(Number);
  return { year: year ?? 0, month: month ?? 0 };
}

/**
 * Cut into pieces of at most so many days. Whole months where they fit, so that each piece is a month of a year.
 *
 * @param most Undefined for no limit.
 */
export function split({ from, to }: Days, most: number | undefined): Days[] {
  const pieces: Days[] = [];
  for (let day = from; day <= to; ) {
    const { year, month } = partsOf(day);
    const isWhole = most !== undefined && to - day >= most;
    const end = isWhole ? Math.min(monthOf(year, month).to, day + most - 1) : to;
    pieces.push({ from: day, to: end });
    day = end + 1;
  }
  return pieces;
}
