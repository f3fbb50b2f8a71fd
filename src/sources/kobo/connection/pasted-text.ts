/**
 * Finds addresses in what people paste: a mail's sentence, an address that a mail program broke in two or led through a
 * checking service, Markdown, HTML. Pure, and no judge of addresses: that is `address.ts`.
 */
import { hostOf } from '../../web-address';

const invisible = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/g;
const wrapping =
  /^[\s"'`<({\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e]+|[\s"'`>)}\u00ab\u00bb\u201c\u201d\u2018\u2019.,;]+$/g;
/** What checking services put before an address that they leave readable. */
const leadsOn = /^(?:urldefense\.com\/v3\/__|(?:www\.)?google\.[a-z.]+\/url\?\S*=)$/i;
/** What ends an address in mails, chats, Markdown and HTML. */
const endOfAddress = /["'`<>|\u00ab\u00bb\u201c\u201d\u2018\u2019\u201e]|\]\(/;
/** Where an address begins, also one that lost its colon or a slash on the way. */
const schemes = /(https?:\/+|https?\/\/)(?=[^\s/])/i;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  '#35': '#',
  '#x23': '#',
  num: '#',
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** The addresses in a text, the most likely one first; the text itself where none stands out, and nothing for nothing. */
export function addressesIn(pasted: string): readonly string[] {
  const text = pasted
    .replace(invisible, '')
    // “>” begins a line in answers to mails.
    .replace(/\n(?:\s*>)+/g, '\n')
    .replace(
      /&(amp|#35|#x23|num|quot|lt|gt|nbsp);/gi,
      (entity, name: string) => entities[name.toLowerCase()] ?? entity,
    );
  const whole = text.replace(wrapping, '');
  if (whole === '') return [];
  // Text before the first scheme, then each scheme and what follows it.
  const parts = text.split(schemes);
  const found: string[] = [];
  for (let at = 1; at < parts.length; at += 2) {
    const scheme = /^https/i.test(parts[at] ?? '') ? 'https://' : 'http://';
    const [address = ''] = (parts[at + 1] ?? '').split(endOfAddress);
    if (leadsOn.test(address)) continue;
    found.push(...spellingsOf(address).map((spelling) => scheme + spelling));
  }
  if (found.length > 0) return found.flatMap(withTarget);
  const words = whole.split(/\s+/);
  const telling = words.filter((word) => /\/forms\/|kobotoolbox\.org(?:[/:]|$)|^a[0-9A-Za-z]{21}$/i.test(word));
  return words.length > 1 && telling.length > 0 ? telling.map((word) => word.replace(wrapping, '')) : [whole];
}

/**
 * An address, without its scheme, may go on after a blank or a break that a mail program put in, or end there. A blank
 * before its first slash leaves nothing to choose: that is for the judge.
 */
function spellingsOf(text: string): string[] {
  // Proofpoint lists at the end what its stars stand for; only the one before a page's path matters here.
  const unstarred = /^(.+?)__;/.exec(text)?.[1]?.replace(/\*/g, '#') ?? text;
  const trimmed = unstarred.replace(wrapping, '');
  const [first = ''] = trimmed.split(/\s/);
  if (first === trimmed || !(first.includes('/') || /(?:^|\.)kobotoolbox\.org$/i.test(first))) return [trimmed];
  // “=” ends a line in mails as they travel.
  return [first, trimmed.replace(/=?\s+/g, '')].map((spelling) => spelling.replace(wrapping, ''));
}

/** The services through which mail programs and Google lead links; where a link led comes first. */
function withTarget(address: string): string[] {
  const host = hostOf(address.replace(/[^\u0021-\u007e]/g, ''));
  const target = targetOf(address, host);
  return target === undefined ? [address] : [target, address];
}

function targetOf(address: string, host: string): string | undefined {
  if (/(?:^|\.)safelinks\.protection\.outlook\.com$/.test(host)) return parameter(address, /[?&]url=([^&]+)/);
  if (/^(?:www\.)?google\.[a-z.]+$/.test(host)) return parameter(address, /\/url\?(?:[^#]*&)?(?:q|url)=([^&]+)/);
  if (host === 'urldefense.proofpoint.com') {
    const coded = /[?&]u=([^&]+)/.exec(address)?.[1];
    return coded === undefined ? undefined : decoded(coded.replace(/-/g, '%').replace(/_/g, '/'));
  }
  return undefined;
}

function parameter(address: string, pattern: RegExp): string | undefined {
  const value = pattern.exec(address)?.[1];
  return value === undefined ? undefined : decoded(value);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
