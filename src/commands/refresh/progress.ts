/**
 * Lets a sidebar, also somebody else's, see how far a run is. In a cache: losing it costs nothing. One entry serves the
 * whole spreadsheet, because its runs exclude each other.
 */
import { maxExecutionMilliseconds } from '../../limits';
import type { Http, Services } from '../../ports';
import type { Progress } from '../../sidebar-api';

const keptSeconds = 420;
const name = 'fieldrows.progress';
const whileReading: ReadonlySet<Progress['phase']> = new Set(['asking', 'downloading']);
/** A sidebar asks every two seconds; what is over sooner is not told, as each time costs a call. */
const leastMilliseconds = 2_000;

export interface RunningImport {
  readonly importId: string;
  readonly progress: Progress;
}

export interface RunProgress {
  report(step: Omit<Progress, 'startedAt'>): void;
  /** What reading a source may use: each of its requests is told as asking, or downloading once the server points to the file. */
  reading(): Pick<Services, 'http' | 'clock' | 'random'>;
  /** Requests of `reading` so far, answered or not. */
  requestsSent(): number;
  end(): void;
}

/** Tells of a run from now on. */
export function followRun(services: Services, importId: string): RunProgress {
  const { clock, random } = services;
  const startedAt = clock.now();
  let toldAt = 0;
  let requestsSent = 0;
  let hasRead = false;
  const report: RunProgress['report'] = (step) => {
    const now = clock.now();
    hasRead = hasRead || !whileReading.has(step.phase);
    if (now - toldAt < leastMilliseconds) return;
    toldAt = now;
    services.progress.put(name, JSON.stringify({ importId, progress: { ...step, startedAt } }), keptSeconds);
  };
  const onRequest = (phase: Progress['phase']) => {
    requestsSent++;
    // A question asked later on, such as how many there should be, is no step back.
    if (!hasRead) report({ phase, done: 0, total: 0 });
  };
  return {
    report,
    reading: () => ({ http: toldRequests(services.http, onRequest), clock, random }),
    requestsSent: () => requestsSent,
    end: () => services.progress.remove(name),
  };
}

function toldRequests(http: Http, onRequest: (phase: Progress['phase']) => void): Http {
  let isPointed = false;
  return {
    fetch(request) {
      onRequest(isPointed ? 'downloading' : 'asking');
      const response = http.fetch(request);
      isPointed = response.status >= 300 && response.status < 400;
      return response;
    },
  };
}

/** The run under way in this spreadsheet; undefined when there is none, or when it must have been killed. */
export function readRunning({ progress, clock }: Services): RunningImport | undefined {
  const json = progress.get(name);
  if (json === undefined) return undefined;
  const running = JSON.parse(json) as RunningImport;
  return clock.now() - running.progress.startedAt < maxExecutionMilliseconds ? running : undefined;
}

export function readProgress(services: Services, importId: string): Progress | null {
  const running = readRunning(services);
  return running?.importId === importId ? running.progress : null;
}
