/** ContentService: text that a web app answers with, and what becomes of it on its way out. */

import { constants } from './constants';
import { host } from './host';
import { strict, unwrap } from './strict';

const types: Readonly<Record<string, string>> = {
  ATOM: 'application/atom+xml',
  CSV: 'text/csv',
  ICAL: 'text/calendar',
  JAVASCRIPT: 'text/javascript',
  JSON: 'application/json',
  RSS: 'application/rss+xml',
  TEXT: 'text/plain',
  VCARD: 'text/vcard',
  XML: 'text/xml',
};

class TextOutput {
  text: string;
  type = 'TEXT';

  constructor(text: string) {
    this.text = text;
  }
  append(text: unknown) {
    this.text += String(text);
    return strict('TextOutput', this);
  }
  clear() {
    this.text = '';
    return strict('TextOutput', this);
  }
  getContent() {
    return this.text;
  }
  setContent(text: unknown) {
    this.text = String(text);
    return strict('TextOutput', this);
  }
  getMimeType() {
    return this.type;
  }
  setMimeType(type: unknown) {
    this.type = String(type);
    return strict('TextOutput', this);
  }
}

/** What a web app sends back; undefined when a function has returned something else. */
export function contentOfTextOutput(value: unknown): { text: string; contentType: string } | undefined {
  const output = unwrap<TextOutput>('TextOutput', value);
  return output && { text: output.text, contentType: types[output.type] ?? 'text/plain' };
}

export const contentService = strict('ContentService', {
  MimeType: constants(...Object.keys(types)),
  createTextOutput: (text: unknown) => strict('TextOutput', new TextOutput(text === null ? '' : String(text ?? ''))),
});

/** Whether this execution is a web app's and so has no document, as Google says; field reports are divided. */
export function isDetached(): boolean {
  return host.execution.mode === 'webApp' && host.state.webAppSeesDocument !== true;
}
