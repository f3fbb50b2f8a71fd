import { checkShrinkage } from '../../src/sheets/shrink-guard';

describe('checkShrinkage', () => {
  it.each([
    [20, 11, true],
    [20, 10, false],
    [21, 11, true],
    [19, 18, false],
    [19, 19, true],
    [1, 1, true],
    [0, 0, false],
    [500, 0, false],
  ])('of %i rows, %i removed: held is %s', (rows, removed, isHeld) => {
    const reason = checkShrinkage('Households', rows, removed);
    expect(reason !== undefined).toBe(isHeld);
    if (isHeld) expect(reason?.details).toEqual({ importName: 'Households', removed, rows });
  });
});
