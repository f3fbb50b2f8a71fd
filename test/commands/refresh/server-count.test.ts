import { readHistory } from '../../../src/settings/run-history';
import { type Export, type Setting, settingOf } from '../../fakes/imports';
import { respond } from '../../fakes/services';

const day = 24 * 3_600_000;
const surveyOf = (rows: number): Export => ({
  headings: ['name', '_id'],
  rows: Array.from({ length: rows }, (_unused, index) => [`Name ${index}`, `${index + 1}`]),
});

function imported(rows: number, counted: number | undefined): Setting {
  const setting = settingOf(surveyOf(rows));
  setting.document.counted = counted;
  setting.run();
  return setting;
}

/** How many requests the next refresh takes. */
function requestsOf(setting: Setting): number {
  return setting.run().calls.filter(({ verb }) => verb === 'http.fetch').length;
}

describe('the count of the server', () => {
  it('is asked for at the first import and once a day, whether anything is new or not', () => {
    const setting = settingOf(surveyOf(3));
    setting.document.counted = 3;
    expect(requestsOf(setting)).toBe(2);
    expect(setting.status().serverCount).toMatchObject({ submissions: 3, received: 3, hadAll: true });
    expect(requestsOf(setting)).toBe(1);
    setting.serve(surveyOf(4));
    expect(requestsOf(setting)).toBe(1);
    setting.document.now += day;
    setting.document.counted = 4;
    expect(requestsOf(setting)).toBe(2);
    expect(setting.status()).toMatchObject({ state: 'unchanged', serverCount: { submissions: 4, received: 4 } });
    expect(requestsOf(setting)).toBe(1);
  });

  it('is kept with the run that asked', () => {
    const setting = imported(3, 5);
    setting.run();
    expect(readHistory(setting.document.properties).map(({ counted }) => counted)).toEqual([-1, 5]);
    expect(setting.status().serverCount).toMatchObject({ submissions: 5, received: 3, hadAll: false });
  });

  it('that the server does not tell fails nothing, and is not asked for again before tomorrow', () => {
    const setting = imported(3, undefined);
    expect(setting.status()).toMatchObject({ state: 'imported', serverCount: { submissions: -1 } });
    expect(requestsOf(setting)).toBe(1);
    setting.document.now += day;
    expect(requestsOf(setting)).toBe(2);
  });

  it('is asked for when rows are missing, and tells why where the project has lost none', () => {
    const setting = imported(30, 30);
    const few: Export = { ...surveyOf(30), rows: surveyOf(30).rows.filter((_row, index) => index % 5 !== 0) };
    setting.serve(few);
    const { warnings } = setting.run();
    expect(warnings).toEqual([{ code: 'fewerRows', details: { received: 24, before: 30, counted: 30 } }]);
    setting.document.counted = 20;
    setting.serve({ ...few, rows: few.rows.slice(4) });
    expect(setting.run().warnings).toEqual([]);
  });

  it('is asked for when a refresh is held, for the person who has to decide', () => {
    const setting = imported(30, 30);
    setting.serve({ ...surveyOf(30), rows: surveyOf(30).rows.slice(20) });
    const { status } = setting.run();
    expect(status).toMatchObject({ state: 'held', serverCount: { submissions: 30, received: 10, hadAll: true } });
  });
});

describe('the receipt of a run that failed', () => {
  it('tells how many requests it took', () => {
    const setting = imported(3, 3);
    let asked = 0;
    setting.document.answer = () => {
      asked++;
      return respond(500, 'Server Error (500)', 'text/html');
    };
    expect(() => setting.run()).toThrow('serverError');
    const [failed] = readHistory(setting.document.properties);
    expect(failed).toMatchObject({ code: 'serverError', requests: asked, bytes: 0, counted: -1 });
    expect(asked).toBeGreaterThan(1);
  });
});
