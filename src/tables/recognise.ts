/** Tells by its first characters what a server sent where CSV was asked for, such as a sign-in page. */

export type DownloadKind = 'csv' | 'html' | 'json' | 'empty' | 'unknown';

/**
 * A glance at the beginning only: whether a CSV file is whole and well-formed is for `parseCsv` to say. `unknown` is
 * text without a line break or a separator in sight, such as a proxy's plain-text error.
 */
export function recogniseDownload(text: string): DownloadKind {
  const beginning = text.slice(0, 4_096).replace(/^\s+/, '');
  if (beginning === '') return /\S/.test(text) ? 'unknown' : 'empty';
  // KoboToolbox quotes every heading, so whatever a heading says, its files begin with a quote.
  if (beginning.startsWith('"')) return 'csv';
  if (beginning.startsWith('<')) return 'html';
  if (/^[{[]\s*("|[{[\]}]|-?\d|true\b|false\b|null\b)/.test(beginning)) return 'json';
  return /[;,\t]/.test(beginning.split('\n', 1)[0] ?? '') ? 'csv' : 'unknown';
}
