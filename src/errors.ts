/**
 * Every way this program can fail: a stable code, what kind of failure it is, and the facts its sentence needs.
 * The sentences themselves are in `messages/`, one per code and language. No fact may ever hold an API key,
 * a password, an answer of a respondent, or the path of a private file.
 */

/** config: somebody must change something; transient: trying again later may do; system: our or Google's fault. */
export type ErrorKind = 'config' | 'transient' | 'system';

/** The facts each sentence may use. `server` is a host name; times are in seconds. */
export interface ErrorDetails {
  // What people paste
  addressMissing: Record<never, never>;
  addressNotRecognised: Record<never, never>;
  addressLegacy: Record<never, never>;
  /** Of the form that people fill in, which does not say which project it belongs to. */
  addressIsForm: Record<never, never>;
  addressNotHttps: { server: string };
  addressForbidden: { server: string };
  projectMissing: Record<never, never>;
  /** Of KoboToolbox where no server is named. */
  apiKeyMissing: { server?: string };
  apiKeyMalformed: { server?: string };
  // Who may see what
  notConnected: { server: string };
  apiKeyRefused: { server: string };
  passwordRefused: { server: string };
  twoFactorNeedsKey: { server: string };
  accountRestricted: { server: string };
  projectNotFound: { server: string; project: string; account: string };
  noRightToView: { project: string; account: string };
  /** Asked for without an API key, and its submissions may not be seen without one. */
  projectNotPublic: { server: string; project: string };
  projectNotDeployed: { project: string };
  noNamedExport: { project: string };
  exportNotFound: { exportName: string };
  noRightToMakeExports: { project: string; account: string };
  exportNameTaken: { exportName: string };
  /** The server did not accept the settings of a new named export. */
  exportRefused: Record<never, never>;
  exportDeleted: { exportName: string };
  // Workspaces and reports of Clockify
  workspaceForbidden: { workspace: string };
  amountsHidden: { workspace: string };
  paidPlanNeeded: { workspace: string; format: string };
  reportNotFound: { report: string; workspace: string };
  reportRefused: { reason: string };
  /** Time entries came or went while the pages were read. */
  reportChanging: Record<never, never>;
  reportTooLong: { requests: number; most: number };
  fileTooLong: { days: number };
  hourlyLimitReached: { server: string; most: number; retryAfterSeconds: number };
  notClockify: { server: string };
  // Talking to servers
  notKoboToolbox: { server: string };
  hostUnknown: { server: string };
  networkDown: { server: string };
  requestTimedOut: { server: string };
  certificateRefused: { server: string };
  fetchQuotaSpent: Record<never, never>;
  redirectRefused: { server: string; target: string };
  redirectLoop: { server: string };
  serverMaintenance: { server: string };
  serverError: { server: string; status: number };
  tooManyRequests: { server: string; retryAfterSeconds: number };
  /** `afterTimeOut` (1): what keeps the server busy is our own request, which it did not finish in time. */
  exportBusy: { retryAfterSeconds: number; afterTimeOut?: 1 };
  exportFailed: { reason: string; retryAfterSeconds: number };
  exportTooSlow: Record<never, never>;
  /** The account has as many asynchronous exports of the project as the server keeps: one more would delete its oldest. */
  exportListFull: { project: string };
  filterTooLong: Record<never, never>;
  // What arrived
  notCsv: { server: string };
  notXlsx: { server: string };
  /** Of KoboToolbox where no server is named. */
  emptyDownload: { server?: string };
  truncatedDownload: { server?: string };
  malformedCsv: { line: number };
  /** `sheetName` is '' where the workbook itself is what cannot be read. */
  damagedWorkbook: { sheetName: string };
  workbookTooLarge: { megabytes: number };
  downloadTooLarge: { megabytes: number };
  // The spreadsheet
  busyElsewhere: Record<never, never>;
  sheetNameTaken: { sheetName: string };
  sheetNotEmpty: { sheetName: string };
  sheetGone: { importName: string };
  sheetProtected: { sheetName: string };
  validationRefuses: { sheetName: string };
  spreadsheetNotEditable: Record<never, never>;
  fingerprintsLost: { sheetName: string };
  /** Where they are now. */
  headingsMoved: { sheetName: string; row: number };
  headingsGone: { sheetName: string };
  /** Several columns have the heading of an imported one, and which one it is cannot be told. */
  headingTaken: { heading: string; sheetName: string };
  tooManyCells: { needed: number };
  /** `columnsFit` of the submissions' columns, `submissionsFit` of the newest submissions; 0 where that does not help. */
  doesNotFit: {
    needed: number;
    free: number;
    columns: number;
    columnsFit: number;
    submissions: number;
    submissionsFit: number;
  };
  tooManyColumns: { needed: number };
  tooManySheets: { needed: number };
  spreadsheetBusy: Record<never, never>;
  /** The last rows are missing from a file that may have broken off there; the server `counted` more submissions. */
  rowsMissing: { importName: string; removed: number; received: number; counted: number };
  /** `partly` (1): new and changed answers of the same reading have been written already. */
  wouldRemoveTooMuch: { importName: string; removed: number; rows: number; partly?: 1 };
  outOfTime: { importName: string; rowsWritten: number };
  // Settings and schedules
  importNotFound: { importName: string };
  importNameTaken: { importName: string };
  notYourImport: { importName: string };
  settingsUnreadable: Record<never, never>;
  settingsTooLarge: Record<never, never>;
  triggerTooFrequent: Record<never, never>;
  triggerRefused: Record<never, never>;
  // Submissions that are pushed
  pushNeedsOwnScript: Record<never, never>;
  webAppAddressWrong: Record<never, never>;
  webAppNotReached: Record<never, never>;
  noRightToRegister: { project: string; account: string };
  authorizationNeeded: Record<never, never>;
  // Formulas
  columnNotFound: { column: string; importName: string };
  submissionNotFound: { id: string; importName: string };
  notImportedYet: { importName: string };
  resultTooLarge: { cells: number };
  /** Of formulas that the sidebar is asked to insert. */
  noCellSelected: Record<never, never>;
  formulaNotHere: { sheetName: string };
  lookupNotHere: { sheetName: string };
  noRoomForFormula: { rows: number; columns: number };
  cellInTheWay: { cell: string };
  plainTextCell: { cell: string };
  // Everything else
  badRequest: Record<never, never>;
  unexpected: Record<never, never>;
}

export type ErrorCode = keyof ErrorDetails;

export const errorKinds: { readonly [Code in ErrorCode]: ErrorKind } = {
  addressMissing: 'config',
  addressNotRecognised: 'config',
  addressLegacy: 'config',
  addressIsForm: 'config',
  addressNotHttps: 'config',
  addressForbidden: 'config',
  projectMissing: 'config',
  apiKeyMissing: 'config',
  apiKeyMalformed: 'config',
  notConnected: 'config',
  apiKeyRefused: 'config',
  passwordRefused: 'config',
  twoFactorNeedsKey: 'config',
  accountRestricted: 'config',
  projectNotFound: 'config',
  noRightToView: 'config',
  projectNotPublic: 'config',
  projectNotDeployed: 'config',
  noNamedExport: 'config',
  exportNotFound: 'config',
  noRightToMakeExports: 'config',
  exportNameTaken: 'config',
  exportRefused: 'config',
  exportDeleted: 'config',
  workspaceForbidden: 'config',
  amountsHidden: 'config',
  paidPlanNeeded: 'config',
  reportNotFound: 'config',
  reportRefused: 'config',
  reportChanging: 'transient',
  reportTooLong: 'config',
  fileTooLong: 'config',
  hourlyLimitReached: 'transient',
  notClockify: 'config',
  notKoboToolbox: 'config',
  hostUnknown: 'transient',
  networkDown: 'transient',
  requestTimedOut: 'transient',
  certificateRefused: 'config',
  fetchQuotaSpent: 'transient',
  redirectRefused: 'config',
  redirectLoop: 'config',
  serverMaintenance: 'transient',
  serverError: 'transient',
  tooManyRequests: 'transient',
  exportBusy: 'transient',
  exportFailed: 'transient',
  exportTooSlow: 'config',
  exportListFull: 'config',
  filterTooLong: 'config',
  notCsv: 'transient',
  notXlsx: 'transient',
  emptyDownload: 'transient',
  truncatedDownload: 'transient',
  malformedCsv: 'transient',
  damagedWorkbook: 'transient',
  workbookTooLarge: 'config',
  downloadTooLarge: 'config',
  busyElsewhere: 'transient',
  sheetNameTaken: 'config',
  sheetNotEmpty: 'config',
  sheetGone: 'config',
  sheetProtected: 'config',
  validationRefuses: 'config',
  spreadsheetNotEditable: 'config',
  fingerprintsLost: 'config',
  headingsMoved: 'config',
  headingsGone: 'config',
  headingTaken: 'config',
  tooManyCells: 'config',
  doesNotFit: 'config',
  tooManyColumns: 'config',
  tooManySheets: 'config',
  spreadsheetBusy: 'transient',
  wouldRemoveTooMuch: 'config',
  rowsMissing: 'config',
  outOfTime: 'transient',
  importNotFound: 'config',
  importNameTaken: 'config',
  notYourImport: 'config',
  settingsUnreadable: 'config',
  settingsTooLarge: 'config',
  triggerTooFrequent: 'config',
  triggerRefused: 'config',
  pushNeedsOwnScript: 'config',
  webAppAddressWrong: 'config',
  webAppNotReached: 'config',
  noRightToRegister: 'config',
  authorizationNeeded: 'config',
  columnNotFound: 'config',
  submissionNotFound: 'config',
  notImportedYet: 'config',
  resultTooLarge: 'config',
  noCellSelected: 'config',
  formulaNotHere: 'config',
  lookupNotHere: 'config',
  noRoomForFormula: 'config',
  cellInTheWay: 'config',
  plainTextCell: 'config',
  badRequest: 'config',
  unexpected: 'system',
};

/** The one error this program throws on purpose. Its `message` is the code: sentences are made at the boundary. */
export class FieldrowsError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly kind: ErrorKind;
  readonly details: ErrorDetails[Code];

  constructor(code: Code, details: ErrorDetails[Code]) {
    super(code);
    this.name = 'FieldrowsError';
    this.code = code;
    this.kind = errorKinds[code];
    this.details = details;
  }
}
