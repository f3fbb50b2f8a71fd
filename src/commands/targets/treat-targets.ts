/**
 * Between what a source delivered and the sheets: leaves columns out and hashes them, as was chosen for the import. What
 * comes behind this step (comparing, fingerprints, the change log) never sees an answer that is left out.
 */
import type { Services } from '../../ports';
import { ensureCodeKey } from '../../settings/code-key';
import type { DocumentSettings, ImportStatus, Remark, SavedImport, SheetMemory } from '../../settings/saved-imports';
import {
  type ColumnChoice,
  type ColumnState,
  columnsSeen,
  decideColumns,
  fixedColumns,
  type SeenColumn,
  treatmentOf,
} from '../../sheets/column-states';
import { columnIds } from '../../sheets/layout';
import { type ColumnTreatment, treatColumns } from '../../tables/personal-data/column-treatment';
import { keyedCodes } from '../../tables/personal-data/keyed-codes';
import type { Table } from '../../tables/table';
import { stemOf } from './link-groups';
import type { Target } from './targets';
import { seenColumns, storedSeen } from './treatment-memory';

/** What was done with the columns of one table. */
export interface Treatment {
  /** As the source delivered it, with the ids and states of its columns. */
  readonly whole: Table;
  readonly ids: readonly string[];
  readonly states: readonly ColumnState[];
  readonly before: readonly SeenColumn[] | undefined;
  /** Ids that the export has not (any more), that have been shown, and shall be so no more. */
  readonly hiddenAway: ReadonlySet<string>;
  readonly codeOf: (answer: string) => string;
}

export interface TreatedTarget extends Target {
  readonly treatment: Treatment | undefined;
}

/** Columns of a repeat group's table that repeat answers of its parents. */
export interface RepeatedColumns {
  /** By id: what is done with the answers where they come from, is done with them here. */
  readonly states: ReadonlyMap<string, ColumnState>;
  /** Ids of those that shall be repeated no more. */
  readonly unwanted: ReadonlySet<string>;
}

export const noneRepeated: RepeatedColumns = { states: new Map(), unwanted: new Set() };

/**
 * Treats the targets of a refresh one by one, in any order.
 *
 * @throws {FieldrowsError} `settingsTooLarge`
 */
export function startTreatment(
  services: Services,
  settings: DocumentSettings,
  { columnChoices: choices }: SavedImport,
  status: ImportStatus,
): (target: Target, repeated: RepeatedColumns) => TreatedTarget {
  let codes: ((answer: string) => string) | undefined;
  // A key is made for those who hash, and for nobody else.
  const codeOf = (answer: string) => {
    codes ??= keyedCodes(ensureCodeKey(services.documentStore, settings.properties, services.uniqueId));
    return codes(answer);
  };
  const isFirst = seenColumns(status) === undefined;
  return (target, repeated): TreatedTarget => {
    const { group, memory } = target;
    const unwanted = memory.columns.map(([id]) => id).filter((id) => repeated.unwanted.has(id));
    if (choices === undefined && unwanted.length === 0) return { ...target, treatment: undefined };
    // Without rows a repeat group is not in the export; what was chosen for its columns counts nevertheless.
    const whole = target.table ?? nothing;
    // A repeat group that has rows for the first time is new as a whole.
    const before = isFirst ? undefined : (seenColumns(memory) ?? []);
    const ids = columnIds(whole.headings);
    const choice = choices && choiceOf(choices.sheets, group);
    const decided = decideColumns({
      ids,
      headings: whole.headings,
      fixed: fixedColumns(whole, group !== ''),
      choice,
      newColumns: choices?.newColumns ?? 'add',
      seen: before,
    });
    const states = decided.map((state, index) => repeated.states.get(ids[index] ?? '') ?? state);
    const table = target.table && treatColumns(whole, states.map(treatmentOf), codeOf);
    const chosen = [...(choice?.leaveOut ?? []), ...(choice?.hash ?? [])];
    const shown = shownBefore(before);
    const hidden = [...chosen.filter((id) => shown.has(id)), ...unwanted];
    const hiddenAway = new Set(hidden.filter((id) => !ids.includes(id)));
    return { ...target, table, treatment: { whole, ids, states, before, hiddenAway, codeOf } };
  };
}

/** What is done with a column, as far as it is known. */
export function stateOfColumn(treatment: Treatment | undefined, id: string): ColumnState {
  return treatment?.states[treatment.ids.indexOf(id)] ?? 'kept';
}

const nothing: Table = { name: '', headings: [], kinds: [], rows: [], notices: [] };

function shownBefore(before: readonly SeenColumn[] | undefined): ReadonlySet<string> {
  return new Set(before?.filter(({ state }) => state === 'kept').map(({ id }) => id));
}

/**
 * What was chosen for a sheet. Between choosing and the first refresh KoboToolbox may have given the tabs of groups whose
 * names it cuts to other groups, so what was chosen for one of them counts for all that are cut alike.
 */
export function choiceOf(sheets: Readonly<Record<string, ColumnChoice>>, group: string): ColumnChoice | undefined {
  const stem = stemOf(group);
  if (stem === undefined) return sheets[group];
  const alike = Object.entries(sheets).filter(([name]) => stemOf(name) === stem);
  const all = (which: keyof ColumnChoice) => alike.flatMap(([, choice]) => choice[which]);
  return { leaveOut: all('leaveOut'), hash: all('hash'), keep: all('keep') };
}

/** As the sheet shows the table since the last complete refresh. */
export function tableAsShown({ whole, ids, before, codeOf }: Treatment): Table {
  const shown = new Map(before?.map(({ id, state }) => [id, treatmentOf(state)]));
  return treatColumns(
    whole,
    ids.map((id) => shown.get(id) ?? (before === undefined ? 'keep' : 'leaveOut')),
    codeOf,
  );
}

/** Indexes of the columns as delivered that have been shown, and shall be so no more. */
export function newlyHidden({ ids, states, before }: Treatment): number[] {
  const shown = shownBefore(before);
  const isHidden = (index: number) => treatmentOf(states[index] ?? 'kept') !== 'keep';
  return ids.map((_id, index) => index).filter((index) => isHidden(index) && shown.has(ids[index] ?? ''));
}

/**
 * Indexes of the columns of the treated table whose cells change because they are treated in another way.
 *
 * @param into Only those that are treated like this from now on.
 */
export function changedByTreatment(treatment: Treatment | undefined, into?: ColumnTreatment): ReadonlySet<number> {
  const changed = new Set<number>();
  if (treatment === undefined) return changed;
  const { ids, states, before } = treatment;
  const shown = new Map(before?.map(({ id, state }) => [id, treatmentOf(state)]));
  let column = 0;
  ids.forEach((id, index) => {
    const now = treatmentOf(states[index] ?? 'kept');
    if (now === 'leaveOut') return;
    const then = shown.get(id);
    if (then !== undefined && then !== now && (into ?? now) === now) changed.add(column);
    column++;
  });
  return changed;
}

/** Longest heading that is remembered, and most headings. */
const headingCharacters = 80;
const mostWaiting = 50;

/** What a complete refresh leaves for the next one. */
export function treatmentMemory(treatment: Treatment | undefined): Pick<SheetMemory, 'seen' | 'waiting'> {
  if (treatment === undefined) return {};
  const { whole, ids, states, before } = treatment;
  const waiting = ids
    .map((id, index): [string, string] => [id, (whole.headings[index] ?? '').slice(0, headingCharacters)])
    .filter((_column, index) => states[index] === 'waiting');
  return {
    seen: storedSeen(columnsSeen(ids, states, before)),
    ...(waiting.length === 0 ? {} : { waiting: waiting.slice(0, mostWaiting) }),
  };
}

/** What people should know of columns that came since the last complete refresh and were not simply added. */
export function remarksOnTreatment(treatment: Treatment | undefined): Remark[] {
  if (treatment?.before === undefined) return [];
  const { whole, ids, states, before } = treatment;
  const known = new Set(before.map(({ id }) => id));
  const codes = { waiting: 'columnsWaiting', leftOutByRule: 'columnsLeftOut', hashedByRule: 'columnsHashed' } as const;
  return Object.entries(codes).flatMap(([state, code]): Remark[] => {
    const isNew = (index: number) => states[index] === state && !known.has(ids[index] ?? '');
    const headings = whole.headings.filter((_heading, index) => isNew(index));
    return headings.length === 0 ? [] : [{ code, details: { headings } }];
  });
}
