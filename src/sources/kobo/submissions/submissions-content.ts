/** Submissions as JSON, asked for as every format is: what people chose in, tables and where to go on out. */
import { FieldrowsError } from '../../../errors';
import type { ColumnOptions, FormLanguage } from '../../../tables/form/form';
import { maxRequestsPerPagedRun, requestBudget } from '../../request-budget';
import type { Content, ReadPart, ReadProgress, SourceChoice, SourceOptions, Waiting } from '../../source';
import type { KoboSession } from '../connection/exchange';
import { type DataFilter, dataQuery } from '../data/data-query';
import { keepReading, keptReading, nextWholeAt, readAnew } from './paged-reading';
import { readSubmissions, type SubmissionsChoice, type SubmissionsPart } from './read-submissions';

/** The form, the settings of the export, and a page. */
const requestsOfSample = 3;
/** Hours after which everything is read again, where people do not choose; then the choices. */
const wholeEveryHours = 24;
const wholeEveryChoices = ['0', '6', '24', '168'];
const hour = 60 * 60_000;

const knownOptions = new Set(['language', 'from', 'to', 'question', 'answer', 'readAllHours']);

/** @throws {FieldrowsError} `badRequest` for options that were not offered */
export function requireSubmissionOptions(options: SourceOptions): void {
  const { question = '', answer, readAllHours = wholeEveryChoices[0] ?? '' } = options;
  const isKnown = Object.keys(options).every((name) => knownOptions.has(name));
  // A question that begins like an operator of the query language would not be compared but carried out.
  const isQuestion = question === '' ? answer === undefined || answer === '' : /^[^$\s]\S*$/.test(question);
  if (!isKnown || !isQuestion || !wholeEveryChoices.includes(readAllHours)) throw new FieldrowsError('badRequest', {});
  dataQuery(filterOf(options));
}

/** Reads as much as one run can. @throws {FieldrowsError} as `readSubmissions` */
export function readSubmissionsContent(
  session: KoboSession,
  choice: SourceChoice,
  progress: ReadProgress,
): Content | Waiting {
  const { options = {} } = choice;
  const wholeEvery = Number(options['readAllHours'] ?? wholeEveryHours) * hour;
  const kept = keptReading(progress.checkpoint);
  const { clock } = session;
  const fetchedAt = clock.now();
  // The other half of the time is for the sheets.
  const halfTime = { ...clock, deadline: fetchedAt + (clock.deadline - fetchedAt) / 2 };
  const paged = {
    ...session,
    clock: halfTime,
    budget: requestBudget(progress.isSample ? requestsOfSample : maxRequestsPerPagedRun),
  };
  const part = readSubmissions(paged, submissionsChoice(choice, options), kept, {
    wholeEvery,
    extent: progress.extent,
    told: progress.told,
    onRead: progress.onRead,
  });
  const requests = paged.budget.used;
  if (part.received === 0 && !part.isLast) {
    progress.onCheckpoint(keepReading(part.ended));
    if (part.error !== undefined) throw part.error;
    return { kind: 'waiting', requests, total: part.total };
  }
  return {
    fingerprint: part.range === undefined ? part.fingerprint : `${part.begun.shape} ${part.begun.begunAt}`,
    byteLength: part.characters,
    requests,
    fetchedAt,
    parts: () => partsOf(part),
    // JSON that breaks off is none.
    isProven: true,
    portion: {
      range: part.range,
      isLast: part.isLast,
      isEmpty: part.received === 0,
      readBefore: part.begun.pages.before + part.begun.pages.received,
      read: part.read,
      total: part.total,
      wholeAt: nextWholeAt(part.ended, wholeEvery),
      done: keepReading(part.ended),
      again: keepReading(part.begun),
      anew: keepReading(readAnew(part.ended)),
    },
  };
}

function submissionsChoice(choice: SourceChoice, options: SourceOptions): SubmissionsChoice {
  const { projectUid, projectName, offerUid: exportUid, offerName: exportName } = choice;
  const columns = exportUid === '' ? ownColumns(options) : { exportUid, exportName };
  return { projectUid, projectName, columns, filter: filterOf(options) };
}

/** The columns of an import without a named export. */
export function ownColumns({ language = '_default' }: SourceOptions = {}): ColumnOptions {
  return {
    language: languageOf(language),
    groupsInHeadings: false,
    groupSeparator: '/',
    selectMultiple: 'both',
    mediaUrls: true,
  };
}

/** As the server calls it in the settings of named exports. */
function languageOf(language: string): FormLanguage {
  if (language === '_xml') return 'xml';
  return language === '_default' ? 'labels' : { name: language };
}

function filterOf({ from = '', to = '', question = '', answer = '' }: SourceOptions): DataFilter {
  return {
    ...(from === '' ? {} : { submittedFrom: from }),
    ...(to === '' ? {} : { submittedTo: to }),
    ...(question === '' ? {} : { answer: { path: question, equals: answer } }),
  };
}

function partsOf({ tables, hasIds }: SubmissionsPart): ReadPart[] {
  return tables.map(({ path, parentPath, table, keys }): ReadPart => {
    if (path === '') return { group: '', table, ...(hasIds ? {} : { keys }) };
    const around = parentPath === '' ? undefined : tables.find((other) => other.path === parentPath);
    return { group: table.name, table, keys, ...(around && { parent: around.table.name }) };
  });
}
