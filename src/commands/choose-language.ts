/** In which language a person is spoken to: the one they have chosen in the sidebar, else that of their Google account. */
import { languages } from '../messages';
import type { Store } from '../ports';
import { keepLanguage, readPersonalSettings } from '../settings/personal-settings';

/** @returns a locale such as `fr` or `es-419` */
export function spokenLocale(userStore: () => Store, accountLocale: () => string): string {
  return chosenLanguage(userStore) || accountLocale();
}

/** '' while the language follows the account. */
export function chosenLanguage(userStore: () => Store): string {
  try {
    const { language } = readPersonalSettings(userStore());
    return languages.some(({ code }) => code === language) ? language : '';
  } catch {
    // Before a person has given permission nothing that was kept can be read, and the menu is wanted nevertheless.
    return '';
  }
}

export function chooseLanguage(userStore: Store, language: string): void {
  keepLanguage(userStore, language);
}
