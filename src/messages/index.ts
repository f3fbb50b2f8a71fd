/** Chooses a language and hands out the script's sentences in it. */
import { ar } from './ar/script';
import { en } from './en/script';
import { es } from './es/script';
import { fr } from './fr/script';
import { languageOf } from './languages';
import type { Messages } from './messages';

export type { Language, LanguageCode } from './languages';
export { languageOf, languages } from './languages';
export type { Messages, RowCounts } from './messages';
export { errorSentence, offerSentence } from './messages';

const messagesByLanguage = { en, fr, es, ar };

/** @param locale of the person's Google account, such as `fr` or `es-419`; what we do not speak becomes English. */
export function messagesFor(locale: string): Messages {
  return messagesByLanguage[languageOf(locale)];
}
