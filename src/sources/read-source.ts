/** From a saved import to its tables, whichever source it names. */
import { FieldrowsError } from '../errors';
import { hashText } from '../tables/hash';
import { sourceOf } from './registry';
import type { Checkpoint, Content, ReadProgress, SourceAccess, SourceChoice, SourceServices, Waiting } from './source';
import { hostOf } from './web-address';

/** What a run has fetched. Its `fingerprint` is of the choice, too: two with the same one give the same tables. */
export type Reading = Content;

export type Key = { readonly apiKey: string } | undefined;

/**
 * Fetches what a saved import asks for.
 *
 * @param key The key of whoever runs this; an empty `apiKey` reads what is public.
 * @throws {FieldrowsError} `notConnected` without a key, and as the source's `read`
 */
export function readSource(
  services: SourceServices,
  choice: SourceChoice,
  key: Key,
  progress: ReadProgress,
): Reading | Waiting {
  const content = sourceOf(choice.source).read(services, choice, accessOf(choice, key), progress);
  if ('kind' in content) return content;
  const { source, server, projectUid, offerUid, format, options = {} } = choice;
  const named = Object.keys(options)
    .sort()
    .map((name) => ` ${name}=${options[name] ?? ''}`);
  const chosen = `${source} ${server} ${projectUid} ${offerUid} ${format}${named.join('')}`;
  return { ...content, fingerprint: hashText(chosen) + content.fingerprint };
}

/** Deletes what earlier runs of an import have left on the server, if it can be done at once. */
export function discardReading(services: SourceServices, choice: SourceChoice, key: Key, checkpoint: Checkpoint): void {
  if (key === undefined || key.apiKey === '') return;
  sourceOf(choice.source).discard?.(services, choice, accessOf(choice, key), checkpoint);
}

/** @throws {FieldrowsError} `notConnected` */
export function accessOf({ source, server }: Pick<SourceChoice, 'source' | 'server'>, key: Key): SourceAccess {
  if (key === undefined && sourceOf(source).needsKey)
    throw new FieldrowsError('notConnected', { server: hostOf(server) });
  return { server, apiKey: key === undefined || key.apiKey === '' ? undefined : key.apiKey };
}
