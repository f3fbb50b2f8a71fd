/** What a card says of an import that is read page by page, or that had better be. */
import type { ErrorCode } from '../../errors';
import type { ImportStatus, SavedImport } from '../../settings/saved-imports';
import type { ImportCard } from '../../sidebar-api';
import { sourceOf } from '../../sources';

/** What a server could not make, or Google could not take, as one file. */
const tooMuchForOneFile: ReadonlySet<string> = new Set<ErrorCode>([
  'exportTooSlow',
  'exportFailed',
  'exportListFull',
  'downloadTooLarge',
  'workbookTooLarge',
]);

export function pagesOf(
  { source, format }: SavedImport,
  { state, reading, code = '' }: ImportStatus,
): Pick<ImportCard, 'reading' | 'wholeAt' | 'pages'> {
  const { read = 0, total, wholeAt = 0, inBackground = false } = reading ?? {};
  const isPossible = sourceOf(source).formats.includes('json');
  // One that comes by way of an export in the background does well.
  const isUnfinished = state === 'failed' || state === 'incomplete';
  const isAdvised = isUnfinished && (inBackground || tooMuchForOneFile.has(code));
  const otherwise = !isPossible ? 'none' : isAdvised ? 'advised' : 'possible';
  return {
    reading: total === undefined ? null : { read, total },
    wholeAt,
    pages: format === 'json' ? 'used' : otherwise,
  };
}
