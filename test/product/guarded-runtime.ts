/** The local runtime, searched for leaked secrets after everything that is done with it. */
import { join } from 'node:path';
import { createRuntime } from '../../workbench/apps-script/runtime';
import type { HttpExchange, RunResult, Runtime, SyncHttp, WorkbenchState } from '../../workbench/apps-script/types';
import { workbenchFile } from '../../workbench/apps-script/workbench-files';
import { findLeaks } from './leaks';

export interface GuardedOptions {
  readonly http: SyncHttp;
  readonly state?: WorkbenchState | undefined;
  /** Origins to which a key may travel. */
  readonly origins: readonly string[];
  /** Servers on this machine may be reached. */
  readonly allowLoopback?: boolean;
}

/** The person who is about to import is shown the first answers. */
function isPreview([request]: readonly unknown[]): boolean {
  return typeof request === 'string' && /^\{"method":"(?:previewImport|openColumns)"/.test(request);
}

/** Every call of it throws when a secret turns up anywhere it must not be. */
export function createGuardedRuntime({ http, state, origins, allowLoopback = false }: GuardedOptions): Runtime {
  const exchanges: HttpExchange[] = [];
  const recording: SyncHttp = {
    exchange(requests) {
      for (const request of requests) exchanges.push(request);
      return http.exchange(requests);
    },
    close: () => http.close(),
  };
  const runtime = createRuntime({
    buildFolder: join(workbenchFile('..'), 'build'),
    http: recording,
    allowLoopback,
    ...(state === undefined ? {} : { state }),
  });
  const guard = (run: RunResult | undefined, returnsAnswers: boolean) => {
    const leaks = findLeaks({ state: runtime.state, run, returnsAnswers, exchanges, origins });
    exchanges.length = 0;
    if (leaks.length > 0) throw new Error(`LEAKED: ${leaks.join('; ')}.`);
  };
  return {
    ...runtime,
    run(functionName, args, options) {
      const result = runtime.run(functionName, args, options);
      guard(result, options.mode === 'customFunction' || isPreview(args));
      return result;
    },
    advance(milliseconds) {
      const fired = runtime.advance(milliseconds);
      for (const { result } of fired) guard(result, false);
      guard(undefined, false);
      return fired;
    },
    serveWebApp(request) {
      const served = runtime.serveWebApp(request);
      guard(served.run, false);
      return served;
    },
    display(sheetName, fromRow, rows) {
      const cells = runtime.display(sheetName, fromRow, rows);
      guard(undefined, false);
      return cells;
    },
  };
}
