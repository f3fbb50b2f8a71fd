/** From a saved import to its table, whichever source it names. */
import { FieldrowsError } from '../errors';
import type { Services } from '../ports';
import { parseCsv } from '../tables/csv';
import { hashText } from '../tables/hash';
import type { Table } from '../tables/table';
import { listSheets, readWorkbook } from '../tables/xlsx';
import { linkTables, repeatRowKeys } from '../tables/xlsx-links';
import type { ExportChoice } from './kobo/read-export';
import type { ExportFormat } from './kobo/requests';
import { koboSource, openSession } from './kobo/source';
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

/** One table of what was read. */
export interface ReadPart {
  /** Name of the repeat group, as it fits a tab: cut, and numbered when taken; '' for the submissions. */
  readonly group: string;
  readonly table: Table;
  /** Keys of the rows where no column has them. */
  readonly keys?: readonly string[];
}

/**
 * Fetches what a saved import asks for.
 *
 * @param key The key of whoever runs this; an empty `apiKey` reads what is public.
 * @throws {FieldrowsError} `notConnected` without a key, and as `readExport`
 */
export function readSource(
  services: Pick<Services, 'http' | 'clock' | 'random'>,
  choice: SourceChoice,
  key: { readonly apiKey: string } | undefined,
): Reading {
  const { server } = choice;
  if (key === undefined) throw new FieldrowsError('notConnected', { server: hostOf(server) });
  const session = openSession(services, { server, apiKey: key.apiKey === '' ? undefined : key.apiKey });
  const download = koboSource.read(session, choice);
  const { byteLength, requests, fetchedAt } = download;
  const content = choice.format === 'xlsx' ? readXlsx(download) : readCsv(download, choice.exportName ?? '');
  const chosen = `${choice.source} ${server} ${choice.projectUid} ${choice.exportUid} ${choice.format}`;
  return { ...content, fingerprint: hashText(chosen) + content.fingerprint, byteLength, requests, fetchedAt };
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
