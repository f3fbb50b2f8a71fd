/**
 * How long random tests run, and where they begin. `npm test` always draws the same cases, so that it never fails by
 * chance; `npm run test:long` draws others each time. fast-check prints the seed of a failure: SEED=… repeats it.
 */
const isLong = process.env['LONG'] === '1';

export function randomRuns(
  runs: number,
  longRuns: number = runs,
): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env['SEED'] ?? (isLong ? undefined : '20261121');
  return { numRuns: isLong ? longRuns : runs, ...(seed === undefined ? {} : { seed: Number(seed) }) };
}
