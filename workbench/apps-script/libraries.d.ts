/** Types of libraries that bring none: only what is used here. */

declare module 'gas-local' {
  interface GasLocal {
    /** Evaluates every `.js` file of a folder in the context made of `globals`, and returns the context. */
    require(folder: string, globals: object): Record<string, unknown>;
  }
  const gas: GasLocal;
  export = gas;
}

declare module 'fast-formula-parser' {
  interface CellReference {
    sheet?: string;
    row: number;
    col: number;
  }
  interface RangeReference {
    sheet?: string;
    from: { row: number | null; col: number | null };
    to: { row: number | null; col: number | null };
  }
  interface Argument {
    value: unknown;
    isArray?: boolean;
    omitted?: boolean;
  }
  interface Config {
    functions?: Record<string, (...args: (Argument | undefined)[]) => unknown>;
    onCell?: (reference: CellReference) => unknown;
    onRange?: (reference: RangeReference) => unknown[][];
    onVariable?: (name: string) => CellReference | RangeReference | null;
  }
  class FormulaError extends Error {
    constructor(error: string, message?: string, details?: unknown);
    static readonly VALUE: FormulaError;
    readonly error: string;
    readonly details: unknown;
  }
  class FormulaParser {
    constructor(config: Config);
    functions: Record<string, unknown>;
    parse(formula: string, position: { row: number; col: number; sheet: string }, allowReturnArray: boolean): unknown;
    static readonly FormulaError: typeof FormulaError;
    static readonly SSF: { format(format: string, value: unknown): string };
  }
  export = FormulaParser;
}
