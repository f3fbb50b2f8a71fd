/** Pages of a list as KoboToolbox's paginators make them: `limit` (100, at most 1000, silently capped) and `start`. */
import { json, Refusal, type Request } from './responses';

export interface Page<Item> {
  count: number;
  next: string | null;
  previous: string | null;
  results: Item[];
}

/** Reads a positive number from the query, capped. Throws the server's own 400 for anything else. */
export function readLimit(request: Request, fallback = 100, most = 1000): number {
  const text = request.query.get('limit');
  if (text === null || text === '') return fallback;
  if (!/^\d+$/.test(text) || Number(text) < 1) {
    throw new Refusal(json(400, { limit: 'A positive integer is required' }));
  }
  return Math.min(Number(text), most);
}

function address(origin: string, request: Request, limit: number, start: number): string {
  const query = new URLSearchParams(request.query);
  query.delete('offset');
  query.set('limit', String(limit));
  if (start > 0) query.set('start', String(start));
  else query.delete('start');
  return `${origin}${request.path}?${query}`;
}

/** `next` and `previous` are absolute, and keep the rest of the query. `offset` is taken for `start` when allowed. */
export function page<Item>(origin: string, request: Request, items: Item[], offsetCounts = true): Page<Item> {
  const limit = readLimit(request);
  const asked = request.query.get('start') ?? (offsetCounts ? request.query.get('offset') : null);
  const start = asked !== null && /^\d+$/.test(asked) ? Number(asked) : 0;
  return {
    count: items.length,
    next: start + limit < items.length ? address(origin, request, limit, start + limit) : null,
    previous: start > 0 ? address(origin, request, limit, Math.max(0, start - limit)) : null,
    results: items.slice(start, start + limit),
  };
}
