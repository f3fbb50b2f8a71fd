/** What a person can do with the form for formulas. */
import type { FormulaKind, FormulaRequest } from '../../formula-text';
import type { FormulaHelp, InsertedFormula, Reply } from '../../sidebar-api';
import type { CallServer } from '../server';
import type { Event } from '../state';

export interface FormulaStart {
  /** Of an import, or of a repeat group as `import/group`; '' for the first. */
  readonly importName: string;
  readonly kind: FormulaKind;
  /** Id of what led here. */
  readonly returnTo: string;
}

export interface FormulaCommands {
  showFormulas(start: FormulaStart): void;
  /** Undefined when it cannot be had; the state then says why. */
  formulaHelp(name: string): Promise<FormulaHelp | undefined>;
  insertFormula(formula: FormulaRequest, replace: string): Promise<InsertedFormula | undefined>;
}

export function createFormulaCommands(
  call: CallServer,
  dispatch: (event: Event) => void,
  accepted: <T>(reply: Reply<T>) => reply is { ok: true; value: T },
): FormulaCommands {
  return {
    showFormulas(start) {
      dispatch({ type: 'shown', screen: { name: 'formulas', ...start } });
    },

    async formulaHelp(name) {
      const reply = await call('formulaHelp', { name });
      return accepted(reply) ? reply.value : undefined;
    },

    async insertFormula(formula, replace) {
      dispatch({ type: 'waiting', waiting: 'inserting' });
      const reply = await call('insertFormula', { formula, replace });
      if (!accepted(reply)) return undefined;
      dispatch({ type: 'ended' });
      return reply.value;
    },
  };
}
