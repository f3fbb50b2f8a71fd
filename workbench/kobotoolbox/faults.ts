/** Faults that take the place of an answer, or spoil a good one, as often as they were asked for. */
import { htmlPage, plainText, type Request, type Response } from './responses';
import type { ServerState } from './server-state';
import type { Fault } from './types';

/** The step a path belongs to, in the words of `Fault['on']`; `undefined` for what no step covers. */
export function stepOf(path: string): Fault['on'] | undefined {
  if (path.startsWith('/me')) return 'me';
  if (path.startsWith('/token')) return 'token';
  if (path.startsWith('/private-media/') || path.startsWith('/bucket/')) return 'privateMedia';
  if (/^\/api\/v2\/assets\/[^/]+\/export-settings\/[^/]+\/data/.test(path)) return 'export';
  if (/^\/api\/v2\/assets\/[^/]+\/export-settings/.test(path)) return 'exportSettings';
  if (/^\/api\/v2\/assets\/?$/.test(path) || /^\/api\/v2\/assets\/(minimal-list|counts)/.test(path)) return 'projects';
  return path.startsWith('/api/v2/assets/') ? 'asset' : undefined;
}

/** These spoil the body of a good answer; asked for on `export` they wait for the step that carries the file. */
function spoilsBody(fault: Fault): boolean {
  return fault.kind === 'truncate' || fault.kind === 'truncateInQuote' || fault.kind === 'emptyBody';
}

function use(state: ServerState, applies: (fault: Fault) => boolean): Fault | undefined {
  const fault = state.faults.find((candidate) => candidate.times > 0 && applies(candidate));
  if (!fault) return undefined;
  fault.times -= 1;
  state.faults = state.faults.filter((candidate) => candidate.times > 0);
  return fault;
}

/** Takes the fault that answers this request, if there is one. */
export function takeFault(state: ServerState, path: string): Fault | undefined {
  const step = stepOf(path);
  return use(state, (fault) => !spoilsBody(fault) && (fault.on === 'any' || fault.on === step));
}

/** The answer a fault gives; `cachedFailure` is the exporter's own business, because it lasts. */
export function faultResponse(state: ServerState, request: Request, fault: Fault): Response {
  const { kind } = fault;
  if (typeof kind === 'object') {
    const type = kind.contentType ?? 'text/plain';
    return { status: kind.status, headers: { 'content-type': type, ...kind.headers }, body: kind.body ?? '' };
  }
  const redirect = (location: string): Response => ({
    status: 302,
    headers: { location, 'content-type': 'text/html; charset=utf-8' },
    body: '',
  });
  switch (kind) {
    case 'htmlLogin':
      return htmlPage(200, 'Sign in | KoboToolbox', '<form method="post" action="/accounts/login/"></form>');
    case 'maintenance':
      return htmlPage(503, 'KoboToolbox is undergoing maintenance');
    case 'reset':
      return { status: 0, headers: {}, body: '', connection: 'reset' };
    case 'hang':
      return { status: 0, headers: {}, body: '', connection: 'hang' };
    case 'busy':
      return plainText(
        503,
        'Another client has already requested this synchronous export. Please try again after 97 seconds\n',
        { 'retry-after': '97' },
      );
    case 'redirectElsewhere':
      return redirect(`${state.storageOrigin}/elsewhere/export.csv`);
    case 'redirectLoop':
      return redirect(request.target);
    case 'redirectToHttp':
      return redirect('http://kobotoolbox.example.org/private-media/export.csv');
    case 'noLocation':
      return { status: 302, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '' };
    case 'gatewayTimeout':
      return htmlPage(504, '504 Gateway Time-out');
    default:
      return htmlPage(500, 'Server Error (500)');
  }
}

/** The file up to somewhere in its second half, inside a quoted cell, so that its last quote stays open. */
function cutInQuote(body: Buffer): Buffer {
  let at = Math.floor(body.length / 2);
  // `;"` begins a cell, so two bytes further is inside its quotes unless it is empty.
  while (at < body.length && !(body[at] === 0x3b && body[at + 1] === 0x22 && body[at + 2] !== 0x22)) at += 1;
  return at < body.length ? body.subarray(0, at + 3) : body.subarray(0, body.length - 3);
}

/** Applies a fault that spoils a body to a good answer that has one. */
export function spoil(state: ServerState, path: string, response: Response): Response {
  const body = Buffer.from(response.body);
  if (response.status !== 200 || body.length === 0) return response;
  const step = stepOf(path);
  const fault = use(
    state,
    ({ on, ...rest }) =>
      spoilsBody({ on, ...rest }) && (on === 'any' || on === step || (on === 'export' && step === 'privateMedia')),
  );
  if (!fault) return response;
  if (fault.kind === 'truncate') return { ...response, connection: { cutAfter: Math.floor(body.length / 2) } };
  const spoiled = fault.kind === 'emptyBody' ? Buffer.alloc(0) : cutInQuote(body);
  return { ...response, headers: { ...response.headers, 'content-length': String(spoiled.length) }, body: spoiled };
}
