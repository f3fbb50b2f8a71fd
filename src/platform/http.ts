/** Requests through UrlFetchApp: the only place from which data leaves for anywhere but the spreadsheet. */
import { type ErrorCode, FieldrowsError } from '../errors';
import { maxResponseBytes } from '../limits';
import type { Http, HttpResponse } from '../ports';

/**
 * Google's reference gives `timeoutSeconds` (default 360) since 2026; its types do not know it yet. Whether a request
 * really lasts beyond 60 seconds is not proven, so nothing depends on it.
 */
interface FetchOptions extends GoogleAppsScript.URL_Fetch.URLFetchRequestOptions {
  timeoutSeconds?: number;
}

/** A synchronous export may take the server 120 seconds. */
const timeoutSeconds = 150;

export function googleHttp(): Http {
  return {
    fetch(request) {
      const { 'Content-Type': contentType, ...headers } = request.headers;
      const options: FetchOptions = {
        method: request.method.toLowerCase() as 'get' | 'post' | 'patch' | 'delete',
        headers,
        // Redirects are followed by hand: what UrlFetchApp does with the key on another host is not documented.
        followRedirects: false,
        muteHttpExceptions: true,
        timeoutSeconds,
        ...(contentType === undefined ? {} : { contentType }),
        ...(request.body === undefined ? {} : { payload: request.body }),
      };
      try {
        return asResponse(UrlFetchApp.fetch(request.url, options));
      } catch (error) {
        throw noAnswer(error, request.url);
      }
    },
  };
}

function asResponse(response: GoogleAppsScript.URL_Fetch.HTTPResponse): HttpResponse {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(response.getAllHeaders())) {
    headers[name.toLowerCase()] = String(Array.isArray(value) ? value[value.length - 1] : value);
  }
  return {
    status: response.getResponseCode(),
    headers,
    text: () => response.getContentText('UTF-8'),
    // Google gives bytes as numbers from -128 to 127; a Uint8Array takes them modulo 256.
    bytes: () => Uint8Array.from(response.getContent()),
  };
}

/**
 * Google words these exceptions in the person's language and puts the whole address into them: the text is only a
 * hint for the kind of failure and is never passed on. The address is no hint at all.
 */
function noAnswer(error: unknown, url: string): FieldrowsError {
  const text = String(error).split(url).join('');
  const server = hostOf(url);
  if (/response size/i.test(text)) {
    return new FieldrowsError('downloadTooLarge', { megabytes: maxResponseBytes / 1024 ** 2 });
  }
  const kinds: readonly (readonly [RegExp, ErrorCode])[] = [
    [/DNS/i, 'hostUnknown'],
    [/SSL|certificate/i, 'certificateRefused'],
    [/time-?d? ?out/i, 'requestTimedOut'],
    [/too many times|quota/i, 'fetchQuotaSpent'],
  ];
  const code = kinds.find(([pattern]) => pattern.test(text))?.[1] ?? 'networkDown';
  return new FieldrowsError(code, { server });
}

function hostOf(url: string): string {
  return /^[a-z]+:\/\/([^/?#]+)/i.exec(url)?.[1] ?? '';
}
