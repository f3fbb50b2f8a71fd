/**
 * What an answer means that is not what was asked for. Pure. Clockify's refusals are `{"message", "code"}`; what each
 * status stands for depends on the question, as no code says "not on your plan" or "not these amounts".
 * Facts: its OpenAPI description of 2026-05-24 and probes of 2026-08 (401 and 400 with code 501; errors with status 200).
 */
import { FieldrowsError } from '../../errors';
import type { HttpResponse } from '../../ports';
import { contentType, isHtml } from '../content-type';
import { redact } from '../redact';
import { maxAttempts, retryAfterSeconds, type Verdict } from '../retries';
import { splitAddress } from '../web-address';
import { readFailure } from './answers';
import type { ExportType } from './requests';

/** What was asked for, as far as a refusal depends on it. */
export interface Question {
  /** Name of the workspace; '' where none is meant. */
  readonly workspace: string;
  /** Name of the report; undefined for a list. */
  readonly report?: string | undefined;
  readonly exportType?: ExportType;
  /** Whether amounts of money were asked for. */
  readonly withAmounts?: boolean;
  /** The free plan's allowance is counted by the hour. */
  readonly isFree?: boolean;
}

/** Until the moving hour has room again, where Clockify does not say when; others may have used it up. */
const freePatienceSeconds = 900;
const ordinaryWaitSeconds = 60;

/**
 * Judges an answer by its status, and one with status 200 by its body where that is a refusal.
 *
 * @param host Host name, for messages.
 * @param now Milliseconds since 1970.
 */
export function judge(response: HttpResponse, question: Question, host: string, now: number): Verdict {
  const { status } = response;
  const refusal = status === 200 && !mayBeRefusal(response) ? undefined : readRefusal(response);
  if (status === 200 && refusal === undefined) return { kind: 'answered' };
  if (status === 200) return refused(statusOf(refusal?.code ?? 0), refusal, question, host, response, now);
  return refused(status, refusal, question, host, response, now);
}

type Refusal = { readonly code: number; readonly message: string };

/** Only short JSON is worth reading twice. */
function mayBeRefusal(response: HttpResponse): boolean {
  return contentType(response) === 'application/json' && response.text().length < 2_000;
}

function readRefusal(response: HttpResponse): Refusal | undefined {
  try {
    return readFailure(JSON.parse(response.text()));
  } catch {
    return undefined;
  }
}

/** The status that a refusal should have had. */
function statusOf(code: number): number {
  if (code === 1000 || code === 4003 || code === 4017) return 401;
  if (code === 3000) return 404;
  // 501 is Clockify's word for a request that it does not understand.
  return [403, 404, 429, 500, 502, 503, 504].includes(code) ? code : 400;
}

function refused(
  status: number,
  refusal: Refusal | undefined,
  question: Question,
  host: string,
  response: HttpResponse,
  now: number,
): Verdict {
  const { workspace, report, exportType = 'JSON', withAmounts = false } = question;
  const server = host;
  if (status >= 300 && status < 400) {
    const target = redact(splitAddress(response.headers['location'] ?? '')?.host ?? '');
    return failed(new FieldrowsError('redirectRefused', { server, target }));
  }
  const seconds = retryAfterSeconds(response.headers['retry-after'], now);
  switch (status) {
    case 400:
      return failed(new FieldrowsError('reportRefused', { reason: redact(refusal?.message ?? '') }));
    case 401:
      return failed(new FieldrowsError('apiKeyRefused', { server }));
    case 402:
    case 403:
      if (exportType !== 'JSON') return failed(new FieldrowsError('paidPlanNeeded', { workspace, format: exportType }));
      if (withAmounts) return failed(new FieldrowsError('amountsHidden', { workspace }));
      return failed(new FieldrowsError('workspaceForbidden', { workspace }));
    case 404:
      return failed(
        report === undefined
          ? new FieldrowsError('workspaceForbidden', { workspace })
          : new FieldrowsError('reportNotFound', { report, workspace }),
      );
    case 429: {
      const wait = seconds ?? (question.isFree ? freePatienceSeconds : ordinaryWaitSeconds);
      const error = new FieldrowsError('tooManyRequests', { server, retryAfterSeconds: wait });
      // Where the hour is counted, asking again and again uses up what is left of it.
      return { ...again(error, seconds), attempts: question.isFree ? 2 : maxAttempts };
    }
    case 503:
      if (isHtml(response)) return failed(new FieldrowsError('serverMaintenance', { server }));
      return again(new FieldrowsError('serverError', { server, status }), seconds);
    case 206:
      return failed(new FieldrowsError('truncatedDownload', { server }));
  }
  const error = new FieldrowsError('serverError', { server, status });
  return status >= 500 || status === 408 ? again(error, seconds) : failed(error);
}

function failed(error: FieldrowsError): Verdict {
  return { kind: 'failed', error };
}

function again(error: FieldrowsError, seconds: number | undefined) {
  return { kind: 'again', error, attempts: maxAttempts, seconds } as const;
}
