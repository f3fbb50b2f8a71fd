/** Small parts of sentences that several languages need: rounded minutes, lists, and the form a number asks for. */

/** Whole minutes to wait, rounded up, at least one. */
export function minutesToWait(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}

/** A large number in millions with one digit behind the point; undefined for one that is said as it is. */
export function inMillions(value: number): number | undefined {
  return value < 1_000_000 ? undefined : Math.round(value / 100_000) / 10;
}

/** Up to five names; the rest is counted, because headings can be long and many. */
export function listNames(
  names: readonly string[],
  quote: (name: string) => string,
  more: (count: number) => string,
): string {
  const shown = names.slice(0, 5).map(quote).join(', ');
  return names.length > 5 ? `${shown} ${more(names.length - 5)}` : shown;
}

/** Whether a server is one of Clockify's, whose screen has other pages than KoboToolbox's. */
export function isClockify(server: string): boolean {
  return /(?:^|\.)clockify\.me$/.test(server);
}

export type PluralForms = { readonly other: string } & { readonly [Form in Intl.LDMLPluralRule]?: string };

/** The form that a number asks for in a language, such as `one` or `few`. */
export function pluralForm(language: string, count: number, forms: PluralForms): string {
  return forms[new Intl.PluralRules(language).select(count)] ?? forms.other;
}

/** A heading for one language of a form: `Label (Français)`; alone where the form has no languages. */
export function inLanguage(text: string, language: string): string {
  return language === '' ? text : `${text} (${language})`;
}
