/** What has to be said in every language by the script: in replies, cells, the menu. The sidebar's own texts are in `sidebar-messages.ts`. */
import type { ErrorCode, ErrorDetails, FieldrowsError } from '../errors';
import type { NamedExportFacts, OfferFacts, ReportFacts } from '../sources/source';
import type { CodebookTexts } from '../tables/form/codebook';

/** Rows that a finished import received, and what became of them. */
export interface RowCounts {
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What the check of a spreadsheet tries out. */
export type ProbeName =
  | 'formulaText'
  | 'apostrophe'
  | 'digits'
  | 'numbers'
  | 'dates'
  | 'moments'
  | 'formulas'
  | 'redirects'
  | 'triggers'
  | 'allowance'
  | 'room'
  | 'memory';

export interface Messages {
  /** One sentence or two per error: what happened, then the next step. Times are rounded up to minutes. */
  readonly errors: { readonly [Code in ErrorCode]: (details: ErrorDetails[Code]) => string };
  /** The result of an import, as the card, the status sheet and the log say it. */
  readonly status: {
    readonly new: string;
    readonly imported: (counts: RowCounts) => string;
    readonly unchanged: (counts: { readonly rows: number }) => string;
    /** `rows` is 0 when it is not known how many there will be. */
    readonly incomplete: (counts: { readonly rowsWritten: number; readonly rows: number }) => string;
    /** Read in portions: so many submissions are in the sheets. */
    readonly readInPortions: (counts: { readonly read: number; readonly total: number }) => string;
    /** Nothing is written yet; the next run fetches the file. */
    readonly exportInTheMaking: string;
    readonly held: (counts: { readonly removed: number; readonly rows: number }) => string;
    /** `reason` is a sentence with its own next step. */
    readonly paused: (facts: { readonly failures: number; readonly reason: string }) => string;
    /** Of a run over several imports. */
    readonly someFailed: (counts: { readonly failed: number; readonly imports: number }) => string;
  };
  readonly warnings: {
    readonly raggedRows: (details: { readonly count: number; readonly firstRow: number }) => string;
    readonly cellsCut: (details: { readonly count: number }) => string;
    readonly truncatedAnswers: (details: { readonly count: number }) => string;
    readonly damagedCells: (details: { readonly count: number }) => string;
    readonly fileLinks: (details: { readonly count: number }) => string;
    readonly hxlRow: string;
    readonly columnsAdded: (details: { readonly headings: readonly string[] }) => string;
    readonly columnsGone: (details: { readonly headings: readonly string[] }) => string;
    /** The old headings and, in the same order, the new ones. */
    readonly columnsRenamed: (details: { readonly from: readonly string[]; readonly to: readonly string[] }) => string;
    /** What people had written over headings and, in the same order, the headings. */
    readonly headingsPutBack: (details: { readonly from: readonly string[]; readonly to: readonly string[] }) => string;
    /** Of columns that people leave out or hash (`sheets/column-states.ts`). */
    readonly columnsTakenOut: (details: { readonly headings: readonly string[] }) => string;
    readonly columnsEmptied: (details: { readonly headings: readonly string[] }) => string;
    readonly columnsWaiting: (details: { readonly headings: readonly string[] }) => string;
    readonly columnsLeftOut: (details: { readonly headings: readonly string[] }) => string;
    readonly columnsHashed: (details: { readonly headings: readonly string[] }) => string;
    readonly noKeyColumn: string;
    readonly repeatGroupsLeftOut: (details: { readonly names: readonly string[] }) => string;
    readonly notesKept: (details: { readonly count: number; readonly sheetName: string }) => string;
    readonly notesReturned: (details: { readonly count: number; readonly sheetName: string }) => string;
    readonly rowsKept: (details: { readonly count: number }) => string;
    readonly newestUnknown: string;
    /** How many submissions were taken out because only so many newest ones are kept. */
    readonly rowsAged: (details: { readonly count: number; readonly newest: number }) => string;
    /** Rows of the export now and before, and how many submissions the server counts. */
    readonly fewerRows: (details: {
      readonly received: number;
      readonly before: number;
      readonly counted: number;
    }) => string;
    /** Blocks of merged cells that cover imported ones. */
    readonly mergedCells: (details: { readonly count: number }) => string;
    readonly unsavedExport: string;
    readonly encrypted: string;
    /** KoboToolbox serves the same file again within five minutes. */
    readonly sameFileServed: string;
    /** Row-level rights: the account may see only some of the submissions. */
    readonly partialView: (details: { readonly account: string }) => string;
  };
  /** What a person should know although nothing has failed. `fits` is a schedule in minutes, 0 when none fits. */
  readonly notices: {
    readonly orphanSheets: (facts: { readonly names: readonly string[] }) => string;
    readonly copiedImport: string;
    readonly sheetKept: (facts: { readonly sheetName: string; readonly reason: string }) => string;
    readonly hidingDue: string;
    /** Cells that are free, days until none is, days from which that was reckoned. */
    readonly fillingUp: (details: { readonly free: number; readonly days: number; readonly watched: number }) => string;
    /** What a named export was when it was chosen and is now, as lists show it. */
    readonly offerChanged: (facts: { readonly was: string; readonly isNow: string }) => string;
    /** Only what lists do not show of it. */
    readonly offerChangedWithin: string;
    readonly scheduleSilent: string;
    readonly ownerSilent: (facts: { readonly account: string }) => string;
    /** `account` is '' when not known. */
    readonly pausedByPerson: (facts: { readonly account: string }) => string;
    readonly triggerMadeAgain: string;
    readonly tooMuchTime: (facts: { readonly minutes: number; readonly fits: number }) => string;
    readonly tooManyRequests: (facts: { readonly requests: number; readonly fits: number }) => string;
    /** Of a server that counts by the hour: what a project's imports need and may use. */
    readonly tooManyHourlyRequests: (facts: {
      readonly project: string;
      readonly requests: number;
      readonly most: number;
      readonly fits: number;
    }) => string;
  };
  readonly statusSheet: {
    readonly name: string;
    readonly headings: {
      readonly import: string;
      readonly result: string;
      readonly rows: string;
      readonly onServer: string;
      /** When the server was last asked how many there are. */
      readonly countedAt: string;
      readonly lastComplete: string;
      readonly lastAttempt: string;
      readonly nextRefresh: string;
      readonly refreshedBy: string;
      readonly sheet: string;
    };
    /** What the server counted beside the rows that the export brought then; `rows` are there now. */
    readonly onServer: (counts: {
      readonly counted: number;
      readonly received: number;
      readonly rows: number;
    }) => string;
    readonly byHand: string;
    /** In place of the next refresh, of an import whose schedule somebody has stopped. */
    readonly paused: string;
    readonly never: string;
    /** Of the list of the last runs. */
    readonly runHeadings: {
      readonly at: string;
      readonly import: string;
      readonly result: string;
      readonly received: string;
      readonly onServer: string;
      readonly added: string;
      readonly changed: string;
      readonly removed: string;
      readonly seconds: string;
      readonly requests: string;
      readonly kilobytes: string;
    };
    /** Results of runs that met no failure. */
    readonly states: { readonly imported: string; readonly unchanged: string; readonly incomplete: string };
  };
  /** The sheet that keeps what people wrote beside rows that have left the export. */
  readonly keptNotes: {
    readonly name: string;
    readonly import: string;
    readonly submission: string;
    readonly column: string;
    readonly note: string;
    readonly removedAt: string;
    readonly returnedAt: string;
  };
  /** The sheet that lists what refreshes changed. */
  readonly changeLog: {
    readonly name: string;
    readonly headings: {
      readonly at: string;
      readonly import: string;
      readonly submission: string;
      readonly change: string;
      readonly column: string;
      readonly from: string;
      readonly to: string;
    };
    readonly changes: { readonly added: string; readonly removed: string; readonly changed: string };
  };
  /** The sheet that explains a project's columns. */
  readonly codebook: CodebookTexts & {
    /** Of the sheet. */
    readonly name: (facts: { readonly importName: string }) => string;
  };
  /** What "Check this spreadsheet" finds, by what it tries out. */
  readonly check: {
    /** What should be so, as a sentence. */
    readonly titles: { readonly [Probe in ProbeName]: string };
    /** What it means that it is not so, then the next step. */
    readonly failed: { readonly [Probe in ProbeName]: string };
    readonly unknown: string;
  };
  readonly menu: { readonly title: string; readonly openSidebar: string; readonly refreshAll: string };
  /** What the small window at the lower right says after `refreshAll`. */
  readonly toast: {
    readonly refreshing: string;
    readonly refreshed: (counts: { readonly imports: number }) => string;
    readonly noImports: string;
  };
  /** What can be had, for people who choose. */
  readonly offers: {
    readonly namedExport: (facts: NamedExportFacts) => string;
    readonly report: (facts: ReportFacts) => string;
  };
  /** What a formula says when an argument is missing; other failures are among `errors`. */
  readonly formula: {
    readonly importMissing: string;
    readonly columnMissing: string;
    readonly submissionMissing: string;
  };
}

/** The sentence of an error in one language. */
export function errorSentence<Code extends ErrorCode>(messages: Messages, error: FieldrowsError<Code>): string {
  return messages.errors[error.code](error.details);
}

/** What can be had, in one language. */
export function offerSentence({ offers }: Messages, facts: OfferFacts): string {
  return facts.kind === 'namedExport' ? offers.namedExport(facts) : offers.report(facts);
}
