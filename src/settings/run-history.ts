/**
 * The last runs of all imports of a spreadsheet, newest first, in its document properties. Codes and numbers only. They
 * are kept in a few slots that take turns, so that a run writes down itself and its latest neighbours, not all of them.
 */
import * as v from 'valibot';
import { readStored, storedEntries } from './stored-values';

const slotPrefix = 'fieldrows.history.';
export const mostRuns = 200;
/** So few that a slot fits one property, even if all of them failed with long explanations. */
const runsPerSlot = 25;
/** One more than are needed, because the one being filled may hold a single run. */
const slots = mostRuns / runsPerSlot + 1;

const runSchema = v.object({
  /** Milliseconds since 1970. */
  at: v.number(),
  importId: v.string(),
  state: v.string(),
  /** Error code; '' when it went well. */
  code: v.string(),
  /** The facts of its sentence. */
  details: v.record(v.string(), v.union([v.string(), v.number()])),
  received: v.number(),
  added: v.number(),
  changed: v.number(),
  removed: v.number(),
  seconds: v.number(),
  requests: v.number(),
  bytes: v.number(),
  /** Submissions the server counted; -1 where it was not asked or did not say. */
  counted: v.number(),
});
export type RunRecord = v.InferOutput<typeof runSchema>;

const fields = Object.keys(runSchema.entries) as (keyof RunRecord)[];

interface Slot {
  readonly name: string;
  /** Counts how many slots were begun before it. */
  readonly turn: number;
  /** Newest first: lists of values, because the names of the fields many times over would take half the room. */
  readonly runs: readonly unknown[];
}

/** Newest first; what cannot be read is left out. */
export function readHistory(properties: Readonly<Record<string, string>>): RunRecord[] {
  const runs = readSlots(properties).flatMap((slot) => slot.runs);
  return runs.slice(0, mostRuns).flatMap((values) => {
    if (!Array.isArray(values)) return [];
    const run = v.safeParse(runSchema, Object.fromEntries(fields.map((field, index) => [field, values[index]])));
    return run.success ? [run.output] : [];
  });
}

export function withRun(history: readonly RunRecord[], run: RunRecord): RunRecord[] {
  return [run, ...history].slice(0, mostRuns);
}

/** The entries that keep one run more; the oldest ones go when there are many. */
export function runEntries(properties: Readonly<Record<string, string>>, run: RunRecord): Record<string, string> {
  const values = fields.map((field) => run[field]);
  const [newest] = readSlots(properties);
  if (newest !== undefined && newest.runs.length < runsPerSlot) {
    return storedEntries(newest.name, [newest.turn, values, ...newest.runs]);
  }
  const turn = newest === undefined ? 0 : newest.turn + 1;
  return storedEntries(`${slotPrefix}${turn % slots}`, [turn, values]);
}

/** The entries that keep the runs of some imports, and those of no others. */
export function runEntriesOf(
  properties: Readonly<Record<string, string>>,
  importIds: ReadonlySet<string>,
): Record<string, string> {
  const place = fields.indexOf('importId');
  const isKept = (values: unknown) => Array.isArray(values) && importIds.has(String(values[place]));
  const slotEntries = readSlots(properties).map(({ name, turn, runs }) =>
    storedEntries(name, [turn, ...runs.filter(isKept)]),
  );
  return Object.assign({}, ...slotEntries) as Record<string, string>;
}

/** The newest first; one that is damaged is as if it were not there. */
function readSlots(properties: Readonly<Record<string, string>>): Slot[] {
  const found: Slot[] = [];
  for (let number = 0; number < slots; number++) {
    const name = `${slotPrefix}${number}`;
    const stored = readStored(properties, name);
    if (!Array.isArray(stored) || typeof stored[0] !== 'number') continue;
    found.push({ name, turn: stored[0], runs: stored.slice(1) });
  }
  return found.sort((a, b) => b.turn - a.turn);
}
