/** Makes a server's own words fit to be shown: short, and free of addresses, keys and people. */

const longestReason = 200;

/** At most 200 characters on one line; addresses, paths of private files, keys and e-mail addresses become `…`. */
export function redact(text: string): string {
  const clean = text
    .replace(/https?:\/\/\S+/gi, '…')
    .replace(/\/?private-media\/\S*/gi, '…')
    .replace(/\b(?:token|basic|bearer)\s+[0-9A-Za-z+/=_-]{8,}/gi, '…')
    .replace(/[0-9a-f]{32,}/gi, '…')
    .replace(/[^\s@'"<>]+@[^\s@'"<>]+/g, '…')
    .replace(/[\s\u0000-\u001f\u007f]+/g, ' ')
    .trim();
  return clean.length <= longestReason ? clean : `${clean.slice(0, longestReason - 1)}…`;
}
