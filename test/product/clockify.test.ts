/** Hours from Clockify, through the real bundle: as every import is refreshed, killed, refused and kept secret. */

import type { ImportFormat } from '../../src/source-kinds';
import { newState } from '../../workbench/apps-script/state';
import type { HttpExchange, HttpOutcome } from '../../workbench/apps-script/types';
import { applyClockify } from '../../workbench/clockify/control';
import {
  demoClockifyEnd,
  demoClockifyKey,
  demoClockifyServer,
  demoWorkspaceId,
} from '../../workbench/clockify/demo-workspace';
import { answerClockify } from '../../workbench/clockify/routes';
import { createClockify } from '../../workbench/clockify/state';
import type { ClockifyFault, ClockifyState } from '../../workbench/clockify/types';
import { requestOf } from '../../workbench/stand-in/listen';
import { openProduct, type Product } from './product';
import { type ScriptedServer, scriptedServer } from './scripted-server';

const shared = { on: 'reports', times: 1_000 } as const;

/** The stand-in answers in this thread. */
function serverOf(clockify: ClockifyState): ScriptedServer {
  const scripted = scriptedServer('');
  const answer = ({ method, url, headers, body = '' }: HttpExchange): HttpOutcome => {
    const [, host = '', target = '/'] = /^https:\/\/([^/]+)(\/.*)$/.exec(url) ?? [];
    const {
      connection,
      status,
      headers: found,
      body: sent,
    } = answerClockify(clockify, requestOf(method, target, { ...headers, host }, body));
    if (connection === 'reset') return { ok: false, code: 'ECONNRESET' };
    if (connection === 'hang') return { ok: false, code: 'ETIMEDOUT' };
    return { ok: true, status, rawHeaders: Object.entries(found).flat(), body: new Uint8Array(Buffer.from(sent)) };
  };
  scripted.exchange = (exchanges) =>
    exchanges.map((request) => {
      scripted.requests.push(request);
      return answer(request);
    });
  return scripted;
}

interface Worked {
  readonly clockify: ClockifyState;
  readonly product: Product;
  readonly importId: string;
}

/** As JSON from a workspace on the free plan, as files from a paid one. */
function prepared(format: ImportFormat): Worked {
  const clockify = createClockify();
  const [workspace] = clockify.workspaces;
  if (workspace !== undefined && format !== 'json') workspace.plan = 'STANDARD_2021';
  clockify.options.countsRequests = false;
  clockify.fixedNow = demoClockifyEnd;
  const product = openProduct(serverOf(clockify), newState({ now: demoClockifyEnd }));
  product.call('connect', { address: demoClockifyServer, apiKey: demoClockifyKey });
  const card = product.call('saveImport', {
    ...{ server: demoClockifyServer, projectUid: demoWorkspaceId, projectName: 'Relief' },
    ...{ offerUid: 'detailed', offerName: 'Detailed', format },
    options: { range: 'thisMonth', plan: format === 'json' ? 'free' : 'paid' },
    ...{ sheetName: 'Hours', schedule: 0 },
  });
  return { clockify, product, importId: card.id };
}

function imported(format: ImportFormat = 'json'): Worked {
  const worked = prepared(format);
  const { state } = worked.product.call('runImport', { importId: worked.importId, accept: false });
  expect(state).toBe('imported');
  return worked;
}

/** The same spreadsheet and the same Clockify once more. */
function copyOf({ clockify, product, importId }: Worked): Worked {
  const other = structuredClone(clockify);
  return { clockify: other, product: openProduct(serverOf(other), structuredClone(product.runtime.state)), importId };
}

const run = ({ product, importId }: Worked) => product.call('runImport', { importId, accept: false });
const contents = ({ product }: Worked) => product.sheet('Hours').values;

describe('hours from Clockify', () => {
  it('arrive as they are, without a formula, and change nothing the second time', () => {
    const worked = imported();
    const { values, formulas } = worked.product.sheet('Hours');
    expect(values.length).toBeGreaterThan(50);
    expect(values.flat()).toEqual(expect.arrayContaining(['=SUM(hours)', '+254 call round', '007', '0012']));
    expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
    expect(run(worked).state).toBe('unchanged');
    expect(Object.keys(worked.product.lastRun().cellsWritten)).toEqual(['KoboToolbox status']);
  });

  it('leave a note beside its entry when entries are added, edited and deleted', () => {
    const worked = imported();
    const [headings = []] = contents(worked);
    const id = headings.indexOf('_id');
    const noted = contents(worked)[5]?.[id];
    const letter = String.fromCharCode(65 + headings.length);
    worked.product.runtime.type('Hours', `${letter}1`, 'Note');
    worked.product.runtime.type('Hours', `${letter}6`, 'checked');
    applyClockify(worked.clockify, { do: 'deleteEntry' });
    applyClockify(worked.clockify, { do: 'editEntry', description: 'edited in Clockify' });
    applyClockify(worked.clockify, { do: 'addEntries', count: 3 });
    expect(run(worked)).toMatchObject({ state: 'imported', rowsAdded: 3, rowsChanged: 1, rowsRemoved: 1 });
    const row = contents(worked).find((cells) => cells[id] === noted);
    expect(row?.[headings.length]).toBe('checked');
  });

  it('end the same after a refresh was killed anywhere', () => {
    const change = ({ clockify }: Worked) => {
      applyClockify(clockify, { do: 'deleteEntry' });
      applyClockify(clockify, { do: 'editEntry', description: 'edited in Clockify' });
      applyClockify(clockify, { do: 'addEntries', count: 3 });
    };
    const base = imported();
    const unkilled = copyOf(base);
    change(unkilled);
    run(unkilled);
    const expected = contents(unkilled);
    const calls = unkilled.product.lastRun().calls.length;
    expect(calls).toBeGreaterThan(10);
    for (let killAfter = 1; killAfter < calls; killAfter++) {
      const worked = copyOf(base);
      change(worked);
      worked.product.ask('runImport', { importId: worked.importId, accept: false }, { killAfter });
      expect(worked.product.lastRun().killed).toBe(true);
      run(worked);
      expect([killAfter, contents(worked)]).toEqual([killAfter, expected]);
    }
  });

  describe.each(['csv', 'xlsx'] as const)('as %s, where the plan has it', (format) => {
    it('arrive as they are, with numbers to add up, and change nothing the second time', () => {
      const worked = imported(format);
      const { values, formulas } = worked.product.sheet('Hours');
      expect(values.flat()).toEqual(expect.arrayContaining(['=SUM(hours)', '+254 call round', '007']));
      expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
      const hours = values[0]?.indexOf('Duration (decimal)') ?? -1;
      expect(values.slice(1).filter((row) => row[hours] !== '' && typeof row[hours] !== 'number')).toEqual([]);
      expect(run(worked).state).toBe('unchanged');
      expect(Object.keys(worked.product.lastRun().cellsWritten)).toEqual(['KoboToolbox status']);
    });

    it('leave a note beside its row while nothing of that changes', () => {
      const worked = imported(format);
      const [headings = []] = contents(worked);
      const noted = contents(worked)[5];
      worked.product.runtime.type('Hours', `${String.fromCharCode(65 + headings.length)}6`, 'checked');
      applyClockify(worked.clockify, { do: 'deleteEntry' });
      applyClockify(worked.clockify, { do: 'editEntry', description: 'edited in Clockify' });
      applyClockify(worked.clockify, { do: 'addEntries', count: 3 });
      expect(run(worked)).toMatchObject({ state: 'imported', rowsAdded: 4, rowsRemoved: 2 });
      const row = contents(worked).find((cells) => cells[headings.length] === 'checked');
      expect(row?.slice(0, headings.length)).toEqual(noted?.slice(0, headings.length));
    });

    it('stay as they were when the file is damaged, and when the plan has it no more', () => {
      const worked = imported(format);
      const before = contents(worked);
      const [workspace] = worked.clockify.workspaces;
      worked.clockify.faults.push({ on: 'reports', times: 1_000, kind: 'truncate' });
      expect(worked.product.ask('runImport', { importId: worked.importId, accept: false }).ok).toBe(false);
      worked.clockify.faults.length = 0;
      if (workspace !== undefined) workspace.plan = null;
      const refused = worked.product.ask('runImport', { importId: worked.importId, accept: false });
      expect(refused).toMatchObject({ ok: false, code: 'paidPlanNeeded' });
      expect(contents(worked)).toEqual(before);
    });
  });

  it.each<[string, ClockifyFault]>([
    ['a refused key', { ...shared, kind: { status: 401, body: '{"message":"Full authentication is required"}' } }],
    ['a refused report', { ...shared, kind: { status: 403, body: '{"message":"Access denied","code":501}' } }],
    ['too many requests', { ...shared, kind: { status: 429, body: '{"message":"Too many requests"}' } }],
    ['a server error', { ...shared, kind: { status: 500, body: '' } }],
    ['a gateway error', { ...shared, kind: { status: 502, body: '<html>', contentType: 'text/html' } }],
    ['an error with status 200', { ...shared, kind: { status: 200, body: '{"message":"Access denied","code":501}' } }],
    ['a log-in page', { ...shared, kind: 'htmlLogin' }],
    ['maintenance', { ...shared, kind: 'maintenance' }],
    ['half an answer', { ...shared, kind: 'truncate' }],
    ['no answer', { ...shared, kind: 'emptyBody' }],
    ['a lost connection', { ...shared, kind: 'reset' }],
    ['silence', { ...shared, kind: 'hang' }],
    ['a redirect to somewhere else', { ...shared, kind: 'redirectElsewhere' }],
  ])('stay as they were after %s, which is told in a sentence', (_what, fault) => {
    const worked = imported();
    const before = contents(worked);
    worked.clockify.faults.push({ ...fault });
    const reply = worked.product.ask('runImport', { importId: worked.importId, accept: false });
    expect(reply).toMatchObject({ ok: false, message: expect.stringMatching(/^[A-Z“a-z].{20,}[.]$/s) });
    expect(contents(worked)).toEqual(before);
    worked.clockify.faults.length = 0;
    worked.product.runtime.advance(2 * 3_600_000);
    expect(['imported', 'unchanged']).toContain(run(worked).state);
  });

  it('keep the key in its owner’s own properties and in the header of requests to Clockify', () => {
    const worked = imported();
    run(worked);
    const { users, ...rest } = worked.product.runtime.state;
    expect(JSON.stringify(rest)).not.toContain(demoClockifyKey);
    expect(JSON.stringify(users)).toContain(demoClockifyKey);
    expect(JSON.stringify(worked.product.lastRun())).not.toContain(demoClockifyKey);
    for (const { url, headers, body = '' } of worked.product.server.requests) {
      expect(url).toMatch(/^https:\/\/(?:reports\.)?api\.clockify\.me\//);
      expect(url + body).not.toContain(demoClockifyKey);
      expect(Object.entries(headers).filter(([, value]) => value.includes(demoClockifyKey))).toEqual([
        ['X-Api-Key', demoClockifyKey],
      ]);
    }
  });

  it('answer formulas by the name of the import', () => {
    const worked = imported();
    const { runtime } = worked.product;
    const counted = runtime.run('KOBO_COUNT', ['Hours'], { user: 'owner@example.org', mode: 'customFunction' });
    expect(counted.value).toBe(contents(worked).length - 1);
  });
});
