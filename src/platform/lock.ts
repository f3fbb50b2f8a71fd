/** The document's lock: one execution at a time works on the imported sheets. */
import { FieldrowsError } from '../errors';
import type { Lock } from '../ports';

export function documentLock(): Lock {
  return {
    exclusively(waitMilliseconds, work) {
      // Outside a document there is no document lock, and then the script's own must do.
      const lock = LockService.getDocumentLock() ?? LockService.getScriptLock();
      if (!lock.tryLock(waitMilliseconds)) throw new FieldrowsError('busyElsewhere', {});
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    },
  };
}
