/** Refreshes that are killed after each of their service calls in turn: the next one must end where an undisturbed one does. */
import type { ImportCard } from '../../src/sidebar-api';
import { type Product, refresh } from './product';

interface Prepared<Found> {
  readonly product: Found;
  readonly card: ImportCard;
}

/**
 * @param prepare a spreadsheet with something to refresh, the same each time.
 * @param contents what must be the same in the end.
 * @param step how many calls more each time, where not all kills have the time (`LONG=1` has).
 * @returns how many refreshes were killed.
 */
export function killRefreshes<Found extends Product>(
  prepare: () => Prepared<Found>,
  contents: (product: Found) => string,
  step: number,
): number {
  const undisturbed = prepare();
  refresh(undisturbed.product, undisturbed.card);
  const expected = contents(undisturbed.product);
  let kills = 0;
  for (let killAfter = 1; ; killAfter += process.env['LONG'] === '1' ? 1 : step) {
    const { product, card } = prepare();
    product.ask('runImport', { importId: card.id, accept: false }, { killAfter });
    if (!product.lastRun().killed) return kills;
    kills++;
    refresh(product, card);
    expect({ killAfter, contents: contents(product) }).toEqual({ killAfter, contents: expected });
    expect(refresh(product, card).state).toBe('unchanged');
  }
}
