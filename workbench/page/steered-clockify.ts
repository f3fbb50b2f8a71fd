/** The switches of the page that steer the stand-in Clockify. */
import { demoClockifyKey } from '../clockify/demo-workspace';
import type { ClockifyHandle } from '../clockify/start-server';
import type { ClockifyFault } from '../clockify/types';
import type { ClockifyAction, ClockifySummary } from './protocol';

/** Until the faults are cleared. */
const always = 1_000_000;

const json = 'application/json';
const faults: Partial<Record<ClockifyAction, Pick<ClockifyFault, 'on' | 'kind'>>> = {
  tooMany: {
    on: 'any',
    kind: { status: 429, contentType: json, body: JSON.stringify({ message: 'Too many requests', code: 429 }) },
  },
  refused: {
    on: 'reports',
    kind: { status: 403, contentType: json, body: JSON.stringify({ message: 'Access denied', code: 403 }) },
  },
  html: { on: 'any', kind: 'htmlLogin' },
  truncated: { on: 'reports', kind: 'truncate' },
  maintenance: { on: 'any', kind: 'maintenance' },
  networkDown: { on: 'any', kind: 'reset' },
};

export interface SteeredClockify {
  summary(): ClockifySummary;
  act(action: ClockifyAction): Promise<void>;
}

export function steerClockify(clockify: ClockifyHandle): SteeredClockify {
  let apiKey = demoClockifyKey;
  let fault = '';
  let edits = 0;
  return {
    summary: () => ({ apiKey, fault }),
    async act(action) {
      switch (action) {
        case 'addEntries':
          await clockify.control({ do: 'addEntries', count: 5 });
          return;
        case 'editEntry':
          edits += 1;
          await clockify.control({ do: 'editEntry', description: `Edited in Clockify (${edits})` });
          return;
        case 'deleteEntry':
          await clockify.control({ do: 'deleteEntry' });
          return;
        case 'renewKey':
          apiKey = String(await clockify.control({ do: 'renewKey' }));
          return;
      }
      await clockify.control({ do: 'clearFaults' });
      const chosen = faults[action];
      fault = chosen === undefined ? '' : action;
      if (chosen !== undefined) await clockify.control({ do: 'fault', fault: { ...chosen, times: always } });
    },
  };
}
