/** What a plan is made from and what it consists of: each operation is one step that may be interrupted before or after. */
import type { HeadingStyle } from '../ports';
import type { Table } from '../tables/table';
import type { ColumnComparison } from './compare-columns';
import type { Comparison } from './compare-rows';
import type { SheetLayout } from './layout';
import type { Rename } from './renames';
import type { Segment } from './runs';

/** Rows and columns count from 1; `tableRows` are indexes into the table's rows. */
export type Operation =
  | { readonly do: 'insertColumns'; readonly after: number; readonly columns: number }
  | { readonly do: 'insertRows'; readonly after: number; readonly rows: number }
  | {
      readonly do: 'formatColumns';
      readonly format: string;
      readonly blocks: readonly { readonly column: number; readonly columns: number }[];
    }
  | { readonly do: 'freezeHeadings' }
  | { readonly do: 'hideMarker'; readonly column: number }
  | {
      readonly do: 'styleHeadings';
      readonly column: number;
      readonly columns: number;
      readonly style: HeadingStyle;
    }
  | { readonly do: 'writeHeadings'; readonly column: number; readonly headings: readonly string[] }
  /** Only the marks of neighbouring rows. `column` is where the marker is at that moment. */
  | {
      readonly do: 'writeMarks';
      readonly row: number;
      readonly column: number;
      readonly marks: readonly string[];
    }
  | { readonly do: 'writeRows'; readonly row: number; readonly tableRows: readonly number[] }
  /** Only the numbering columns of rows, and their marks. */
  | { readonly do: 'renumberRows'; readonly row: number; readonly tableRows: readonly number[] }
  | { readonly do: 'continueFormulas'; readonly fromRow: number; readonly rows: number }
  /** The look of the imported cells of rows. */
  | { readonly do: 'styleRows'; readonly rows: readonly number[]; readonly style: 'gone' | 'returned' }
  | { readonly do: 'releaseRow'; readonly row: number }
  | { readonly do: 'removeRows'; readonly row: number; readonly rows: number };

export interface PlanInput {
  readonly table: Table;
  readonly rows: Comparison;
  readonly columns: ColumnComparison;
  /** Undefined for a sheet that holds nothing yet. */
  readonly layout: SheetLayout | undefined;
  readonly gridRows: number;
  readonly gridColumns: number;
  /** The marker column from row 1 on, as read. */
  readonly markerCells: readonly unknown[];
  /** Blank columns directly right of the imported block, left behind by an interrupted run. */
  readonly spareColumns: number;
  /** Rows below our last one that may be filled without moving anything of the user's. */
  readonly freeRows: number;
  /** Headings to be rewritten in place. */
  readonly renames?: readonly Rename[];
  /** What becomes of rows whose submission left the export: removed, unless they are to be kept where they are. */
  readonly vanishedRows?: VanishedRows | undefined;
}

export type VanishedRows = 'remove' | 'keep';

export interface Plan {
  readonly operations: readonly Operation[];
  /** How many of the operations come before the first row: after them the columns are what they shall be. */
  readonly columnOperations: number;
  readonly segments: readonly Segment[];
  /** Of `renumberRows`. */
  readonly numberingSegments: readonly Segment[];
  readonly markerColumn: number;
  /** Sheet column of each table column once the operations are carried out. */
  readonly sheetColumns: readonly number[];
  /** Sheet columns that are imported then, or were before: all others but the marker are the user's. */
  readonly importedColumns: ReadonlySet<number>;
  /** The sheet's headings then. */
  readonly headings: readonly string[];
  /** Where a column of the sheet is then. */
  readonly moved: (column: number) => number;
  readonly cellsToWrite: number;
  readonly gridRowsAfter: number;
  readonly gridColumnsAfter: number;
}
