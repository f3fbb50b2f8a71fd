/** The pass rule of every fault: the data as they were, the reason said, the lock free, no crowd of requests. */
import type { ErrorCode, ErrorDetails } from '../../src/errors';
import { FieldrowsError } from '../../src/errors';
import { errorSentence, messagesFor } from '../../src/messages';
import type { RunReport } from '../../src/sidebar-api';
import type { RunOptions, RunResult } from '../../workbench/apps-script/types';
import type { Answer } from '../../workbench/command-line/product';
import type { Product } from '../product/product';
import { editedCsv, editedSurvey, survey } from './survey';
import { importedCells, sheetsOf, statusIn, statusLine, type WorkedIn } from './worked-in';

const mostRequests = 8;
const mostRequestsOfAStep = 4;

/** The sentence people of a language get for an error. */
export function sentenceOf<Code extends ErrorCode>(language: string, code: Code, details: ErrorDetails[Code]): string {
  return errorSentence(messagesFor(language), new FieldrowsError(code, details));
}

/** Runs the import as its owner's sidebar does. */
export function run({ product, card }: WorkedIn, options: Partial<RunOptions> = {}): Answer<RunReport> {
  return product.ask('runImport', { importId: card.id, accept: false }, options);
}

/** Whether every lock taken was given back, and the number of requests was polite. */
export function expectPolite(result: RunResult): void {
  const { serviceCalls, requests } = result;
  expect(serviceCalls['Lock.releaseLock'] ?? 0).toBe(serviceCalls['Lock.tryLock'] ?? 0);
  expect(requests.length).toBeLessThanOrEqual(mostRequests);
  const steps = new Map<string, number>();
  for (const { url } of requests) steps.set(url, (steps.get(url) ?? 0) + 1);
  expect(Math.max(0, ...steps.values())).toBeLessThanOrEqual(mostRequestsOfAStep);
}

/** As `expectFailure`, and then, with nothing in the way any more, a refresh that ends well. */
export function expectHeldSteady<Code extends ErrorCode>(
  worked: WorkedIn,
  code: Code,
  nextStep: RegExp,
  options: Partial<RunOptions> = {},
): void {
  expectFailure(worked, code, nextStep, options);
  expectRecovery(worked);
}

/**
 * Refreshes and expects the failure: code and sentence in the reply, in the document's properties and on the status
 * sheet, every other sheet and the last good refresh as they were.
 */
export function expectFailure<Code extends ErrorCode>(
  worked: WorkedIn,
  code: Code,
  nextStep: RegExp,
  options: Partial<RunOptions> = {},
): void {
  const { product, card } = worked;
  const sheets = sheetsOf(product);
  const before = statusIn(product, card.id);
  const reply = run(worked, options);
  expect(reply).toMatchObject({ ok: false, code });
  const message = reply.ok ? '' : reply.message;
  expect(message).toMatch(nextStep);
  expect(sheetsOf(product)).toBe(sheets);
  expectPolite(product.lastRun());

  const after = statusIn(product, card.id);
  expect(after).toMatchObject({ state: 'failed', code, lastCompleteAt: before.lastCompleteAt, rows: before.rows });
  expect(after.lastAttemptAt).toBeGreaterThan(before.lastAttemptAt);
  expect(statusLine(product)).toBe(message);
}

/** With the fault gone the next refresh ends well, and the sheet holds the survey. */
export function expectRecovery(worked: WorkedIn): void {
  const { product } = worked;
  product.server.intercept = undefined;
  product.runtime.state.now += 3_600_000;
  const reply = run(worked);
  expect(reply).toMatchObject({ ok: true });
  if (reply.ok) expect(['imported', 'unchanged']).toContain(reply.value.state);
  expectSurvey(product);
}

/** The imported cells, as texts, are those of a survey. */
export function expectSurvey(product: Product, { headings, rows } = survey): void {
  expect(importedCells(product, 3)[0]).toEqual(headings.slice(0, 3));
  const texts = (cells: readonly (readonly string[])[]) =>
    cells.map((row) => [row[0], row[1], row[2], row[4], row[5]].join('|')).sort();
  expect(texts(importedCells(product).slice(1))).toEqual(texts(rows));
}

/** Refreshes in spite of a fault: the new answers arrive, politely. @returns virtual milliseconds it took */
export function expectRefreshed(worked: WorkedIn, options: Partial<RunOptions> = {}): number {
  const { product } = worked;
  product.server.csv = editedCsv;
  expect(run(worked, options)).toMatchObject({ ok: true, value: { state: 'imported', rowsAdded: 1, rowsChanged: 1 } });
  expectPolite(product.lastRun());
  expectSurvey(product, editedSurvey);
  return product.lastRun().tookMilliseconds;
}
