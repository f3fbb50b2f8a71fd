/** The probes must be able to fail: each is shown a spreadsheet that does one thing otherwise. */
import { probeCells, probeFormulas } from '../../../src/commands/check/probe-cells';
import type { CellContent, Sheet } from '../../../src/ports';
import { fakeDocument } from '../../fakes/services';
import { fakeSpreadsheet } from '../../fakes/spreadsheet';

function opened() {
  const spreadsheet = fakeSpreadsheet(fakeDocument(), () => undefined);
  return { spreadsheet, sheet: spreadsheet.addSheet('Probes') };
}

/** A sheet that gives back something else for what one test finds interesting. */
function mangling(sheet: Sheet, mangle: (cell: CellContent) => CellContent): Sheet {
  return {
    ...sheet,
    readBlock: (...block) => sheet.readBlock(...block).map((cells) => cells.map(mangle)),
  };
}

const failed = (sheet: Sheet, spreadsheet: ReturnType<typeof opened>['spreadsheet']) =>
  probeCells(sheet, spreadsheet)
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ probe }) => probe);

describe('probeCells', () => {
  it('passes where cells hold what was written', () => {
    const { sheet, spreadsheet } = opened();
    expect(failed(sheet, spreadsheet)).toEqual([]);
  });

  it.each<[string, string, (cell: CellContent) => CellContent]>([
    ['formulas computed', 'formulaText', (cell) => (cell === '=1+1' ? 2 : cell)],
    ['apostrophes eaten', 'apostrophe', (cell) => (cell === "'quoted" ? 'quoted' : cell)],
    ['zeros lost', 'digits', (cell) => (cell === '007' ? 7 : cell)],
    ['digits lost', 'numbers', (cell) => (cell === 123_456_789_012_345 ? 123_456_789_012_340 : cell)],
    ['moments moved', 'moments', (cell) => (cell instanceof Date ? new Date(cell.getTime() + 3_600_000) : cell)],
  ])('notices %s', (_what, probe, mangle) => {
    const { sheet, spreadsheet } = opened();
    expect(failed(mangling(sheet, mangle), spreadsheet)).toEqual([probe]);
  });

  it('notices dates that are shown in another time zone', () => {
    const { sheet, spreadsheet } = opened();
    const shifted: Sheet = {
      ...sheet,
      readDisplayedBlock: () => [['2023-03-14 21:00:00'], ['2023-03-15 09:00:00'], ['']],
    };
    expect(failed(shifted, spreadsheet)).toEqual(['dates']);
  });
});

describe('probeFormulas', () => {
  const clock = { now: () => 0, sleep: () => undefined, deadline: 60_000 };
  it.each([
    ['#NAME?', 'failed'],
    ['#NOM?', 'failed'],
    ['#NOMBRE?', 'failed'],
    ['#ERROR!', 'passed'],
  ])('takes %s for %s', (shown, outcome) => {
    const { sheet, spreadsheet } = opened();
    const showing: Sheet = { ...sheet, readDisplayedBlock: () => [[shown]] };
    expect(probeFormulas(showing, spreadsheet, clock).outcome).toBe(outcome);
  });

  it('waits for Google, and leaves it open when it takes too long', () => {
    const { sheet, spreadsheet } = opened();
    let now = 0;
    const showing: Sheet = { ...sheet, readDisplayedBlock: () => [['Loading...']] };
    const waiting = {
      ...clock,
      now: () => now,
      sleep: (milliseconds: number) => {
        now += milliseconds;
      },
    };
    expect(probeFormulas(showing, spreadsheet, waiting).outcome).toBe('unknown');
    expect(now).toBeGreaterThanOrEqual(10_000);
  });
});
