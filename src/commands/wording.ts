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
      if (isInPortions(status.details)) return portionSentence(messages, status.details);
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
  if (isInPortions(run.details)) return portionSentence(messages, run.details);
  const rowsWritten = Number(run.details['rowsWritten'] ?? 0);
  return rowsWritten > 0 ? messages.status.incomplete({ rowsWritten, rows }) : messages.statusSheet.states.incomplete;
}

type Details = Readonly<Record<string, string | number>>;

/** Whether an unfinished run has counted submissions, not rows. */
function isInPortions(details: Details | undefined): details is Details {
  return details !== undefined && 'total' in details;
}

function portionSentence(messages: Messages, { read, total }: Details): string {
  return messages.status.readInPortions({ read: Number(read), total: Number(total) });
}

/** What the server counted beside what was received; '' where that is not known. */
export function onServerSentence(messages: Messages, { serverCount, rows }: ImportStatus): string {
  if (serverCount === undefined || serverCount.submissions < 0) return '';
  const { submissions: counted, received } = serverCount;
  return messages.statusSheet.onServer({ counted, received, rows });
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
function remarkSentence(messages: Messages, { code, details }: Remark): string {
  const warning = (messages.warnings as Readonly<Record<string, unknown>>)[code];
  if (typeof warning === 'string') return warning;
  if (typeof warning === 'function') return String(warning(details));
  return '';
}
