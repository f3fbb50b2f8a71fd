/**
 * The row filters that people set, in the words of the server's query language (MongoDB's). Pure. All answers are text
 * on the server, so numbers are compared as the text they were sent as. Facts: kpi mongo_helper.py, read 2026-08.
 */
import { FieldrowsError } from '../../../errors';
import { maxUrlCharacters } from '../../../limits';
import type { HttpRequest } from '../../../ports';
import { readCell } from '../../../tables/cell-kinds';
import { dateFromSerial } from '../../../tables/serial-dates';

export interface DataFilter {
  /** First and last day of submission, `YYYY-MM-DD` in UTC, both included. */
  readonly submittedFrom?: string;
  readonly submittedTo?: string;
  /** A question by its path, and its answer: of a "select one" question the XML name of the choice. */
  readonly answer?: { readonly path: string; readonly equals: string };
  /** Filter of a named export, in the server's own words. */
  readonly query?: Readonly<Record<string, unknown>>;
  /** `_id`s picked in a named export. */
  readonly submissionIds?: readonly number[];
}

/** Which `_id`s are wanted: greater than `after`, at most `upTo`; of these, where it is given, only some. */
export interface IdRange {
  readonly after?: number;
  readonly upTo?: number;
  readonly among?: Identifiers | undefined;
}

/** Submissions by their `_id` or their `_uuid`. */
export interface Identifiers {
  readonly ids: readonly number[];
  readonly uuids: readonly string[];
}

export type DataQuery = Readonly<Record<string, unknown>>;

/** @throws {FieldrowsError} `badRequest` for a date that is none */
export function dataQuery(filter: DataFilter, { after, upTo, among }: IdRange = {}): DataQuery {
  const { submittedFrom: from, submittedTo: to, answer, query = {}, submissionIds = [] } = filter;
  const ids = {
    ...(after === undefined || after <= 0 ? {} : { $gt: after }),
    ...(upTo === undefined ? {} : { $lte: upTo }),
    ...(submissionIds.length === 0 ? {} : { $in: submissionIds }),
  };
  // Times are text like 2026-01-31T22:12:56, so a whole last day ends where the next one begins.
  const times = {
    ...(from === undefined ? {} : { $gte: day(from, 0) }),
    ...(to === undefined ? {} : { $lt: day(to, 1) }),
  };
  const parts = [
    ...(Object.keys(ids).length === 0 ? [] : [{ _id: ids }]),
    ...(among === undefined ? [] : [oneOf(among)]),
    ...(Object.keys(times).length === 0 ? [] : [{ _submission_time: times }]),
    ...(answer === undefined ? [] : [{ [answer.path]: answer.equals }]),
    ...(Object.keys(query).length === 0 ? [] : [query]),
  ];
  const [first = {}] = parts;
  return parts.length > 1 ? { $and: parts } : first;
}

function oneOf({ ids, uuids }: Identifiers): DataQuery {
  const alternatives = [
    ...(ids.length === 0 ? [] : [{ _id: { $in: ids } }]),
    ...(uuids.length === 0 ? [] : [{ _uuid: { $in: uuids } }]),
  ];
  const [first = {}] = alternatives;
  return alternatives.length > 1 ? { $or: alternatives } : first;
}

/**
 * Returns a request if its address is one that Google sends.
 *
 * @throws {FieldrowsError} `filterTooLong`
 */
export function withinUrlLimit(request: HttpRequest): HttpRequest {
  if (request.url.length >= maxUrlCharacters) throw new FieldrowsError('filterTooLong', {});
  return request;
}

function day(text: string, later: number): string {
  const serial = readCell('date', text, 0, text.length);
  if (serial === undefined) throw new FieldrowsError('badRequest', {});
  return dateFromSerial(serial + later);
}
