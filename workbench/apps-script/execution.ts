/** One execution: a fresh context with the services and the bundle, one function called in it. */

import { randomUUID } from 'node:crypto';
import vm from 'node:vm';
import gas from 'gas-local';
import { type Bundle, htmlFile } from './bundle';
import { byteServices } from './bytes';
import { type Evaluator, spillingFormula } from './formulas/evaluator';
import { numberText } from './formulas/number-text';
import { formulaOf } from './grid/cells';
import type { Execution, Host, InvocationResult } from './services/host';
import type {
  Answer,
  HttpExchange,
  HttpOutcome,
  Question,
  RunOptions,
  RunResult,
  RuntimeOptions,
  UserState,
  WorkbenchState,
} from './types';
import { workbenchFile } from './workbench-files';

/** Milliseconds an execution may take (guides/services/quotas, 2026-08). */
const usualLimit = 6 * 60_000;
/** The same for custom functions and simple triggers. */
const shortLimit = 30_000;
/** Real milliseconds after which a run that never calls a service is cut off; longer when a person may be answering. */
const realLimit = 6 * 60_000;
const realLimitWithQuestions = 60 * 60_000;

export interface World {
  state: WorkbenchState;
  bundle: Bundle;
  options: RuntimeOptions;
  /** A new evaluator of the state as it is now. */
  evaluator(): Evaluator;
  /** Answers what a script asks of Google's own addresses; undefined for other ones. */
  google(request: HttpExchange): HttpOutcome | undefined;
}

/** Result of a run before its value is made plain: dates are still `{"$date": milliseconds}`. */
export interface RawRun {
  value: unknown;
  hasObjects: boolean;
  result: RunResult;
}

/** The account of that address; whoever is unknown becomes an editor. */
export function userNamed(state: WorkbenchState, email: string): UserState {
  const found = state.users.find((user) => user.email === email);
  if (found) return found;
  const user: UserState = { email, locale: 'en', properties: {} };
  state.users.push(user);
  return user;
}

export function execute(world: World, functionName: string, args: readonly unknown[], options: RunOptions): RawRun {
  const { state } = world;
  const execution: Execution = {
    mode: options.mode,
    user: userNamed(state, options.user),
    startedAt: state.now,
    limitMilliseconds: options.mode === 'customFunction' || options.mode === 'open' ? shortLimit : usualLimit,
    killAfter: options.killAfter,
    killed: undefined,
    calls: [],
    cellsWritten: {},
    requests: [],
    log: [],
    ui: [],
    locks: new Set(),
  };
  const outcome = invoke(hostOf(world, execution, functionName, args, options), world.bundle.folder, options);
  state.log.push(...execution.log);
  const serviceCalls: Record<string, number> = {};
  for (const call of execution.calls) serviceCalls[call] = (serviceCalls[call] ?? 0) + 1;
  return {
    value: JSON.parse(outcome.value),
    hasObjects: outcome.hasObjects,
    result: {
      value: execution.killed === undefined ? withIsoDates(JSON.parse(outcome.value)) : null,
      error: execution.killed ?? outcome.error,
      killed: execution.killed !== undefined,
      serviceCalls,
      calls: execution.calls,
      cellsWritten: execution.cellsWritten,
      requests: execution.requests,
      log: execution.log,
      ui: execution.ui,
      tookMilliseconds: state.now - execution.startedAt,
    },
  };
}

function hostOf(
  world: World,
  execution: Execution,
  functionName: string,
  args: readonly unknown[],
  options: RunOptions,
): Host {
  const { state, bundle } = world;
  let evaluator: Evaluator | undefined;
  let evaluatedAt = -1;
  // Nothing is written while one service call runs, so results hold until the next one.
  const evaluated = (): Evaluator => {
    if (!evaluator || evaluatedAt !== execution.calls.length) evaluator = world.evaluator();
    evaluatedAt = execution.calls.length;
    return evaluator;
  };
  const sheetOf = (id: number) => state.spreadsheet.sheets.find((candidate) => candidate.id === id);
  const spilling = spillingFormula(bundle.customFunctions);
  return {
    ...byteServices,
    state,
    execution,
    invocation: { functionName, args: encoded(args) },
    manifest: bundle.manifest,
    exchange: (requests) => exchangeAll(world, requests),
    localOrigin: (origin) => world.options.hosts?.[origin],
    allowLoopback: world.options.allowLoopback ?? false,
    fault: (call, index) => options.fault?.(call, index),
    ask: (question) => options.answer?.(question) ?? usualAnswer(question),
    uuid: () => randomUUID(),
    htmlFile: (name) => htmlFile(bundle, name),
    computed(sheetId, row, column) {
      const sheet = sheetOf(sheetId);
      return sheet && evaluated().value(sheet, row, column);
    },
    spilled(sheetId) {
      const sheet = sheetOf(sheetId);
      const candidate = sheet?.cells.some((cells) => cells?.some((cell) => spilling.test(formulaOf(cell))));
      return sheet && candidate ? evaluated().spilled(sheet) : new Map();
    },
    formatNumber: numberText,
  };
}

/** Requests in one call go out in parallel, those to Google's own addresses one after the other. */
function exchangeAll(world: World, requests: HttpExchange[]): HttpOutcome[] {
  const answers = requests.map((request) => world.google(request));
  const others = requests.filter((_, place) => answers[place] === undefined);
  const outcomes = others.length === 0 ? [] : world.options.http.exchange(others);
  return answers.flatMap((answer) => answer ?? outcomes.shift() ?? []);
}

function invoke(host: Host, folder: string, options: RunOptions): InvocationResult {
  try {
    const context = gas.require(workbenchFile('apps-script-services'), { __host: host });
    gas.require(folder, context);
    const timeout = options.answer ? realLimitWithQuestions : realLimit;
    return vm.runInContext('__invoke()', context, { timeout }) as InvocationResult;
  } catch (error) {
    const text = error instanceof Error ? error.message : messageOf(error);
    if (/Script execution timed out/.test(text)) host.execution.killed = 'Exceeded maximum execution time';
    return { value: 'null', error: text, hasObjects: false };
  }
}

/** Errors of the context are not this realm's errors. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}

function usualAnswer(question: Question): Answer {
  return { button: question.kind === 'prompt' ? 'CANCEL' : (question.buttons[0] ?? 'OK') };
}

/** JSON of an argument list, dates as `{"$date": milliseconds}`; an argument that was left out arrives as null. */
function encoded(args: readonly unknown[]): string {
  const mark = (value: unknown): unknown => {
    if (value instanceof Date) return { $date: value.getTime() };
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mark(item)]));
  };
  return JSON.stringify(args.map(mark));
}

function withIsoDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIsoDates);
  if (typeof value !== 'object' || value === null) return value;
  if ('$date' in value) return new Date(Number(value.$date)).toISOString();
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIsoDates(item)]));
}
