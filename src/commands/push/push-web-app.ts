/** The web app that pushed submissions come to: its address as people paste it, and whether it really is this person's. */
import { FieldrowsError } from '../../errors';
import type { HttpRequest, Services } from '../../ports';
import { readPushSettings } from '../../settings/push-settings';
import type { PushTarget } from '../../sources';

/** Google's own host only: a secret goes there. Accounts of an organization may have its domain in the path. */
const shape = /^https:\/\/script\.google\.com\/(?:a\/macros\/[\w.-]{1,100}|macros)\/s\/[\w-]{8,200}\/exec$/;

/** Looks after a test has been sent; Google's stores may need a moment. */
const looks = 3;

/** @throws {FieldrowsError} `webAppAddressWrong` */
export function webAppAddress(pasted: string): string {
  const address = pasted.trim();
  if (!shape.test(address)) throw new FieldrowsError('webAppAddressWrong', {});
  return address;
}

/**
 * Sends a test and sees whether it arrives where this person's web app puts such things. What the web app answers tells
 * nothing: Google answers in its place when it is closed, broken, somebody else's or not there.
 *
 * @throws {FieldrowsError} `webAppNotReached`, `networkDown`, …
 */
export function requireWebApp(services: Services, target: PushTarget, importId: string): void {
  const ping = services.uniqueId();
  services.http.fetch(testRequest(target, ping));
  for (let look = 1; look <= looks; look++) {
    if (readPushSettings(services.userStore.readAll()).pingOf(importId) === ping) return;
    if (look < looks) services.clock.sleep(1_000);
  }
  throw new FieldrowsError('webAppNotReached', {});
}

function testRequest({ endpoint, envelope, format }: PushTarget, ping: string): HttpRequest {
  const isInBody = format === 'json';
  return {
    method: 'POST',
    url: isInBody ? endpoint : `${endpoint}&ping=${ping}`,
    headers: { 'Content-Type': isInBody ? 'application/json' : 'application/xml' },
    body: isInBody ? JSON.stringify({ ...envelope, ping }) : '<ping/>',
  };
}
