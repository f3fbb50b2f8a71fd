/** Where an error becomes what each of Google's callers understands: a reply, a cell's message, a trigger's record. */
import { FieldrowsError } from './errors';
import { errorSentence, type Messages } from './messages';
import type { Log } from './ports';
import type { Reply } from './sidebar-api';

/** Anything thrown, as one of our errors. What we did not foresee is logged by its kind only: its text may hold data. */
export function asFieldrowsError(error: unknown, log: Log): FieldrowsError {
  if (error instanceof FieldrowsError) return error;
  log.warn('unexpected', { name: error instanceof Error ? error.name : typeof error });
  return new FieldrowsError('unexpected', {});
}

/** Never throws: google.script.run would hand the browser an error without our facts. */
export function forSidebar<T>(messages: Messages, log: Log, work: () => T): Reply<T> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    const failure = asFieldrowsError(error, log);
    return { ok: false, code: failure.code, message: errorSentence(messages, failure) };
  }
}

/** A formula without something it needs. */
export class MissingArgument extends Error {
  readonly missing: keyof Messages['formula'];

  constructor(missing: keyof Messages['formula']) {
    super(missing);
    this.missing = missing;
  }
}

/**
 * Sheets shows a thrown error's message when the pointer rests on the cell.
 *
 * @param messages asked for only by a formula that fails: the others shall not wait for the language.
 */
export function forCell<T>(messages: () => Messages, log: Log, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof MissingArgument) throw new Error(messages().formula[error.missing]);
    throw new Error(errorSentence(messages(), asFieldrowsError(error, log)));
  }
}
