/**
 * What an answer that is not a success means, before anybody asks further. Pure. Decides by status and content type:
 * the server's texts are translated, and the body of a failed export is a Python dictionary.
 * Facts: kpi/views/v2/asset_export_settings.py and kobo-docker's nginx templates, read 2026-08.
 */
import { FieldrowsError } from '../../../errors';
import { exportCacheSeconds } from '../../../limits';
import type { HttpResponse } from '../../../ports';
import { contentType, isHtml } from '../../content-type';
import { redact } from '../../redact';
import { maxAttempts, retryAfterSeconds, type Verdict } from '../../retries';

/** What is asked for: JSON, a synchronous export, the file it redirects to, or a key for a password. */
export type Step = 'json' | 'export' | 'file' | 'password';

export type KoboVerdict = Verdict<{
  /** The gateway lost patience with the server behind it, which may still be at work. */
  readonly gateway: boolean;
}>;

const answered: KoboVerdict = { kind: 'answered' };

/** Seconds told to people and schedules where a busy server did not say how long. */
const ordinaryWaitSeconds = 60;

/**
 * Judges an answer.
 *
 * @param host Host name, for messages.
 * @param now Milliseconds since 1970.
 */
export function judge(response: HttpResponse, step: Step, host: string, now: number): KoboVerdict {
  const { status } = response;
  if (status < 400 || status === 403 || status === 404) return answered;
  if (status === 401) {
    return step === 'password' ? answered : failed(new FieldrowsError('apiKeyRefused', { server: host }));
  }
  if (status === 410) return failed(new FieldrowsError('addressLegacy', {}));
  const seconds = retryAfterSeconds(response.headers['retry-after'], now);
  const wait = { retryAfterSeconds: seconds ?? ordinaryWaitSeconds };
  const faulty = new FieldrowsError('serverError', { server: host, status });
  if (status === 429) return again(new FieldrowsError('tooManyRequests', { server: host, ...wait }), seconds);
  if (status === 502 || status === 504) return { ...again(faulty, seconds), gateway: true };
  if (status === 503) {
    // An export in the making answers with plain text; the page of a server under maintenance is HTML.
    if (isHtml(response)) return failed(new FieldrowsError('serverMaintenance', { server: host }));
    return again(step === 'export' ? new FieldrowsError('exportBusy', wait) : faulty, seconds);
  }
  if (status === 500 && step === 'export' && contentType(response) === 'text/plain') {
    return failed(failedExport(response.text()));
  }
  if (status === 500) return { ...again(faulty, seconds), attempts: 3 };
  if (status > 500 || status === 408) return again(faulty, seconds);
  return failed(faulty);
}

/**
 * Reads the text of a failed export. The server repeats it for up to 300 seconds without trying anew.
 *
 * @returns `exportFailed`, or `projectNotDeployed` without the name of the project, which the text does not hold.
 */
function failedExport(text: string): FieldrowsError {
  const [introduction = '', ...rest] = text.split(/\r?\n\r?\n/);
  const facts = rest.join('\n') || introduction;
  const quoted = /'error': (?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/.exec(facts);
  const reason = quoted?.[1] ?? quoted?.[2] ?? facts;
  if (/must be deployed/i.test(reason)) return new FieldrowsError('projectNotDeployed', { project: '' });
  const seconds = /\d{1,5}/.exec(rest.length === 0 ? '' : introduction)?.[0];
  return new FieldrowsError('exportFailed', {
    reason: redact(reason),
    retryAfterSeconds: seconds === undefined ? exportCacheSeconds : Number(seconds),
  });
}

/** Whether an error is an answer with this status that nothing more is known about. */
export function isServerError({ code, details }: FieldrowsError, status: number): boolean {
  return code === 'serverError' && 'status' in details && details.status === status;
}

function failed(error: FieldrowsError): KoboVerdict {
  return { kind: 'failed', error };
}

function again(error: FieldrowsError, seconds: number | undefined) {
  return { kind: 'again', error, attempts: maxAttempts, seconds, gateway: false } as const;
}
