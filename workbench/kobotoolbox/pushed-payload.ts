/**
 * What a REST service is sent of a submission: JSON as the API has it, or the XML that the form has made, either one cut
 * down to a subset of fields, JSON also inside a wrapper. Facts: kpi hook/services and utils/xml.py, read 2026-08.
 */
import type { RestServiceSettings } from './rest-service-settings';
import type { ProjectState, Submission } from './types';

export interface Payload {
  readonly contentType: 'application/json' | 'application/xml';
  readonly body: string;
}

const placeholder = '%SUBMISSION%';

export function payloadOf(settings: RestServiceSettings, project: ProjectState, submission: Submission): Payload {
  const { export_type: format, subset_fields: fields, payload_template: wrapper } = settings;
  if (format === 'xml') return { contentType: 'application/xml', body: submissionXml(project, submission, fields) };
  const text = JSON.stringify(fields.length === 0 ? submission : subsetOf(submission, fields));
  // Texts are put together, so that what the wrapper says twice comes twice.
  return { contentType: 'application/json', body: wrapper === '' ? text : wrapper.split(placeholder).join(text) };
}

/** A field stands for every key that has it among its parts; one with a slash, for exactly that key. */
function subsetOf(submission: Submission, fields: readonly string[]): Submission {
  const patterns = fields.map((field) => new RegExp(field.includes('/') ? `^${field}$` : `(^|/)${field}(/|$)`));
  return Object.fromEntries(
    Object.entries(submission).filter(([key]) => patterns.some((pattern) => pattern.test(key))),
  );
}

interface XmlNode {
  readonly name: string;
  readonly children: XmlNode[];
  text: string;
}

/** The instance as it was collected: without what the server adds, which begins with an underscore. */
function submissionXml(project: ProjectState, submission: Submission, fields: readonly string[]): string {
  const root: XmlNode = { name: project.uid, children: [], text: '' };
  for (const [path, value] of Object.entries(submission)) if (isCollected(path)) put(root, '', path, value);
  const kept = fields.length === 0 ? root : stripped(root, fields);
  const version = String(submission['__version__'] ?? '');
  const attributes = ` xmlns:jr="http://openrosa.org/javarosa" id="${project.uid}" version="${version}"`;
  const content = (kept?.children ?? []).map(printed).join('');
  return `<?xml version='1.0' encoding='utf-8'?>\n<${root.name}${attributes}>${content}</${root.name}>\n`;
}

function isCollected(path: string): boolean {
  return !path.startsWith('_') || path === '__version__';
}

/** `parent` is the path of the node; the keys of repeat groups repeat the whole path. */
function put(node: XmlNode, parent: string, path: string, value: unknown): void {
  const [name = '', ...rest] = path.slice(parent === '' ? 0 : parent.length + 1).split('/');
  const own = parent === '' ? name : `${parent}/${name}`;
  if (rest.length > 0) {
    put(childOf(node, name), own, path, value);
  } else if (Array.isArray(value)) {
    for (const entry of value as Submission[]) {
      const child: XmlNode = { name, children: [], text: '' };
      node.children.push(child);
      for (const [key, answer] of Object.entries(entry)) put(child, own, key, answer);
    }
  } else if (value !== null && value !== undefined && typeof value !== 'object') {
    node.children.push({ name, children: [], text: String(value) });
  }
}

function childOf(node: XmlNode, name: string): XmlNode {
  const found = node.children.find((child) => child.name === name);
  if (found) return found;
  const child: XmlNode = { name, children: [], text: '' };
  node.children.push(child);
  return child;
}

/** Nodes that a field names, with everything in them, and the nodes around them. */
function stripped(node: XmlNode, fields: readonly string[], path = ''): XmlNode | undefined {
  const isWanted = fields.some((field) => (field.includes('/') ? field === path : field === node.name));
  if (isWanted) return node;
  const children = node.children.flatMap(
    (child) => stripped(child, fields, path === '' ? child.name : `${path}/${child.name}`) ?? [],
  );
  return children.length === 0 ? undefined : { ...node, children };
}

function printed({ name, children, text }: XmlNode): string {
  const content = children.length > 0 ? children.map(printed).join('') : escaped(text);
  return `<${name}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
