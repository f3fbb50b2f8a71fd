/** The Mongo filters KoboToolbox accepts in `query`, over the top-level fields of a submission. */
import type { Submission } from './types';

/** A filter the server refuses: unknown operator or wrong shape. */
export class UnsupportedQuery extends Error {}

type Condition = (value: unknown) => boolean;

function comparable(one: unknown, other: unknown): boolean {
  return typeof one === typeof other && (typeof one === 'string' || typeof one === 'number');
}

function compare(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one) < String(other) ? -1 : String(one) === String(other) ? 0 : 1;
}

function operator(name: string, operand: unknown): Condition {
  const list = Array.isArray(operand) ? operand : [];
  switch (name) {
    case '$eq':
      return (value) => (value ?? null) === operand;
    case '$ne':
      return (value) => (value ?? null) !== operand;
    case '$gt':
      return (value) => comparable(value, operand) && compare(value, operand) > 0;
    case '$gte':
      return (value) => comparable(value, operand) && compare(value, operand) >= 0;
    case '$lt':
      return (value) => comparable(value, operand) && compare(value, operand) < 0;
    case '$lte':
      return (value) => comparable(value, operand) && compare(value, operand) <= 0;
    case '$in':
      return (value) => list.includes(value ?? null);
    case '$nin':
      return (value) => !list.includes(value ?? null);
    case '$exists':
      return (value) => (value !== undefined) === Boolean(operand);
    case '$regex': {
      const pattern = new RegExp(String(operand));
      return (value) => typeof value === 'string' && pattern.test(value);
    }
    case '$not': {
      const inner = condition(operand);
      return (value) => !inner(value);
    }
    default:
      throw new UnsupportedQuery('Unsupported query');
  }
}

function condition(expected: unknown): Condition {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) {
    return (value) => (value ?? null) === expected;
  }
  const tests = Object.entries(expected).map(([name, operand]) => operator(name, operand));
  return (value) => tests.every((test) => test(value));
}

/** Whether a submission passes a filter such as `{"_submission_time":{"$gte":"2026-01-01"}}`. Throws UnsupportedQuery. */
export function matchesQuery(submission: Submission, query: Record<string, unknown>): boolean {
  return Object.entries(query).every(([key, expected]) => {
    if (key === '$and' || key === '$or') {
      if (!Array.isArray(expected)) throw new UnsupportedQuery('Unsupported query');
      const parts = expected.map((part) => matchesQuery(submission, part as Record<string, unknown>));
      return key === '$and' ? parts.every(Boolean) : parts.some(Boolean);
    }
    return condition(expected)(submission[key]);
  });
}
