/**
 * A reading of submissions that may take several runs: what is kept between them, where the next one begins, and when
 * everything is read again. New submissions are found by their number alone; edits, validation statuses and deletions
 * only by reading everything, which comes round at an interval, and early when the number of submissions is not what it
 * should be. Few submissions are always read whole, as that costs no more. Pure.
 */
import { array, literal, number, object, safeParse, string, tuple, union } from 'valibot';
import type { Checkpoint, Extent } from '../../source';
import { type DataCheckpoint, nextReading, wholeReading } from '../data/data-pages';
import type { SectionMemory } from './submission-tables';

export interface PagedReading {
  /** Of what is asked for: settings, form and filter. With another one everything is read anew. */
  readonly shape: string;
  readonly pages: DataCheckpoint;
  /** Whether it has come to its end; the next one then begins behind it. */
  readonly isComplete: boolean;
  /** When it began, in milliseconds since 1970. */
  readonly begunAt: number;
  /** When the last complete reading of everything began; 0 before the first one has ended. */
  readonly wholeAt: number;
  /** Earliest moment at which everything is read again, whatever the interval; 0 for the interval's. */
  readonly wholeDueAt: number;
  readonly sections: readonly SectionMemory[];
}

/** Up to so many submissions are all read in each refresh: five pages, as many requests as a file in the background takes. */
export const alwaysWhole = 5_000;
/** Brought forward, everything is read again not sooner than so long after the last time. */
const leastWholeGapMilliseconds = 60 * 60_000;

export interface Wish {
  readonly shape: string;
  readonly now: number;
  /** Milliseconds after which everything is read again. */
  readonly wholeEvery: number;
  readonly extent: Extent;
}

/** Where this run begins, given what the one before has left. */
export function beginReading(before: PagedReading | undefined, wish: Wish): PagedReading {
  const { shape, now } = wish;
  if (before === undefined || before.shape !== shape) return newReading(shape, now, before?.wholeAt ?? 0);
  const isDue = before.wholeDueAt > 0 && now >= before.wholeDueAt;
  const isEverything = wish.extent === 'everything' || isDue;
  if (!before.isComplete) return isEverything ? readAnew(before) : before;
  const { before: earlier, received } = before.pages;
  const isItsTurn = earlier + received <= alwaysWhole || now - before.wholeAt >= wish.wholeEvery;
  const canGoOn = wish.extent === 'new' && before.pages.afterId > 0;
  if (isEverything || (isItsTurn && !canGoOn)) {
    return readAnew({ ...before, begunAt: now, sections: before.sections.map(asNextPins) });
  }
  return { ...before, isComplete: false, begunAt: now, pages: nextReading(before.pages) };
}

function newReading(shape: string, now: number, wholeAt: number): PagedReading {
  return { shape, pages: wholeReading, isComplete: false, begunAt: now, wholeAt, wholeDueAt: 0, sections: [] };
}

/** The same reading from its beginning, with everything known about columns. */
export function readAnew(reading: PagedReading): PagedReading {
  const { restarts, pageSize } = reading.isComplete ? wholeReading : reading.pages;
  return {
    ...reading,
    isComplete: false,
    wholeDueAt: 0,
    pages: { ...wholeReading, restarts, pageSize },
    sections: reading.sections.map(fromBeginning),
  };
}

function fromBeginning(section: SectionMemory): SectionMemory {
  const added = section.added.map(([key, heading, , isChoice]) => [key, heading, 0, isChoice] as const);
  return { ...section, nextIndex: 1, added, found: '' };
}

/** The next reading of everything begins with the kinds that the last one has found: a column may become narrower. */
function asNextPins(section: SectionMemory): SectionMemory {
  return { ...section, kinds: section.found };
}

/** What to keep of a reading that has come to its end. */
export function endReading(reading: PagedReading, isConsistent: boolean): PagedReading {
  const { begunAt, pages } = reading;
  const wholeAt = pages.startId === 0 ? begunAt : reading.wholeAt;
  const wholeDueAt = isConsistent ? 0 : wholeAt + leastWholeGapMilliseconds;
  return { ...reading, isComplete: true, wholeAt, wholeDueAt };
}

/** When everything will be read again; undefined where each refresh does. */
export function nextWholeAt(reading: PagedReading, wholeEvery: number): number | undefined {
  const { pages, wholeAt, wholeDueAt, isComplete } = reading;
  const isUnderWay = pages.startId === 0 && !isComplete;
  if (isUnderWay || wholeEvery === 0 || pages.before + pages.received <= alwaysWhole) return undefined;
  return wholeDueAt > 0 ? Math.min(wholeDueAt, wholeAt + wholeEvery) : wholeAt + wholeEvery;
}

const flag = union([literal(0), literal(1)]);
const keptShape = object({
  shape: string(),
  isComplete: flag,
  begunAt: number(),
  wholeAt: number(),
  wholeDueAt: number(),
  pages: object({
    startId: number(),
    before: number(),
    afterId: number(),
    received: number(),
    restarts: number(),
    pageSize: number(),
  }),
  sections: array(
    object({
      path: string(),
      parentPath: string(),
      nextIndex: number(),
      added: array(tuple([string(), string(), flag, flag])),
      kinds: string(),
      found: string(),
    }),
  ),
});

/** A reading as plain data. */
export function keepReading({ isComplete, ...reading }: PagedReading): Checkpoint {
  return { pages: JSON.stringify({ ...reading, isComplete: isComplete ? 1 : 0 }) };
}

/** @returns undefined where nothing of ours was kept, or cannot be read: then everything is read anew. */
export function keptReading(checkpoint: Checkpoint | undefined): PagedReading | undefined {
  const text = checkpoint?.['pages'];
  if (typeof text !== 'string') return undefined;
  const found = safeParse(keptShape, parseJson(text));
  return found.success ? { ...found.output, isComplete: found.output.isComplete === 1 } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
