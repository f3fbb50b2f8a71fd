/** From a saved import to its table, whichever source it names. */
import { FieldrowsError } from '../errors';
import type { Services } from '../ports';
import { parseCsv } from '../tables/csv';
import { hashText } from '../tables/hash';
import type { Table } from '../tables/table';
import type { ExportChoice } from './kobo/read-export';
import { koboSource, openSession } from './kobo/source';
import { hostOf } from './web-address';

/** What a saved import says about where its data are. */
export interface SourceChoice extends Omit<ExportChoice, 'format'> {
  readonly source: 'kobo';
  readonly server: string;
  readonly format: 'csv';
}

/** What a run has fetched; parsed only when asked for, as most refreshes find nothing new. */
export interface Reading {
  /** Of the source's choice and its bytes: two readings with the same one give the same table. */
  readonly fingerprint: string;
  readonly byteLength: number;
  readonly requests: number;
  /** Milliseconds since 1970. */
  readonly fetchedAt: number;
  /** @throws {FieldrowsError} as `parseCsv` */
  table(): Table;
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
  const { text, byteLength, requests, fetchedAt } = koboSource.read(session, choice);
  return {
    fingerprint: hashText(`${choice.source} ${server} ${choice.projectUid} ${choice.exportUid}`) + hashText(text),
    byteLength,
    requests,
    fetchedAt,
    table: () => parseCsv(text, { name: choice.exportName ?? '' }),
  };
}
