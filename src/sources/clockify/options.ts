/**
 * What people choose about a report, as it is kept with an import: short texts, each checked before it is believed, as
 * everybody who may edit the spreadsheet may change them. Pure.
 */
import { check, fallback, object, optional, picklist, pipe, regex, safeParse, string, transform } from 'valibot';
import { FieldrowsError } from '../../errors';
import { readCell } from '../../tables/cell-kinds';
import type { SourceChoice } from '../source';
import { type DateRange, movingRanges } from './date-range';
import { isId } from './hosts';

/** What a summary may be grouped by. USER and TAG are accepted although Clockify's description leaves them out. */
export const groups = ['PROJECT', 'CLIENT', 'TASK', 'USER', 'TAG', 'DATE', 'WEEK', 'MONTH', 'TIMEENTRY'] as const;
export type Group = (typeof groups)[number];

export type ReportKind = 'detailed' | 'summary' | 'weekly' | 'shared';
export type Amounts = 'none' | 'earned' | 'cost' | 'profit';

export interface ReportOptions {
  readonly kind: ReportKind;
  /** Undefined for a shared report's own range. */
  readonly range: DateRange | undefined;
  readonly groups: readonly Group[];
  readonly amounts: Amounts;
  /** The free plan has narrower limits; what is not known to be paid counts as free. */
  readonly isFree: boolean;
  /** Day on which weeks begin: 0 is Sunday. */
  readonly weekStart: number;
}

const weekDays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;
const longestDays = 3_660;

const date = pipe(
  string(),
  transform((text) => readCell('date', text, 0, text.length)),
);
const shape = object({
  range: optional(picklist([...movingRanges, 'lastDays', 'dates', 'saved']), 'thisMonth'),
  days: optional(pipe(string(), regex(/^[1-9]\d{0,3}$/), transform(Number)), '30'),
  from: optional(date, ''),
  to: optional(date, ''),
  groups: optional(
    pipe(
      string(),
      transform((text) => text.split(',').filter((name) => name !== '')),
      check((names) => names.every((name) => (groups as readonly string[]).includes(name))),
      check((names) => names.length <= 3 && new Set(names).size === names.length),
    ),
    'PROJECT,USER',
  ),
  amounts: optional(picklist(['none', 'earned', 'cost', 'profit']), 'none'),
  plan: fallback(picklist(['free', 'paid']), 'free'),
  weekStart: fallback(picklist(weekDays), 'MONDAY'),
});

/** @throws {FieldrowsError} `badRequest` */
export function readOptions({ offerUid, options = {} }: Pick<SourceChoice, 'offerUid' | 'options'>): ReportOptions {
  const found = safeParse(shape, options);
  const kind = reportKind(offerUid);
  if (!found.success || kind === undefined) throw new FieldrowsError('badRequest', {});
  const { plan, weekStart, amounts } = found.output;
  const chosen: ReportOptions = {
    kind,
    range: readRange(found.output),
    groups: found.output.groups as readonly Group[],
    amounts,
    isFree: plan !== 'paid',
    weekStart: weekDays.indexOf(weekStart),
  };
  if (!isPossible(chosen)) throw new FieldrowsError('badRequest', {});
  return chosen;
}

/** Of an offer: one of Clockify's three reports, or a shared report by its identifier. */
function reportKind(offerUid: string): ReportKind | undefined {
  if (offerUid === 'detailed' || offerUid === 'summary' || offerUid === 'weekly') return offerUid;
  return isId(offerUid) ? 'shared' : undefined;
}

function readRange(options: {
  readonly range: (typeof movingRanges)[number] | 'lastDays' | 'dates' | 'saved';
  readonly days: number;
  readonly from: number | undefined;
  readonly to: number | undefined;
}): DateRange | undefined {
  const { range, days, from, to } = options;
  if (range === 'saved') return undefined;
  if (range === 'lastDays') return { kind: range, days };
  if (range !== 'dates') return { kind: range };
  const isRange = from !== undefined && to !== undefined && from <= to;
  if (!isRange) throw new FieldrowsError('badRequest', {});
  return { kind: range, from, to };
}

function isPossible({ kind, range, groups: chosen }: ReportOptions): boolean {
  if (range === undefined) return kind === 'shared';
  if (range.kind === 'lastDays' && range.days > longestDays) return false;
  if (range.kind === 'dates' && range.to - range.from >= longestDays) return false;
  if (kind === 'summary') return chosen.length > 0;
  return kind !== 'weekly' || (isWeek(range) && (chosen[0] === 'PROJECT' || chosen[0] === 'USER'));
}

/** Clockify refuses a weekly report of anything but seven days. */
function isWeek(range: DateRange): boolean {
  if (range.kind === 'dates') return range.to - range.from === 6;
  return range.kind === 'thisWeek' || range.kind === 'lastWeek' || (range.kind === 'lastDays' && range.days === 7);
}
