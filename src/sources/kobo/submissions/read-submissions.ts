/**
 * Reads a project's submissions as JSON into the tables of a named export: as many pages as one run can take, from where
 * the run before stopped.
 */
import type { FieldrowsError } from '../../../errors';
import type { ColumnOptions, FormDefinition } from '../../../tables/form/form';
import { hashText } from '../../../tables/hash';
import { type Submission, startFlattening } from '../../../tables/submissions/submissions';
import type { SubmissionRange } from '../../../tables/table';
import type { PushedSubmission } from '../../push';
import type { KoboSession } from '../connection/exchange';
import { type DataChoice, type PageFacts, readDataPages } from '../data/data-pages';
import type { DataFilter } from '../data/data-query';
import type { ProjectChoice } from '../data/data-refusals';
import { readExportSettings } from '../exports/export-settings';
import { readForm } from '../form/form-definition';
import { beginReading, endReading, type PagedReading, readAnew, type Wish } from './paged-reading';
import { type TablePart, tableParts, withoutUnmet } from './submission-tables';

export interface SubmissionsChoice extends ProjectChoice {
  /** Named export whose settings say which columns there are, or settings of the import's own. */
  readonly columns: { readonly exportUid: string; readonly exportName?: string | undefined } | ColumnOptions;
  readonly filter: Pick<DataFilter, 'submittedFrom' | 'submittedTo' | 'answer'>;
}

export interface ReadingWish extends Omit<Wish, 'shape' | 'now'> {
  /** Wanted wherever they stand, where only new submissions are read. */
  readonly told?: readonly PushedSubmission[] | undefined;
  /** Told after each page how many submissions have been read, of how many. */
  readonly onRead?: ((read: number, total: number) => void) | undefined;
}

export interface SubmissionsPart {
  readonly tables: readonly TablePart[];
  /** Whether `_id` is among the columns. */
  readonly hasIds: boolean;
  /** Undefined when it is all there is. */
  readonly range: SubmissionRange | undefined;
  readonly isLast: boolean;
  /** Submissions in it. */
  readonly received: number;
  /** Submissions read so far, and how many there are. */
  readonly read: number;
  readonly total: number;
  /** Of the pages, and of what was asked for. */
  readonly fingerprint: string;
  readonly characters: number;
  /** Where this part began. */
  readonly begun: PagedReading;
  readonly ended: PagedReading;
  /** What kept it from reading on. */
  readonly error?: FieldrowsError | undefined;
}

/**
 * How many cells a run takes: about as many as it can hold, and writes in little more than a minute. Pages are the less
 * the longer they are.
 */
const mostCells = 2_500_000;

/** @throws {FieldrowsError} as `readForm`, `readExportSettings`, and `readDataPages` before its first page */
export function readSubmissions(
  session: KoboSession,
  choice: SubmissionsChoice,
  kept: PagedReading | undefined,
  { onRead, told, ...wish }: ReadingWish,
): SubmissionsPart {
  const { columns, filter } = choice;
  const settings = 'exportUid' in columns ? readExportSettings(session, { ...choice, ...columns }) : columns;
  const form = readForm(session, choice.projectUid);
  const { query, submissionIds } = { query: undefined, submissionIds: undefined, ...settings };
  const whole: DataFilter = {
    ...filter,
    ...(query === undefined ? {} : { query }),
    ...(submissionIds === undefined ? {} : { submissionIds }),
  };
  // Hints are in no column.
  const shape = hashText(
    JSON.stringify([settings, whole, form], (key, value) => (key === 'hints' ? undefined : value)),
  );
  const wanted: DataChoice = { ...choice, filter: whole, told };
  let begun = beginReading(kept, { ...wish, shape, now: session.clock.now() });
  for (;;) {
    const { part, changesEarlierRows } = readPart(session, wanted, form, settings, begun, onRead);
    if (!changesEarlierRows) return part;
    begun = readAnew({ ...part.begun, sections: part.ended.sections });
  }
}

function readPart(
  session: KoboSession,
  choice: DataChoice,
  form: FormDefinition,
  settings: ColumnOptions,
  from: PagedReading,
  onRead: ReadingWish['onRead'],
): { readonly part: SubmissionsPart; readonly changesEarlierRows: boolean } {
  const open = ({ sections }: PagedReading) => startFlattening(form, settings, { sections });
  let begun = from;
  let flattening = open(begun);
  let pages: PageFacts[] = [];
  let received = 0;
  let also: readonly number[] | undefined;
  const reading = readDataPages(
    session,
    choice,
    {
      page(submissions: readonly Submission[], facts: PageFacts) {
        flattening.add(submissions);
        pages.push(facts);
        received += submissions.length;
        onRead?.(facts.read, facts.total);
        const cells = flattening.tables().reduce((sum, { headings, rows }) => sum + headings.length * rows.length, 0);
        return cells < mostCells ? 'more' : 'enough';
      },
      late(submissions: readonly Submission[]) {
        flattening.add(submissions);
        received += submissions.length;
        also = submissions.map(({ _id }) => Number(_id));
      },
      restart() {
        begun = readAnew({ ...begun, sections: tableParts(flattening, begun.sections, false).memory });
        flattening = open(begun);
        pages = [];
        received = 0;
      },
    },
    begun.pages,
  );
  const { startId, afterId } = begun.pages;
  const isLast = reading.status === 'complete';
  const isFirst = startId === 0 && afterId === 0;
  const whole = tableParts(flattening, begun.sections, isFirst && isLast);
  const { parts, memory } = isLast && startId === 0 ? withoutUnmet(whole) : whole;
  const reached = { ...begun, pages: reading.checkpoint, sections: memory };
  const read = reading.checkpoint.before + reading.checkpoint.received;
  const range = {
    start: startId,
    after: afterId,
    upTo: isLast ? Number.POSITIVE_INFINITY : reading.checkpoint.afterId,
    ...(also === undefined ? {} : { also }),
  };
  return {
    changesEarlierRows: whole.changesEarlierRows && !isFirst,
    part: {
      tables: parts,
      hasIds: settings.fields === undefined || settings.fields.includes('_id'),
      range: isFirst && isLast ? undefined : range,
      isLast,
      received,
      read,
      total: Math.max(read, pages[pages.length - 1]?.total ?? 0),
      fingerprint: hashText([from.shape, ...pages.map(({ fingerprint }) => fingerprint)].join(' ')),
      characters: pages.reduce((sum, { characters }) => sum + characters, 0),
      begun,
      ended: isLast ? endReading(reached, reading.consistent) : reached,
      error: reading.error,
    },
  };
}
