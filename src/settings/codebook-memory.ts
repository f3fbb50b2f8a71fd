/** What is remembered of the codebooks of imports, each by its import. Goes with the import when that is removed. */
import * as v from 'valibot';
import { codebookPrefix, type SheetMemory, sheetMemorySchema } from './saved-imports';
import { readStored, storedEntries } from './stored-values';

const codebookMemorySchema = v.looseObject({ ...sheetMemorySchema.entries, sheetId: v.number() });
export type CodebookMemory = SheetMemory & { readonly sheetId: number };

/** Undefined where there has been no codebook, or its entry is damaged. */
export function readCodebookMemory(
  properties: Readonly<Record<string, string>>,
  importId: string,
): CodebookMemory | undefined {
  const parsed = v.safeParse(codebookMemorySchema, readStored(properties, codebookPrefix + importId));
  return parsed.success ? parsed.output : undefined;
}

export function codebookEntries(importId: string, memory: CodebookMemory): Record<string, string> {
  return storedEntries(codebookPrefix + importId, memory);
}
