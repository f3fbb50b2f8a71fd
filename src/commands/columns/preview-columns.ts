/**
 * What a person is shown of an import before they choose among its columns: the columns with the first answers, which of
 * them may identify people, and how large it will be. Reads the source; writes nothing anywhere.
 */
import { FieldrowsError } from '../../errors';
import { maxSpreadsheetCells } from '../../limits';
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import {
  type ImportStatus,
  newSheetMemory,
  newStatus,
  readDocumentSettings,
  type SavedImport,
  type SheetMemory,
  statusOf,
} from '../../settings/saved-imports';
import { type ColumnState, decideColumns, fixedColumns, treatmentOf } from '../../sheets/column-states';
import { columnIds } from '../../sheets/layout';
import { findKeyColumn } from '../../sheets/row-keys';
import type { ImportPreview, PreviewColumn, PreviewRequest, PreviewSheet } from '../../sidebar-api';
import {
  type Description,
  type Reading,
  type ReadPart,
  type ReadProgress,
  readSource,
  type SourceChoice,
  sourceOf,
  sourceOfAddress,
} from '../../sources';
import { restoreText } from '../../tables/cell-kinds';
import { type KnownQuestion, knownQuestions } from '../../tables/form/known-questions';
import { findPersonalColumns } from '../../tables/personal-data/personal-data';
import { flattenSubmissions } from '../../tables/submissions/submissions';
import type { Table } from '../../tables/table';
import { isTabOf, tabName } from '../../tables/xlsx/links';
import { requireImport } from '../imports/edit-imports';
import { ownAccess } from '../projects/connect';
import { remarksOnFormat, remarksOnTable } from '../reconcile/remarks';
import { sourceServices } from '../source-services';
import { recogniseGroups } from '../targets/link-groups';
import { sheetIdsOf } from '../targets/targets';
import { choiceOf } from '../targets/treat-targets';
import { seenColumns } from '../targets/treatment-memory';
import { remarkSentences } from '../wording';

const rowsShown = 5;
/** Characters of an answer, and of a heading. */
const answerCharacters = 100;
const headingCharacters = 200;
/** How long a person waits for a preview before they get one without rows. */
const patienceMilliseconds = 45_000;

/** @throws {FieldrowsError} as the source */
export function previewImport(services: Services, messages: Messages, request: PreviewRequest): ImportPreview {
  const { server, projectUid, projectName, offerUid, offerName, format, options = {}, repeatGroups = [] } = request;
  const source = sourceOfAddress(server).id;
  const choice = { source, server, projectUid, projectName, offerUid, offerName, format, options };
  return preview(services, messages, { choice, repeatGroups, saved: undefined, status: newStatus });
}

/** @throws {FieldrowsError} `importNotFound`, and as the source */
export function openColumns(services: Services, messages: Messages, importId: string): ImportPreview {
  const settings = readDocumentSettings(services.documentStore);
  const saved = requireImport(settings, importId);
  const { repeatGroups } = saved;
  return preview(services, messages, { choice: saved, repeatGroups, saved, status: statusOf(settings, importId) });
}

interface Subject {
  readonly choice: SourceChoice;
  readonly repeatGroups: readonly string[];
  /** Undefined for an import that has yet to be made. */
  readonly saved: SavedImport | undefined;
  readonly status: ImportStatus;
}

function preview(services: Services, messages: Messages, subject: Subject): ImportPreview {
  const { choice, repeatGroups, saved, status } = subject;
  sourceOf(choice.source).requireChoice(choice);
  const reading = readSome(services, choice, status);
  const described = describe(services, choice, reading === undefined);
  const asRead = reading?.parts();
  const ofForm = described === undefined ? [] : formParts(described, choice.format);
  const found = asRead?.filter(({ table }) => table.headings.length > 0) ?? [];
  // Groups without rows are not in an export; what is asked in them can be chosen nevertheless.
  const missing = ofForm.filter(({ group }) => !found.some((part) => isSameGroup(part.group, group)));
  const parts = recogniseGroups([...found, ...missing], saved?.linkedSheets ?? [], status.linked);
  const questions = described === undefined ? new Map<string, KnownQuestion>() : knownQuestions(described.form);
  // Of the submissions, where a part of them will do.
  const { read, total } = reading?.portion ?? { read: 0, total: 0 };
  const share = read > 0 && read < total ? read / total : 1;
  const remarks = [
    ...remarksOnFormat({ format: choice.format, repeatGroups }, newStatus),
    ...found.flatMap(({ table, keys }) =>
      remarksOnTable(table, keys === undefined ? findKeyColumn(table).kind : 'given'),
    ),
  ];
  return {
    sheets: parts.map((part) => sheetOf(part, questions, subject, share)),
    newColumns: saved?.columnChoices?.newColumns ?? 'add',
    warnings: remarkSentences(messages, remarks),
    isPublic: described?.isPublic === true,
    isFromForm: asRead === undefined,
    isSample: share < 1,
    cells: { elsewhere: cellsElsewhere(services, saved), most: maxSpreadsheetCells },
  };
}

/** What a person need not wait for: then the columns are those of the form. */
const slow: ReadonlySet<string> = new Set(['exportTooSlow', 'exportBusy', 'requestTimedOut', 'outOfTime']);

/** @returns undefined where the server needs too long. */
function readSome(services: Services, choice: SourceChoice, status: ImportStatus): Reading | undefined {
  const canDescribe = sourceOf(choice.source).describe !== undefined;
  // The server has been found too slow before, and two minutes would pass until it is so again.
  if (canDescribe && status.reading?.inBackground === true) return undefined;
  const { apiKey = '' } = ownAccess(services, choice.server);
  const progress: ReadProgress = {
    importId: '',
    inBackground: false,
    patienceMilliseconds,
    checkpoint: undefined,
    abandoned: undefined,
    extent: 'usual',
    isSample: true,
    onRead: () => undefined,
    onCheckpoint: () => undefined,
  };
  try {
    const reading = readSource(sourceServices(services), choice, { apiKey }, progress);
    if (!('kind' in reading)) return reading;
  } catch (error) {
    if (!(error instanceof FieldrowsError) || !slow.has(error.code) || !canDescribe) throw error;
  }
  return undefined;
}

/** @param isNeeded whether there is nothing to show without it. */
function describe(services: Services, choice: SourceChoice, isNeeded: boolean): Description | undefined {
  try {
    return sourceOf(choice.source).describe?.(sourceServices(services), choice, ownAccess(services, choice.server));
  } catch (error) {
    if (!(error instanceof FieldrowsError) || isNeeded) throw error;
    return undefined;
  }
}

function formParts({ form, columns }: Description, format: SourceChoice['format']): ReadPart[] {
  const [main, ...groups] = flattenSubmissions(form, [], columns);
  const parts = main === undefined ? [] : [{ group: '', table: main }];
  if (format === 'csv') return parts;
  const groupOf = ({ name }: Table) => (format === 'xlsx' ? tabName(name) : name);
  return parts.concat(groups.map((table) => ({ group: groupOf(table), table })));
}

function isSameGroup(tab: string, group: string): boolean {
  return tab === group || (tab !== '' && isTabOf(tab, group));
}

function sheetOf(
  { group, table }: ReadPart,
  questions: ReadonlyMap<string, KnownQuestion>,
  { saved, status }: Subject,
  share: number,
): PreviewSheet {
  const ids = columnIds(table.headings);
  const fixed = fixedColumns(table, group !== '');
  const states = saved === undefined ? undefined : statesOf(table, ids, fixed, group, saved, status);
  const personal = findPersonalColumns(table, questions);
  const rows = table.rows.slice(0, rowsShown);
  return {
    group,
    rows: Math.round(table.rows.length / share),
    columns: table.headings.map((heading, index): PreviewColumn => {
      const kind = table.kinds[index] ?? 'text';
      const state = states?.[index] ?? 'kept';
      return {
        id: ids[index] ?? '',
        heading: heading.slice(0, headingCharacters),
        kind: rows.length > 0 ? kind : '',
        answers: rows.map((row) => restoreText(kind, row[index] ?? '').slice(0, answerCharacters)),
        treatment: treatmentOf(state),
        isFixed: fixed.has(index),
        isWaiting: state === 'waiting',
        personal: fixed.has(index) ? '' : (personal[index] ?? ''),
      };
    }),
  };
}

/** What the next refresh would do with the columns. */
function statesOf(
  table: Table,
  ids: readonly string[],
  fixed: ReadonlySet<number>,
  group: string,
  { columnChoices: choices }: SavedImport,
  status: ImportStatus,
): ColumnState[] {
  const memory: SheetMemory = group === '' ? status : (status.linked[group] ?? newSheetMemory);
  const isFirst = seenColumns(status) === undefined;
  return decideColumns({
    ids,
    headings: table.headings,
    fixed,
    choice: choices && choiceOf(choices.sheets, group),
    newColumns: choices?.newColumns ?? 'add',
    seen: isFirst ? undefined : (seenColumns(memory) ?? []),
  });
}

function cellsElsewhere({ spreadsheet }: Services, saved: SavedImport | undefined): number {
  const own = saved === undefined ? [] : sheetIdsOf(saved);
  return spreadsheet
    .sheets()
    .filter((sheet) => !own.includes(sheet.sheetId()))
    .map((sheet) => sheet.size())
    .reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
