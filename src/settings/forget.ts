/** Erasing all that this program has kept in one of Google's stores, whatever version wrote it. */
import type { Store } from '../ports';

/** Begins the names of everything we keep. */
const ownPrefix = 'fieldrows.';

export function forgetEverything(store: Store): void {
  const names = Object.keys(store.readAll()).filter((name) => name.startsWith(ownPrefix));
  store.write(Object.fromEntries(names.map((name) => [name, undefined])));
}
