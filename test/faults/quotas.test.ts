/** Google's daily allowances, its stores, and what a store may hold that nobody of this version wrote. */
import { readDocumentSettings } from '../../src/settings/saved-imports';
import type { ImportCard } from '../../src/sidebar-api';
import type { RunOptions, RunResult } from '../../workbench/apps-script/types';
import { openProduct, owner, type Product, prepareImport, refresh } from '../product/product';
import { scriptedServer } from '../product/scripted-server';
import { expectAnswers } from './answers-in-sheet';
import { expectHeldSteady, expectPolite, expectRecovery, run } from './held-steady';
import { csvOf, editedCsv, editedSurvey, survey, surveyOf } from './survey';
import { importedSheet, sheetsOf, statusIn, statusLine, workedIn } from './worked-in';

const hour = 3_600_000;

function fire(product: Product, fault?: RunOptions['fault']): RunResult {
  const event = { authMode: 'FULL', triggerUid: product.runtime.state.triggers[0]?.id };
  return product.runtime.run('refreshDue', [event], { user: owner, mode: 'trigger', ...(fault && { fault }) });
}

describe('F1: no more requests today', () => {
  const spent = (call: string) =>
    call === 'UrlFetchApp.fetch' ? 'Service invoked too many times for one day: urlfetch.' : undefined;

  it('is said, and asked for once', () => {
    const worked = workedIn();
    const attempts: string[] = [];
    const fault = (call: string) => {
      if (call === 'UrlFetchApp.fetch') attempts.push(call);
      return spent(call);
    };
    expectHeldSteady(worked, 'fetchQuotaSpent', /Try again tomorrow/, { fault });
    expect(attempts).toHaveLength(1);
  });

  it('sends one notice, and goes on when the day is over', () => {
    const { product } = workedIn({ schedule: 60 });
    const notices: (string | undefined)[] = [];
    for (let hours = 0; hours < 12; hours++) {
      product.runtime.state.now += hour;
      notices.push(fire(product, spent).error);
    }
    expect(notices.filter((notice) => notice !== undefined)).toEqual([expect.stringMatching(/Try again tomorrow/)]);
    product.server.csv = editedCsv;
    for (let hours = 0; hours < 24; hours++) {
      product.runtime.state.now += hour;
      expect(fire(product).error).toBeUndefined();
    }
    expectAnswers(product, editedSurvey);
  });
});

describe('F2: no more computer time today', () => {
  it('ends the run at its first call and harms nothing', () => {
    const worked = workedIn({ schedule: 60 });
    const { product } = worked;
    product.runtime.state.now += hour;
    const sheets = sheetsOf(product);
    const fault = () => 'Service using too much computer time for one day';
    expect(fire(product, fault).error).toBeDefined();
    expect(sheetsOf(product)).toBe(sheets);
    expectRecovery(worked);
  });
});

describe('F3: triggers', () => {
  it('too many: the schedule is refused with the way out, the import can be made without one', () => {
    const { product, card } = workedIn();
    const { state } = product.runtime;
    for (let number = 0; number < 20; number++) {
      state.triggers.push({
        ...{ id: `other-${number}`, user: owner, functionName: 'somethingElse', everyMinutes: 60 },
        ...{ nextAt: state.now + 100 * hour, disabled: false, runs: [] },
      });
    }
    const wanted = { ...card, sheetName: 'Second', schedule: 60 };
    expect(product.ask('saveImport', wanted)).toMatchObject({
      ok: false,
      code: 'triggerRefused',
      message: expect.stringMatching(/My Triggers/),
    });
    expect(product.call('listImports', {})).toHaveLength(1);
    const second = product.call('saveImport', { ...wanted, schedule: 0 });
    expect(refresh(product, second).state).toBe('imported');
  });

  it('not allowed at all: the sidebar opens and a refresh by hand works', () => {
    const worked = workedIn();
    const { product } = worked;
    const refused =
      'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: script.scriptapp';
    const fault = (call: string) => (/^(ScriptApp|ClockTriggerBuilder)\./.test(call) ? refused : undefined);
    expect(product.ask('start', {}, { fault })).toMatchObject({
      ok: true,
      value: { imports: [{ name: importedSheet }] },
    });
    product.server.csv = editedCsv;
    expect(run(worked, { fault })).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
  });
});

describe('F4: the size of the stores', () => {
  it('many columns are remembered over several properties', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const wide = Array.from({ length: 700 }, (_, index) => `Question ${index} 😀`);
    const next = { headings: [...wide, '_id'], rows: [[...wide.map(() => 'yes'), '1']] };
    product.server.csv = csvOf(next);
    const second = product.call('saveImport', { ...card, sheetName: 'Wide', schedule: 0 });
    expect(refresh(product, second).state).toBe('imported');
    expect(statusIn(product, second.id).columns).toHaveLength(701);
    const sizes = Object.values(product.runtime.state.documentProperties).map((value) => Buffer.byteLength(value));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(9 * 1024);
    expect(refresh(product, second).state).toBe('unchanged');
  });

  it('a full store is said, and what it holds stays readable', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const { documentProperties } = product.runtime.state;
    const used = Object.entries(documentProperties).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
    let left = 500 * 1024 - used - 200;
    for (let number = 0; left > 0; number++) {
      const size = Math.min(left, 9_000);
      documentProperties[`other.${number}`] = 'x'.repeat(size);
      left -= size + 10;
    }
    expect(product.ask('saveImport', { ...card, sheetName: 'Second', schedule: 0 })).toMatchObject({
      ok: false,
      code: 'settingsTooLarge',
      message: expect.stringMatching(/Remove some/),
    });
    expect(product.call('listImports', {})).toHaveLength(1);
    product.server.csv = editedCsv;
    run(worked);
    expectPolite(product.lastRun());
    expect(statusIn(product, card.id).lastCompleteAt).toBeGreaterThan(0);
    for (const name of Object.keys(documentProperties)) if (name.startsWith('other.')) delete documentProperties[name];
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(product, editedSurvey);
  });

  it('a store that cannot be written fails the run and nothing else', () => {
    const worked = workedIn();
    worked.product.server.csv = editedCsv;
    const fault = (call: string) =>
      call === 'Properties.setProperties' ? 'Service error: PropertiesService' : undefined;
    expect(run(worked, { fault })).toMatchObject({ ok: false });
    expectPolite(worked.product.lastRun());
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(worked.product, editedSurvey);
  });
});

describe('F5: the cache', () => {
  it('may fail or forget at any time', () => {
    const worked = workedIn();
    const { product, card } = worked;
    const { state } = product.runtime;
    product.server.csv = csvOf({
      headings: ['Crop', ...survey.headings],
      rows: survey.rows.map((row) => ['maize', ...row]),
    });
    const called: string[] = [];
    const fault = (call: string) => {
      called.push(call);
      // Slow enough for the run to tell how far it is.
      if (call === 'Sheet.insertColumnsAfter') state.now += 30_000;
      return call.startsWith('Cache.') ? 'Service invoked too many times: cache' : undefined;
    };
    expect(run(worked, { fault })).toMatchObject({ ok: true, value: { state: 'imported' } });
    expect(called).toContain('Cache.put');
    state.cache = {};
    expect(product.call('progress', { importId: card.id })).toEqual({ progress: null });
    expectAnswers(product, survey);
  });
});

describe('F6: settings nobody of this version wrote', () => {
  const nameOf = (product: Product, part: string) =>
    Object.keys(product.runtime.state.documentProperties).find((name) => name.startsWith(`fieldrows.${part}`)) ?? '';

  it('a damaged status begins anew, and no row comes twice', () => {
    const worked = workedIn();
    const { product } = worked;
    product.runtime.state.documentProperties[nameOf(product, 'status')] = '1|{"version":1,"state":';
    expect(product.call('listImports', {})).toMatchObject([{ state: 'new' }]);
    product.server.csv = editedCsv;
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(product, editedSurvey);
  });

  it('a damaged history is forgotten', () => {
    const worked = workedIn();
    worked.product.runtime.state.documentProperties['fieldrows.history.0'] = '3|[[1,';
    expect(run(worked)).toMatchObject({ ok: true });
  });

  it.each([
    ['damaged', '1|{"version":1,"id":'],
    ['of a newer version', '1|{"version":9,"id":"later","name":"Later","source":"kobo"}'],
  ])('a %s import is left alone, and the others go on', (_name, stored) => {
    const worked = workedIn();
    const { product } = worked;
    const { documentProperties } = product.runtime.state;
    documentProperties['fieldrows.import.later'] = stored;
    expect(product.ask('start', {})).toMatchObject({ ok: true, value: { imports: [{ name: importedSheet }] } });
    expect(run(worked)).toMatchObject({ ok: true });
    expect(documentProperties['fieldrows.import.later']).toBe(stored);
    expect(product.ask('runImport', { importId: 'later', accept: false })).toMatchObject({ code: 'importNotFound' });
  });

  it('unknown fields survive a change', () => {
    const { product, card } = workedIn();
    const { documentProperties } = product.runtime.state;
    const name = nameOf(product, 'import');
    documentProperties[name] = (documentProperties[name] ?? '').replace('{"version":1', '{"colour":"blue","version":1');
    const { offerUid, offerName } = card;
    product.call('changeImport', { importId: card.id, name: 'Renamed', schedule: 0, offerUid, offerName });
    const [saved] = readDocumentSettings({ readAll: () => documentProperties, write: () => undefined }).imports;
    expect(saved).toMatchObject({ name: 'Renamed', colour: 'blue' });
  });

  it('a damaged key is none', () => {
    const worked = workedIn();
    const [person] = worked.product.runtime.state.users;
    for (const name of Object.keys(person?.properties ?? {})) {
      if (name.startsWith('fieldrows.key.') && person !== undefined) person.properties[name] = '{"apiKey":';
    }
    expect(run(worked)).toMatchObject({ ok: false, code: 'notConnected' });
    expect(statusLine(worked.product)).toMatch(/connect to this server/);
  });
});

describe('F7: many imports', () => {
  it('25 every hour, of which one run can do a quarter: none starves in a day', () => {
    const product = openProduct(scriptedServer(csvOf(surveyOf(2))));
    const { state } = product.runtime;
    const first = prepareImport(product, 'Import 0', 60);
    const cards: ImportCard[] = [first];
    for (let number = 1; number < 25; number++) {
      cards.push(product.call('saveImport', { ...first, sheetName: `Import ${number}`, schedule: 60 }));
    }
    const completed = new Map<string, number[]>(cards.map(({ id }) => [id, []]));
    product.server.intercept = () => {
      state.now += 25_000;
      return undefined;
    };
    for (let hours = 0; hours < 24; hours++) {
      for (const { result } of product.runtime.advance(hour)) {
        expect(result.error).toBeUndefined();
        expect(result.killed).toBe(false);
        expect(result.tookMilliseconds).toBeLessThan(6 * 60_000);
      }
      for (const [id, times] of completed) {
        const { lastCompleteAt } = statusIn(product, id);
        if (lastCompleteAt > 0 && times[times.length - 1] !== lastCompleteAt) times.push(lastCompleteAt);
      }
    }
    for (const times of completed.values()) {
      expect(times.length).toBeGreaterThanOrEqual(3);
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
      expect(Math.max(...gaps)).toBeLessThanOrEqual(6.5 * hour);
    }
  });
});
