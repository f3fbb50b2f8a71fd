/** CacheService: values that expire by the virtual clock. */

import { isDetached } from './content';
import { checkArguments, Exception } from './exception';
import { host } from './host';
import { strict } from './strict';

const longestKey = 250;
const largestValue = 102_400;
const longestSeconds = 21_600;
const usualSeconds = 600;
/** Items a cache holds; above it the oldest hundred go (measured by jpoehnelt, 2026-03). */
const mostItems = 1_000;
const evictedAtOnce = 100;

class Cache {
  readonly prefix: string;

  constructor(prefix: string) {
    this.prefix = prefix;
  }
  get(...args: unknown[]) {
    checkArguments('CacheService.Cache.get', args, ['any']);
    return this.read(this.keyOf(args[0]));
  }
  getAll(...args: unknown[]) {
    checkArguments('CacheService.Cache.getAll', args, ['array']);
    const found: Record<string, string> = {};
    for (const key of args[0] as unknown[]) {
      const value = this.read(this.keyOf(key));
      if (value !== null) found[String(key)] = value;
    }
    return found;
  }
  put(...args: unknown[]) {
    checkArguments('CacheService.Cache.put', args, ['any', 'any'], ['any', 'any', 'integer']);
    this.write(args[0], args[1], args[2]);
  }
  putAll(...args: unknown[]) {
    checkArguments('CacheService.Cache.putAll', args, ['object'], ['object', 'integer']);
    for (const [key, value] of Object.entries(args[0] as object)) this.write(key, value, args[1]);
  }
  remove(...args: unknown[]) {
    checkArguments('CacheService.Cache.remove', args, ['any']);
    delete host.state.cache[this.keyOf(args[0])];
  }
  removeAll(...args: unknown[]) {
    checkArguments('CacheService.Cache.removeAll', args, ['array']);
    for (const key of args[0] as unknown[]) delete host.state.cache[this.keyOf(key)];
  }
  private keyOf(key: unknown): string {
    if (key === null || key === '') throw new Exception('Invalid argument: key');
    if (String(key).length > longestKey) throw new Exception('Argument too large: key');
    return this.prefix + String(key);
  }
  private read(key: string): string | null {
    const item = host.state.cache[key];
    return item && item.until > host.state.now ? item.value : null;
  }
  private write(key: unknown, value: unknown, seconds: unknown): void {
    const { state } = host;
    const text = String(value);
    const name = this.keyOf(key);
    if (value === null) throw new Exception('Invalid argument: value');
    if (text.length > largestValue) throw new Exception('Argument too large: value');
    const lifetime = Math.min(Math.max(typeof seconds === 'number' ? seconds : usualSeconds, 1), longestSeconds);
    delete state.cache[name];
    const own = Object.keys(state.cache).filter((other) => other.startsWith(this.prefix));
    if (own.length >= mostItems) for (const old of own.slice(0, evictedAtOnce)) delete state.cache[old];
    state.cache[name] = { value: text, until: state.now + lifetime * 1000 };
  }
}

const cache = (prefix: string): Cache => strict('Cache', new Cache(prefix));

export const cacheService = strict('CacheService', {
  getDocumentCache: () => (isDetached() ? null : cache('document:')),
  getScriptCache: () => cache('script:'),
  getUserCache: () => cache(`user:${host.execution.user.email}:`),
});
