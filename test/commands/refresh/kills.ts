/** Runs that are killed after each of their service calls in turn, and what a document holds then. */
import { contents } from '../../fakes/grid';
import type { Setting } from '../../fakes/imports';
import { type FakeOptions, Killed } from '../../fakes/services';

type Runnable = { run(options: FakeOptions & { readonly accept?: boolean }): unknown };

/** @returns whether the run was killed, and not through before. */
export function runKilledAfter(
  setting: Runnable,
  killAfter: number,
  options: FakeOptions & { readonly accept?: boolean } = {},
): boolean {
  try {
    setting.run({ killAfter, ...options });
    return false;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return true;
  }
}

/**
 * Kills a run after its first call, another one after its second, and so on to the last.
 *
 * @param check told each time how it was left.
 * @param step of more than one call leaves some out.
 * @returns how many calls the run makes when nobody kills it.
 */
export function forEachKill<Made extends Runnable>(
  make: () => Made,
  check: (setting: Made, calls: number) => void,
  step = 1,
): number {
  for (let calls = 0; ; calls += step) {
    const setting = make();
    if (!runKilledAfter(setting, calls)) return calls;
    check(setting, calls);
  }
}

/** All sheets but the status sheet, as text: quicker to compare than thousands of cells. */
export function stateOf({ document }: Pick<Setting, 'document'>): string {
  const sheets = document.grids.filter(({ name }) => name !== 'KoboToolbox status');
  const states = sheets.map((grid) => ({
    name: grid.name,
    size: grid.rows.length,
    columns: grid.columns,
    cells: contents(grid),
  }));
  return JSON.stringify(states.sort((one, other) => (one.name < other.name ? -1 : 1)));
}
