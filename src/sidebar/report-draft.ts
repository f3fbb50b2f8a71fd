/** What a person is choosing about a report, and what the script is told about it. Pure. */
import type { ImportFormat, ImportOptions, OfferChoice } from '../sidebar-api';

export type ReportKind = 'detailed' | 'summary' | 'weekly' | 'shared';

const reportGroups = ['PROJECT', 'CLIENT', 'TASK', 'USER', 'TAG', 'DATE', 'WEEK', 'MONTH', 'TIMEENTRY'] as const;
export type ReportGroup = (typeof reportGroups)[number];

export const amountKinds = ['none', 'earned', 'cost', 'profit'] as const;
export type AmountKind = (typeof amountKinds)[number];

/** Those that the plan may not have come last. */
export const reportFormats: readonly ImportFormat[] = ['json', 'csv', 'xlsx'];

const ofTheCalendar = ['thisMonth', 'lastMonth', 'thisWeek', 'lastWeek', 'thisYear', 'lastYear'] as const;
const shortOnes = ['today', 'yesterday', 'lastDays', 'dates'] as const;
export type ReportRange = (typeof ofTheCalendar)[number] | (typeof shortOnes)[number] | 'saved';

export interface ReportDraft {
  readonly offerUid: string;
  readonly range: ReportRange;
  readonly days: string;
  /** `2026-08-31`, as fields for dates give it. */
  readonly from: string;
  readonly to: string;
  /** Up to three; a weekly report has one. */
  readonly groups: readonly ReportGroup[];
  readonly amounts: AmountKind;
  readonly format: ImportFormat;
  /** What is not chosen here: the plan, the beginning of the week. */
  readonly others: ImportOptions;
}

/** Anything but Clockify's own three reports is one that was saved there. */
export function kindOf(offerUid: string): ReportKind {
  return offerUid === 'detailed' || offerUid === 'summary' || offerUid === 'weekly' ? offerUid : 'shared';
}

/** Ranges that a report can have. Clockify wants exactly seven days for a weekly one. */
export function rangesOf(kind: ReportKind): readonly ReportRange[] {
  if (kind === 'weekly') return ['thisWeek', 'lastWeek', 'dates'];
  return [...(kind === 'shared' ? (['saved'] as const) : []), ...ofTheCalendar, ...shortOnes];
}

export function groupsOf(kind: ReportKind): readonly ReportGroup[] {
  return kind === 'weekly' ? ['PROJECT', 'USER'] : reportGroups;
}

/** What is suggested, or what an import was saved with. */
export function startDraft(offerUid: string, options: ImportOptions, format: ImportFormat = 'json'): ReportDraft {
  const { range, days, from, to, groups, amounts, ...others } = options;
  return fitted({
    offerUid,
    range: rangesOf('shared').find((known) => known === range) ?? 'thisMonth',
    days: days ?? '30',
    from: from ?? '',
    to: to ?? '',
    groups: (groups ?? 'PROJECT,USER').split(',').flatMap((name) => reportGroups.find((known) => known === name) ?? []),
    amounts: amountKinds.find((known) => known === amounts) ?? 'none',
    format,
    others,
  });
}

/** Another report may not have what was chosen for the one before. */
export function fitted(draft: ReportDraft): ReportDraft {
  const kind = kindOf(draft.offerUid);
  const [firstRange = draft.range] = rangesOf(kind);
  const range = rangesOf(kind).includes(draft.range) ? draft.range : firstRange;
  const possible = draft.groups.filter((group) => groupsOf(kind).includes(group));
  const [firstGroup = 'PROJECT'] = possible;
  const groups = kind === 'weekly' || possible.length === 0 ? [firstGroup] : possible;
  return { ...draft, range, groups, to: kind === 'weekly' ? weekAfter(draft.from) : draft.to };
}

/** Only what the report has. */
export function optionsOf(draft: ReportDraft): ImportOptions {
  const kind = kindOf(draft.offerUid);
  const { range, days, from, to, groups, amounts, others } = fitted(draft);
  return {
    ...others,
    range,
    ...(range === 'lastDays' ? { days } : {}),
    ...(range === 'dates' ? { from, to } : {}),
    ...(kind === 'summary' || kind === 'weekly' ? { groups: groups.join(',') } : {}),
    ...(kind === 'shared' ? {} : { amounts }),
  };
}

/** Chooses the group of a level; none ends the list there. */
export function withGroup(groups: readonly ReportGroup[], level: number, group: ReportGroup | ''): ReportGroup[] {
  const others = groups.filter((known, index) => index !== level && known !== group);
  if (group === '') return groups.slice(0, level);
  return [...others.slice(0, level), group, ...others.slice(level)];
}

/** Seven days from a day, itself counted; '' for no day. */
function weekAfter(from: string): string {
  const start = Date.parse(`${from}T00:00:00Z`);
  return Number.isNaN(start) ? '' : new Date(start + 6 * 24 * 3_600_000).toISOString().slice(0, 10);
}

/** The name that an import of a report is saved with. */
export function reportName(
  offers: readonly Pick<OfferChoice, 'uid' | 'name'>[],
  offerUid: string,
  names: Readonly<Record<'detailed' | 'summary' | 'weekly', string>>,
): string {
  const kind = kindOf(offerUid);
  return kind === 'shared' ? (offers.find(({ uid }) => uid === offerUid)?.name ?? '') : names[kind];
}
