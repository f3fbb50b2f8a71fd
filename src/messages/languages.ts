/** The languages this program speaks. */

export type LanguageCode = 'en' | 'fr' | 'es' | 'ar';

export interface Language {
  readonly code: LanguageCode;
  /** In the language itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export const languages: readonly Language[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
];

/** The language we speak to a person with this locale, such as `fr` for `fr-CA`; English where we do not speak theirs. */
export function languageOf(locale: string): LanguageCode {
  const primary = locale.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language.code === primary)?.code ?? 'en';
}

/** Whether a language is written from the left or from the right. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  return languageOf(locale) === 'ar' ? 'rtl' : 'ltr';
}

/**
 * What to give Intl for numbers and dates: what the browser is set to, such as `en-GB`, where that is the same language.
 * Arabic with the digits that KoboToolbox and the cells show.
 */
export function formattingLocale(language: string, browserLocale = ''): string {
  const isSame = browserLocale.split('-')[0] === language && isLanguageTag(browserLocale);
  const locale = isSame ? browserLocale : language;
  return language === 'ar' ? `${locale.replace(/-u-.*$/, '')}-u-nu-latn` : locale;
}

/** Chrome on a Linux without a locale names its language `en-US@posix`, which Intl throws at. */
function isLanguageTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0;
  } catch {
    return false;
  }
}
