/** Counts service calls, lets time pass for them, and ends an execution where it must end. */

import { serviceCallNames } from '../service-call-names';
import { serviceCost } from '../service-costs';
import { Exception, ExecutionEnded } from './exception';
import { host } from './host';
import { requirePermission } from './permissions';

const timeOver = 'Exceeded maximum execution time';

/** Ends the execution: no service call has an effect from here on, and catching this error changes nothing. */
function end(reason: string): ExecutionEnded {
  host.execution.killed ??= reason;
  return new ExecutionEnded(host.execution.killed);
}

/** Throws when the execution has been ended. */
export function requireAlive(): void {
  if (host.execution.killed !== undefined) throw new ExecutionEnded(host.execution.killed);
}

/** Lets virtual time pass. @throws ExecutionEnded when the execution's time is used up by it */
export function passTime(milliseconds: number): void {
  const { state, execution } = host;
  const left = execution.startedAt + execution.limitMilliseconds - state.now;
  if (milliseconds >= left) {
    state.now += Math.max(0, left);
    throw end(timeOver);
  }
  state.now += milliseconds;
}

/** Runs one call of a service: refusals of the mode, faults, time, then the call, then a kill that falls on it. */
export function performCall<T>(service: string, method: string, cells: number, work: () => T): T {
  requireAlive();
  const call = `${service}.${method}`;
  requirePermission(service, method);
  if (!serviceCallNames.has(call)) return work();
  const { execution } = host;
  const index = execution.calls.push(call) - 1;
  passTime(serviceCost(call, cells));
  const fault = host.fault(call, index);
  if (fault !== undefined) throw new Exception(fault);
  const result = work();
  if (execution.killAfter !== undefined && execution.calls.length >= execution.killAfter) {
    throw end(`Execution ended after service call ${execution.killAfter}`);
  }
  return result;
}
