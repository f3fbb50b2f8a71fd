/** What “Check this spreadsheet” has found. */

export interface SpreadsheetCheck {
  readonly findings: readonly {
    /** What should be so. */
    readonly title: string;
    readonly outcome: 'passed' | 'failed' | 'unknown';
    /** What it means and what to do; '' where it is so. */
    readonly meaning: string;
  }[];
  /** For whoever is asked for help: without keys, names, addresses and data. */
  readonly report: string;
}
