/**
 * Days of the dispatcher on the virtual clock: 25 imports with all kinds of schedules, spells of failures, a change of
 * the clocks, spent quotas, killed runs. `LONG=1` makes it a week; `SEED=…` another one.
 */

import { type ImportStatus, readDocumentSettings, type SavedImport, statusOf } from '../../src/settings/saved-imports';
import { newState } from '../../workbench/apps-script/state';
import type { RunResult } from '../../workbench/apps-script/types';
import { openProduct, owner, type Product, scriptedExport } from '../product/product';
import { canaryKey, server } from '../product/scripted-server';
import { csvOf, manyExportsServer, type ServedRequest, submissionsAfter } from './many-exports-server';
import { type Random, seededRandom } from './random';
import { drawSpells, heldUp, type Spell, troubleAt } from './weather';

const minute = 60_000;
const hour = 60 * minute;
const isLong = process.env['LONG'] === '1';
const seed = Number(process.env['SEED'] ?? 20_261_025);
/** A whole day of calm lets the slowest schedule come round, after a failure too. */
const hoursOf = {
  bound: isLong ? { troubled: 6 * 24, calm: 27 } : { troubled: 7, calm: 5 },
  addon: isLong ? { troubled: 6 * 24, calm: 27 } : { troubled: 6, calm: 5 },
} as const;
/** The clocks of Paris went back at 01:00 UTC on this day. */
const clocksChangeAt = Date.UTC(2026, 9, 25, 1, 0, 0);

const repeat = (count: number, minutes: number) => Array<number>(count).fill(minutes);
const kinds = {
  bound: [
    ...repeat(3, 15),
    ...repeat(3, 30),
    ...repeat(6, 60),
    ...repeat(4, 120),
    ...repeat(4, 240),
    ...repeat(3, 720),
    ...repeat(2, 1440),
  ],
  addon: [...repeat(10, 60), ...repeat(5, 120), ...repeat(4, 240), ...repeat(3, 480), ...repeat(3, 1440)],
} as const;

interface Firing {
  readonly at: number;
  readonly result: RunResult;
  readonly isKilled: boolean;
  /** What reached the server. */
  readonly requests: readonly ServedRequest[];
}

interface Simulation {
  readonly product: Product;
  readonly served: readonly ServedRequest[];
  readonly spells: readonly Spell[];
  readonly random: Random;
  readonly startedAt: number;
  readonly troubledUntil: number;
}

function prepare(kind: 'bound' | 'addon'): Simulation {
  const random = seededRandom(seed);
  const startedAt = clocksChangeAt - (isLong ? 40 : 4) * hour;
  const state = newState({ kind, now: startedAt, timeZone: 'Europe/Paris' });
  const troubledUntil = startedAt + hoursOf[kind].troubled * hour;
  const spells = drawSpells(random, startedAt + 2 * hour, troubledUntil);
  const scripted = manyExportsServer({
    now: () => state.now,
    trouble: (exportUid) => {
      const spell = troubleAt(spells, state.now);
      // While Google is silent, the server is well.
      if (spell !== undefined) return spell === 'silence' ? undefined : spell;
      return exportUid !== '' && state.now < troubledUntil && random() < 0.02 ? 'serverError' : undefined;
    },
  });
  const product = openProduct(scripted, state);
  product.call('connect', { address: server, apiKey: canaryKey });
  kinds[kind].forEach((schedule, index) => {
    const exportUid = `esSimulated${index + 1}`;
    const sheetName = `Import ${index + 1}`;
    product.call('saveImport', { ...scriptedExport, offerUid: exportUid, sheetName, schedule });
  });
  return { product, served: scripted.served, spells, random, startedAt, troubledUntil };
}

function settingsOf({ runtime }: Product) {
  return readDocumentSettings({ readAll: () => runtime.state.documentProperties, write: () => undefined });
}

/** Lets the trigger fire next, up to a quarter of an hour late; undefined when Google lets nothing run. */
function fireNext({ product, served, spells, random, troubledUntil }: Simulation): Firing | undefined {
  const { state } = product.runtime;
  const trigger = state.triggers.find(({ user }) => user === owner);
  if (trigger === undefined) throw new Error('The trigger is gone.');
  const isTroubled = trigger.nextAt < troubledUntil;
  const late = isTroubled && random() < 0.05 ? random() * 15 * minute : random() * 20_000;
  const at = Math.max(state.now, trigger.nextAt + late);
  while (trigger.nextAt <= at) trigger.nextAt += trigger.everyMinutes * minute;
  state.now = at;
  if (troubleAt(spells, at) === 'silence') return undefined;
  if (isTroubled && random() < 0.03) state.lockHeldUntil = at + random() * minute;
  const isKilled = isTroubled && random() < 0.02;
  const options = {
    user: owner,
    mode: 'trigger',
    ...(isKilled ? { killAfter: 20 + Math.floor(random() * 200) } : {}),
  } as const;
  const servedBefore = served.length;
  const result = product.runtime.run('refreshDue', [{ authMode: 'FULL', triggerUid: trigger.id }], options);
  return { at, result, isKilled: result.killed, requests: served.slice(servedBefore) };
}

/** Whoever finds their schedule paused for want of a key connects again once the key works. */
function reconnect({ product, spells }: Simulation): void {
  if (troubleAt(spells, product.runtime.state.now) !== undefined) return;
  const settings = settingsOf(product);
  if (![...settings.statuses.values()].some(({ code, paused }) => paused && code === 'apiKeyRefused')) return;
  product.call('connect', { address: server, apiKey: canaryKey });
}

/** Failures are visible: whoever got its file says so, whoever did not says why. */
function checkVisible(firing: Firing, saved: SavedImport, status: ImportStatus): void {
  const requests = firing.requests.filter(({ exportUid }) => exportUid === saved.offerUid);
  const isFailed = status.state === 'failed';
  // A new key lets failures be forgiven before the next attempt.
  expect([saved.name, status.failures > 0 && !isFailed, status.code !== undefined]).toEqual([
    saved.name,
    false,
    isFailed,
  ]);
  if (firing.isKilled || requests.length === 0) return;
  expect([saved.name, status.state === 'failed']).toEqual([saved.name, !requests.some(({ delivered }) => delivered)]);
}

/** Everybody comes to their turn: at most one more period after they were due, and what Google held up. */
function checkWaiting(simulation: Simulation, before: ImportStatus, after: ImportStatus, saved: SavedImport): void {
  if (after.lastAttemptAt === before.lastAttemptAt || before.nextAt === 0) return;
  const waited = after.lastAttemptAt - before.nextAt;
  const { everyMinutes = 60 } = simulation.product.runtime.state.triggers[0] ?? {};
  // A trigger that comes late, a run that was killed, a lock: each costs one firing.
  const mishaps = (15 + 2 * everyMinutes) * minute;
  const held = heldUp(simulation.spells, before.nextAt, after.lastAttemptAt);
  const allowed = Math.max(saved.schedule * minute, mishaps) + held + (held > 0 ? saved.schedule * minute : 0);
  expect({ name: saved.name, tooLong: Math.max(0, Math.round((waited - allowed) / minute)) }).toEqual({
    name: saved.name,
    tooLong: 0,
  });
}

/** No import is asked for more often than its schedule says, and no run asks more than it may. */
function checkRequests(imports: readonly SavedImport[], firings: readonly Firing[]): void {
  for (const { exportUid, schedule } of imports) {
    const firingsOfHour = new Map<number, number>();
    for (const { at, result, requests } of firings) {
      expect(result.tookMilliseconds).toBeLessThanOrEqual(6 * 60_000);
      const own = requests.filter((request) => request.exportUid === exportUid).length;
      expect(own).toBeLessThanOrEqual(8);
      const start = Math.floor(at / hour);
      if (own > 0) firingsOfHour.set(start, (firingsOfHour.get(start) ?? 0) + 1);
    }
    // A firing that comes late falls into the next hour; what was killed is tried again at the next firing.
    expect(Math.max(...firingsOfHour.values())).toBeLessThanOrEqual(Math.ceil(60 / schedule) + 1);
  }
}

/** One refresh after the other, by the run log. */
function checkNoOverlap(firings: readonly Firing[]): void {
  for (const [index, { at }] of firings.entries()) {
    const before = firings[index - 1];
    if (before !== undefined) expect(at).toBeGreaterThanOrEqual(before.at + before.result.tookMilliseconds);
  }
}

describe.each(['bound', 'addon'] as const)('a week of the dispatcher (%s)', (kind) => {
  it(`starves nobody, asks no more than it may, shows every failure and recovers (seed ${seed})`, () => {
    const simulation = prepare(kind);
    const { product, startedAt, troubledUntil } = simulation;
    const { state } = product.runtime;
    const firings: Firing[] = [];
    const told: string[] = [];
    while (state.now < troubledUntil + hoursOf[kind].calm * hour) {
      const before = settingsOf(product);
      const firing = fireNext(simulation);
      if (firing === undefined) continue;
      firings.push(firing);
      if (firing.result.error !== undefined && !firing.isKilled) told.push(firing.result.error);
      const after = settingsOf(product);
      for (const saved of after.imports) {
        checkVisible(firing, saved, statusOf(after, saved.id));
        checkWaiting(simulation, statusOf(before, saved.id), statusOf(after, saved.id), saved);
      }
      reconnect(simulation);
    }
    const { imports } = settingsOf(product);
    expect(imports.length).toBe(25);
    checkRequests(imports, firings);
    checkNoOverlap(firings);
    // Mails go out for what is new, not for every run that fails.
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(firings.length / 2);

    const cards = product.call('listImports', {});
    const lines = product.sheet('KoboToolbox status').values;
    const recovered = cards.filter(({ state: result }) => result === 'imported' || result === 'unchanged');
    for (const card of cards) {
      expect(lines.find(([cell]) => cell === card.name)?.[1]).toBe(card.message);
      // What is not fresh again is a slow schedule whose turn has not come since.
      if (!recovered.includes(card)) expect(!isLong && card.nextAt > state.now && card.schedule > 120).toBe(true);
    }
    expect(recovered.length).toBeGreaterThanOrEqual(isLong ? 25 : 18);
    for (const { offerUid: exportUid, schedule, lastCompleteAt, sheetName } of recovered) {
      expect(state.now - lastCompleteAt).toBeLessThanOrEqual((schedule + 60) * minute);
      const shown = product
        .sheet(sheetName)
        .values.slice(1)
        .map((row) => `"${row[0]}";"${row[1]}"\r\n`);
      const expected = csvOf(exportUid, submissionsAfter(lastCompleteAt - startedAt));
      expect(`"name";"_id"\r\n${shown.join('')}`).toBe(expected);
    }
  }, 1_800_000);
});
