/** `build/Code.js` as Google will read it: what can be called by name, what happens on loading, what it relies on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, type FunctionDeclaration, parse } from 'acorn';
import gas from 'gas-local';
import { projectRoot, sourceFiles } from '../source-files';
import { buildFolder, builtFile } from './built-files';
import { globalsUsed } from './globals-used';
import { refusingServices, serviceNames } from './google-services';

const code = builtFile('Code.js');
const comments: Comment[] = [];
const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
const functions = program.body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration');
const nameOf = (declaration: FunctionDeclaration) => declaration.id.name;

/** The comment that ends right before a function, '' when there is none. */
function documentationOf(declaration: FunctionDeclaration): string {
  const comment = comments.find(
    ({ end }) => end <= declaration.start && code.slice(end, declaration.start).trim() === '',
  );
  return comment?.type === 'Block' ? comment.value : '';
}

const customFunctions = functions.filter((declaration) => documentationOf(declaration).includes('@customfunction'));
const loaded = () => gas.require(buildFolder, refusingServices());

describe('Code.js', () => {
  it('is ASCII', () => {
    expect(code.match(/[^\t\n\x20-\x7e]/g)).toBeNull();
  });

  it('holds nothing but the bundle and the functions of globals.js at its top level', () => {
    const globals = readFileSync(join(projectRoot, 'src/globals.js'), 'utf8');
    const declared = [...globals.matchAll(/^function (\w+)\(/gm)].map((match) => match[1] ?? '');
    const others = program.body.filter(
      (node) => node.type !== 'FunctionDeclaration' && node.type !== 'ExpressionStatement',
    );
    expect(functions.map(nameOf)).toEqual(declared);
    expect(others.map(({ type }) => type)).toEqual(['VariableDeclaration']);
    expect(Object.keys(loaded()).filter((name) => !(serviceNames as readonly string[]).includes(name))).toEqual(
      expect.arrayContaining([...declared, 'fieldrows_']),
    );
    expect(Object.keys(loaded())).toHaveLength(serviceNames.length + declared.length + 1);
  });

  it('loads without using any service', () => {
    expect(loaded).not.toThrow();
  });

  it('passes every call on to the bundle', () => {
    const { fieldrows_ } = loaded() as { fieldrows_: Record<string, unknown> };
    const called = [...code.matchAll(/^ {2}(?:return )?fieldrows_\.(\w+)\(/gm)].map((match) => match[1] ?? '');
    expect(called).toHaveLength(functions.length);
    expect(new Set(called)).toEqual(new Set(Object.keys(fieldrows_)));
  });

  it('has every function that a trigger, the menu or the sidebar calls by name', () => {
    const texts = sourceFiles().map(({ text }) => text);
    const named = [
      ...texts.flatMap((text) => [...text.matchAll(/(?:dispatcherTriggers\(|handler: )'(\w+)'/g)]),
      ...texts.flatMap((text) => [...text.matchAll(/\.(callFieldrows)\(JSON/g)]),
    ].map((match) => match[1] ?? '');
    expect(new Set(named)).toEqual(new Set(['refreshDue', 'openSidebar', 'refreshAllNow', 'callFieldrows']));
    expect(functions.map(nameOf)).toEqual(expect.arrayContaining(named));
  });

  it('adds a menu with handlers that exist, before anybody has authorised anything', () => {
    const items: [string, string][] = [];
    const menu = {
      addItem: (label: string, handler: string) => items.push([label, handler]),
      addToUi: () => undefined,
    };
    const services = refusingServices({
      Session: { getActiveUserLocale: () => 'en' },
      SpreadsheetApp: { getUi: () => ({ createMenu: () => menu }) },
    });
    const script = gas.require(buildFolder, services) as Record<string, (event: unknown) => void>;
    script['onOpen']?.({});
    expect(items.map(([, handler]) => handler)).toEqual(['openSidebar', 'refreshAllNow']);
    for (const [label, handler] of items) {
      expect(label).not.toBe('');
      expect(script).toHaveProperty(handler);
    }
  });

  it('documents every parameter of every formula for Google Sheets', () => {
    expect(customFunctions.map(nameOf)).toEqual(['KOBO', 'KOBO_COUNT', 'KOBO_VALUE', 'KOBO_REFRESHED_AT']);
    for (const declaration of customFunctions) {
      const documentation = documentationOf(declaration);
      const documented = [...documentation.matchAll(/@param \{[^}]+\} (\w+) \S/g)].map((match) => match[1]);
      const parameters = declaration.params.map((parameter) => (parameter.type === 'Identifier' ? parameter.name : ''));
      expect([nameOf(declaration), documented]).toEqual([nameOf(declaration), parameters]);
      expect(documentation).toMatch(/@return \S/);
    }
  });

  it('offers no other function to cells', () => {
    const callable = functions.filter((declaration) => !customFunctions.includes(declaration)).map(nameOf);
    const handlers = ['onOpen', 'onInstall', 'openSidebar', 'refreshAllNow', 'refreshDue', 'takePushed'];
    expect(callable).toEqual([...handlers, 'doPost', 'callFieldrows']);
  });

  it('relies on nothing that Apps Script does not have', () => {
    const standard = [
      'Boolean',
      ...['Array', 'ArrayBuffer', 'DataView', 'Date', 'Error', 'Float64Array', 'Int32Array', 'Intl', 'JSON', 'Map'],
      ...[
        'Math',
        'Number',
        'Object',
        'RangeError',
        'RegExp',
        'Set',
        'String',
        'TypeError',
        'Uint8Array',
        'Uint16Array',
        // fflate asks whether it exists before it uses it.
        'TextDecoder',
      ],
      ...['Uint32Array', 'decodeURIComponent', 'encodeURIComponent', 'isNaN', 'parseFloat', 'parseInt', 'undefined'],
      ...['Int8Array', 'Infinity', 'NaN', 'isFinite', 'Symbol', 'WeakMap'],
    ];
    const allowed = new Set<string>([...standard, ...serviceNames]);
    expect([...globalsUsed(code).names].filter((name) => !allowed.has(name))).toEqual([]);
  });

  it('runs no text as code and waits for nothing', () => {
    const { names } = globalsUsed(code);
    expect(['eval', 'Function', 'Promise'].filter((name) => names.has(name))).toEqual([]);
    expect(code.match(/\bimport\s*\(|\basync (?:function\b|\w*\(?)|\bawait\b/g)).toBeNull();
  });

  it('carries nothing shaped like an API key', () => {
    expect(code.match(/\b[0-9a-f]{40}\b/gi)).toBeNull();
  });
});
