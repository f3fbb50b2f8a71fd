/** The switches of the page that steer the stand-in KoboToolbox: data that changes, keys that are renewed, answers that fail. */
import { demoSubmissionIds, type ImportServer, standInAddress } from '../command-line/import-server';
import { demoAccount, demoProjectUid } from '../kobotoolbox/demo-project';
import type { Fault, ServerHandle } from '../kobotoolbox/types';
import type { ServerAction, ServerSummary } from './protocol';
import type { SteeredServer } from './session';
import { steerClockify } from './steered-clockify';

/** Until the faults are cleared. */
const always = 1_000_000;
/** Above the 120 seconds after which KoboToolbox kills the worker of a synchronous export. */
const tooSlowSeconds = 150;

const faults: Partial<Record<ServerAction, Pick<Fault, 'on' | 'kind'>>> = {
  exportFails: { on: 'export', kind: 'cachedFailure' },
  busy: { on: 'export', kind: 'busy' },
  html: { on: 'export', kind: 'htmlLogin' },
  truncated: { on: 'export', kind: 'truncate' },
  maintenance: { on: 'any', kind: 'maintenance' },
  networkDown: { on: 'any', kind: 'reset' },
};

export function steer(server: ImportServer): SteeredServer {
  const { address, projectUid } = server.choice;
  const { standIn } = server;
  const clockify = server.clockify && steerClockify(server.clockify);
  const refuse = () => Promise.reject(new Error('A real server is not steered from here.'));
  const kobo = standIn && steerStandIn(standIn);
  return {
    summary: () => ({
      ...(kobo?.summary() ?? { kind: 'real', address, projectUid, apiKey: '', fault: '' }),
      clockify: clockify?.summary(),
    }),
    act: kobo?.act ?? refuse,
    actOnClockify: clockify?.act ?? refuse,
    setNow: (now) => server.setNow(now),
  };
}

interface SteeredKobo {
  summary(): Omit<ServerSummary, 'clockify'>;
  act(action: ServerAction): Promise<void>;
}

function steerStandIn(standIn: ServerHandle): SteeredKobo {
  const ids = demoSubmissionIds();
  let apiKey = demoAccount.apiKey;
  let fault = '';
  let edits = 0;

  const clear = async (): Promise<void> => {
    fault = '';
    await standIn.control({ do: 'clearFaults' });
    await standIn.control({ do: 'setServer', options: { exportSeconds: 0 } });
    await standIn.control({ do: 'expireCache' });
  };
  const change = async (action: ServerAction): Promise<boolean> => {
    const project = demoProjectUid;
    if (action === 'addSubmissions') {
      ids.push(...((await standIn.control({ do: 'addSubmissions', project, count: 5 })) as number[]));
    } else if (action === 'editSubmission') {
      const id = ids[edits % Math.max(ids.length, 1)];
      edits += 1;
      if (id === undefined) return true;
      const answers = { 'identification/head_name': `Edited on the server (${edits})` };
      await standIn.control({ do: 'editSubmission', project, id, answers });
    } else if (action === 'deleteSubmission') {
      const id = ids.shift();
      if (id !== undefined) await standIn.control({ do: 'deleteSubmission', project, id });
    } else return false;
    // As if the 300 seconds had passed for which KoboToolbox serves the same export again.
    await standIn.control({ do: 'expireCache' });
    return true;
  };

  return {
    summary: () => ({ kind: 'demo', address: standInAddress, projectUid: demoProjectUid, apiKey, fault }),
    async act(action) {
      if (await change(action)) return;
      if (action === 'renewKey') {
        apiKey = String(await standIn.control({ do: 'renewKey', username: demoAccount.username }));
        return;
      }
      await clear();
      if (action === 'clearFaults') return;
      fault = action;
      if (action === 'slow') await standIn.control({ do: 'setServer', options: { exportSeconds: tooSlowSeconds } });
      const chosen = faults[action];
      if (chosen) await standIn.control({ do: 'fault', fault: { ...chosen, times: always } });
    },
  };
}
