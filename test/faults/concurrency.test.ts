/** Several runs at once, runs that end too early, and Google's own services failing for a moment. */
import type { RunOptions, RunResult } from '../../workbench/apps-script/types';
import { owner, type Product, projectAddress } from '../product/product';
import { colleagueKey } from '../product/scripted-server';
import { expectAnswers, ownCells } from './answers-in-sheet';
import { expectPolite, run } from './held-steady';
import { csvOf, editedCsv, editedSurvey, type Survey } from './survey';
import { colleague, copyOf, sheetsOf, statusIn, statusLine, type WorkedIn, workedIn } from './worked-in';

const minute = 60_000;

/** Edits, additions, removals and a new column at once. */
const busyDay: Survey = {
  headings: ['Crop', ...editedSurvey.headings],
  rows: editedSurvey.rows.filter((row) => row[5] !== '7' && row[5] !== '8').map((row) => [`millet ${row[5]}`, ...row]),
};

function onBusyDay(): WorkedIn {
  const worked = workedIn();
  worked.product.server.csv = csvOf(busyDay);
  return worked;
}

/** Cells, formulas and sizes of every sheet but the status sheet; the time a note was kept is not compared. */
function contentsOf(product: Product): string {
  return sheetsOf(product).replace(/"value":4\d{4}\.\d+|4\d{4}\.\d{4,}/g, 'a time');
}

describe('E1: two refreshes at once', () => {
  /** A second refresh, begun while the first one is under way. @returns what became of it */
  const others: Readonly<Record<string, (worked: WorkedIn) => string>> = {
    'in another tab': (worked) => became(run(worked)),
    'of a colleague': (worked) => became(run(worked, { user: colleague })),
    'of the trigger': ({ product }) => {
      const event = { authMode: 'FULL', triggerUid: product.runtime.state.triggers[0]?.id };
      return product.runtime.run('refreshDue', [event], { user: owner, mode: 'trigger' }).error ?? 'no error';
    },
  };
  const became = (reply: ReturnType<typeof run>) => (reply.ok ? reply.value.state : reply.code);

  /** A busy day on which a trigger is due and a colleague has connected. */
  function crowded(): WorkedIn {
    const worked = workedIn({ schedule: 5 });
    const { product } = worked;
    product.ask('connect', { address: projectAddress, apiKey: colleagueKey }, { user: colleague });
    product.runtime.state.now += 10 * minute;
    product.server.csv = csvOf(busyDay);
    return worked;
  }

  it('mix nothing up in a hundred interleavings: the other one waits ten seconds and then says so', () => {
    const prepared = crowded();
    const undisturbed = copyOf(prepared);
    run(undisturbed);
    const calls = undisturbed.product.lastRun().calls;
    const expected = ownCells(undisturbed.product);
    const seen: Record<string, number> = {};
    let interleavings = 0;
    for (const [name, other] of Object.entries(others)) {
      // A trigger is slower to try, and has nothing of its own between two neighbours.
      for (let index = 0; index < calls.length; index += name === 'of the trigger' ? 2 : 1) {
        const worked = copyOf(prepared);
        const { product } = worked;
        const { state } = product.runtime;
        let isLocked = false;
        const fault: RunOptions['fault'] = (call, at) => {
          if (at === index) {
            if (isLocked) state.lockHeldUntil = state.now + 5 * minute;
            const result = other(worked);
            if (isLocked) delete state.lockHeldUntil;
            seen[result] = (seen[result] ?? 0) + 1;
            interleavings++;
          }
          // Counted before it takes effect: from the next call on, the lock is held.
          if (call === 'Lock.tryLock') isLocked = true;
          if (call === 'Lock.releaseLock') isLocked = false;
          return undefined;
        };
        run(worked, { fault });
        expectAnswers(product, busyDay);
        expect(ownCells(product)).toEqual(expected);
      }
    }
    expect(interleavings).toBeGreaterThanOrEqual(100);
    // A trigger that finds another run at work leaves no error behind; before the lock is taken nothing is in the way.
    expect(Object.keys(seen).sort()).toEqual(['busyElsewhere', 'imported', 'no error']);
    expect(seen['busyElsewhere']).toBeGreaterThan(50);
  });

  it('a trigger that meets a refresh by hand leaves no error behind', () => {
    const { product } = workedIn({ schedule: 5 });
    const { state } = product.runtime;
    state.lockHeldUntil = state.now + 7 * minute;
    const [first] = product.runtime.advance(5 * minute);
    expect(first?.result.error).toBeUndefined();
    expect(statusLine(product)).toMatch(/^Imported/);
    product.server.csv = editedCsv;
    product.runtime.advance(10 * minute);
    expectAnswers(product, editedSurvey);
  });

  it('says what to do', () => {
    const worked = workedIn();
    const { product } = worked;
    const { state } = product.runtime;
    state.lockHeldUntil = state.now + 6 * minute;
    const sheets = sheetsOf(product);
    expect(run(worked)).toMatchObject({
      ok: false,
      code: 'busyElsewhere',
      message: expect.stringMatching(/Another refresh is running.*Try again in a few minutes/),
    });
    expect(product.lastRun().tookMilliseconds).toBeLessThan(15_000);
    expect(product.lastRun().requests).toEqual([]);
    expect(sheetsOf(product)).toBe(sheets);
  });

  it('of which the first ends in time gives the second its turn', () => {
    const worked = workedIn();
    const { state } = worked.product.runtime;
    state.lockHeldUntil = state.now + 8_000;
    expect(run(worked)).toMatchObject({ ok: true });
  });
});

describe('E2: killed after any of its calls', () => {
  it('is finished by the next run, with every remark in its place', () => {
    const undisturbed = onBusyDay();
    run(undisturbed);
    const expected = contentsOf(undisturbed.product);
    const own = ownCells(undisturbed.product);
    const calls = undisturbed.product.lastRun().calls.length;
    const prepared = onBusyDay();
    for (let killAfter = 1; killAfter <= calls; killAfter++) {
      const worked = copyOf(prepared);
      const { product } = worked;
      expect(run(worked, { killAfter })).toMatchObject({ ok: false, code: 'killed' });
      expect(run(worked)).toMatchObject({ ok: true });
      expectAnswers(product, busyDay);
      expect([killAfter, ownCells(product)]).toEqual([killAfter, own]);
      expect([killAfter, contentsOf(product)]).toEqual([killAfter, expected]);
    }
    expect(calls).toBeGreaterThan(25);
  });
});

describe('E3: killed between the sheet and its status', () => {
  it('the next run changes nothing more', () => {
    const worked = workedIn();
    const { product } = worked;
    product.server.csv = editedCsv;
    const whole = copyOf(worked);
    run(whole);
    const calls = whole.product.lastRun().calls;
    run(worked, { killAfter: calls.lastIndexOf('Range.setValues') + 1 });
    const sheets = sheetsOf(product);
    expectAnswers(product, editedSurvey);
    expect(run(worked)).toMatchObject({ ok: true });
    expect(sheetsOf(product)).toBe(sheets);
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'unchanged' } });
  });
});

describe('E4: a lock left by a run that died', () => {
  it('is gone with its execution', () => {
    const worked = workedIn();
    const { product } = worked;
    const { state } = product.runtime;
    product.server.csv = editedCsv;
    expect(run(worked, { killAfter: 8 })).toMatchObject({ code: 'killed' });
    state.lockHeldUntil = state.now + 6 * minute;
    expect(run(worked)).toMatchObject({ ok: false, code: 'busyElsewhere' });
    state.now += 7 * minute;
    expect(run(worked)).toMatchObject({ ok: true });
    expectAnswers(product, editedSurvey);
  });
});

describe('E5: triggers that fire oddly', () => {
  const fire = (product: Product): RunResult => {
    const event = { authMode: 'FULL', triggerUid: product.runtime.state.triggers[0]?.id };
    return product.runtime.run('refreshDue', [event], { user: owner, mode: 'trigger' });
  };

  it('several in a row make one refresh', () => {
    const { product } = workedIn({ schedule: 5 });
    product.runtime.state.now += 10 * minute;
    const before = product.server.requests.length;
    for (let times = 0; times < 3; times++) expect(fire(product).error).toBeUndefined();
    expect(product.server.requests.length - before).toBe(2);
  });

  it('a quarter of an hour late still refreshes', () => {
    const { product } = workedIn({ schedule: 60 });
    product.runtime.state.now += 75 * minute;
    product.server.csv = editedCsv;
    expect(fire(product).error).toBeUndefined();
    expectAnswers(product, editedSurvey);
  });
});

describe('E6: people change things while it runs', () => {
  it('the sidebar closed: the run ends all the same', () => {
    const worked = workedIn();
    worked.product.server.csv = editedCsv;
    run(worked);
    expectAnswers(worked.product, editedSurvey);
  });

  it('its settings: the run goes on with the old ones, and the new ones stay', () => {
    const worked = workedIn();
    const { product, card } = worked;
    product.server.csv = editedCsv;
    let changed = false;
    product.server.intercept = () => {
      if (!changed) {
        changed = true;
        const { offerUid, offerName } = card;
        product.call('changeImport', { importId: card.id, name: 'Renamed', schedule: 60, offerUid, offerName });
      }
      return undefined;
    };
    expect(run(worked)).toMatchObject({ ok: true, value: { state: 'imported' } });
    product.server.intercept = undefined;
    expect(product.call('listImports', {})).toMatchObject([{ name: 'Renamed', schedule: 60, state: 'imported' }]);
    expectAnswers(product, editedSurvey);
  });

  it('its settings during the first run of all', () => {
    const { product, card } = workedIn();
    const second = product.call('saveImport', { ...card, sheetName: 'Second', schedule: 0 });
    const { offerUid, offerName } = card;
    let changed = false;
    product.server.intercept = () => {
      if (!changed) {
        changed = true;
        product.call('changeImport', { importId: second.id, name: 'Renamed', schedule: 60, offerUid, offerName });
      }
      return undefined;
    };
    product.call('runImport', { importId: second.id, accept: false });
    expect(product.call('listImports', {})[1]).toMatchObject({ name: 'Renamed', schedule: 60, sheetName: 'Second' });
  });

  it('the import removed: it does not come back', () => {
    const worked = workedIn();
    const { product, card } = worked;
    product.server.csv = editedCsv;
    let removed = false;
    product.server.intercept = () => {
      if (!removed) {
        removed = true;
        product.call('removeImport', { importId: card.id });
      }
      return undefined;
    };
    run(worked);
    expect(product.call('listImports', {})).toEqual([]);
  });
});

describe('E7: Google’s services fail for a moment', () => {
  const sentences = [
    'Service Spreadsheets failed while accessing document with id workbench-spreadsheet.',
    "We're sorry, a server error occurred. Please wait a bit and try again.",
    'Service Spreadsheets timed out while accessing document with id workbench-spreadsheet.',
  ];
  const places = ['Range.getValues', 'Range.setValues', 'SpreadsheetApp.flush', 'Range.getFormulasR1C1'];
  const cases = places.flatMap((place) => sentences.map((sentence) => [place, sentence] as const));

  it.each(cases)('%s, once each time: %s', (place, sentence) => {
    const worked = onBusyDay();
    let failed = false;
    const fault = (call: string) => {
      if (call !== place) return undefined;
      failed = !failed;
      return failed ? sentence : undefined;
    };
    expect(run(worked, { fault })).toMatchObject({ ok: true, value: { state: 'imported' } });
    expectAnswers(worked.product, busyDay);
    expectPolite(worked.product.lastRun());
  });

  it('at any single call, for good: the next run ends well, no submission is there twice', () => {
    const whole = onBusyDay();
    run(whole);
    const own = ownCells(whole.product);
    const { calls } = whole.product.lastRun();
    const prepared = onBusyDay();
    const ofSpreadsheet = /^(Range|RangeList|Sheet|Spreadsheet|SpreadsheetApp)\./;
    const spreadsheetCalls = calls
      .flatMap((call, index) => (ofSpreadsheet.test(call) ? [index] : []))
      .filter((_index, place) => place % 2 === 0);
    for (const index of spreadsheetCalls) {
      const worked = copyOf(prepared);
      const { product, card } = worked;
      const reply = run(worked, {
        fault: (call, at) => (at >= index && ofSpreadsheet.test(call) ? sentences[0] : undefined),
      });
      if (!reply.ok) expect([index, reply.code]).toEqual([index, 'spreadsheetBusy']);
      expectPolite(product.lastRun());
      expect(run(worked)).toMatchObject({ ok: true });
      expectAnswers(product, busyDay);
      expect([index, ownCells(product)]).toEqual([index, own]);
      expect(statusIn(product, card.id)).toMatchObject({ state: expect.stringMatching(/imported|unchanged/) });
    }
  });
});
