/** Makes `Date` of the context follow the virtual clock. */

import { host } from './host';

export function installVirtualDate(context: Record<string, unknown>): void {
  const RealDate = Date;
  function VirtualDate(this: unknown, ...args: unknown[]): unknown {
    const now = host.state.now;
    if (!new.target) return new RealDate(now).toString();
    return Reflect.construct(RealDate, args.length === 0 ? [now] : args, new.target);
  }
  VirtualDate.prototype = RealDate.prototype;
  Object.defineProperty(RealDate.prototype, 'constructor', { value: VirtualDate, configurable: true, writable: true });
  Object.assign(VirtualDate, { now: () => host.state.now, parse: RealDate.parse, UTC: RealDate.UTC });
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  context['Date'] = VirtualDate;
}
