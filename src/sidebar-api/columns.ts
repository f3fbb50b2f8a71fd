/** Which columns an import brings, what becomes of each, and which are repeated beside group rows. */

export type ColumnTreatment = 'keep' | 'leaveOut' | 'hash';

/** What happens to columns that come into the export later. */
export type NewColumns = 'add' | 'ask' | 'leaveOut';

export interface ColumnChoices {
  readonly newColumns: NewColumns;
  readonly sheets: readonly SheetColumns[];
}

/** Ids of all columns that the person has seen, by what they chose. */
export interface SheetColumns {
  /** Name of the repeat group; '' for the submissions. */
  readonly group: string;
  readonly keep: readonly string[];
  readonly leaveOut: readonly string[];
  readonly hash: readonly string[];
}

export interface ImportPreview {
  /** The submissions first. */
  readonly sheets: readonly PreviewSheet[];
  readonly newColumns: NewColumns;
  /** Sentences: ragged rows, HXL, repeat groups left out, no key. */
  readonly warnings: readonly string[];
  /** Whether anyone may view the project's data without an account. */
  readonly isPublic: boolean;
  /** Whether the server needs too long for a preview: then columns are as the form has them, and there are no rows. */
  readonly isFromForm: boolean;
  /** Whether only some of the submissions were read: then rows of repeat groups are estimates. */
  readonly isSample: boolean;
  /** Cells of all sheets that are not this import's, and how many Google allows. */
  readonly cells: { readonly elsewhere: number; readonly most: number };
}

export interface PreviewSheet {
  readonly group: string;
  /** 0 where there are none, or none are known. */
  readonly rows: number;
  readonly columns: readonly PreviewColumn[];
}

export type PersonalKind =
  | 'name'
  | 'phone'
  | 'email'
  | 'identityNumber'
  | 'birthDate'
  | 'place'
  | 'media'
  | 'address'
  | 'collector';

export interface PreviewColumn {
  readonly id: string;
  readonly heading: string;
  /** '' where it is not known. */
  readonly kind: 'text' | 'integer' | 'decimal' | 'date' | 'dateTime' | 'time' | '';
  /** Of the first rows, cut. */
  readonly answers: readonly string[];
  readonly treatment: ColumnTreatment;
  /** Whether rows are found or linked by it, so that it stays as it is. */
  readonly isFixed: boolean;
  /** Whether it came later and is left out until somebody decides. */
  readonly isWaiting: boolean;
  /** What it may hold that identifies people; '' for nothing known. */
  readonly personal: PersonalKind | '';
}

/** Answers of a parent that can be shown beside each row of a repeat group. */
export interface ParentAnswers {
  readonly group: string;
  /** As it is called now. */
  readonly sheetName: string;
  /** The submission, or the row in the repeat group around this one. */
  readonly of: 'submission' | 'parent';
  readonly parentSheetName: string;
  /** In the order of the parent's sheet; without those that the group's rows have anyway. */
  readonly answers: readonly { readonly id: string; readonly heading: string; readonly isShown: boolean }[];
}

export interface ParentAnswersChoice extends Pick<ParentAnswers, 'group' | 'of'> {
  readonly ids: readonly string[];
}
