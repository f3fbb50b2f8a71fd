/**
 * Notices refreshes that Google killed (out of time, out of memory), which leave no trace in the import's status: left
 * alone, such an import would stay the oldest, come first at each firing, and starve the others for ever.
 * Kept in the cache: losing it costs one more such run.
 */
import * as v from 'valibot';
import type { Services } from '../ports';

const keptSeconds = 6 * 60 * 60;

const begunSchema = v.object({
  importId: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  /** Runs of this import before this one that were killed, in a row. */
  kills: v.number(),
});
export type BegunRun = v.InferOutput<typeof begunSchema>;

const keyOf = (personalId: string) => `fieldrows.begun.${personalId}`;

export function noteBegun(services: Services, personalId: string, run: BegunRun): void {
  services.progress.put(keyOf(personalId), JSON.stringify(run), keptSeconds);
}

/** The run that this person's trigger began last. */
export function readBegun(services: Services, personalId: string): BegunRun | undefined {
  const json = services.progress.get(keyOf(personalId));
  if (json === undefined) return undefined;
  const begun = v.safeParse(begunSchema, JSON.parse(json));
  return begun.success ? begun.output : undefined;
}
