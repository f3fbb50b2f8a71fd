/** Chooses the language of the sidebar. Apart from `index.ts`, so that neither program carries the other's texts. */

import { sidebarAr } from './ar/sidebar';
import { type SidebarMessages, sidebarEn } from './en/sidebar';
import { sidebarEs } from './es/sidebar';
import { sidebarFr } from './fr/sidebar';
import { languageOf } from './languages';

export { addressSentence } from './address-errors';
export type { SidebarMessages } from './en/sidebar';

const messagesByLanguage = { en: sidebarEn, fr: sidebarFr, es: sidebarEs, ar: sidebarAr };

/** @param locale such as `fr` or `es-419`; what we do not speak becomes English. */
export function sidebarMessagesFor(locale: string): SidebarMessages {
  return messagesByLanguage[languageOf(locale)];
}
