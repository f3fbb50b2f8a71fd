/** An import whose submissions are pushed: the real bundle as a web app, with a REST service that hands over whatever a test sends. */
import type { PushState } from '../../src/sidebar-api';
import type { Submission } from '../../src/tables/submissions/submissions';
import { newState } from '../../workbench/apps-script/state';
import type { HttpExchange, WebAnswer, WorkbenchState } from '../../workbench/apps-script/types';
import { webAppAddress } from '../../workbench/apps-script/web-app';
import type { PagedServer } from '../sources/kobo/data/paged-server';
import { prepareJson, productWithSubmissions } from './json-project';
import { openProduct, owner, type Product, prepareImport, refresh } from './product';
import {
  type Answer,
  exportUid,
  json,
  pathOf,
  projectUid,
  type ScriptedServer,
  scriptedServer,
} from './scripted-server';

export const address = webAppAddress('AKfycbOfTheOwner');
const hooksPath = `/api/v2/assets/${projectUid}/hooks/`;

/** A REST service as the server keeps it. */
export interface Hook {
  readonly uid: string;
  readonly [setting: string]: unknown;
}

export interface Pushed {
  readonly product: Product;
  readonly server: ScriptedServer;
  readonly importId: string;
  /** As registered on the server. */
  readonly hooks: Hook[];
  /** Sends a submission as the server does: once, following the redirect. Returns what the log would keep. */
  push(submission: unknown): string;
  /** Sends any request to the web app. */
  post(body: string, query?: string, contentType?: string): WebAnswer;
  /** Rings whatever is due within so many seconds. */
  wait(seconds: number): ReturnType<Product['runtime']['advance']>;
  turnOn(changes?: Partial<{ address: string; format: 'json' | 'xml'; register: boolean }>): PushState;
}

/** `rows` are `_id`s. */
export function csvOf(ids: readonly (number | string)[]): string {
  return `"name";"_id"\r\n${ids.map((id) => `"Name of ${id}";"${id}"\r\n`).join('')}`;
}

export function openPushed(ids: readonly number[] = [1, 2], schedule = 60): Pushed {
  const state = newState({ owner });
  state.webApp = { id: 'AKfycbOfTheOwner', deployedBy: owner, access: 'anyone' };
  const server = scriptedServer(csvOf(ids));
  const product = openProduct(server, state);
  const card = prepareImport(product, 'Answers', schedule);
  refresh(product, card);
  return pushedOf(product, card.id, []);
}

/** The same with submissions that are read as JSON, and their repeat groups. */
export function openPushedJson(
  form: unknown,
  submissions: readonly Submission[],
  schedule = 60,
): Pushed & { readonly project: PagedServer } {
  const product = productWithSubmissions(form, submissions);
  product.runtime.state.webApp = { id: 'AKfycbOfTheOwner', deployedBy: owner, access: 'anyone' };
  const card = prepareJson(product, {}, exportUid, schedule);
  refresh(product, card);
  return { ...pushedOf(product, card.id, []), project: product.project };
}

/** Another spreadsheet in the state of one that was opened before. */
export function reopenPushed(state: WorkbenchState, hooks: readonly Hook[]): Pushed {
  const product = openProduct(scriptedServer(''), state);
  const [card] = product.call('listImports', {});
  if (card === undefined) throw new Error('There is no import.');
  return pushedOf(product, card.id, [...hooks]);
}

function pushedOf(product: Product, importId: string, hooks: Hook[]): Pushed {
  const { runtime, server } = product;
  const { intercept } = server;
  server.intercept = (request) => answerHooks(hooks, request) ?? intercept?.(request);
  const pushed: Pushed = {
    product,
    server,
    importId,
    hooks,
    push(submission) {
      const [hook] = hooks;
      if (hook === undefined) throw new Error('There is no REST service.');
      const wrapper = String(hook['payload_template']);
      const text = typeof submission === 'string' ? submission : JSON.stringify(submission);
      const body = wrapper === '' ? text : wrapper.split('%SUBMISSION%').join(text);
      const query = String(hook['endpoint']).split('?')[1];
      const first = pushed.post(body, query, `application/${hook['export_type']}`);
      const next = first.headers['location'];
      if (next === undefined) return first.body;
      return runtime.serveWebApp({ method: 'GET', url: next, contentType: '', body: '' }).answer.body;
    },
    post(body, query, contentType = 'application/json') {
      const url = query === undefined ? address : `${address}?${query}`;
      return runtime.serveWebApp({ method: 'POST', url, contentType, body }).answer;
    },
    wait: (seconds) => runtime.advance(seconds * 1_000),
    turnOn: (changes = {}) =>
      product.call('turnOnPush', { importId, address, format: 'json', register: true, ...changes }),
  };
  return pushed;
}

function answerHooks(hooks: Hook[], request: HttpExchange): Answer | undefined {
  const path = pathOf(request);
  if (!path.startsWith(hooksPath)) return undefined;
  const [uid = '', below] = path.slice(hooksPath.length).split('/');
  const at = hooks.findIndex((hook) => hook.uid === uid);
  const given = request.body === undefined ? {} : (JSON.parse(request.body) as object);
  if (uid === '' && request.method === 'GET') return json({ count: hooks.length, next: null, results: hooks });
  if (uid === '') {
    const hook: Hook = {
      uid: `hTest${hooks.length + 1}`,
      success_count: 0,
      failed_count: 0,
      pending_count: 0,
      ...given,
    };
    hooks.push(hook);
    return json(hook, 201);
  }
  const hook = hooks[at];
  if (hook === undefined) return json({ detail: 'Not found.' }, 404);
  if (below === 'logs') {
    const one = { submission_id: 17, tries: 4, status: 0, status_code: 504, date_modified: '2026-10-05T09:00:00Z' };
    return json({ count: 1, next: null, results: [one] });
  }
  if (below === 'retry') return json({ detail: 'Task successfully scheduled', pending_uids: ['x'] });
  if (request.method === 'DELETE') {
    hooks.splice(at, 1);
    return { status: 204 };
  }
  hooks[at] = { ...hook, ...given };
  return json(hooks[at]);
}
