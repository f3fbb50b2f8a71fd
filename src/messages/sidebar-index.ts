/** Chooses the language of the sidebar. Apart from `index.ts`, so that neither program carries the other's texts. */
import { languageOf } from './languages';
import { sidebarAr } from './sidebar-ar';
import { type SidebarMessages, sidebarEn } from './sidebar-en';
import { sidebarEs } from './sidebar-es';
import { sidebarFr } from './sidebar-fr';

export { addressSentence } from './address-errors';
export type { SidebarMessages } from './sidebar-en';

const messagesByLanguage = { en: sidebarEn, fr: sidebarFr, es: sidebarEs, ar: sidebarAr };

/** @param locale such as `fr` or `es-419`; what we do not speak becomes English. */
export function sidebarMessagesFor(locale: string): SidebarMessages {
  return messagesByLanguage[languageOf(locale)];
}
