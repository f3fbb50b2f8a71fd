/**
 * How many cells the spreadsheet had, and when: the last count and one a week before it, which together say how fast it
 * fills. In its document properties.
 */
import * as v from 'valibot';
import { readStored, storedEntries } from './stored-values';

const name = 'fieldrows.cells';

const sampleSchema = v.tuple([v.number(), v.number()]);
/** Milliseconds since 1970, and cells. */
export type CellSample = v.InferOutput<typeof sampleSchema>;
/** Oldest first. */
const samplesSchema = v.pipe(v.array(sampleSchema), v.readonly());

const week = 7 * 24 * 3_600_000;
/** More would only say how fast it filled long ago. */
const mostSamples = 6;

export function readCellSamples(properties: Readonly<Record<string, string>>): readonly CellSample[] {
  const stored = v.safeParse(samplesSchema, readStored(properties, name));
  return stored.success ? stored.output : [];
}

/** The last sample is moved on until it is a week behind the one before. */
export function withCellSample(samples: readonly CellSample[], now: number, cells: number): readonly CellSample[] {
  const [before, last] = samples.slice(-2);
  const isClose = before !== undefined && last !== undefined && last[0] - before[0] < week;
  const kept = isClose ? samples.slice(0, -1) : samples;
  return [...kept, [now, cells] as CellSample].slice(-mostSamples);
}

export function cellSampleEntries(samples: readonly CellSample[]): Record<string, string> {
  return storedEntries(name, samples);
}
