/** Sends what REST services are owed over real HTTP, following redirects as Python's requests does: a POST becomes a GET. */
import { type DeliveryOutcome, type DueDelivery, settleDelivery, takeDue } from './deliveries';
import type { ServerState } from './server-state';

const mostRedirects = 30;
const timeoutMilliseconds = 30_000;

/** Sends everything that is due, and returns at once; `delivered` waits for it. */
export function sendDue(state: ServerState): void {
  for (const due of takeDue(state)) {
    const sending: Promise<void> = send(state, due)
      .then((outcome) => settleDelivery(state, due.delivery, outcome))
      .finally(() => state.inFlight.delete(sending));
    state.inFlight.add(sending);
  }
}

/** Resolves when nothing is on its way any more. */
export async function delivered(state: ServerState): Promise<void> {
  sendDue(state);
  while (state.inFlight.size > 0) {
    await Promise.all(state.inFlight);
    sendDue(state);
  }
}

async function send(state: ServerState, { endpoint, payload, userAgent }: DueDelivery): Promise<DeliveryOutcome> {
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  let url = endpoint;
  let method = 'POST';
  try {
    for (let hops = 0; hops <= mostRedirects; hops++) {
      const { origin } = new URL(url);
      const local = state.hosts[origin];
      const response = await fetch((local ?? origin) + url.slice(origin.length), {
        method,
        redirect: 'manual',
        signal,
        headers: {
          'user-agent': userAgent,
          ...(method === 'POST' ? { 'content-type': payload.contentType } : {}),
          ...(local === undefined ? {} : { 'x-forwarded-host': new URL(url).host, 'x-forwarded-proto': 'https' }),
        },
        ...(method === 'POST' ? { body: payload.body } : {}),
      });
      const location = response.headers.get('location');
      if (![301, 302, 303, 307, 308].includes(response.status) || location === null) {
        return { kind: 'answered', status: response.status, text: await response.text() };
      }
      url = new URL(location, url).href;
      if (response.status < 307) method = 'GET';
    }
    return { kind: 'unreachable' };
  } catch {
    return { kind: signal.aborted ? 'timedOut' : 'unreachable' };
  }
}
