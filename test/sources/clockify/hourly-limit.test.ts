import { expectError } from '../kobo/conversation';
import { type Conversation, converse, demoPaidWorkspaceId, fault, read } from './conversation';

const minute = 60_000;
const server = 'api.clockify.me';
const year = { options: { range: 'thisYear', plan: 'free' } };
const month = { options: { range: 'thisMonth', plan: 'free' } };

function readTimes(services: Conversation, times: number): void {
  for (let time = 0; time < times; time++) read(services, month);
}

describe('the free plan', () => {
  it('is left some of its requests, and told when there is room again', () => {
    const services = converse();
    readTimes(services, 25);
    expectError(() => read(services, month), 'hourlyLimitReached');
    expect(services.requests).toHaveLength(25);
    services.pass(60 * minute - 25 * 300 - 5_000);
    expectError(() => read(services, month), 'hourlyLimitReached', { server, most: 25, retryAfterSeconds: 5 });
    services.pass(5_000);
    expect(() => read(services, month)).not.toThrow();
  });

  it('is asked for nothing before there is room for the whole report', () => {
    const services = converse();
    readTimes(services, 14);
    expectError(() => read(services, year), 'hourlyLimitReached');
    expect(services.requests).toHaveLength(14);
    services.pass(60 * minute);
    expect(() => read(services, year)).not.toThrow();
  });

  it('is known to take as many requests as the last time', () => {
    const services = converse();
    services.state.options.largestPage = 10;
    read(services, month);
    const needed = services.requests.length;
    expect(needed).toBeGreaterThan(5);
    expect(services.kept).toEqual({ requests: needed });
    services.pass(60 * minute);
    services.kept = undefined;
    services.state.options.largestPage = 1_000;
    readTimes(services, 22);
    services.kept = { requests: needed };
    const before = services.requests.length;
    expectError(() => read(services, month), 'hourlyLimitReached');
    expect(services.requests).toHaveLength(before);
  });

  it('learns from a report that ran out of requests on its way', () => {
    const services = converse();
    readTimes(services, 20);
    services.kept = undefined;
    services.state.options.largestPage = 5;
    expectError(() => read(services, month), 'hourlyLimitReached');
    expect(services.requests).toHaveLength(25);
    expect(services.kept).toEqual({ requests: 6 });
  });

  it('is told when a report never fits', () => {
    const services = converse();
    const options = { range: 'dates', from: '2020-01-01', to: '2026-12-31', plan: 'free' };
    expectError(() => read(services, { options }), 'reportTooLong', { requests: 84, most: 25 });
    expect(services.requests).toHaveLength(0);
  });

  it('is left alone for a while when somebody else has used it up', () => {
    const services = converse();
    fault(services, { status: 429, body: '{"message":"Too many requests","code":429}' }, 100);
    expectError(() => read(services, month), 'tooManyRequests', {
      server: 'reports.api.clockify.me',
      retryAfterSeconds: 900,
    });
    expect(services.requests).toHaveLength(2);
  });

  it('does not count what a paid plan is asked', () => {
    const services = converse();
    const paid = { projectUid: demoPaidWorkspaceId, options: { range: 'thisMonth', plan: 'paid' } };
    for (let time = 0; time < 40; time++) read(services, paid);
    expect(() => read(services, month)).not.toThrow();
  });

  // F8: another program asks too, now and then; imports come round as their schedules want.
  it('is never asked more than 25 times within any hour of a day', () => {
    const services = converse();
    const sent: number[] = [];
    const ask = services.http.fetch;
    services.http.fetch = (request) => {
      sent.push(services.clock.now());
      return ask(request);
    };
    const begin = services.clock.now();
    let refused = 0;
    let done = 0;
    for (let slot = 0; slot < 24 * 12; slot++) {
      services.pass(Math.max(0, begin + slot * 5 * minute - services.clock.now()));
      if (slot % 7 === 0) services.state.sent.set('c10c01000000000000000001', others(services));
      for (const wish of [month, slot % 12 === 0 ? year : month, month]) {
        services.kept = undefined;
        try {
          read(services, wish);
          done++;
        } catch (error) {
          expect(String(error)).toMatch(/hourlyLimitReached|tooManyRequests/);
          refused++;
        }
      }
    }
    const most = Math.max(...sent.map((at) => sent.filter((other) => other > at - 60 * minute && other <= at).length));
    expect(most).toBeLessThanOrEqual(25);
    expect([done > 100, refused > 100]).toEqual([true, true]);
  });
});

/** What the server has counted, and ten requests of somebody else. */
function others({ state, clock }: Conversation): number[] {
  const known = state.sent.get('c10c01000000000000000001') ?? [];
  return [...known, ...new Array<number>(10).fill(clock.now())];
}
