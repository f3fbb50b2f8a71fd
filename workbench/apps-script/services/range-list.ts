/** RangeList: the same change on several ranges in one call. */

import type { Range } from './range';
import { strict } from './strict';

const shared = [
  'setValue',
  'setNumberFormat',
  'setFontWeight',
  'setFontColor',
  'setBackground',
  'setWrap',
  'setWrapStrategy',
  'setVerticalAlignment',
  'setHorizontalAlignment',
  'setNote',
  'clearContent',
  'clear',
  'clearFormat',
] as const;

/** The list as scripts see it. */
export function newRangeList(ranges: readonly Range[]): object {
  const list: Record<string, unknown> = {
    cells: ranges.reduce((sum, range) => sum + range.cells, 0),
    getRanges: () => ranges.map((range) => strict('Range', range)),
  };
  const proxy = strict('RangeList', list);
  for (const method of shared) {
    list[method] = (...args: unknown[]) => {
      for (const range of ranges) (range[method] as (...given: unknown[]) => unknown).apply(range, args);
      return proxy;
    };
  }
  return proxy;
}
