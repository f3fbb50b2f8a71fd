/** What a form says about columns, by everything that may head them: XML names and labels in each language. Pure. */
import type { FormDefinition } from './form';

export interface KnownQuestion {
  /** As XLSForm has it; '' where questions of several types have that heading. */
  readonly type: string;
  /** The name and all labels. */
  readonly texts: readonly string[];
}

export function knownQuestions({ rows }: FormDefinition): ReadonlyMap<string, KnownQuestion> {
  const questions = new Map<string, KnownQuestion>();
  for (const { type, name, labels } of rows) {
    if (/^(?:begin|end)_/.test(type)) continue;
    const texts = [...new Set([name, ...labels])].filter((text) => text !== undefined && text !== '') as string[];
    for (const heading of texts) {
      const other = questions.get(heading);
      const isSame = other === undefined || other.type === type;
      questions.set(heading, { type: isSame ? type : '', texts: [...(other?.texts ?? []), ...texts] });
    }
  }
  return questions;
}
