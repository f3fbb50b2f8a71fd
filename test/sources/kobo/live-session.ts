/** A conversation with the stand-in server over real HTTP, with a clock that moves only when somebody waits. */
import { FieldrowsError } from '../../../src/errors';
import type { HttpRequest } from '../../../src/ports';
import type { KoboSession } from '../../../src/sources/kobo/connection/exchange';
import { requestBudget } from '../../../src/sources/request-budget';
import type { SyncHttp } from '../../../workbench/apps-script/types';

export interface LiveSession extends KoboSession {
  /** Method, path and query of every request, in order. */
  readonly asked: readonly string[];
}

export interface LiveSessionOptions {
  readonly server: string;
  readonly apiKey: string | undefined;
  /** Requests the run may send; 8 unless told. */
  readonly budget?: number;
  readonly now?: number;
  readonly secondsLeft?: number;
  /** Called before each request is sent. */
  readonly before?: (request: HttpRequest) => void;
}

export function liveSession(http: SyncHttp, options: LiveSessionOptions): LiveSession {
  const asked: string[] = [];
  let now = options.now ?? Date.UTC(2026, 8, 22, 12, 0, 0);
  return {
    server: options.server,
    apiKey: options.apiKey,
    budget: requestBudget(options.budget),
    random: () => 0.5,
    clock: {
      now: () => now,
      sleep: (milliseconds) => {
        now += milliseconds;
      },
      deadline: now + (options.secondsLeft ?? 330) * 1_000,
    },
    http: {
      fetch: (request) => {
        options.before?.(request);
        asked.push(`${request.method} ${request.url.slice(options.server.length)}`);
        now += 500;
        const [outcome] = http.exchange([
          {
            method: request.method,
            url: request.url,
            headers: { ...request.headers },
            body: request.body,
            timeoutMilliseconds: 20_000,
            rejectUnauthorized: true,
          },
        ]);
        if (outcome === undefined || !outcome.ok) throw new FieldrowsError('networkDown', { server: 'stand-in' });
        const headers: Record<string, string> = {};
        for (let index = 0; index + 1 < outcome.rawHeaders.length; index += 2) {
          headers[(outcome.rawHeaders[index] ?? '').toLowerCase()] = outcome.rawHeaders[index + 1] ?? '';
        }
        return {
          status: outcome.status,
          headers,
          text: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(outcome.body),
          bytes: () => outcome.body,
        };
      },
    },
    asked,
  };
}
