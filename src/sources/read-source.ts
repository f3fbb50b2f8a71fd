/** From a saved import to its table, whichever source it names. */
import { FieldrowsError } from '../errors';
import type { Services } from '../ports';
import { parseCsv } from '../tables/csv';
import { hashText } from '../tables/hash';
import type { Table } from '../tables/table';
import { listSheets, readWorkbook } from '../tables/xlsx';
import { linkTables, repeatRowKeys } from '../tables/xlsx-links';
import { type AsynchronousExportCheckpoint, discardAsynchronousExport } from './kobo/asynchronous-export';
import { type AsynchronousProgress, readAsynchronousExport } from './kobo/read-asynchronous-export';
import type { ExportChoice } from './kobo/read-export';
import type { ExportFormat } from './kobo/requests';
import { koboSource, openSession } from './kobo/source';
import { maxRequestsPerAsynchronousRun, requestBudget } from './request-budget';
import type { Download } from './source';
import { hostOf } from './web-address';

/** What a saved import says about where its data are. */
export interface SourceChoice extends Omit<ExportChoice, 'format'> {
  readonly source: 'kobo';
  readonly server: string;
  readonly format: ExportFormat;
}

/** What a run has fetched; parsed only when asked for, as most refreshes find nothing new. */
export interface Reading {
  /** Of the source's choice and its bytes: two readings with the same one give the same table. */
  readonly fingerprint: string;
  readonly byteLength: number;
  readonly requests: number;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  /**
   * The submissions first, then the repeat groups that have rows.
   *
   * @throws {FieldrowsError} as `parseCsv`, `readWorkbook`
   */
  parts(): readonly ReadPart[];
}

/** The server is still making the file; what to do next has been given to `onCheckpoint`. */
export interface Waiting {
  readonly kind: 'waiting';
  readonly requests: number;
}

/** One table of what was read. */
export interface ReadPart {
  /** Name of the repeat group, as it fits a tab: cut, and numbered when taken; '' for the submissions. */
  readonly group: string;
  readonly table: Table;
  /** Keys of the rows where no column has them. */
  readonly keys?: readonly string[];
}

type SourceServices = Pick<Services, 'http' | 'clock' | 'random'>;
type Key = { readonly apiKey: string } | undefined;

/**
 * Fetches what a saved import asks for.
 *
 * @param key The key of whoever runs this; an empty `apiKey` reads what is public.
 * @param progress For an export that is made over several runs: only then may the answer be `Waiting`.
 * @throws {FieldrowsError} `notConnected` without a key, and as `readExport` or `readAsynchronousExport`
 */
export function readSource(services: SourceServices, choice: SourceChoice, key: Key): Reading;
export function readSource(
  services: SourceServices,
  choice: SourceChoice,
  key: Key,
  progress: AsynchronousProgress | undefined,
): Reading | Waiting;
export function readSource(
  services: SourceServices,
  choice: SourceChoice,
  key: Key,
  progress?: AsynchronousProgress,
): Reading | Waiting {
  const { server } = choice;
  if (key === undefined) throw new FieldrowsError('notConnected', { server: hostOf(server) });
  const session = openSession(services, { server, apiKey: key.apiKey === '' ? undefined : key.apiKey });
  const patient = { ...session, budget: requestBudget(maxRequestsPerAsynchronousRun) };
  const { budget } = progress === undefined ? session : patient;
  const download =
    progress === undefined ? koboSource.read(session, choice) : readAsynchronousExport(patient, choice, progress);
  const requests = budget.used;
  if (download === undefined) return { kind: 'waiting', requests };
  const { byteLength, fetchedAt } = download;
  const content = choice.format === 'xlsx' ? readXlsx(download) : readCsv(download, choice.exportName ?? '');
  const chosen = `${choice.source} ${server} ${choice.projectUid} ${choice.exportUid} ${choice.format}`;
  return { ...content, fingerprint: hashText(chosen) + content.fingerprint, byteLength, requests, fetchedAt };
}

/**
 * Deletes what earlier runs of an import have left on the server, if it can be done with one request: nobody shall have
 * to wait, or be refused something, because of it.
 */
export function discardExport(
  services: SourceServices,
  choice: Pick<SourceChoice, 'server' | 'projectUid'>,
  key: Key,
  checkpoint: AsynchronousExportCheckpoint,
): void {
  if (key === undefined || key.apiKey === '') return;
  const session = openSession(services, { server: choice.server, apiKey: key.apiKey });
  discardAsynchronousExport({ ...session, budget: requestBudget(1) }, choice, checkpoint);
}

type Content = Pick<Reading, 'fingerprint' | 'parts'>;

function readCsv({ text }: Download, name: string): Content {
  return { fingerprint: hashText(text), parts: () => [{ group: '', table: parseCsv(text, { name }) }] };
}

/** The same workbook written twice differs in its date of creation, so each sheet's check sum speaks for it. */
function readXlsx(download: Download): Content {
  const bytes = download.bytes();
  const sheets = listSheets(bytes);
  return {
    fingerprint: hashText(sheets.map(({ name, fingerprint }) => `${name} ${fingerprint}`).join(' ')),
    parts: () => partsOf(readWorkbook(bytes).sheets.map(({ table }) => table)),
  };
}

function partsOf(tables: readonly Table[]): ReadPart[] {
  const linked = linkTables(tables);
  if (linked === undefined) return [];
  const groups = linked.repeatGroups.map((group) => ({
    group: group.table.name,
    table: group.table,
    keys: repeatRowKeys(group),
  }));
  return [{ group: '', table: linked.main }, ...groups];
}
