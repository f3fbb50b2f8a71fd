import type { ErrorCode } from '../../../src/errors';
import type { ClockifyFault } from '../../../workbench/clockify/types';
import { expectError } from '../kobo/conversation';
import { type Conversation, converse, demoPaidWorkspaceId, fault, read } from './conversation';

const server = 'reports.api.clockify.me';
const paid = { projectUid: demoPaidWorkspaceId, options: { range: 'thisMonth', plan: 'paid' } };
const status = (code: number, headers: Record<string, string> = {}, body = '{"message":"No","code":0}') => ({
  status: code,
  headers,
  body,
});

function readWith(kind: ClockifyFault['kind'], times: number, changes: object = paid): Conversation {
  const services = converse();
  fault(services, kind, times);
  read(services, changes);
  return services;
}

describe('asking Clockify', () => {
  it.each<[string, ClockifyFault['kind'], number, number]>([
    ['429 without a word on when', status(429), 1, 2],
    ['429 with a few seconds', status(429, { 'retry-after': '30' }), 1, 2],
    ['429 with a word that means nothing', status(429, { 'retry-after': 'soon' }), 1, 2],
    ['500', status(500), 3, 4],
    ['502', status(502), 3, 4],
    ['504', status(504), 2, 3],
    ['503 with a few seconds', status(503, { 'retry-after': '5' }), 1, 2],
    ['a lost connection', 'reset', 3, 4],
    ['no answer in time', 'hang', 2, 3],
  ])('goes on after %s', (_name, kind, times, requests) => {
    const services = readWith(kind, times);
    expect(services.requests).toHaveLength(requests);
    expect(services.pauses).toHaveLength(times);
  });

  it('waits as long as it was asked to, and not longer than a run can', () => {
    expect(readWith(status(429, { 'retry-after': '30' }), 1).pauses[0]).toBeGreaterThanOrEqual(30);
    const services = converse();
    fault(services, status(429, { 'retry-after': '900' }));
    expectError(() => read(services, paid), 'tooManyRequests', { server, retryAfterSeconds: 900 });
    expect([services.requests.length, services.pauses.length]).toEqual([1, 0]);
    const late = converse({ secondsLeft: 10 });
    fault(late, status(429, { 'retry-after': '30' }));
    expectError(() => read(late, paid), 'tooManyRequests', { server, retryAfterSeconds: 30 });
  });

  it.each<[ErrorCode, ClockifyFault['kind'], number, object]>([
    ['serverError', status(500), 4, { server, status: 500 }],
    ['serverError', status(502), 4, { server, status: 502 }],
    ['networkDown', 'reset', 4, { server }],
    ['requestTimedOut', 'hang', 3, { server }],
    ['tooManyRequests', status(429), 4, { server, retryAfterSeconds: 60 }],
  ])('gives up with %s in the end', (code, kind, requests, details) => {
    const services = converse();
    fault(services, kind, 100);
    expectError(() => read(services, paid), code, details as never);
    expect(services.requests).toHaveLength(requests);
  });

  it.each<[string, ErrorCode, ClockifyFault['kind'], object]>([
    ['a log-in page', 'notClockify', 'htmlLogin', { server: 'api.clockify.me' }],
    ['maintenance', 'serverMaintenance', 'maintenance', { server }],
    ['JSON that breaks off', 'truncatedDownload', 'truncate', { server: 'api.clockify.me' }],
    ['an empty answer', 'emptyDownload', 'emptyBody', { server: 'api.clockify.me' }],
    ['a part of an answer', 'truncatedDownload', status(206, {}, '{"timeentries":[]'), { server }],
    ['JSON of something else', 'notClockify', status(200, {}, '{"detail":"hello"}'), { server: 'api.clockify.me' }],
    ['a list of something else', 'notClockify', status(200, {}, '[1]'), { server: 'api.clockify.me' }],
    [
      'entries without identifiers',
      'notClockify',
      status(200, {}, '{"timeentries":[{}]}'),
      { server: 'api.clockify.me' },
    ],
    ['a refused body', 'reportRefused', status(400, {}, '{"message":"groups: x","code":501}'), { reason: 'groups: x' }],
    ['a refusal that is no JSON', 'reportRefused', status(400, {}, 'nope'), { reason: '' }],
    ['a redirect', 'redirectRefused', 'redirectElsewhere', { server, target: 'clockify.me.evil.example' }],
    ['a redirect to a region', 'redirectRefused', 'redirectToOtherRegion', { server, target: 'euc1.clockify.me' }],
    ['a redirect to nowhere', 'redirectRefused', status(302), { server, target: '' }],
    ['a strange refusal', 'serverError', status(418), { server, status: 418 }],
  ])('says what %s means, asking once', (_name, code, kind, details) => {
    const services = converse();
    fault(services, kind);
    expectError(() => read(services, paid), code, details as never);
    expect(services.requests).toHaveLength(1);
  });

  it.each<[string, ErrorCode, number]>([
    ['an unknown key', 'apiKeyRefused', 4003],
    ['no key', 'apiKeyRefused', 1000],
    ['an invalid request', 'reportRefused', 501],
    ['something unknown', 'reportNotFound', 3000],
    ['no right', 'workspaceForbidden', 403],
  ])('reads a refusal for %s although its status is 200', (_name, code, number) => {
    const services = converse();
    fault(services, status(200, {}, JSON.stringify({ message: 'No', code: number })));
    const report =
      code === 'reportNotFound' ? { offerUid: 'f'.repeat(24), options: { range: 'saved', plan: 'paid' } } : {};
    expect(() => read(services, { ...paid, ...report })).toThrow(code);
  });

  it('takes no answer for a refusal that has entries', () => {
    const services = converse();
    const body = JSON.stringify({
      timeentries: [{ _id: 'x', description: 'code 501' }],
      totals: [{ entriesCount: 1 }],
    });
    fault(services, status(200, {}, body));
    expect(read(services, paid).parts()[0]?.table.rows).toHaveLength(1);
  });

  it('keeps quiet about keys and people in the reasons that Clockify gives', () => {
    const services = converse();
    const reason = 'user amina@relief.example with 0123456789abcdef0123456789abcdef01234567 at https://x.example/y';
    fault(services, status(400, {}, JSON.stringify({ message: reason, code: 501 })));
    expectError(() => read(services, paid), 'reportRefused', { reason: 'user … with … at …' });
  });

  it('ends with the run', () => {
    const services = converse({ secondsLeft: 3 });
    fault(services, 'hang', 100);
    services.http.fetch = ((ask) => (request) => {
      services.pass(2_000);
      return ask(request);
    })(services.http.fetch);
    expect(() => read(services, paid)).toThrow('requestTimedOut');
    expect(services.requests.length).toBeLessThanOrEqual(2);
  });
});
