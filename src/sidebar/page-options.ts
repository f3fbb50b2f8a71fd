/** What people choose for an import that is read page by page, in the words in which the script keeps it. Pure. */
import type { ImportOptions } from '../sidebar-api';

/** In the order in which they are kept, so that the same choice is the same text. */
const names = ['language', 'from', 'to', 'question', 'answer', 'readAllHours'] as const;
export type PageOption = (typeof names)[number];

/** How often everything is read again, in hours; 0: each time. */
export const readAllHours = ['0', '6', '24', '168'] as const;
export const usualReadAllHours = '24';
/** KoboToolbox's name for headings and answers without labels. */
export const xmlLanguage = '_xml';
export const unnamedLanguage = '_default';

export function withOption(options: ImportOptions, name: PageOption, value: string): ImportOptions {
  const changed: ImportOptions = { ...options, [name]: value };
  const isKept = (option: PageOption) => {
    if (option === 'answer') return (changed['question'] ?? '') !== '';
    return (changed[option] ?? '') !== '';
  };
  return Object.fromEntries(names.filter(isKept).map((option) => [option, changed[option] ?? '']));
}
