/** What formulas can call, and where one was put. */
import type { LookupPlaces, Separator } from '../formula-text';

export interface FormulaHelp {
  readonly separator: Separator;
  /** What is there to be called, an import's repeat groups as `import/group` after it. */
  readonly names: readonly string[];
  /** The one that the rest is about; '' when there is none. */
  readonly name: string;
  readonly columns: readonly {
    readonly heading: string;
    /** moment: a date or time, which no text is equal to; decimal: with a point, whatever the locale writes. */
    readonly kind: 'moment' | 'decimal' | 'other';
  }[];
  /** Where a repeat group's rows find the answers of their submission; null for what is no such group. */
  readonly lookup: {
    readonly places: Omit<LookupPlaces, 'answerColumn'>;
    readonly answerColumns: readonly { readonly heading: string; readonly letters: string }[];
  } | null;
}

export interface InsertedFormula {
  /** occupied: nothing was done, because the cell holds something. */
  readonly outcome: 'inserted' | 'occupied';
  readonly sheetName: string;
  /** Such as B2. */
  readonly cell: string;
}
