/** The formula parser, shared by all evaluators of a runtime. */

import FormulaParser from 'fast-formula-parser';
import { areaOf } from '../grid/a1';
import type { SheetState } from '../types';
import { addedFunctions } from './functions';

export type Engine = (current: Session) => FormulaParser;

/** What the parser asks for while it reads one formula. */
export interface Session {
  onCell(sheet: string | undefined, row: number, column: number): unknown;
  onRange(reference: RangeOf): unknown[][];
  onVariable(name: string): ReturnType<typeof referenceOf> | null;
  callCustom(name: string, args: readonly unknown[]): unknown;
}
/** A rectangle; null ends reach to the edge of the grid. */
export interface RangeOf {
  sheet?: string;
  from: { row: number | null; col: number | null };
  to: { row: number | null; col: number | null };
}

/** A named range as the parser wants references. */
export function referenceOf(sheet: SheetState, a1: string) {
  const area = areaOf(a1, sheet);
  if (!area) return null;
  if (area.rows === 1 && area.columns === 1) return { sheet: sheet.name, row: area.row, col: area.column };
  return {
    sheet: sheet.name,
    from: { row: area.row, col: area.column },
    to: { row: area.row + area.rows - 1, col: area.column + area.columns - 1 },
  };
}

/** Building a parser takes 30 ms: one serves all evaluators, which take turns. */
export function createEngine(customNames: readonly string[]): Engine {
  let session: Session | undefined;
  const active = (): Session => {
    if (!session) throw new Error('No formula is being evaluated.');
    return session;
  };
  const custom = Object.fromEntries(
    customNames.map((name) => [
      name.toUpperCase(),
      (...args: ({ value: unknown; omitted?: boolean } | undefined)[]) =>
        active().callCustom(
          name,
          args.map((argument) => (argument?.omitted ? undefined : argument?.value)),
        ),
    ]),
  );
  const parser = new FormulaParser({
    functions: { ...addedFunctions, ...custom },
    onCell: ({ sheet, row, col }) => active().onCell(sheet, row, col),
    onRange: (reference) => active().onRange(reference),
    onVariable: (name) => active().onVariable(name) ?? null,
  });
  return (current) => {
    session = current;
    return parser;
  };
}
