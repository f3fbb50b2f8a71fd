/**
 * What the sidebar may ask of the script, and what it gets. Types only: the sidebar's program and the server's meet here.
 * Everything travels as JSON text (google.script.run turns a whole answer into null when a Date is inside), so only
 * plain values appear; times are milliseconds since 1970, schedules are minutes, servers are origins without a slash.
 */
import type { ErrorCode } from '../errors';
import type { FormulaRequest } from '../formula-text';
import type { FileFormat } from '../source-kinds';
import type { SpreadsheetCheck } from './check';
import type { ColumnChoices, ImportPreview, ParentAnswers, ParentAnswersChoice } from './columns';
import type { FormulaHelp, InsertedFormula } from './formulas';
import type {
  DownloadedFile,
  HistoryEntry,
  ImportCard,
  ImportChange,
  ImportCopy,
  NewImport,
  PreviewRequest,
  Progress,
  RunReport,
  RunRequest,
} from './imports';
import type { MadeOffer, NewOffer, OfferForm, OpenedProject, ProjectChoice } from './projects';
import type { PushFormat, PushState } from './push';
import type { Connection, Erasure, ErasureOffer, ErasureResult, StartState } from './start';

export type { FileFormat, ImportFormat, SourceId } from '../source-kinds';
export type * from './check';
export type * from './columns';
export type * from './formulas';
export type * from './imports';
export type * from './projects';
export type * from './push';
export type * from './start';

/** The answer to every call. `message` is a finished sentence in the person's language, with the next step. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

export interface SidebarApi {
  /** Everything the first screen needs. Makes lost triggers again. */
  start(input: Record<never, never>): StartState;
  /** Checks a key and keeps it for this person. Without `apiKey`, the key kept for that server is used. */
  connect(input: { address: string; apiKey: string }): Connection;
  /** Exchanges user name and password once for the API key, keeps the key, forgets the password. */
  signIn(input: { address: string; username: string; password: string }): Connection;
  forgetKey(input: { server: string }): StartState;
  /** Speaks to this person in another language from now on, everywhere; '' follows their Google account again. */
  chooseLanguage(input: { language: string }): StartState;
  listProjects(input: { server: string }): readonly ProjectChoice[];
  openProject(input: { server: string; projectUid: string }): OpenedProject;
  /** What there is to decide about a new named export of a project. */
  openOfferForm(input: { server: string; projectUid: string }): OfferForm;
  /** Saves a named export on the server: the person has asked for it and confirmed it. */
  makeOffer(input: NewOffer): MadeOffer;
  /** Reads what would be imported, and shows its columns and first rows. Nothing is written. */
  previewImport(input: PreviewRequest): ImportPreview;
  /** The same for an import that is there, with what was chosen for its columns. */
  openColumns(input: { importId: string }): ImportPreview;
  /** Chooses among the columns of an import; takes effect with its next refresh. */
  changeColumns(input: { importId: string; columnChoices: ColumnChoices }): ImportCard;
  /** Decides on all columns of an import that wait for a decision. */
  decideWaiting(input: { importId: string; treatment: 'keep' | 'leaveOut' }): ImportCard;
  saveImport(input: NewImport): ImportCard;
  /** Adds an import of made-up data, or finds the one that is there. Not yet run. */
  addSample(input: Record<never, never>): ImportCard;
  /** Removes it with its sheet and everything in that. */
  removeSample(input: { importId: string }): readonly ImportCard[];
  changeImport(input: ImportChange): ImportCard;
  /** Makes this person the import's owner: their key and trigger refresh it from now on. */
  takeOver(input: { importId: string }): ImportCard;
  /** Stops the schedule until somebody resumes it; by hand it can still be refreshed. */
  pauseImport(input: { importId: string }): ImportCard;
  /** Ends a pause, whether a person's or one after failures. */
  resumeImport(input: { importId: string }): ImportCard;
  /** Makes another import with the same set-up, for a sheet of its own, with this person as its owner. Not yet run. */
  duplicateImport(input: ImportCopy): ImportCard;
  /** The last runs of an import, newest first. */
  importHistory(input: { importId: string }): readonly HistoryEntry[];
  /** What “disconnect and erase” would erase, by name. */
  describeErasure(input: Record<never, never>): ErasureOffer;
  /** Erases this person's keys, schedule and settings, and what they chose of imports and sheets. Asked for twice, it ends what was begun. */
  erase(input: Erasure): ErasureResult;
  /** Forgets an import; its sheet stays as an ordinary sheet. */
  removeImport(input: { importId: string }): readonly ImportCard[];
  /** Imports or refreshes now. `accept` carries out a refresh that was held. */
  runImport(input: RunRequest): RunReport;
  /** How far a run is, also one that was started elsewhere; null when none is known. */
  progress(input: { importId: string }): { progress: Progress | null };
  listImports(input: Record<never, never>): readonly ImportCard[];
  showSheet(input: { importId: string }): Record<never, never>;
  /** Makes the sheet that explains the import's questions, or brings it up to date, and shows it. */
  writeCodebook(input: { importId: string }): { readonly sheetName: string };
  /** How an import's server tells of new submissions. Asks the server where that is set up. */
  openPush(input: { importId: string }): PushState;
  /** Makes a secret, tests the web app with it, and has the server use both; without `register`, a person enters them. */
  turnOnPush(input: { importId: string; address: string; format: PushFormat; register: boolean }): PushState;
  /** Asks the server to try failed deliveries again. */
  retryPush(input: { importId: string }): PushState;
  turnOffPush(input: { importId: string }): PushState;
  /** Tries out in this spreadsheet what refreshes rely on. */
  checkSpreadsheet(input: Record<never, never>): SpreadsheetCheck;
  /** What the sheets of repeat groups could show of their parents: one for each group and parent. */
  parentAnswers(input: { importId: string }): readonly ParentAnswers[];
  /** Takes effect with the next refresh. Groups and parents that are not named stay as they are. */
  showParentAnswers(input: { importId: string; shown: readonly ParentAnswersChoice[] }): ImportCard;
  /** What formulas can call by name, and the columns of one of them; of the first one where `name` is ''. */
  formulaHelp(input: { name: string }): FormulaHelp;
  /** Puts a formula into the selected cell. `replace`: a cell whose content may go, as `sheet!cell`; '' for none. */
  insertFormula(input: { formula: FormulaRequest; replace: string }): InsertedFormula;
  /** A file of what the import asks for, as the server makes it; only in formats that its card names. */
  downloadFile(input: { importId: string; format: FileFormat }): DownloadedFile;
}

export type SidebarMethod = keyof SidebarApi;
export type SidebarInput<Method extends SidebarMethod> = Parameters<SidebarApi[Method]>[0];
export type SidebarOutput<Method extends SidebarMethod> = ReturnType<SidebarApi[Method]>;
