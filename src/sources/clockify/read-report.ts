/**
 * Reads a report whole: piece by piece where the free plan limits the days, page by page where there are more time
 * entries than one page holds, and counted against the totals that come along.
 */
import { FieldrowsError } from '../../errors';
import { clockifyFreeDays } from '../../limits';
import { utf8Length } from '../../tables/personal-data/utf8';
import { type GroupLine, type ReportAnswer, readJson, readReport, type TimeEntry } from './answers';
import { split } from './date-range';
import { ask, type ClockifySession } from './exchange';
import type { Question } from './failures';
import type { Group } from './options';
import { type ReportWish, reportRequest } from './requests';

export interface ReadReport {
  /** Undefined for a report of another kind; a shared one is whatever it was saved as. */
  readonly entries: readonly TimeEntry[] | undefined;
  /** Of each piece. */
  readonly lines: readonly (readonly GroupLine[])[];
  /** What a shared report is grouped by, as far as it says. */
  readonly groups: readonly Group[];
  /** Everything that was sent, for the fingerprint. */
  readonly texts: readonly string[];
  readonly byteLength: number;
}

/** A report that changes while it is read is read once more; a third time it would not be quieter. */
const maxReadings = 2;

/** The report in as many pieces as the free plan makes necessary. */
export function piecesOf(wish: ReportWish): ReportWish[] {
  const { days, options } = wish;
  if (days === undefined) return [wish];
  return split(days, options.isFree ? clockifyFreeDays : undefined).map((piece) => ({ ...wish, days: piece }));
}

/**
 * @param question As refusals of this report are worded.
 * @throws {FieldrowsError} as `ask`, `readReport`, and `reportChanging`
 */
export function readWholeReport(session: ClockifySession, wish: ReportWish, question: Question): ReadReport {
  const entries = new Map<string, TimeEntry>();
  const lines: (readonly GroupLine[])[] = [];
  const texts: string[] = [];
  let groups: readonly Group[] = [];
  let hasEntries = false;
  for (const piece of piecesOf(wish)) {
    const read = readPiece(session, piece, question, texts);
    groups = read.groups;
    if (read.lines !== undefined) lines.push(read.lines);
    hasEntries = hasEntries || read.entries !== undefined;
    // An entry that reaches into the next piece is in both.
    for (const entry of read.entries ?? []) entries.set(entry.id, entry);
  }
  const byteLength = texts.reduce((sum, text) => sum + utf8Length(text), 0);
  return { entries: hasEntries ? [...entries.values()] : undefined, lines, groups, texts, byteLength };
}

type Piece = Omit<ReportAnswer, 'count'>;

function readPiece(session: ClockifySession, wish: ReportWish, question: Question, texts: string[]): Piece {
  return settled(() => {
    const read: string[] = [];
    const piece = readPages(session, wish, question, read);
    if (piece !== undefined) texts.push(...read);
    return piece;
  });
}

/**
 * Reads again what changed while it was read.
 *
 * @param read Gives undefined for pages that do not fit together.
 * @throws {FieldrowsError} `reportChanging`
 */
export function settled<Value>(read: () => Value | undefined): Value {
  for (let reading = 1; reading <= maxReadings; reading++) {
    const value = read();
    if (value !== undefined) return value;
  }
  throw new FieldrowsError('reportChanging', {});
}

/** @returns undefined when the pages do not fit together: time entries came or went in between. */
function readPages(session: ClockifySession, wish: ReportWish, question: Question, texts: string[]): Piece | undefined {
  const entries: TimeEntry[] = [];
  const ids = new Set<string>();
  for (let page = 1; ; page++) {
    const response = ask(session, reportRequest(session, wish, 'JSON', page), question);
    const answer = readReport(readJson(response, session.server), session.server);
    texts.push(response.text());
    if (answer.entries === undefined) return answer;
    for (const entry of answer.entries) {
      entries.push(entry);
      ids.add(entry.id);
    }
    if (ids.size < entries.length) return undefined;
    const { count = Number.POSITIVE_INFINITY } = answer;
    // A server may put fewer on a page than it was asked for: only the number it tells, or an empty page, is the end.
    if (entries.length < count && answer.entries.length > 0) continue;
    const isWhole = answer.count === undefined || entries.length === answer.count;
    return isWhole ? { ...answer, entries } : undefined;
  }
}
