/** LockService. Executions never overlap here, so a lock is only ever held by `state.lockHeldUntil`. */

import { passTime } from './accounting';
import { isDetached } from './content';
import { checkArguments, Exception } from './exception';
import { host } from './host';
import { strict } from './strict';

class Lock {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
  tryLock(...args: unknown[]) {
    checkArguments('LockService.Lock.tryLock', args, ['integer']);
    return this.obtain(Number(args[0]));
  }
  waitLock(...args: unknown[]) {
    checkArguments('LockService.Lock.waitLock', args, ['integer']);
    if (!this.obtain(Number(args[0]))) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
  hasLock() {
    return host.execution.locks.has(this.name);
  }
  releaseLock() {
    host.execution.locks.delete(this.name);
  }
  private obtain(milliseconds: number): boolean {
    const { state, execution } = host;
    const wait = (state.lockHeldUntil ?? 0) - state.now;
    // A user lock keeps only the user's own executions apart.
    if (wait > 0 && !this.name.startsWith('user') && !this.hasLock()) {
      passTime(Math.min(wait, Math.max(0, milliseconds)));
      if (wait > milliseconds) return false;
    }
    execution.locks.add(this.name);
    return true;
  }
}

export const lockService = strict('LockService', {
  getDocumentLock: () => (isDetached() ? null : strict('Lock', new Lock('document'))),
  getScriptLock: () => strict('Lock', new Lock('script')),
  getUserLock: () => strict('Lock', new Lock('user')),
});
