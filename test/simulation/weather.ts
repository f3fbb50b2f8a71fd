/**
 * What goes wrong during a simulated time, drawn beforehand: spells during which the server, Google or the account fail
 * in one way. The server's clock is the runtime's.
 */
import type { Random } from './random';

const minute = 60_000;
const hour = 60 * minute;

/** During a spell every request fails; `quota` and `silence` are Google's: no requests, or no triggers at all. */
export type Trouble =
  | 'maintenance'
  | 'gateway'
  | 'patience'
  | 'reset'
  | 'loginPage'
  | 'truncated'
  | 'keyRevoked'
  | 'quota'
  | 'silence';

export interface Spell {
  readonly trouble: Trouble;
  readonly from: number;
  readonly until: number;
}

/** How long each trouble lasts at most. */
const longest: Readonly<Record<Trouble, number>> = {
  maintenance: 3 * hour,
  gateway: 40 * minute,
  patience: 30 * minute,
  reset: hour,
  loginPage: hour,
  truncated: hour,
  keyRevoked: 3 * hour,
  quota: 4 * hour,
  silence: 5 * hour,
};
const troubles = Object.keys(longest) as Trouble[];

/** One spell after the other with good hours between, each trouble in turn, beginning anywhere. */
export function drawSpells(random: Random, from: number, until: number): Spell[] {
  const spells: Spell[] = [];
  let next = Math.floor(random() * troubles.length);
  let at = from + (0.5 + random()) * hour;
  while (at < until) {
    const trouble = troubles[next++ % troubles.length] as Trouble;
    const end = Math.min(until, at + (0.4 + 0.6 * random()) * longest[trouble]);
    spells.push({ trouble, from: at, until: end });
    at = end + (0.2 + random()) * hour;
  }
  return spells;
}

export function troubleAt(spells: readonly Spell[], now: number): Trouble | undefined {
  return spells.find(({ from, until }) => from <= now && now < until)?.trouble;
}

/** Milliseconds of an interval during which Google let nothing run, or no request out. */
export function heldUp(spells: readonly Spell[], from: number, until: number): number {
  let sum = 0;
  for (const spell of spells) {
    if (spell.trouble !== 'quota' && spell.trouble !== 'silence') continue;
    sum += Math.max(0, Math.min(until, spell.until) - Math.max(from, spell.from));
  }
  return sum;
}
