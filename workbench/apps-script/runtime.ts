/** The local Apps Script runtime: one spreadsheet, its accounts and stores, and the built add-on running in them. */

import { type Bundle, readBundle } from './bundle';
import { displaySheet } from './display';
import { execute, type World } from './execution';
import { createEngine } from './formulas/engine';
import { type CustomFunctions, createEvaluator } from './formulas/evaluator';
import { areaOf } from './grid/a1';
import { coerceText } from './grid/coercion';
import { serialOfInstant } from './grid/serial-dates';
import { styleAt } from './grid/styles';
import { writeCell } from './grid/write';
import { newState } from './state';
import { advanceClock } from './triggers';
import type { RunResult, Runtime, RuntimeOptions, SheetState, WorkbenchState } from './types';
import { exchangeWithGoogle, isGoogle, serveWebApp, type WaitingContent } from './web-app';

export { newState } from './state';

/** @throws {SyntaxError} when Code.js uses syntax that Apps Script does not read */
export function createRuntime(options: RuntimeOptions): Runtime {
  const state = options.state ?? newState();
  const bundle = readBundle(options.buildFolder);
  // Built when the first formula is looked at: it takes 30 ms.
  let engine: ReturnType<typeof createEngine> | undefined;
  const waiting: WaitingContent = new Map();
  const world: World = {
    state,
    bundle,
    options,
    evaluator() {
      engine ??= createEngine(bundle.customFunctions);
      return createEvaluator(state, engine, customFunctions(world, bundle));
    },
    google: (request) => (isGoogle(request.url) ? exchangeWithGoogle(world, waiting, request) : undefined),
  };
  const run: Runtime['run'] = (functionName, args, runOptions) => {
    const opening = runOptions.mode === 'open' && args.length === 0;
    const given = opening ? [{ authMode: state.kind === 'addon' ? 'NONE' : 'LIMITED' }] : args;
    const { result, hasObjects } = execute(world, functionName, given, runOptions);
    // google.script.run hands over null instead of a result with a Date or an Error anywhere in it.
    return runOptions.mode === 'sidebar' && hasObjects ? { ...result, value: null } : result;
  };
  return {
    state,
    run,
    advance(milliseconds) {
      const fire = (functionName: string, event: object, user: string): RunResult =>
        run(functionName, [event], { user, mode: 'trigger' });
      return advanceClock(state, milliseconds, bundle.manifest.timeZone ?? 'Etc/UTC', fire);
    },
    type(sheetName, a1, text) {
      const sheet = sheetNamed(state, sheetName);
      const area = areaOf(a1, sheet);
      if (!area || area.row > sheet.rows || area.column > sheet.columns) {
        throw new Error(`There is no cell ${a1} on the sheet ${sheetName}.`);
      }
      const format = styleAt(sheet, area.row, area.column).format;
      const content = coerceText(text, format, { locale: state.spreadsheet.locale, now: state.now });
      writeCell(sheet, area.row, area.column, content);
    },
    display: (sheetName, fromRow, rows) => displaySheet(world.evaluator(), sheetNamed(state, sheetName), fromRow, rows),
    entries: () => bundle.entries,
    serveWebApp: (request) => serveWebApp(world, waiting, request),
  };
}

function sheetNamed(state: WorkbenchState, name: string): SheetState {
  const sheet = state.spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet named ${name}.`);
  return sheet;
}

/** Custom functions take no time on the clock: Sheets computes them beside everything else. */
function customFunctions(world: World, bundle: Bundle): CustomFunctions {
  const { state } = world;
  const serials = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(serials);
    if (typeof value !== 'object' || value === null) return value;
    return '$date' in value ? serialOfInstant(Number(value.$date), state.spreadsheet.timeZone) : '';
  };
  return {
    names: bundle.customFunctions,
    call(name, args) {
      const now = state.now;
      const { value, result } = execute(world, name, args, { user: state.owner, mode: 'customFunction' });
      state.now = now;
      return { value: serials(value), error: result.error };
    },
  };
}
