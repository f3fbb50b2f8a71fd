/** Rows that are missing at the end of a file whose length nobody announced. */
import type { HttpResponse } from '../../../src/ports';
import { contents } from '../../fakes/grid';
import { csvOf, type Export, type Setting, settingOf } from '../../fakes/imports';
import { respond } from '../../fakes/services';
import { expectImported } from './sheet-checks';

const survey: Export = {
  headings: ['name', '_id'],
  rows: Array.from({ length: 24 }, (_unused, index) => [`Name ${index + 1}`, `${index + 1}`]),
};
const without = (...ids: readonly number[]): Export => ({
  ...survey,
  rows: survey.rows.filter(([, id]) => !ids.includes(Number(id))),
});

function imported(counted: number | undefined): Setting {
  const setting = settingOf(survey);
  setting.document.counted = counted;
  setting.run();
  return setting;
}

/** The next requests for the file bring these exports in turn, the last one from then on. */
function serveInTurn(setting: Setting, files: readonly Export[], headers: Readonly<Record<string, string>> = {}): void {
  const { answer } = setting.document;
  let next = 0;
  setting.document.answer = (request): HttpResponse => {
    if (!request.url.endsWith('/data.csv')) return answer(request);
    const file = files[Math.min(next++, files.length - 1)] ?? survey;
    const response = respond(200, csvOf(file), 'text/csv');
    return { ...response, headers: { ...response.headers, ...headers } };
  };
}

function filesAsked(calls: ReturnType<Setting['run']>['calls']): number {
  return calls.filter(({ verb }) => verb === 'http.fetch').length;
}

describe('rows missing at the end of a file', () => {
  it('are removed where the server counts as many as there are', () => {
    const setting = imported(24);
    setting.document.counted = 23;
    serveInTurn(setting, [without(24)]);
    const { status, calls } = setting.run();
    expect([status.state, filesAsked(calls)]).toEqual(['imported', 2]);
    expectImported(setting, without(24));
  });

  it('are not when a second file has them', () => {
    const setting = imported(24);
    const before = contents(setting.grid());
    serveInTurn(setting, [without(23, 24), survey]);
    expect(() => setting.run()).toThrow('truncatedDownload');
    expect(contents(setting.grid())).toEqual(before);
    expect(setting.status()).toMatchObject({ state: 'failed', code: 'truncatedDownload', rows: 24 });
    expect(setting.run().status.state).toBe('unchanged');
  });

  it('are asked about when the file is the same each time and the server counts more, every time anew', () => {
    const setting = imported(24);
    const before = contents(setting.grid());
    serveInTurn(setting, [without(23, 24)]);
    for (let times = 0; times < 3; times++) {
      const { status, calls } = setting.run();
      expect(status).toMatchObject({
        state: 'held',
        code: 'rowsMissing',
        details: { importName: 'Households', removed: 2, received: 22, counted: 24 },
      });
      expect(filesAsked(calls)).toBe(3);
      expect(contents(setting.grid())).toEqual(before);
    }
    expect(setting.run({ accept: true }).status.state).toBe('imported');
    expectImported(setting, without(23, 24));
  });

  it('are removed when the file is the same twice and never held all submissions', () => {
    const setting = imported(100);
    serveInTurn(setting, [without(24)]);
    const { status, calls } = setting.run();
    expect([status.state, filesAsked(calls)]).toEqual(['imported', 3]);
    expectImported(setting, without(24));
  });

  it('are removed when the file is the same twice and the server does not count', () => {
    const setting = imported(undefined);
    serveInTurn(setting, [without(24)]);
    expect(setting.run().status.state).toBe('imported');
    expectImported(setting, without(24));
  });

  it('are removed without a question where the length was announced, or a later row arrived', () => {
    const announced = imported(24);
    serveInTurn(announced, [without(24)], { 'content-length': `${csvOf(without(24)).length}` });
    expect(filesAsked(announced.run().calls)).toBe(1);
    expectImported(announced, without(24));

    const inTheMiddle = imported(24);
    serveInTurn(inTheMiddle, [without(3, 7)]);
    expect(filesAsked(inTheMiddle.run().calls)).toBe(1);
    expectImported(inTheMiddle, without(3, 7));
  });

  it('are not greyed either, where vanished rows are kept', () => {
    const setting = imported(24);
    setting.choose({ vanishedRows: 'keep' });
    setting.run();
    serveInTurn(setting, [without(24)]);
    expect(setting.run().status).toMatchObject({ state: 'held', code: 'rowsMissing' });
  });
});
