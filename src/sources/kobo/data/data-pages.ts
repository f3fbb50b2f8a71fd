/**
 * Reads submissions as JSON, page by page in the order of `_id`, over as many runs as it takes. A page begins after the
 * last `_id` of the one before, never at a number of rows: while people submit and delete, nothing comes twice.
 * Facts: kpi data.py and paginators.py (at most 1,000 a page, silently), read 2026-08.
 */
import { array, number, object, unknown } from 'valibot';
import { FieldrowsError } from '../../../errors';
import { maxListPage } from '../../../limits';
import { hashText } from '../../../tables/hash';
import type { Submission } from '../../../tables/submissions/submissions';
import type { PushedSubmission } from '../../push';
import { hostOf } from '../../web-address';
import type { KoboSession } from '../connection/exchange';
import { dataRequest } from '../connection/requests';
import { readShape } from '../connection/responses';
import { type DataFilter, dataQuery, type Identifiers, type IdRange, withinUrlLimit } from './data-query';
import { askForData, type ProjectChoice } from './data-refusals';
import { askInParts, toldSubmissions } from './told-submissions';

export interface DataChoice extends ProjectChoice {
  readonly filter?: DataFilter;
  /** Wanted even if they stand before where a reading of new submissions begins; one of everything comes past them. */
  readonly told?: readonly PushedSubmission[] | undefined;
}

/** How far a reading has come; plain data. */
export interface DataCheckpoint {
  /** What was read by earlier, finished readings: everything up to this `_id`, `before` submissions. 0 and 0: nothing. */
  readonly startId: number;
  readonly before: number;
  /** What this reading has read: everything from there up to this `_id`. */
  readonly afterId: number;
  readonly received: number;
  /** Times this reading has begun again. */
  readonly restarts: number;
  /** Submissions asked for at once; fewer after a page was too large. */
  readonly pageSize: number;
}

/** What came beside the submissions of a page. */
export interface PageFacts {
  /** Of everything the server sent. */
  readonly fingerprint: string;
  readonly characters: number;
  /** How many submissions have been read, this page included, and how many there are, as far as the server knows now. */
  readonly read: number;
  readonly total: number;
}

/** Where pages go. */
export interface PageSink {
  /**
   * Submissions in ascending order of `_id`, each once.
   *
   * @returns enough when no more can be taken: the run ends as if its requests had.
   */
  page(submissions: readonly Submission[], facts: PageFacts): 'more' | 'enough';
  /** The last thing of a complete reading: submissions the server has told of that stand before where it began. */
  late(submissions: readonly Submission[]): void;
  /** Forget everything this reading has brought, in earlier runs too: it begins again. */
  restart(): void;
}

export interface DataReading {
  /** complete: all there was; incomplete: the run's requests or time ended first, or `error` came between. */
  readonly status: 'complete' | 'incomplete';
  /** For the next run to go on from, or, after a complete reading, for `nextReading`. */
  readonly checkpoint: DataCheckpoint;
  /**
   * Of a complete reading: whether the server has as many submissions as were read, by this and earlier readings. If not, some were deleted, or
   * came late with a smaller `_id`: time to read everything anew.
   */
  readonly consistent: boolean;
  /** What ended an incomplete reading that had brought something before, or asks for less next time. */
  readonly error?: FieldrowsError;
}

/** Submissions fewer than these are not worth a page, even if they are very large. */
const smallestPage = 50;
/** Begins again once: on a project that changes all the time a third reading would not be quieter. */
const maxRestarts = 1;

const pageShape = object({ count: number(), results: array(unknown()) });

/** Where a reading of everything begins. */
export const wholeReading: DataCheckpoint = {
  startId: 0,
  before: 0,
  afterId: 0,
  received: 0,
  restarts: 0,
  pageSize: maxListPage,
};

/** Where a reading begins that brings only what was submitted after a complete one. */
export function nextReading({ afterId, before, received, pageSize }: DataCheckpoint): DataCheckpoint {
  return { ...wholeReading, startId: afterId, afterId, before: before + received, pageSize };
}

/**
 * Reads on from a checkpoint until everything is read or the run has to end.
 *
 * @throws {FieldrowsError} When nothing could be read: as `askForData`, and `filterTooLong`, `notKoboToolbox`,
 *   `truncatedDownload`
 */
export function readDataPages(
  session: KoboSession,
  choice: DataChoice,
  sink: PageSink,
  from: DataCheckpoint = wholeReading,
): DataReading {
  const { clock, budget } = session;
  let checkpoint = from;
  let hasRead = false;
  let longest = 0;
  let error: FieldrowsError | undefined;
  let told = toldSubmissions(choice.told ?? [], from.startId);
  for (;;) {
    if (budget.left === 0 || clock.now() + longest * 2 >= clock.deadline) return incomplete(checkpoint, error);
    const begin = clock.now();
    try {
      const page = readPage(session, choice, { after: checkpoint.afterId }, checkpoint.pageSize);
      let isEnough = false;
      if (page.submissions.length > 0) {
        const earlier = checkpoint.before + checkpoint.received;
        const [read, total] = [earlier + page.submissions.length, earlier + page.count];
        isEnough = sink.page(page.submissions, { ...page.facts, read, total }) === 'enough';
        checkpoint = advanced(checkpoint, page.submissions);
        told.met(page.submissions);
        hasRead = true;
        error = undefined;
      }
      if (page.count > page.submissions.length) {
        if (isEnough) return incomplete(checkpoint);
      } else {
        // A reading in one request cannot have been disturbed.
        const isWhole = checkpoint.startId === 0 && checkpoint.received === page.submissions.length;
        if (isWhole) return { status: 'complete', checkpoint, consistent: true };
        const wanted = told.missing();
        if (budget.left < (wanted === undefined ? 1 : 2)) return incomplete(checkpoint);
        const { count } = readPage(session, choice, { upTo: checkpoint.afterId }, 1);
        const late = wanted === undefined ? [] : askInParts(wanted, (part) => readTold(session, choice, part, from));
        const uncounted = count - checkpoint.before - checkpoint.received;
        // Which of these an earlier reading has counted, nobody knows.
        const consistent = uncounted >= 0 && uncounted <= late.length;
        if (consistent || checkpoint.startId > 0 || checkpoint.restarts >= maxRestarts) {
          if (late.length > 0) sink.late(late);
          const before = checkpoint.before + (consistent ? uncounted : 0);
          return { status: 'complete', checkpoint: { ...checkpoint, before }, consistent };
        }
        checkpoint = { ...wholeReading, restarts: checkpoint.restarts + 1, pageSize: checkpoint.pageSize };
        told = toldSubmissions([], 0);
        sink.restart();
      }
    } catch (thrown) {
      if (!(thrown instanceof FieldrowsError)) throw thrown;
      error = thrown;
      const smaller = smallerPage(checkpoint, error);
      // Nothing has come of it that the next run could go on with.
      if (smaller === undefined && !hasRead && checkpoint.pageSize === from.pageSize) throw error;
      checkpoint = smaller ?? checkpoint;
      if (smaller === undefined) return incomplete(checkpoint, error);
    }
    longest = Math.max(longest, clock.now() - begin);
  }
}

function incomplete(checkpoint: DataCheckpoint, error?: FieldrowsError): DataReading {
  return { status: 'incomplete', checkpoint, consistent: true, ...(error === undefined ? {} : { error }) };
}

function advanced(checkpoint: DataCheckpoint, submissions: readonly Submission[]): DataCheckpoint {
  const last = submissions[submissions.length - 1];
  const { _id: afterId = checkpoint.afterId } = last ?? {};
  return { ...checkpoint, afterId: Number(afterId), received: checkpoint.received + submissions.length };
}

/** Google cuts answers of 50 MB, and a server may not finish a page of very large submissions in time. */
function smallerPage(checkpoint: DataCheckpoint, { code }: FieldrowsError): DataCheckpoint | undefined {
  const isSize = code === 'truncatedDownload' || code === 'requestTimedOut';
  if (!isSize || checkpoint.pageSize <= smallestPage) return undefined;
  return { ...checkpoint, pageSize: Math.max(smallestPage, Math.floor(checkpoint.pageSize / 4)) };
}

interface DataPage {
  /** Submissions that match, on this page and after it. */
  readonly count: number;
  readonly submissions: readonly Submission[];
  readonly facts: Omit<PageFacts, 'read' | 'total'>;
}

function readPage(session: KoboSession, choice: DataChoice, range: IdRange, pageSize: number): DataPage {
  const query = dataQuery(choice.filter ?? {}, range);
  const request = withinUrlLimit(dataRequest(session, choice.projectUid, query, pageSize));
  const response = askForData(session, request, choice);
  // Reading the text of a response is dear, and it is needed twice.
  const text = response.text();
  const { count, results } = readShape(pageShape, { ...response, text: () => text }, session.server);
  if (count > 0 && results.length === 0) throw new FieldrowsError('truncatedDownload', {});
  const facts = { fingerprint: hashText(text), characters: text.length };
  return { count, submissions: verified(results, range.after ?? 0, session.server), facts };
}

function readTold(
  session: KoboSession,
  choice: DataChoice,
  among: Identifiers,
  { startId: upTo }: DataCheckpoint,
): readonly Submission[] {
  return readPage(session, choice, { upTo, among }, maxListPage).submissions;
}

/** A server that does not filter or sort as asked would make us lose or repeat submissions. */
function verified(results: readonly unknown[], after: number, server: string): readonly Submission[] {
  let last = after;
  for (const item of results) {
    const id = typeof item === 'object' && item !== null && '_id' in item ? item._id : undefined;
    if (typeof id !== 'number' || !Number.isInteger(id) || id <= last) {
      throw new FieldrowsError('notKoboToolbox', { server: hostOf(server) });
    }
    last = id;
  }
  return results as readonly Submission[];
}
