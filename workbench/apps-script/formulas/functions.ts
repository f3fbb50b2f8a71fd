/** Functions of Sheets that the formula parser lacks. */

import FormulaParser from 'fast-formula-parser';

interface Argument {
  value: unknown;
  isArray?: boolean;
}
type Given = readonly (Argument | undefined)[];

const { FormulaError } = FormulaParser;

function flat(value: unknown): unknown[] {
  return Array.isArray(value) ? value.flatMap(flat) : [value];
}
const values = (args: Given): unknown[] => args.flatMap((argument) => flat(argument?.value));
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Numbers among the arguments; an error among them is the result. */
function numbers(args: Given): number[] {
  return values(args).filter((value): value is number => {
    if (value instanceof FormulaError) throw value;
    return typeof value === 'number';
  });
}

/** 0 where there is no number, as in Sheets. */
function furthest(list: readonly number[], isBetter: (value: number, best: number) => boolean): number {
  let [best = 0] = list;
  for (const value of list) if (isBetter(value, best)) best = value;
  return best;
}

/** A test such as `">5"`, `"yes"` or a number. `*` and `?` stand for any characters. */
function matcher(criterion: unknown): (value: unknown) => boolean {
  const [, sign = '=', rest = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(String(criterion ?? '')) ?? [];
  const wanted = rest !== '' && Number.isFinite(Number(rest)) ? Number(rest) : rest;
  if (sign === '=' || sign === '<>') {
    const source = String(wanted)
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.');
    const pattern = new RegExp(`^${source}$`, 'is');
    const same = (value: unknown): boolean =>
      typeof wanted === 'number' ? value === wanted : pattern.test(isEmpty(value) ? '' : String(value));
    return (value) => same(value) === (sign === '=');
  }
  return (value) => {
    if (typeof value !== typeof wanted) return false;
    const [left, right] = [value as number | string, wanted];
    if (sign === '<') return left < right;
    if (sign === '>') return left > right;
    return sign === '<=' ? left <= right : left >= right;
  };
}

/** Places at which all pairs of range and criterion agree. */
function agreeing(pairs: Given): boolean[] {
  const result: boolean[] = flat(pairs[0]?.value).map(() => true);
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const test = matcher(flat(pairs[at + 1]?.value)[0]);
    flat(pairs[at]?.value).forEach((value, place) => {
      if (!test(value)) result[place] = false;
    });
  }
  return result;
}

function sumWhere(summed: unknown, keep: readonly boolean[]): number {
  return flat(summed).reduce<number>(
    (sum, value, place) => (keep[place] && typeof value === 'number' ? sum + value : sum),
    0,
  );
}

const text = (argument: Argument | undefined): string => {
  const [value] = flat(argument?.value);
  return isEmpty(value) ? '' : String(value);
};

export const addedFunctions: Record<string, (...args: (Argument | undefined)[]) => unknown> = {
  MAX: (...args) => furthest(numbers(args), (value, best) => value > best),
  MIN: (...args) => furthest(numbers(args), (value, best) => value < best),
  COUNTA: (...args) => values(args).filter((value) => !isEmpty(value)).length,
  COUNTBLANK: (...args) => values(args).filter(isEmpty).length,
  COUNTIF: (range, criterion) => agreeing([range, criterion]).filter(Boolean).length,
  COUNTIFS: (...pairs) => agreeing(pairs).filter(Boolean).length,
  SUMIFS: (summed, ...pairs) => sumWhere(summed?.value, agreeing(pairs)),
  UNIQUE: (range) => {
    const rows = Array.isArray(range?.value) ? (range.value as unknown[][]) : [[range?.value]];
    const seen = new Set<string>();
    return rows.filter((row) => {
      const key = JSON.stringify(row);
      return seen.has(key) ? false : seen.add(key);
    });
  },
  ARRAYFORMULA: (argument) => argument?.value,
  JOIN: (separator, ...args) =>
    values(args)
      .map((value) => (isEmpty(value) ? '' : String(value)))
      .join(text(separator)),
  TEXTJOIN: (separator, skipEmpty, ...args) =>
    values(args)
      .filter((value) => !skipEmpty?.value || !isEmpty(value))
      .map((value) => (isEmpty(value) ? '' : String(value)))
      .join(text(separator)),
  XLOOKUP: (wanted, looked, found, missing) => {
    const key = flat(wanted?.value)[0];
    const place = flat(looked?.value).findIndex((value) => !isEmpty(value) && value === key);
    return place < 0
      ? (missing?.value ?? new FormulaError('#N/A', 'Did not find the value.'))
      : (flat(found?.value)[place] ?? '');
  },
  LEN: (argument) => text(argument).length,
  UPPER: (argument) => text(argument).toUpperCase(),
  LOWER: (argument) => text(argument).toLowerCase(),
};
