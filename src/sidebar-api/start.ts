/** What the sidebar begins with: whose keys are kept, and what “disconnect and erase” takes away. */
import type { SourceId } from '../source-kinds';
import type { ImportCard } from './imports';

export interface StartState {
  /** Language of the texts: en, fr, es or ar. */
  readonly language: string;
  /** The same where the person has chosen it; '' where it follows their Google account. */
  readonly chosenLanguage: string;
  /** Servers for which this person's key is kept, with the account the key belongs to. Never the key. */
  readonly connections: readonly {
    readonly source: SourceId;
    readonly server: string;
    readonly account: string;
  }[];
  readonly imports: readonly ImportCard[];
  /** Possible schedules in minutes, ascending; 0 (by hand) is always possible and not among them. */
  readonly scheduleChoices: readonly number[];
  /** Finished sentences on what the person should know: a copied spreadsheet, a trigger made again, too fast schedules. */
  readonly notices: readonly string[];
  /** Sheets that were imported once and belong to no import now; a new import may take one up by its name. */
  readonly orphanSheets: readonly string[];
}

export type OwnSheetKind = 'status' | 'keptNotes' | 'changeLog';

export interface ErasureOffer {
  /** Hosts for which this person's key is kept. */
  readonly servers: readonly string[];
  readonly imports: readonly {
    readonly id: string;
    readonly name: string;
    readonly mine: boolean;
    readonly ownerAccount: string;
    /** As they are called now: its own, those of its repeat groups, its codebook. */
    readonly sheetNames: readonly string[];
  }[];
  /** Sheets that all imports share. */
  readonly ownSheets: readonly { readonly kind: OwnSheetKind; readonly name: string }[];
}

export interface Erasure {
  /** Ids of imports to be forgotten. */
  readonly imports: readonly string[];
  /** Ids of those of them whose sheets are deleted, too. */
  readonly sheetsOf: readonly string[];
  /** Deleted only when no import is left. */
  readonly ownSheets: readonly OwnSheetKind[];
}

export interface ErasureResult {
  /** A sentence for each sheet that could not be deleted. */
  readonly kept: readonly string[];
}

export interface Connection {
  readonly source: SourceId;
  readonly server: string;
  readonly account: string;
  /** From the pasted address; '' when it named no project. */
  readonly projectUid: string;
  /** Likewise: of a link to the data of one named export. */
  readonly offerUid: string;
}
