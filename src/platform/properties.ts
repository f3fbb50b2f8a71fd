/** Google's property stores and cache, in our verbs. Which store holds what is decided in `main.ts`. */
import type { Cache, Store } from '../ports';

export function propertyStore(properties: GoogleAppsScript.Properties.Properties): Store {
  return {
    readAll: () => properties.getProperties(),
    write(entries) {
      const kept: Record<string, string> = {};
      for (const [name, value] of Object.entries(entries)) if (value !== undefined) kept[name] = value;
      if (Object.keys(kept).length > 0) properties.setProperties(kept, false);
      for (const [name, value] of Object.entries(entries)) if (value === undefined) properties.deleteProperty(name);
    },
  };
}

/** A store that nobody else writes to while this execution lasts: read once, and again after each change of its own. */
export function readOnce(store: Store): Store {
  let known: ReturnType<Store['readAll']> | undefined;
  return {
    readAll() {
      known = known ?? store.readAll();
      return known;
    },
    write(entries) {
      known = undefined;
      store.write(entries);
    },
  };
}

export function googleCache(cache: GoogleAppsScript.Cache.Cache | null): Cache {
  // Only what may vanish is in it, so a cache that fails or has had enough for today must not stop a refresh.
  const ifPossible = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => ifPossible(() => cache?.get(key)) ?? undefined,
    put: (key, value, seconds) => ifPossible(() => cache?.put(key, value, seconds)),
    remove: (key) => ifPossible(() => cache?.remove(key)),
  };
}
