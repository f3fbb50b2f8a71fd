/** PropertiesService: three stores of strings with Google's limits. */

import { isDetached } from './content';
import { checkArguments, Exception } from './exception';
import { host } from './host';
import { strict } from './strict';

/** Bytes of one value and of one store (guides/services/quotas, 2026-08; Google really allows more). */
const largestValue = 9 * 1024;
const largestStore = 500 * 1024;

function byteLength(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Each half of a pair counts two of its four bytes.
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3;
  }
  return bytes;
}

class Properties {
  readonly store: Record<string, string>;
  readonly readOnly: boolean;

  constructor(store: Record<string, string>, readOnly: boolean) {
    this.store = store;
    this.readOnly = readOnly;
  }
  getProperty(...args: unknown[]) {
    checkArguments('PropertiesService.Properties.getProperty', args, ['any']);
    return this.store[String(args[0])] ?? null;
  }
  getProperties() {
    return { ...this.store };
  }
  getKeys() {
    return Object.keys(this.store);
  }
  setProperty(...args: unknown[]) {
    checkArguments('PropertiesService.Properties.setProperty', args, ['any', 'any']);
    this.change({ [String(args[0])]: String(args[1]) }, false);
    return strict('Properties', this);
  }
  setProperties(...args: unknown[]) {
    checkArguments('PropertiesService.Properties.setProperties', args, ['object'], ['object', 'boolean']);
    const entries: Record<string, string> = {};
    for (const [key, value] of Object.entries(args[0] as object)) entries[key] = String(value);
    this.change(entries, args[1] === true);
    return strict('Properties', this);
  }
  deleteProperty(...args: unknown[]) {
    checkArguments('PropertiesService.Properties.deleteProperty', args, ['any']);
    this.requireWritable();
    delete this.store[String(args[0])];
    return strict('Properties', this);
  }
  deleteAllProperties() {
    this.requireWritable();
    for (const key of Object.keys(this.store)) delete this.store[key];
    return strict('Properties', this);
  }
  private requireWritable(): void {
    if (this.readOnly) throw new Exception('You do not have permission to call setProperty');
  }
  private change(entries: Readonly<Record<string, string>>, deleteOthers: boolean): void {
    this.requireWritable();
    for (const value of Object.values(entries)) {
      if (byteLength(value) > largestValue) throw new Exception('Argument too large: value');
    }
    const next = deleteOthers ? entries : { ...this.store, ...entries };
    let total = 0;
    for (const [key, value] of Object.entries(next)) total += byteLength(key) + byteLength(value);
    if (total > largestStore) {
      throw new Exception('You have exceeded the property storage quota. Please remove some properties and try again.');
    }
    if (deleteOthers) for (const key of Object.keys(this.store)) delete this.store[key];
    Object.assign(this.store, entries);
  }
}

export const propertiesService = strict('PropertiesService', {
  getUserProperties() {
    const { state, execution } = host;
    const isFormula = execution.mode === 'customFunction';
    const owner = state.users.find((user) => user.email === state.owner);
    // In a formula everybody reads the properties of the spreadsheet's owner, and nobody may set them.
    const user = isFormula && owner ? owner : execution.user;
    return strict('Properties', new Properties(user.properties, isFormula));
  },
  getDocumentProperties() {
    if (isDetached()) return null;
    return strict('Properties', new Properties(host.state.documentProperties, false));
  },
  getScriptProperties: () => strict('Properties', new Properties(host.state.scriptProperties, false)),
});
