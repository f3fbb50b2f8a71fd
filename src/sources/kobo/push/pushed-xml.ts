/**
 * Finds which submission the XML of a form is about, without building anything from it. Anybody may send what claims to
 * be such XML, so the scanner is strict: what a form's XML never holds (a document type, entities of its own, markup that
 * does not nest) ends in a refusal, and its work grows with the length only.
 */
import { entityText } from '../../../tables/xlsx/xml';
import type { PushedSubmission } from '../../push';

/** Far more than a form has; groups can be nested some ten deep. */
const mostElements = 100_000;
const deepest = 64;

/** Paths below the root whose text identifies a submission. */
const wanted: ReadonlyMap<string, 'id' | 'instance' | 'root'> = new Map([
  ['_id', 'id'],
  ['meta/instanceID', 'instance'],
  ['meta/rootUuid', 'root'],
]);

const declaration = /^\ufeff?\s*(?:<\?xml\s[^<>]*\?>\s*)?/;
const startTag =
  /<([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const endTag = /<\/([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*>/y;

/** @returns undefined for what is no well-formed XML of a form. */
export function readPushedXml(text: string): PushedSubmission | undefined {
  const found: { id?: string; instance?: string; root?: string } = {};
  const open: string[] = [];
  let elements = 0;
  let position = declaration.exec(text)?.[0].length ?? 0;
  while (position < text.length) {
    const tag = text.indexOf('<', position);
    const end = tag < 0 ? text.length : tag;
    const content = plainText(text.slice(position, end));
    if (content === undefined || (open.length === 0 && content.trim() !== '')) return undefined;
    const what = open.length > 3 ? undefined : wanted.get(open.slice(1).map(localName).join('/'));
    if (what !== undefined && content.trim() !== '') found[what] = content.trim();
    if (tag < 0) break;
    const closing = matchAt(endTag, text, tag);
    if (closing !== undefined) {
      if (open.pop() !== closing[1]) return undefined;
      position = tag + closing[0].length;
      continue;
    }
    const opening = matchAt(startTag, text, tag);
    // One root, and neither comments nor processing instructions nor a document type.
    if (opening === undefined || (open.length === 0 && elements > 0)) return undefined;
    const [whole, name = '', attributes = '', slash] = opening;
    if (plainText(attributes) === undefined || ++elements > mostElements) return undefined;
    if (slash !== '/') open.push(name);
    if (open.length > deepest) return undefined;
    position = tag + whole.length;
  }
  if (elements === 0 || open.length > 0) return undefined;
  return identityOf(found);
}

function identityOf({ id, instance, root }: { id?: string; instance?: string; root?: string }): PushedSubmission {
  const uuid = root ?? instance;
  return {
    ...(id === undefined || !/^[1-9]\d{0,14}$/.test(id) ? {} : { id }),
    ...(uuid === undefined ? {} : uuidOf(uuid)),
  };
}

/** An identifier without the prefix that forms give it; nothing when it does not look like one. */
export function uuidOf(text: string): { readonly uuid?: string } {
  const uuid = text.replace(/^uuid:/, '');
  return /^[0-9A-Za-z-]{8,64}$/.test(uuid) ? { uuid } : {};
}

/** Text with its references replaced; undefined when it has one that XML does not define. */
function plainText(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let isSound = true;
  const plain = text.replace(/&([^;&<]{0,12});?/g, (reference, name: string) => {
    const replaced = reference.endsWith(';') ? entityText(name) : undefined;
    if (replaced === undefined) isSound = false;
    return replaced ?? '';
  });
  return isSound ? plain : undefined;
}

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | undefined {
  pattern.lastIndex = position;
  return pattern.exec(text) ?? undefined;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
