/**
 * A day of pushes on the virtual clock: a fifth of them gets lost although the server believes them delivered, others come
 * twice, late, out of order or again hours later, while submissions are edited and deleted and alarms ring late. No row
 * may ever be there twice, and after the next scheduled refresh none may be missing.
 */
import { queueDeliveries, settleDelivery, takeDue } from '../../workbench/kobotoolbox/deliveries';
import type { RestServiceSettings } from '../../workbench/kobotoolbox/rest-service-settings';
import { createState, type ServerState } from '../../workbench/kobotoolbox/server-state';
import type { ProjectState, Submission } from '../../workbench/kobotoolbox/types';
import { openPushed, openPushedJson, type Pushed } from '../product/pushed';
import { exportPath, exportUid, filePath, pathOf, projectUid } from '../product/scripted-server';
import { keysOf } from '../product/workbook-sheets';
import { type Random, seededRandom } from './random';

const minute = 60_000;
const hour = 60 * minute;
const isLong = process.env['LONG'] === '1';
const seed = Number(process.env['SEED'] ?? 20_261_126);
const hours = isLong ? 24 : 6;

interface Day {
  readonly pushed: Pushed;
  readonly server: ServerState;
  readonly project: ProjectState;
  readonly random: Random;
  /** When each submission was made. */
  readonly madeAt: Map<number, number>;
  /** When each row was first seen. */
  readonly seenAt: Map<number, number>;
  /** Submissions whose push reached the web app, whatever the server was told. */
  readonly arrived: Map<number, number>;
  lost: number;
  nextId: number;
}

type Format = 'csv' | 'json';

const form = { survey: [{ type: 'text', name: 'name', label: ['Name'] }], choices: [], translations: [null] };

function submissionOf(id: number): Submission {
  return { _id: id, _uuid: `uuid-of-${id}`, name: `Name of ${id}` };
}

function openDay(format: Format, retrySeconds: number[], random: Random): Day {
  const project: ProjectState = {
    ...{ uid: projectUid, name: 'P', owner: 'amina', deployed: true, archived: false, versions: [], exports: [] },
    ...{ submissions: [submissionOf(1), submissionOf(2)], permissions: {}, publicData: false },
  };
  const pushed = format === 'csv' ? openPushed([1, 2], 60) : openSubmissions(project);
  if (format === 'csv') serveWithCache(pushed, project);
  pushed.turnOn();
  const { state } = pushed.product.runtime;
  const server = createState([project], []);
  server.origin = 'https://kobo.example.org';
  server.fixedNow = state.now;
  server.options.retrySeconds = retrySeconds;
  const settings = pushed.hooks[0] as unknown as RestServiceSettings;
  server.restServices.set('hTest1', { uid: 'hTest1', project: projectUid, modifiedAt: 0, settings });
  const maps = { madeAt: new Map(), seenAt: new Map(), arrived: new Map() };
  return { pushed, server, project, random, ...maps, lost: 0, nextId: 3 };
}

/** Submissions are looked up each time. */
function openSubmissions(project: ProjectState): Pushed {
  const pushed = openPushedJson(form, project.submissions, 60);
  const { intercept } = pushed.server;
  pushed.server.intercept = (request) => {
    pushed.project.submissions = project.submissions;
    return intercept?.(request);
  };
  return pushed;
}

/** The server makes the same export anew only once in 300 seconds. */
function serveWithCache(pushed: Pushed, project: ProjectState): void {
  const { intercept } = pushed.server;
  let madeAt = Number.NEGATIVE_INFINITY;
  pushed.server.intercept = (request) => {
    const { now } = pushed.product.runtime.state;
    const path = pathOf(request);
    if (path === `${exportPath}${exportUid}/data.csv` && now - madeAt >= 300_000) {
      madeAt = now;
      const rows = project.submissions.map(({ name, _id: id }) => `"${name}";"${id}"\r\n`);
      pushed.server.csv = `"name";"_id"\r\n${rows.join('')}`;
    }
    if (path === filePath) return undefined;
    return intercept?.(request);
  };
}

function submit(day: Day): void {
  const id = day.nextId++;
  const submission = submissionOf(id);
  day.project.submissions.push(submission);
  day.madeAt.set(id, day.pushed.product.runtime.state.now);
  queueDeliveries(day.server, day.project, [submission]);
}

/** Carries out what the server has due, with the network of a bad day. */
function deliver(day: Day): void {
  const { server, pushed, random, arrived } = day;
  const { state } = pushed.product.runtime;
  server.fixedNow = state.now;
  const due = takeDue(server);
  // Several workers send at once, in no order.
  due.sort(() => random() - 0.5);
  for (const { delivery, payload } of due) {
    const luck = random();
    const reach = () => {
      const answer = pushed.post(payload.body, undefined, payload.contentType);
      expect(answer.status).toBe(302);
      if (!arrived.has(delivery.submissionId)) arrived.set(delivery.submissionId, state.now);
    };
    if (luck < 0.2) {
      // Google's own page of an error, with status 200: the server will never try again.
      day.lost++;
      settleDelivery(server, delivery, { kind: 'answered', status: 200, text: '<html>Error</html>' });
    } else if (luck < 0.3) {
      settleDelivery(server, delivery, { kind: 'answered', status: 503, text: '' });
    } else if (luck < 0.4) {
      // It came, but the answer got lost: the server sends it again.
      reach();
      settleDelivery(server, delivery, { kind: 'timedOut' });
    } else {
      reach();
      if (luck > 0.9) reach();
      settleDelivery(server, delivery, { kind: 'answered', status: 200, text: '{"ok":true}' });
    }
  }
}

/** Somebody replays an old one, edits or deletes. */
function disturb({ project, pushed, random, server }: Day): void {
  const luck = random();
  const { submissions } = project;
  const one = submissions[Math.floor(random() * submissions.length)];
  if (one === undefined) return;
  if (luck < 0.4) {
    const wrapper = String(pushed.hooks[0]?.['payload_template']);
    pushed.post(wrapper.split('%SUBMISSION%').join(JSON.stringify(one)));
  } else if (luck < 0.7) one['name'] = `Edited ${random()}`;
  else if (submissions.length > 20) project.submissions = submissions.filter((other) => other !== one);
  server.fixedNow = pushed.product.runtime.state.now;
}

function look(day: Day): void {
  const ids = keysOf(day.pushed.product, 'Answers').map(Number);
  expect(new Set(ids).size).toBe(ids.length);
  const { now } = day.pushed.product.runtime.state;
  for (const id of ids) if (!day.seenAt.has(id)) day.seenAt.set(id, now);
}

function advance(day: Day, milliseconds: number): void {
  const { state } = day.pushed.product.runtime;
  // Google lets alarms ring up to a minute late.
  for (const trigger of state.triggers) {
    if (trigger.functionName === 'takePushed' && !trigger.disabled && trigger.everyMinutes === 0) {
      trigger.everyMinutes = -1;
      trigger.nextAt += day.random() * minute;
    }
  }
  const fired = day.pushed.wait(milliseconds / 1_000);
  for (const { result } of fired) expect(result.error).toBeUndefined();
  if (fired.length > 0) look(day);
}

/** Names by submission, as people see them. */
function shownBy({ product }: Pushed): string[] {
  const [headings = [], ...rows] = product.sheet('Answers').values;
  return keysOf(product, 'Answers').map((key, row) => `${key} ${rows[row]?.[headings.indexOf('name')]}`);
}

describe.each([
  ['csv', 'as implemented', [60, 120, 240], 9],
  ['csv', 'as documented', [60, 600, 6000], 9],
  ['json', 'as implemented', [60, 120, 240], 2],
  ['json', 'as documented', [60, 600, 6000], 2],
] as const)('a day of pushes (%s), tried again %s', (format, _name, retrySeconds, mostMinutes) => {
  it(`misses nothing in the end, and shows what arrived soon (seed ${seed})`, () => {
    const random = seededRandom(seed);
    const day = openDay(format, [...retrySeconds], random);
    const { state } = day.pushed.product.runtime;
    const until = state.now + hours * hour;
    while (state.now < until) {
      // Phones come back into the network in bursts.
      if (random() < 0.04) submit(day);
      if (random() < 0.004) for (let count = 0; count < 12; count++) submit(day);
      if (random() < 0.03) disturb(day);
      deliver(day);
      advance(day, 20_000);
    }
    const made = day.madeAt.size;
    expect(made).toBeGreaterThan(hours * 8);
    expect(day.lost / made).toBeGreaterThan(0.1);

    // Whatever reached the web app was in the sheet soon, long before the schedule, unless it was deleted meanwhile.
    const present = new Set(day.project.submissions.map((one) => Number(one['_id'])));
    const waits = [...day.arrived]
      .filter(([id, at]) => present.has(id) && until - at > 15 * minute)
      .map(([id, at]) => ((day.seenAt.get(id) ?? Number.POSITIVE_INFINITY) - at) / minute)
      .sort((a, b) => a - b);
    expect(waits.length).toBeGreaterThan(hours * 4);
    expect(waits[Math.floor(waits.length / 2)]).toBeLessThan(3);
    expect(waits[waits.length - 1]).toBeLessThan(mostMinutes);

    // The next full refresh, once the server's file is new, finds the rest.
    for (let step = 0; step < (2 * hour) / minute; step++) advance(day, minute);
    const expected = day.project.submissions.map(({ name, _id: id }) => `${id} ${name}`);
    expect(shownBy(day.pushed).sort()).toEqual(expected.sort());
    const left = Object.keys(state.users[0]?.properties ?? {}).filter((name) => name.startsWith('fieldrows.pushed.'));
    expect(left).toEqual([]);
  }, 600_000);
});
