/** Remembers what the last refresh did that changed anything: most refreshes find nothing new, and say so. */
import type { ImportStatus } from '../../settings/saved-imports';

export function withLastChange(status: ImportStatus): ImportStatus {
  const { added, changed, removed } = status.counts;
  if (status.state !== 'imported' || added + changed + removed === 0) return status;
  return { ...status, lastChange: { at: status.lastAttemptAt, added, changed, removed } };
}
