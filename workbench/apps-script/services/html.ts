/** HtmlService: pages of the sidebar, with what Google does to them on the way to the browser. */

import { Exception } from './exception';
import { host } from './host';
import { strict, unwrap } from './strict';

class HtmlOutput {
  html: string;
  title: string;

  constructor(html: string) {
    this.html = html;
    // A title in the page itself is ignored.
    this.title = '';
  }
  getContent() {
    return served(this.html);
  }
  getTitle() {
    return this.title;
  }
  setTitle(title: unknown) {
    this.title = String(title);
    return strict('HtmlOutput', this);
  }
  append(text: unknown) {
    this.html += String(text);
    return strict('HtmlOutput', this);
  }
  setContent(text: unknown) {
    this.html = String(text);
    return strict('HtmlOutput', this);
  }
  /** Sidebars are 300 pixels wide whatever is asked for. */
  setWidth() {
    return strict('HtmlOutput', this);
  }
  setHeight() {
    return strict('HtmlOutput', this);
  }
  addMetaTag() {
    return strict('HtmlOutput', this);
  }
  setSandboxMode() {
    return strict('HtmlOutput', this);
  }
  setXFrameOptionsMode() {
    return strict('HtmlOutput', this);
  }
  setFaviconUrl() {
    return strict('HtmlOutput', this);
  }
}

/**
 * The page as Google serves it: comments and the page's own meta and title elements are gone, inline scripts have lost
 * everything from `//` to the end of the line (also inside strings), and their non-ASCII characters are garbled.
 */
function served(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)|<!--[\s\S]*?-->|<meta\b[^>]*>|<title\b[^>]*>[\s\S]*?<\/title>/gi,
    (_, opening: string | undefined, script: string | undefined, closing: string | undefined) =>
      opening === undefined ? '' : opening + garbled((script ?? '').replace(/\/\/.*$/gm, '')) + closing,
  );
}

function garbled(script: string): string {
  return script.replace(/[^\x00-\x7f]+/g, (text) => host.decode(host.encode(text, 'UTF-8'), 'ISO-8859-1'));
}

/** Title and served page of an output; undefined when it is none. */
export function contentOfOutput(value: unknown): { title: string; html: string } | undefined {
  const output = unwrap<HtmlOutput>('HtmlOutput', value);
  return output && { title: output.title, html: output.getContent() };
}

const newOutput = (html: string): HtmlOutput => strict('HtmlOutput', new HtmlOutput(html));

function fileText(name: unknown): string {
  const text = host.htmlFile(String(name));
  if (text === undefined) throw new Exception(`No HTML file named ${name} was found.`);
  return text;
}

/** Turns scriptlets into the body of a function that builds the page. */
function templateCode(html: string): string {
  let code = 'var __page = "";\n';
  for (const part of html.split(/(<\?[\s\S]*?\?>)/)) {
    if (part.startsWith('<?!=')) code += `__page += (${part.slice(4, -2)});\n`;
    else if (part.startsWith('<?=')) code += `__page += __escape(${part.slice(3, -2)});\n`;
    else if (part.startsWith('<?')) code += `${part.slice(2, -2)}\n`;
    else code += `__page += ${JSON.stringify(part)};\n`;
  }
  return `${code}return __page;`;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (value: unknown): string => String(value).replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** A template takes any property a script sets, and shows it to its scriptlets by that name. */
function newTemplate(html: string): object {
  const values: Record<string, unknown> = {};
  const methods: Record<string, unknown> = {
    evaluate: () => {
      const names = Object.keys(values);
      const build = new Function(...names, '__escape', templateCode(html));
      return newOutput(String(build(...names.map((name) => values[name]), escaped)));
    },
    getRawContent: () => html,
    getCode: () => templateCode(html),
  };
  return new Proxy(values, {
    get: (_, property) => (typeof property === 'string' ? (methods[property] ?? values[property]) : undefined),
  });
}

export const htmlService = strict('HtmlService', {
  SandboxMode: Object.freeze({ IFRAME: 'IFRAME', NATIVE: 'NATIVE', EMULATED: 'EMULATED' }),
  XFrameOptionsMode: Object.freeze({ ALLOWALL: 'ALLOWALL', DEFAULT: 'DEFAULT' }),
  createHtmlOutput: (html: unknown) => newOutput(html === null || html === undefined ? '' : String(html)),
  createHtmlOutputFromFile: (name: unknown) => newOutput(fileText(name)),
  createTemplate: (html: unknown) => newTemplate(String(html)),
  createTemplateFromFile: (name: unknown) => newTemplate(fileText(name)),
});
