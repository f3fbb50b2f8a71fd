/** A spreadsheet with hours from Clockify, through the real bundle; the stand-in server answers in this thread. */

import type { ImportCard } from '../../src/sidebar-api';
import type { ImportFormat } from '../../src/source-kinds';
import { newState } from '../../workbench/apps-script/state';
import type { HttpExchange, HttpOutcome, WorkbenchState } from '../../workbench/apps-script/types';
import {
  demoClockifyEnd,
  demoClockifyKey,
  demoClockifyServer,
  demoWorkspaceId,
} from '../../workbench/clockify/demo-workspace';
import { answerClockify } from '../../workbench/clockify/routes';
import { createClockify } from '../../workbench/clockify/state';
import type { ClockifyState } from '../../workbench/clockify/types';
import { requestOf } from '../../workbench/stand-in/listen';
import { openProduct, type Product, refresh } from './product';
import { type ScriptedServer, scriptedServer } from './scripted-server';

/** What a test answers in place of Clockify; undefined leaves it to Clockify. */
export type Instead = (request: HttpExchange) => HttpOutcome | undefined;

export interface Hours {
  readonly clockify: ClockifyState;
  readonly product: Product;
  readonly card: ImportCard;
  instead: Instead;
}

export interface HoursOptions {
  /** As JSON from a workspace on the free plan, as files from a paid one. */
  readonly format?: ImportFormat;
  readonly schedule?: number;
}

function serverOf(clockify: ClockifyState, instead: () => Instead): ScriptedServer {
  const scripted = scriptedServer('');
  scripted.exchange = (exchanges) =>
    exchanges.map((request) => {
      scripted.requests.push(request);
      return instead()(request) ?? answer(clockify, request);
    });
  return scripted;
}

function answer(clockify: ClockifyState, { method, url, headers, body = '' }: HttpExchange): HttpOutcome {
  const [, host = '', target = '/'] = /^https:\/\/([^/]+)(\/.*)$/.exec(url) ?? [];
  const request = requestOf(method, target, { ...headers, host }, body);
  const { connection, status, headers: found, body: sent } = answerClockify(clockify, request);
  if (connection === 'reset') return { ok: false, code: 'ECONNRESET' };
  if (connection === 'hang') return { ok: false, code: 'ETIMEDOUT' };
  return { ok: true, status, rawHeaders: Object.entries(found).flat(), body: new Uint8Array(Buffer.from(sent)) };
}

function hoursIn(clockify: ClockifyState, state: WorkbenchState, cardOf: (product: Product) => ImportCard): Hours {
  let instead: Instead = () => undefined;
  const product = openProduct(
    serverOf(clockify, () => instead),
    state,
  );
  return {
    ...{ clockify, product, card: cardOf(product) },
    get instead() {
      return instead;
    },
    set instead(next) {
      instead = next;
    },
  };
}

/** Connected and chosen: the time entries of this month, to be imported into the sheet `Hours`. */
export function prepareHours({ format = 'json', schedule = 0 }: HoursOptions = {}): Hours {
  const clockify = createClockify();
  const [workspace] = clockify.workspaces;
  if (workspace !== undefined && format !== 'json') workspace.plan = 'STANDARD_2021';
  clockify.options.countsRequests = false;
  clockify.fixedNow = demoClockifyEnd;
  return hoursIn(clockify, newState({ now: demoClockifyEnd, editors: ['colleague@example.org'] }), (product) => {
    product.call('connect', { address: demoClockifyServer, apiKey: demoClockifyKey });
    return product.call('saveImport', {
      ...{ server: demoClockifyServer, projectUid: demoWorkspaceId, projectName: 'Relief' },
      ...{ offerUid: 'detailed', offerName: 'Detailed', format },
      options: { range: 'thisMonth', plan: format === 'json' ? 'free' : 'paid' },
      ...{ sheetName: 'Hours', schedule },
    });
  });
}

export function importHours(options: HoursOptions = {}): Hours {
  const hours = prepareHours(options);
  expect(refreshHours(hours).state).toBe('imported');
  return hours;
}

/** The same spreadsheet and the same Clockify once more. */
export function copyOfHours({ clockify, product, card }: Hours): Hours {
  return hoursIn(structuredClone(clockify), structuredClone(product.runtime.state), () => card);
}

export const refreshHours = ({ product, card }: Hours) => refresh(product, card);
export const hoursShown = ({ product }: Hours) => product.sheet('Hours').values;
