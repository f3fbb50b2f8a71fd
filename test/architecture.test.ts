/** Who may import whom. The table is the architecture; CONTRIBUTING shows it as a picture. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { sourceIds } from '../src/source-kinds';
import { projectRoot, sourceFiles, withoutComments } from './source-files';

/** Folder or file of `src/` -> what it may import: folders, or single files where less would do. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  main: ['boundary', 'sidebar-calls', 'commands', 'platform', 'messages', 'ports', 'errors', 'limits'],
  'sidebar-calls': ['boundary', 'commands', 'messages', 'ports', 'errors', 'limits', 'sidebar-api', 'source-kinds'],
  boundary: ['messages', 'ports', 'errors', 'sidebar-api'],
  commands: [
    'sources/index',
    'tables',
    'sheets',
    'settings',
    'messages',
    'ports',
    'errors',
    'limits',
    'version',
    'sidebar-api',
    'formula-text',
  ],
  sources: ['tables', 'ports', 'errors', 'limits', 'source-kinds'],
  sheets: ['tables', 'ports', 'errors', 'limits'],
  tables: ['errors', 'limits'],
  settings: ['ports', 'errors', 'limits', 'source-kinds'],
  platform: ['ports', 'errors', 'limits'],
  messages: ['errors', 'sources/source', 'tables/form/codebook'],
  // The sidebar carries its own texts; the script's would double its size. Addresses both read alike.
  sidebar: [
    ...['messages/languages', 'messages/sidebar-index', 'sources/kobo/connection/address'],
    ...['sidebar-api', 'errors', 'formula-text'],
  ],
  'sidebar-api': ['errors', 'source-kinds', 'formula-text'],
  'source-kinds': [],
  'formula-text': [],
  ports: [],
  errors: [],
  limits: [],
  version: [],
};

/** What no program may carry into the other one: only types of these cross. */
const typesOnly: Readonly<Record<string, readonly string[]>> = {
  sidebar: ['sidebar-api', 'errors'],
  boundary: ['sidebar-api'],
  commands: ['sidebar-api'],
  messages: ['errors', 'sources/source', 'tables/form/codebook'],
};

const googleServices =
  /\b(?:\w+App|PropertiesService|CacheService|LockService|HtmlService|ContentService|XmlService|GoogleAppsScript|Session|Utilities|Logger|Browser|console)\s*\./;

interface Import {
  readonly from: string;
  /** A file of `src/` without its ending, or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isType: boolean;
}

function importsOf(from: string, text: string): Import[] {
  const statement =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\b(?:import|require)\(\s*'([^']+)'/gm;
  return [...text.matchAll(statement)].map((match) => {
    const name = match[2] ?? match[3] ?? '';
    const isPackage = !name.startsWith('.');
    const to = isPackage ? name : posix.join(posix.dirname(from), name).replace(/\.(?:js|tsx?)$/, '');
    return { from, to, isPackage, isType: match[1] !== undefined };
  });
}

function circlesOf(edges: readonly (readonly [from: string, to: string])[]): string[] {
  const targets = new Map<string, string[]>();
  for (const [from, to] of edges) targets.set(from, [...(targets.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, path: readonly string[]) => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' -> '));
    if (done.has(name) || path.includes(name)) return;
    for (const target of targets.get(name) ?? []) visit(target, [...path, name]);
    done.add(name);
  };
  for (const name of targets.keys()) visit(name, []);
  return circles;
}

const layerOf = (path: string) => (path.split('/')[0] ?? '').replace(/\.tsx?$/, '');
const describeImport = ({ from, to }: Import) => `${from} imports ${to}`;

const files = sourceFiles();
const all = files.flatMap(({ path, text }) => importsOf(path, text));
const known = new Set(files.map(({ path }) => path.replace(/\.tsx?$/, '')));
/** A folder stands for its index. */
const own = all
  .filter(({ isPackage }) => !isPackage)
  .map((found) => (known.has(found.to) ? found : { ...found, to: `${found.to}/index` }));
const foreign = own.filter(({ from, to }) => layerOf(from) !== layerOf(to));

describe('importsOf', () => {
  it('finds every form of import', () => {
    const text = [
      "import { a } from './a';",
      "import type { B } from '../tables/b';",
      "import {\n  c,\n  type D,\n} from 'preact/hooks';",
      "import './e';",
      "export { f } from './f';",
      "const g = await import('./g');",
    ].join('\n');
    expect(importsOf('sheets/plan.ts', text).map(({ to, isType }) => [to, isType])).toEqual([
      ['sheets/a', false],
      ['tables/b', true],
      ['preact/hooks', false],
      ['sheets/e', false],
      ['sheets/f', false],
      ['sheets/g', false],
    ]);
  });
});

describe('src', () => {
  it('has every file in a layer of the table', () => {
    expect(files.map(({ path }) => path).filter((path) => !(layerOf(path) in mayImport))).toEqual([]);
    expect(Object.keys(mayImport).filter((layer) => !files.some(({ path }) => layerOf(path) === layer))).toEqual([]);
  });

  it('imports only files of its own, so nothing of the workbench or of the tests', () => {
    expect(own.length).toBeGreaterThan(files.length);
    expect(own.filter(({ to }) => !known.has(to)).map(describeImport)).toEqual([]);
  });

  it('imports along the table only', () => {
    const allowed = ({ from, to }: Import) =>
      (mayImport[layerOf(from)] ?? []).some((name) => to === name || to.startsWith(`${name}/`));
    expect(foreign.filter((found) => !allowed(found)).map(describeImport)).toEqual([]);
  });

  it('shares only types between the sidebar and the script', () => {
    const carried = ({ from, to, isType }: Import) => !isType && (typesOnly[layerOf(from)] ?? []).includes(to);
    expect(foreign.filter(carried).map(describeImport)).toEqual([]);
  });

  it('keeps the sources apart from each other', () => {
    const sourceOf = (path: string) => /^sources\/([^/]+)\//.exec(path)?.[1];
    const crossing = ({ from, to }: Import) =>
      sourceOf(from) !== undefined && sourceOf(to) !== undefined && sourceOf(from) !== sourceOf(to);
    expect(own.filter(crossing).map(describeImport)).toEqual([]);
  });

  it('asks nowhere but in sources which source it has before it', () => {
    const names = new RegExp(`['"\`](?:${sourceIds.join('|')})['"\`]`);
    const neutral = files.filter(
      ({ path }) => !['sources', 'source-kinds', 'sidebar', 'messages'].includes(layerOf(path)),
    );
    expect(neutral.filter(({ text }) => names.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });

  it('has no circle of imports', () => {
    const edges = own.filter(({ isType }) => !isType).map(({ from, to }) => [from.replace(/\.tsx?$/, ''), to] as const);
    expect(circlesOf(edges)).toEqual([]);
  });

  it('has no circle of folders within a layer', () => {
    const folderOf = (path: string) => posix.dirname(path);
    const within = own.filter(
      ({ from, to }) =>
        // The files at the top of a layer are its ends: what all its folders use, and what uses them all.
        layerOf(from) === layerOf(to) &&
        [from, to].every((path) => folderOf(path).includes('/')) &&
        folderOf(from) !== folderOf(to),
    );
    expect(within.length).toBeGreaterThan(50);
    expect(circlesOf(within.map(({ from, to }) => [folderOf(from), folderOf(to)]))).toEqual([]);
  });

  it('uses the packages that package.json bundles, Preact in the sidebar alone', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const nameOf = (to: string) => to.split('/')[0] ?? '';
    const packages = all.filter(({ isPackage }) => isPackage);
    const allowed = ({ from, to }: Import) =>
      nameOf(to) in dependencies && (layerOf(from) === 'sidebar') === (nameOf(to) === 'preact');
    expect(packages.filter((found) => !allowed(found)).map(describeImport)).toEqual([]);
    expect(new Set(packages.map(({ to }) => nameOf(to)))).toEqual(new Set(Object.keys(dependencies)));
  });

  it("names Google's services in platform only", () => {
    const naming = files.filter(({ text }) => googleServices.test(withoutComments(text)));
    expect(naming.map(({ path }) => layerOf(path)).filter((layer) => layer !== 'platform')).toEqual([]);
    expect(naming.length).toBeGreaterThan(5);
  });

  it('writes HTML through Preact only', () => {
    const sinks = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|DOMParser|srcdoc/i;
    expect(files.filter(({ text }) => sinks.test(withoutComments(text))).map(({ path }) => path)).toEqual([]);
  });
});
