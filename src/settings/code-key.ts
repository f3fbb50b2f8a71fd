/**
 * The key of the codes that stand in place of hashed answers: one for all imports of a spreadsheet, so that codes can be
 * joined between its sheets, and another one in every other spreadsheet. It is kept with the spreadsheet because whoever
 * refreshes must get the same codes; it guards against those who see the cells, not against those who edit the script.
 */
import * as v from 'valibot';
import type { Store } from '../ports';
import { readStored, requireRoom, storedEntries } from './stored-values';

export const codeKeyName = 'fieldrows.codes';

const codeKeySchema = v.looseObject({ version: v.literal(1), key: v.string() });

/**
 * Returns the key, making it on first use: before the first code is written, so that an interrupted run leaves no codes of
 * a key that nobody knows. Only under the lock: two keys at once would be one too many.
 *
 * @param properties of the document, as read at the beginning of the run.
 * @throws {FieldrowsError} `settingsTooLarge`
 */
export function ensureCodeKey(
  store: Store,
  properties: Readonly<Record<string, string>>,
  uniqueId: () => string,
): string {
  const kept = v.safeParse(codeKeySchema, readStored(properties, codeKeyName));
  if (kept.success) return kept.output.key;
  const key = uniqueId() + uniqueId();
  const entries = storedEntries(codeKeyName, { version: 1, key });
  requireRoom(properties, entries);
  store.write(entries);
  return key;
}
