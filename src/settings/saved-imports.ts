/**
 * The imports of a spreadsheet and what became of them, in its document properties: every editor shares the set-up,
 * so nothing secret is here. Unknown fields survive a round trip: a colleague may run a newer version.
 */
import * as v from 'valibot';
import type { Store } from '../ports';
import { importFormats, sourceIds } from '../source-kinds';
import { type RunRecord, runEntries } from './run-history';
import { readStored, removedEntries, requireRoom, storedEntries } from './stored-values';

/** Stands for no sheet: 0 is a number like any other, that of the sheet a new spreadsheet begins with. */
export const noSheet = -1;

const linkedSheetSchema = v.looseObject({
  group: v.string(),
  sheetId: v.number(),
  sheetName: v.string(),
  /** Of a group within another one: that one. */
  parent: v.optional(v.string()),
});
export type LinkedSheet = v.InferOutput<typeof linkedSheetSchema>;

/** What a person chose for the columns of one sheet, by column id. */
const columnIdsSchema = v.pipe(v.array(v.string()), v.readonly());
const columnChoiceSchema = v.object({ leaveOut: columnIdsSchema, hash: columnIdsSchema, keep: columnIdsSchema });
const columnChoicesSchema = v.looseObject({
  /** What happens to columns that come into the export later. */
  newColumns: v.picklist(['add', 'ask', 'leaveOut']),
  /** By the repeat group; '' for the submissions. */
  sheets: v.record(v.string(), columnChoiceSchema),
});
export type ColumnChoices = v.InferOutput<typeof columnChoicesSchema>;
/** Whose answers, and the id of their column (`sheets/layout.ts`). */
const parentColumnSchema = v.object({ of: v.picklist(['submission', 'parent']), id: v.string() });

const savedImportSchema = v.looseObject({
  version: v.literal(1),
  id: v.string(),
  name: v.string(),
  source: v.picklist(sourceIds),
  server: v.string(),
  /** What the data belong to on the server. */
  projectUid: v.string(),
  projectName: v.string(),
  /** What the project is asked for, such as a named export. */
  offerUid: v.string(),
  offerName: v.string(),
  /** What the offer looked like when it was chosen, and when it was last seen; not there before it was. */
  offerFacts: v.optional(v.string()),
  offerSeen: v.optional(v.string()),
  format: v.picklist(importFormats),
  /** What else the source lets people choose, in its own words. */
  options: v.optional(v.record(v.string(), v.string()), {}),
  /** `noSheet` until the first run has made or found its sheet. */
  sheetId: v.number(),
  sheetName: v.string(),
  /** Sheets of repeat groups, by the group; in the order in which the groups first had rows. */
  linkedSheets: v.optional(v.array(linkedSheetSchema), []),
  /** Names of the project's repeat groups when the import was saved, where they were known. */
  repeatGroups: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  /** What becomes of rows whose submission left the export. */
  vanishedRows: v.optional(v.picklist(['remove', 'keep']), 'remove'),
  /** How many submissions are kept, the newest ones; 0 for all. */
  newest: v.optional(v.number(), 0),
  /** Whether each refresh lists what it changes on a sheet of its own. */
  changeLog: v.optional(v.boolean(), false),
  /** Undefined where nobody has chosen among the columns: then all are kept. */
  columnChoices: v.optional(columnChoicesSchema),
  /** Answers of parents that are shown beside the rows of repeat groups, too, by the group. */
  parentColumns: v.optional(v.record(v.string(), v.pipe(v.array(parentColumnSchema), v.readonly())), {}),
  /** Minutes between refreshes; 0 for by hand. */
  schedule: v.number(),
  /** Who has paused the schedule, and when: a person's own decision, which no failure takes and no success ends. */
  pause: v.optional(v.looseObject({ by: v.string(), at: v.number() })),
  /** Random identifier of the person whose key and trigger refresh it. */
  ownerId: v.string(),
  ownerAccount: v.string(),
  /** Google's id of the spreadsheet the owner meant; '' when not known. In a copy it is another one. */
  spreadsheetId: v.optional(v.string(), ''),
  createdAt: v.number(),
});
export type SavedImport = v.InferOutput<typeof savedImportSchema>;

/** A fact to be put into words later, in the language of whoever reads it. */
const remarkSchema = v.object({
  code: v.string(),
  details: v.record(v.string(), v.union([v.string(), v.number(), v.pipe(v.array(v.string()), v.readonly())])),
});
export type Remark = v.InferOutput<typeof remarkSchema>;

/** What the last complete refresh left in one sheet. */
export const sheetMemorySchema = v.looseObject({
  /** Rows of ours. */
  rows: v.number(),
  /** Fingerprint of the marker column; '' while the sheet is unfinished. */
  sheetFingerprint: v.string(),
  markerColumn: v.number(),
  columns: v.array(v.tuple([v.string(), v.string(), v.number()])),
  /** What the file called the table and how it told it from others; only of a sheet that was finished. */
  part: v.optional(v.object({ name: v.string(), fingerprint: v.string() })),
  /** Where columns were chosen: those of the export as they were treated (`treatment-memory.ts`). */
  seen: v.optional(v.array(v.string())),
  /** New columns that wait for a person's decision: id and heading, cut. */
  waiting: v.optional(v.array(v.tuple([v.string(), v.string()]))),
  /**
   * Columns that an interrupted refresh was taking out of the sheet: id, and the id of the last column with its heading.
   * Once the sheet has not that many columns of the heading any more, it is gone.
   */
  leaving: v.optional(v.array(v.tuple([v.string(), v.string()]))),
});
export type SheetMemory = v.InferOutput<typeof sheetMemorySchema>;
export const newSheetMemory: SheetMemory = { rows: 0, sheetFingerprint: '', markerColumn: 0, columns: [] };

const countsSchema = v.object({ received: v.number(), added: v.number(), changed: v.number(), removed: v.number() });

/** How far the reading of a source has come that takes more than one run. */
const readingSchema = v.looseObject({
  /** Offer that it is about. */
  offerUid: v.string(),
  /** The server cannot answer while a run waits, so the import goes on in the background from run to run. */
  inBackground: v.optional(v.boolean(), false),
  /** What the next run goes on with, in the source's own words. */
  checkpoint: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
  /** Whether the last run ended while nothing was there. */
  waiting: v.optional(v.boolean()),
  /** Only while it is under way in portions: how many submissions are in the sheets, of how many. */
  read: v.exactOptional(v.number()),
  total: v.exactOptional(v.number()),
  /** What its portions have done so far. */
  counts: v.exactOptional(countsSchema),
  /** When everything will be read again, where refreshes read only what is new. */
  wholeAt: v.exactOptional(v.number()),
  /** Fingerprint of what was chosen of the columns and rows that have been read. */
  chosen: v.exactOptional(v.string()),
});
export type ReadingStatus = v.InferOutput<typeof readingSchema>;

const importStatusSchema = v.looseObject({
  /** Of the submissions' sheet. */
  ...sheetMemorySchema.entries,
  /** Of the sheets of repeat groups, by the group. */
  linked: v.optional(v.record(v.string(), sheetMemorySchema), {}),
  version: v.literal(1),
  state: v.picklist(['new', 'imported', 'unchanged', 'incomplete', 'held', 'failed']),
  /** Error code behind `held` and `failed`, with the facts of its sentence. */
  code: v.optional(v.string()),
  details: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  /** What the last run did. */
  counts: countsSchema,
  /** What the last refresh did that was completed and changed a row, and when. */
  lastChange: v.optional(
    v.looseObject({ at: v.number(), added: v.number(), changed: v.number(), removed: v.number() }),
  ),
  warnings: v.pipe(v.array(remarkSchema), v.readonly()),
  lastAttemptAt: v.number(),
  lastCompleteAt: v.number(),
  /** When the trigger shall look at it next; 0 without a schedule and while paused. */
  nextAt: v.number(),
  /** When the schedule comes round, whatever has put off `nextAt` or brought it forward; 0 when not known. */
  slotAt: v.optional(v.number(), 0),
  /** Failures in a row. */
  failures: v.number(),
  /** Failures in a row, up to the last one, that only a person can mend. */
  permanentFailures: v.optional(v.number(), 0),
  /** Whether the trigger leaves it alone until somebody has mended what failed. */
  paused: v.optional(v.boolean(), false),
  /** Runs in a row whose export the server could not finish in time; those that only met it at work do not count. */
  timeOuts: v.optional(v.number(), 0),
  /** Only of an import that is not read in one go. */
  reading: v.optional(readingSchema),
  /** What the server counted when it was last asked; not there before it was. */
  serverCount: v.optional(
    v.object({
      /** -1 where it did not say. */
      submissions: v.number(),
      /** Submissions the export brought at that time. */
      received: v.number(),
      at: v.number(),
      /** Whether the export held all submissions when a complete refresh last asked. */
      hadAll: v.boolean(),
    }),
  ),
  /** Only while it is read in portions: rows of each sheet when the last complete refresh ended, by repeat group. */
  settledRows: v.optional(v.record(v.string(), v.number())),
  /** Which days the last complete refresh was about, where those move with the calendar. */
  days: v.optional(v.object({ from: v.number(), to: v.number() })),
  /** Fingerprint of the bytes and settings of the last complete refresh. */
  sourceFingerprint: v.string(),
  /** Fingerprint of the source whose removals a person has accepted and that is not yet carried out; else ''. */
  accepted: v.optional(v.string(), ''),
});
export type ImportStatus = v.InferOutput<typeof importStatusSchema>;

export const newStatus: ImportStatus = {
  ...newSheetMemory,
  linked: {},
  version: 1,
  state: 'new',
  counts: { received: 0, added: 0, changed: 0, removed: 0 },
  warnings: [],
  lastAttemptAt: 0,
  lastCompleteAt: 0,
  nextAt: 0,
  slotAt: 0,
  failures: 0,
  permanentFailures: 0,
  paused: false,
  timeOuts: 0,
  sourceFingerprint: '',
  accepted: '',
};

/** What a spreadsheet keeps about itself, beside its imports. */
const documentFactsSchema = v.looseObject({
  /** Google's number of the status sheet; `noSheet` until there is one. */
  statusSheetId: v.number(),
});
export type DocumentFacts = v.InferOutput<typeof documentFactsSchema>;

export interface DocumentSettings {
  /** As read, for knowing which parts exist. */
  readonly properties: Readonly<Record<string, string>>;
  /** In order of creation. */
  readonly imports: readonly SavedImport[];
  readonly statuses: ReadonlyMap<string, ImportStatus>;
  /** Imports that are there but cannot be read: damaged, or written by a newer version. */
  readonly unreadable: number;
  readonly facts: DocumentFacts;
}

const importPrefix = 'fieldrows.import.';
const statusPrefix = 'fieldrows.status.';
/** What an import's codebook remembers: `codebook-memory.ts`. */
export const codebookPrefix = 'fieldrows.codebook.';
const factsName = 'fieldrows.document';

/** Reads everything in one call. An import whose entry is damaged is left out; a damaged status begins anew. */
export function readDocumentSettings(store: Store): DocumentSettings {
  const properties = store.readAll();
  const imports: SavedImport[] = [];
  let unreadable = 0;
  const statuses = new Map<string, ImportStatus>();
  for (const name of Object.keys(properties)) {
    if (!name.startsWith(importPrefix) || name.includes('~')) continue;
    const parsed = v.safeParse(savedImportSchema, readStored(properties, name));
    if (!parsed.success) {
      unreadable++;
      continue;
    }
    imports.push(parsed.output);
    const status = v.safeParse(importStatusSchema, readStored(properties, statusPrefix + parsed.output.id));
    statuses.set(parsed.output.id, status.success ? status.output : newStatus);
  }
  imports.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const facts = v.safeParse(documentFactsSchema, readStored(properties, factsName));
  return {
    properties,
    imports,
    statuses,
    unreadable,
    facts: facts.success ? facts.output : { statusSheetId: noSheet },
  };
}

/** Whether its owner's trigger shall refresh it. What has failed too often is put off elsewhere, in its status. */
export function isScheduled({ schedule, pause }: Pick<SavedImport, 'schedule' | 'pause'>): boolean {
  return schedule > 0 && pause === undefined;
}

/** Rows of ours in all sheets of an import. */
export function rowsOf({ rows, linked }: ImportStatus): number {
  return Object.values(linked).reduce((sum, memory) => sum + memory.rows, rows);
}

export function statusOf(settings: DocumentSettings, importId: string): ImportStatus {
  return settings.statuses.get(importId) || newStatus;
}

/** Writes what is given, in one call. @throws {FieldrowsError} `settingsTooLarge` */
export function writeDocumentSettings(
  store: Store,
  before: DocumentSettings,
  change: {
    readonly saved?: SavedImport | undefined;
    readonly status?: { readonly importId: string; readonly status: ImportStatus } | undefined;
    readonly facts?: DocumentFacts | undefined;
    /** One that is to be kept beside those before it. */
    readonly run?: RunRecord | undefined;
  },
): void {
  const entries: Record<string, string | undefined> = {
    ...(change.saved && storedEntries(importPrefix + change.saved.id, change.saved)),
    ...(change.status && storedEntries(statusPrefix + change.status.importId, change.status.status)),
    ...(change.facts && storedEntries(factsName, change.facts)),
    ...(change.run && runEntries(before.properties, change.run)),
  };
  requireRoom(before.properties, entries);
  store.write(entries);
}

/** Forgets an import and its status. */
export function removeSavedImport(store: Store, before: DocumentSettings, importId: string): void {
  store.write({
    ...removedEntries(before.properties, importPrefix + importId),
    ...removedEntries(before.properties, statusPrefix + importId),
    ...removedEntries(before.properties, codebookPrefix + importId),
  });
}
