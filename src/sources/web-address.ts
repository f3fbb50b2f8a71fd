/**
 * Web addresses taken apart and judged, because Apps Script has no `URL`. Strict on purpose: what this file does not
 * understand is not an address, so no two readers of an address can disagree on where a request goes.
 */

export interface WebAddress {
  readonly scheme: 'http' | 'https';
  /** Lower case, without a final dot; an IPv6 address keeps its brackets. */
  readonly host: string;
  /** Undefined where it is the scheme's own (80, 443). */
  readonly port: number | undefined;
  /** From its first `/`; '' when there is none. */
  readonly path: string;
  /** With its `?`; '' when there is none. */
  readonly query: string;
  /** With its `#`; '' when there is none. */
  readonly fragment: string;
}

/** Spaces, control characters, backslashes and everything outside ASCII: none belongs in an encoded address. */
const forbiddenCharacters = /[^\u0021-\u007e]|\\/;
const addressParts = /^(https?):\/\/([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/i;
const authorityParts = /^(\[[0-9a-f:.]+\]|[0-9a-z-]+(?:\.[0-9a-z-]+)*)\.?(?::(\d{1,5}))?$/i;

/** A last label that makes the whole host an IPv4 address to every reader, and the one spelling all of them agree on. */
const numericLabel = /(?:^|\.)(?:\d+|0x[0-9a-f]*)$/i;
const ipv4 = /^(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$/;

/** Takes an absolute http or https address apart; undefined for anything else, user names in it included. */
export function splitAddress(text: string): WebAddress | undefined {
  if (forbiddenCharacters.test(text)) return undefined;
  const parts = addressParts.exec(text);
  const authority = authorityParts.exec(parts?.[2] ?? '');
  if (parts === null || authority === null) return undefined;
  const scheme = parts[1]?.toLowerCase() === 'http' ? 'http' : 'https';
  const port = authority[2] === undefined ? undefined : Number(authority[2]);
  if (port !== undefined && (port < 1 || port > 65_535)) return undefined;
  return {
    scheme,
    host: (authority[1] ?? '').toLowerCase(),
    port: port === (scheme === 'http' ? 80 : 443) ? undefined : port,
    path: parts[3] ?? '',
    query: parts[4] ?? '',
    fragment: parts[5] ?? '',
  };
}

/** Whether readers of an address may take its host for different things: it ends like a number and is no plain IPv4. */
export function isAmbiguousHost(host: string): boolean {
  return numericLabel.test(host) && !ipv4.test(host);
}

/** The origin of an address, such as `https://kf.kobotoolbox.org` or `http://127.0.0.1:8080`. */
export function originOf(address: WebAddress): string {
  return `${address.scheme}://${address.host}${address.port === undefined ? '' : `:${address.port}`}`;
}

/** Whether both have the same scheme, host and port: the only case in which a key may travel from one to the other. */
export function isSameOrigin(one: WebAddress, other: WebAddress): boolean {
  return originOf(one) === originOf(other);
}

/** Host name of an absolute address, for messages; '' when it is not one. */
export function hostOf(address: string): string {
  return splitAddress(address)?.host ?? '';
}

/** This computer itself: only the workbench and tests have servers there. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1' || host === '[::1]';
}

/**
 * Whether a host can be a server on the internet: a name with a dot in it, neither an address in numbers (in any of the
 * spellings a resolver understands) nor a name that only exists inside a network.
 */
export function isPublicHost(host: string): boolean {
  const labels = host.split('.');
  const last = labels[labels.length - 1] ?? '';
  if (labels.length < 2 || host.length > 253) return false;
  if (!labels.every((label) => /^[0-9a-z](?:[0-9a-z-]{0,61}[0-9a-z])?$/.test(label))) return false;
  if (!/^(?:[a-z]{2,63}|xn--[0-9a-z-]+)$/.test(last)) return false;
  return !/^(?:local|internal|localhost)$/.test(last);
}
