/** Puts stored results into the language of whoever reads them: what is kept are codes and facts, never sentences. */
import { type ErrorCode, type ErrorDetails, errorKinds, FieldrowsError } from '../errors';
import { errorSentence, type Messages } from '../messages';
import type { RunRecord } from '../settings/run-history';
import { type ImportStatus, type Remark, rowsOf } from '../settings/saved-imports';

/** The last result of an import as a sentence. */
export function resultSentence(messages: Messages, status: ImportStatus): string {
  const { counts } = status;
  const rows = rowsOf(status);
  switch (status.state) {
    case 'new':
      return messages.status.new;
    case 'imported':
      return messages.status.imported({ rows, added: counts.added, changed: counts.changed, removed: counts.removed });
    case 'unchanged':
      return messages.status.unchanged({ rows });
    case 'incomplete':
      if (status.reading?.waiting === true) return messages.status.exportInTheMaking;
      return messages.status.incomplete({ rowsWritten: rows, rows: counts.received });
    case 'held':
    case 'failed': {
      const reason = failureSentence(messages, status.code ?? 'unexpected', status.details ?? {});
      return status.paused ? messages.status.paused({ failures: status.permanentFailures, reason }) : reason;
    }
  }
}

/** The result of one recorded run as a sentence. */
export function runSentence(messages: Messages, run: RunRecord): string {
  const { received: rows, added, changed, removed } = run;
  if (run.code !== '') return failureSentence(messages, run.code, run.details);
  if (run.state === 'imported') return messages.status.imported({ rows, added, changed, removed });
  if (run.state === 'unchanged') return messages.status.unchanged({ rows });
  const rowsWritten = Number(run.details['rowsWritten'] ?? 0);
  return rowsWritten > 0 ? messages.status.incomplete({ rowsWritten, rows }) : messages.statusSheet.states.incomplete;
}

/** A recorded failure as a sentence. */
export function failureSentence(messages: Messages, code: string, details: Readonly<Record<string, unknown>>): string {
  // A newer version may have recorded a code that this one does not know.
  const known = (code in errorKinds ? code : 'unexpected') as ErrorCode;
  return errorSentence(messages, new FieldrowsError(known, details as ErrorDetails[typeof known]));
}

/** What a refresh had to tell, as sentences. */
export function remarkSentences(messages: Messages, remarks: readonly Remark[]): string[] {
  return remarks.map((remark) => remarkSentence(messages, remark)).filter((sentence) => sentence !== '');
}

/** A remark as a sentence; '' for one that only a newer version knows. */
export function remarkSentence(messages: Messages, { code, details }: Remark): string {
  const warning = (messages.warnings as Readonly<Record<string, unknown>>)[code];
  if (typeof warning === 'string') return warning;
  if (typeof warning === 'function') return String(warning(details));
  return '';
}
