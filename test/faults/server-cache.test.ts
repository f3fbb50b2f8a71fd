/** The server's own memory: exports served again for five minutes, failures too, workers killed after two minutes. */
import type { ImportCard } from '../../src/sidebar-api';
import { startSyncHttp } from '../../workbench/apps-script/sync-http';
import type { Runtime, SyncHttp } from '../../workbench/apps-script/types';
import { callProduct } from '../../workbench/command-line/product';
import { demoAccounts, demoExportUid, demoProjects, demoProjectUid } from '../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../workbench/kobotoolbox/start-server';
import type { ServerHandle } from '../../workbench/kobotoolbox/types';
import { createGuardedRuntime } from '../product/guarded-runtime';
import { owner } from '../product/product';
import { canaryKey } from '../product/scripted-server';

const minute = 60_000;
let http: SyncHttp;
let server: ServerHandle;
let runtime: Runtime;
let card: ImportCard;

/** The server's clock is the spreadsheet's. */
function inStep(): SyncHttp {
  return {
    exchange(requests) {
      server.controlSync({ do: 'setNow', now: runtime.state.now });
      return http.exchange(requests);
    },
    close: () => http.close(),
  };
}

function refresh() {
  const input = { importId: card.id, accept: false };
  const { reply, result } = callProduct(runtime, 'runImport', input, { user: owner });
  expect(result.serviceCalls['Lock.releaseLock']).toBe(result.serviceCalls['Lock.tryLock']);
  const { code, state, rowsAdded } = reply.ok
    ? { code: '', ...reply.value }
    : { ...reply, state: 'failed', rowsAdded: 0 };
  return { code, state, rowsAdded, requests: result.requests.length };
}

function sheets(): string {
  const { spreadsheet } = runtime.state;
  return JSON.stringify(spreadsheet.sheets.filter(({ name }) => name !== 'KoboToolbox status'));
}

beforeEach(async () => {
  const [demo, ...others] = demoAccounts();
  if (demo === undefined) throw new Error('There is no demo account.');
  // A few submissions do: what is tried here is the server's memory.
  const projects = demoProjects().map((project) => ({ ...project, submissions: project.submissions.slice(-30) }));
  server = await startKoboToolbox({ projects, accounts: [{ ...demo, apiKey: canaryKey }, ...others] });
  http = startSyncHttp();
  runtime = createGuardedRuntime({ http: inStep(), origins: [server.origin], allowLoopback: true });
  const call = <Method extends 'connect' | 'saveImport'>(
    method: Method,
    input: Parameters<typeof callProduct<Method>>[2],
  ) => {
    const { reply } = callProduct<Method>(runtime, method, input, { user: owner });
    if (!reply.ok) throw new Error(reply.message);
    return reply.value;
  };
  call('connect', { address: `${server.origin}/#/forms/${demoProjectUid}/summary`, apiKey: canaryKey });
  card = call('saveImport', {
    ...{ server: server.origin, projectUid: demoProjectUid, projectName: 'Household survey' },
    ...{ offerUid: demoExportUid, offerName: 'Fieldrows demo', format: 'csv', sheetName: 'Answers', schedule: 0 },
  }) as ImportCard;
  expect(refresh()).toMatchObject({ state: 'imported', rowsAdded: 30 });
});

afterEach(async () => {
  await http.close();
  await server.close();
});

describe('a refresh from a server that remembers', () => {
  it('finds nothing new for five minutes, then everything', () => {
    server.controlSync({ do: 'addSubmissions', project: demoProjectUid, count: 3 });
    expect(refresh()).toMatchObject({ state: 'unchanged', requests: 2 });
    runtime.state.now += 6 * minute;
    expect(refresh()).toMatchObject({ state: 'imported', rowsAdded: 3, requests: 2 });
  });

  it('gets a failure once, then in no hurry the file', () => {
    runtime.state.now += 6 * minute;
    server.controlSync({ do: 'fault', fault: { on: 'export', times: 1, kind: 'cachedFailure' } });
    const before = sheets();
    expect(refresh()).toMatchObject({ code: 'exportFailed', requests: 1 });
    runtime.state.now += minute;
    // Asked too early, the server repeats itself.
    expect(refresh()).toMatchObject({ code: 'exportFailed', requests: 1 });
    expect(sheets()).toBe(before);
    runtime.state.now += 5 * minute;
    expect(refresh()).toMatchObject({ state: 'unchanged' });
  });

  it('that needs longer than Google waits gets the file at the next attempt', () => {
    runtime.state.now += 6 * minute;
    server.controlSync({ do: 'addSubmissions', project: demoProjectUid, count: 2 });
    server.controlSync({ do: 'setServer', options: { exportSeconds: 90 } });
    const first = refresh();
    expect(['exportBusy', '']).toContain(first.code);
    runtime.state.now += 2 * minute;
    const second = refresh();
    expect(first.rowsAdded + second.rowsAdded).toBe(2);
  });

  it('that needs longer than the server allows says so in the end', () => {
    runtime.state.now += 6 * minute;
    server.controlSync({ do: 'setServer', options: { exportSeconds: 150 } });
    const before = sheets();
    const codes: string[] = [];
    for (let times = 0; times < 3; times++) {
      const { code, requests } = refresh();
      // Once it is known to be too slow, the export is made in the background, which takes a few requests more.
      expect(requests).toBeLessThanOrEqual(codes.includes('exportTooSlow') ? 12 : 8);
      codes.push(code);
      runtime.state.now += 6 * minute;
    }
    expect(codes).toContain('exportTooSlow');
    expect(sheets()).toBe(before);
  });

  it.each([
    ['the key renewed', 'apiKeyRefused', { do: 'renewKey', username: 'demo' }],
    ['the named export deleted', 'exportDeleted', { do: 'deleteExport', project: demoProjectUid, uid: demoExportUid }],
    ['the server closed', 'serverMaintenance', { do: 'fault', fault: { on: 'any', times: 9, kind: 'maintenance' } }],
    ['a file cut on its way', 'networkDown', { do: 'fault', fault: { on: 'export', times: 9, kind: 'truncate' } }],
    [
      'a file cut in a quote',
      'truncatedDownload',
      { do: 'fault', fault: { on: 'export', times: 9, kind: 'truncateInQuote' } },
    ],
  ] as const)('with %s leaves the sheet as it was', (_name, code, command) => {
    runtime.state.now += 6 * minute;
    const before = sheets();
    server.controlSync(command);
    expect(refresh()).toMatchObject({ code });
    expect(sheets()).toBe(before);
  });
});
