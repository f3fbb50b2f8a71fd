import { project, script } from './script-project';

const steps = `
var loads = (typeof loads === 'undefined' ? 0 : loads) + 1;
function go() {
  loads++;
  var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
  try {
    sheet.getRange('A1').setValue('one');
    PropertiesService.getDocumentProperties().setProperty('two', '2');
    sheet.getRange('A3').setValue('three');
  } catch (error) {
    sheet.getRange('A9').setValue('caught');
    console.log('caught');
  } finally {
    sheet.getRange('A8').setValue('finally');
  }
  return loads;
}
function forever() { for (;;) { try { Utilities.sleep(1000); } catch (error) { if (loads++ > 1000) return 'gave up'; } } }
`;

describe('Runtime.run', () => {
  it('counts the calls that work at Google’s side, in order', () => {
    const { run } = project(steps);
    expect(run('go')).toMatchObject({
      value: 2,
      error: undefined,
      killed: false,
      calls: ['Range.setValue', 'Properties.setProperty', 'Range.setValue', 'Range.setValue'],
      serviceCalls: { 'Range.setValue': 3, 'Properties.setProperty': 1 },
      cellsWritten: { Sheet1: 3 },
    });
  });

  it('begins every run in a fresh global scope', () => {
    const { run } = project(steps);
    expect([run('go').value, run('go').value]).toEqual([2, 2]);
  });

  it.each([1, 2, 3, 4])('ends after service call %i took effect, and lets nothing happen after it', (killAfter) => {
    const { run, runtime } = project(steps);
    const result = run('go', [], { killAfter });
    expect(result).toMatchObject({
      killed: true,
      value: null,
      error: `Execution ended after service call ${killAfter}`,
    });
    expect(result.calls).toHaveLength(killAfter);
    expect(result.log).toEqual([]);
    const { cells } = runtime.state.spreadsheet.sheets[0] ?? { cells: [] };
    expect(cells.flat().filter((cell) => cell !== null)).toEqual(
      [['one'], ['one'], ['one', 'three'], ['one', 'three', 'finally']][killAfter - 1],
    );
    expect(runtime.state.documentProperties).toEqual(killAfter > 1 ? { two: '2' } : {});
  });

  it('throws a fault into the service call it is meant for, before that has an effect', () => {
    const { run, runtime } = project(steps);
    const seen: string[] = [];
    const result = run('go', [], {
      fault(call, index) {
        seen.push(`${index} ${call}`);
        return call === 'Properties.setProperty' ? 'Service Spreadsheets failed' : undefined;
      },
    });
    expect(result.log.map((line) => line.text)).toEqual(['caught']);
    expect(runtime.state.documentProperties).toEqual({});
    expect(seen).toEqual(['0 Range.setValue', '1 Properties.setProperty', '2 Range.setValue', '3 Range.setValue']);
  });

  it('ends a run whose time is used up, whatever it catches', () => {
    const { run } = project(steps);
    const result = run('forever');
    expect(result).toMatchObject({ killed: true, error: 'Exceeded maximum execution time', tookMilliseconds: 360_000 });
  });

  it('lets time pass for cells written and read, and for sleeping', () => {
    const write = script(`sheet.getRange(1, 1, 1000, 26).setValues(new Array(1000).fill(new Array(26).fill('x')));`);
    const took = write.run('go').tookMilliseconds;
    expect(took).toBeGreaterThan(900);
    expect(took).toBeLessThan(1500);
    const sleep = script('var before = Date.now(); Utilities.sleep(1234); return new Date() - before;');
    expect(sleep.value('go')).toBe(1234);
  });

  it('reports what was thrown and that a function is missing', () => {
    expect(script("throw new Error('plain');").run('go').error).toBe('plain');
    expect(script("throw new TypeError('typed');").run('go').error).toBe('TypeError: typed');
    expect(project(steps).run('nowhere').error).toBe('Script function not found: nowhere');
    expect(project('null.x; function go() {}').run('go').error).toMatch(/Cannot read properties of null/);
  });

  it('hides what Apps Script does not have', () => {
    const { value } = script(
      'return [typeof setTimeout, typeof URL, typeof process, typeof [].at, typeof "".replaceAll, typeof __host, typeof __invoke, typeof structuredClone];',
    );
    expect(value('go')).toEqual(new Array(8).fill('undefined'));
  });

  it('gives services’ errors the name Exception and the realm of the script', () => {
    const { value } = script(
      'try { sheet.getRange(0, 0); } catch (error) { return [error instanceof Error, error.name, Array.isArray(sheet.getRange("A1").getValues()), sheet.getRange("A1").getValues() instanceof Array]; }',
    );
    expect(value('go')).toEqual([true, 'Exception', true, true]);
  });

  it('passes arguments and results as plain values', () => {
    const { value } = project(
      'function go(a, b) { return { a: a, date: b instanceof Date, when: b, nothing: undefined, list: [undefined, NaN] }; }',
    );
    expect(value('go', { deep: [1, 'x'] }, new Date(0))).toEqual({
      a: { deep: [1, 'x'] },
      date: true,
      when: '1970-01-01T00:00:00.000Z',
      list: [null, null],
    });
  });

  it('refuses code that Apps Script would not read', () => {
    expect(() => project('function go() { return this?.x; }')).toThrow(SyntaxError);
  });

  it('keeps what is logged', () => {
    const { run, runtime } = script("console.info('a %s', 'b', {c: 1}); Logger.log('d');");
    expect(run('go').log.map((line) => [line.level, line.text])).toEqual([
      ['info', 'a b {"c":1}'],
      ['log', 'd'],
    ]);
    expect(runtime.state.log).toHaveLength(2);
  });
});
