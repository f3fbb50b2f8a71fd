/** Chooses the language of the sidebar. Apart from `index.ts`, so that neither program carries the other's texts. */
import { languageOf } from './languages';
import { type SidebarMessages, sidebarEn } from './sidebar-en';

export type { SidebarMessages } from './sidebar-en';

const messagesByLanguage = { en: sidebarEn, fr: sidebarEn, es: sidebarEn, ar: sidebarEn };

/** @param locale such as `fr` or `es-419`; what we do not speak becomes English. */
export function sidebarMessagesFor(locale: string): SidebarMessages {
  return messagesByLanguage[languageOf(locale)];
}
