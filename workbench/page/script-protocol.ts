/** Messages between the main thread and the script's thread. */
import type { Answer, EntryMode, Question, UiEvent, WebAnswer, WebRequest, WorkbenchState } from '../apps-script/types';
import type { CellWindow, RunSummary, ScriptState, Selection, SheetEdit } from './protocol';

export interface ScriptWorkerData {
  readonly buildFolder: string;
  readonly state: WorkbenchState;
  readonly hosts: Readonly<Record<string, string>>;
  readonly allowLoopback: boolean;
  /** Undefined keeps everything in memory. */
  readonly stateFolder: string | undefined;
  /** Where the main thread leaves the answer to an inquiry: see `shared-answer.ts`. */
  readonly answer: SharedArrayBuffer;
}

export type ScriptCommand =
  | {
      readonly do: 'run';
      readonly functionName: string;
      readonly args: readonly unknown[];
      readonly user: string;
      readonly mode: EntryMode;
    }
  | { readonly do: 'cells'; readonly sheetId: number; readonly fromRow: number; readonly rows: number }
  | { readonly do: 'edit'; readonly edit: SheetEdit }
  | { readonly do: 'select'; readonly selection: Selection }
  | { readonly do: 'advance'; readonly milliseconds: number }
  | { readonly do: 'addUser'; readonly email: string }
  /** As Deploy > New deployment > Web app does, for anyone, in the name of who deploys. */
  | { readonly do: 'deployWebApp'; readonly user: string }
  | { readonly do: 'serveWebApp'; readonly request: WebRequest };

export interface FinishedRun {
  readonly value: unknown;
  readonly error: string | undefined;
}

export interface ScriptReply {
  readonly kind: 'reply';
  readonly id: number;
  /** Set when the command could not be carried out; a function that throws is a finished run instead. */
  readonly failure: string | undefined;
  readonly finished: FinishedRun | undefined;
  readonly cells: CellWindow | undefined;
  /** Of a request to the web app. */
  readonly answer: WebAnswer | undefined;
  readonly runs: readonly RunSummary[];
  readonly ui: readonly UiEvent[];
  readonly state: ScriptState;
}

/** The script's thread sleeps until the main thread has answered one of these. */
export type ScriptInquiry =
  | { readonly kind: 'question'; readonly question: Question }
  /** The clock has moved: the stand-in server's must move too before the next request. */
  | { readonly kind: 'clock'; readonly now: number };

export type ScriptMessage = ScriptReply | ScriptInquiry;
export type InquiryAnswer = Answer | Record<never, never>;
