/** The last runs of all imports of a spreadsheet, newest first, in its document properties. Codes and numbers only. */
import * as v from 'valibot';
import { readStored, storedEntries } from './stored-values';

const historyName = 'fieldrows.history';
const mostRuns = 200;

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
});
export type RunRecord = v.InferOutput<typeof runSchema>;

const fields = Object.keys(runSchema.entries) as (keyof RunRecord)[];

/** Newest first; what cannot be read is left out. */
export function readHistory(properties: Readonly<Record<string, string>>): RunRecord[] {
  const stored = readStored(properties, historyName);
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((values: unknown) => {
    if (!Array.isArray(values)) return [];
    const run = v.safeParse(runSchema, Object.fromEntries(fields.map((field, index) => [field, values[index]])));
    return run.success ? [run.output] : [];
  });
}

export function withRun(history: readonly RunRecord[], run: RunRecord): RunRecord[] {
  return [run, ...history].slice(0, mostRuns);
}

/** Kept as lists of values: the names of the fields two hundred times over would take half the room. */
export function historyEntries(history: readonly RunRecord[]): Record<string, string> {
  return storedEntries(
    historyName,
    history.map((run) => fields.map((field) => run[field])),
  );
}
