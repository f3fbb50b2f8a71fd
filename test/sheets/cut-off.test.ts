import { compareRows } from '../../src/sheets/compare-rows';
import { mayBeCutOff } from '../../src/sheets/cut-off';
import { formatMark, markerHeading } from '../../src/sheets/layout';
import { tableOf } from './tables';

/** Whether rows may have been cut off, of a sheet that holds the rows of some keys and an export that holds others. */
function isDoubtful(before: readonly string[], now: readonly string[], heading = '_id'): boolean {
  const marks = [markerHeading, ...before.map((key) => formatMark(key, 'x'))];
  const rows = compareRows(tableOf([heading, 'answer'], ...now.map((key) => [key, 'x'])), marks);
  return mayBeCutOff(rows, marks);
}

describe('mayBeCutOff', () => {
  it.each([
    ['nothing is missing', ['1', '2', '3'], ['1', '2', '3', '4'], false],
    ['one in the middle is missing', ['1', '2', '3'], ['1', '3'], false],
    ['the last one is missing', ['1', '2', '3'], ['1', '2'], true],
    ['the last one and one in the middle are missing', ['1', '2', '3', '4'], ['1', '3'], true],
    ['the last one is missing and a newer one has come', ['1', '2', '3'], ['1', '2', '4'], false],
    ['numbers have more digits', ['9', '10', '11'], ['9', '11'], false],
    ['all are missing', ['1', '2'], [], true],
    ['people have sorted the sheet', ['3', '1', '2'], ['1', '3'], false],
    ['the export is in another order', ['1', '2', '3'], ['3', '1'], true],
  ])('where %s', (_what, before, now, expected) => {
    expect(isDoubtful(before, now)).toBe(expected);
  });

  it('where rows have no number of their own', () => {
    expect(isDoubtful(['a', 'b', 'c'], ['a', 'c'], 'meta/rootUuid')).toBe(true);
    expect(isDoubtful(['#1', '#2', '#3'], ['x', 'y'], 'name')).toBe(true);
  });
});
