/** Numbers that look random and are the same in every run. */

export interface Random {
  /** From 0 up to but without `below`. */
  whole(below: number): number;
  /** From `least` to `most`, both included. */
  between(least: number, most: number): number;
  /** Throws for an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** True as often as the share (0 to 1) says. */
  chance(share: number): boolean;
  hex(digits: number): string;
}

/** mulberry32: 32 bits of state are plenty for answers to a survey. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
  // The first values of neighbouring seeds are alike.
  for (let skip = 0; skip < 4; skip += 1) next();
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    whole,
    between: (least, most) => least + whole(most - least + 1),
    pick: (items) => {
      const [picked] = items.slice(whole(items.length));
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
    chance: (share) => next() < share,
    hex: (digits) => Array.from({ length: digits }, () => whole(16).toString(16)).join(''),
  };
}
