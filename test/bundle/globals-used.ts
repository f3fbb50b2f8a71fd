/**
 * Reads which names a script takes from its surroundings, and which of their members. By name, not by scope: a global
 * whose name is also declared somewhere in the script is missed, so tests that need certainty run the script as well.
 */
import { type Node, parse } from 'acorn';

export interface GlobalsUsed {
  readonly names: ReadonlySet<string>;
  /** `UrlFetchApp.fetch`, `Math.max`, … */
  readonly members: ReadonlySet<string>;
}

type Visit = (node: Node, parent: Node | undefined, role: string) => void;

interface IdentifierNode extends Node {
  readonly type: 'Identifier';
  readonly name: string;
}

interface MemberNode extends Node {
  readonly type: 'MemberExpression';
  readonly object: Node;
  readonly property: Node;
  readonly computed: boolean;
}

export function globalsUsed(script: string): GlobalsUsed {
  const program = parse(script, { ecmaVersion: 2019, sourceType: 'script' });
  const declared = new Set<string>();
  walk(program, (node, parent, role) => {
    if (isIdentifier(node) && declares(parent, role)) declared.add(node.name);
  });
  const names = new Set<string>();
  const members = new Set<string>();
  walk(program, (node, parent, role) => {
    if (!isIdentifier(node) || declared.has(node.name) || !isReference(parent, role)) return;
    names.add(node.name);
    if (parent !== undefined && isMember(parent) && !parent.computed && isIdentifier(parent.property)) {
      members.add(`${node.name}.${parent.property.name}`);
    }
  });
  return { names, members };
}

const isIdentifier = (node: Node): node is IdentifierNode => node.type === 'Identifier';
const isMember = (node: Node): node is MemberNode => node.type === 'MemberExpression';

const declarations: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  ClassDeclaration: ['id'],
  ClassExpression: ['id'],
  CatchClause: ['param'],
  // Parts of a pattern; in an expression `{ a }` or `[a]` stands under another type.
  ArrayPattern: ['elements'],
  RestElement: ['argument'],
  AssignmentPattern: ['left'],
};

function declares(parent: Node | undefined, role: string): boolean {
  if (parent === undefined) return false;
  return role === 'pattern' || (declarations[parent.type] ?? []).includes(role);
}

const labels = ['LabeledStatement', 'BreakStatement', 'ContinueStatement'];

function isReference(parent: Node | undefined, role: string): boolean {
  if (parent === undefined) return true;
  const isName = (role === 'property' || role === 'key') && !(parent as Node & { computed?: boolean }).computed;
  return !isName && !labels.includes(parent.type);
}

function walk(node: Node, visit: Visit, parent?: Node, role = ''): void {
  visit(node, parent, role);
  for (const [name, value] of Object.entries(node)) {
    const inPattern = parent?.type === 'ObjectPattern' && node.type === 'Property' && name === 'value';
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, inPattern ? 'pattern' : name);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
