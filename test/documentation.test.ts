/** What the documents claim and a computer can check: files, commands, messages, limits, permissions, dependencies. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as limits from '../src/limits';
import type { LanguageCode } from '../src/messages/languages';
import { sidebarMessagesFor } from '../src/messages/sidebar-index';
import { projectRoot, sourceFiles } from './source-files';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const exists = (path: string) => existsSync(join(projectRoot, path));

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'SECURITY.md',
  'PRIVACY.md',
  ...['docs', 'docs/fr', 'docs/es', 'docs/ar'].flatMap((folder) =>
    readdirSync(join(projectRoot, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];
const texts = documents.map((path) => [path, read(path)] as const);
const readme = read('README.md');
const contributing = read('CONTRIBUTING.md');
const packageJson = JSON.parse(read('package.json')) as {
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
  readonly engines: { readonly node: string };
};

/** Names in backticks that are paths of this repository: with a slash, or of a kind of file we have. */
function pathsIn(text: string): string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/`([\w.@-]+(?:\/[\w.@-]+)*\/?)`/g)]
    .map((match) => match[1] ?? '')
    .filter(
      (name) =>
        /^(?:[a-z]|\.[\w-]+[./])/i.test(name) &&
        (/^[^@]*\/./.test(name) || /\/$|\.(?:ts|mjs|js|json|md|html)$/.test(name)),
    );
}

function tableCells(text: string, heading: string, column: number): string[] {
  const section = text.split(`\n## ${heading}`)[1]?.split('\n## ')[0] ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) => line.split('|')[column]?.trim() ?? '');
}

/** Those of some messages that the program does not say in a language. */
function unsaid(messages: readonly string[], language: LanguageCode): string[] {
  const program = [`${language}/script`, `${language}/sidebar`, 'address-errors']
    .map((name) => read(`src/messages/${name}.ts`))
    .join('\n')
    .replace(/\\u00a0/g, '\u00a0')
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '…');
  return messages.filter((message) =>
    message.split(/\s*…\s*/).some((part) => part.length > 3 && !program.includes(part)),
  );
}

describe('documents', () => {
  it.each(texts)('%s names only files that exist', (path, text) => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => join(dirname(path), match[1] ?? ''));
    expect([...pathsIn(text), ...links].filter((name) => !exists(name))).toEqual([]);
  });

  it.each(texts)('%s names only npm scripts that exist', (_path, text) => {
    const named = [...text.matchAll(/npm run ([\w-]+)/g)].map((match) => match[1] ?? '');
    expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([]);
  });

  it('link to headings that exist', () => {
    const slug = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .trim()
        .replace(/\s+/g, '-');
    const headings = (text: string) => [...text.matchAll(/^#+ (.+)$/gm)].map((match) => slug(match[1] ?? ''));
    const links = texts.flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#:]*)#([^)]*)\)/g)].map(
        ([, target = '', anchor = '']) => [target === '' ? path : join(dirname(path), target), anchor] as const,
      ),
    );
    expect(links.filter(([path, anchor]) => !headings(read(path)).includes(anchor))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  const map = tableCells(contributing, 'Map', 1).flatMap(pathsIn);

  it('has every part of src, of the workbench and of the repository in its map', () => {
    const parts = sourceFiles().map(({ path }) => (path.includes('/') ? `src/${path.split('/')[0]}/` : `src/${path}`));
    const workbench = readdirSync(join(projectRoot, 'workbench'))
      .filter((name) => statSync(join(projectRoot, 'workbench', name)).isDirectory())
      .map((name) => `workbench/${name}/`);
    const folders = ['test/', 'build/', 'docs/', 'scripts/', 'src/globals.js', '.ci/run'];
    expect([...new Set([...parts, ...workbench, ...folders])].filter((part) => !map.includes(part))).toEqual([]);
  });

  it('says why each bundled dependency is there', () => {
    const explained = [...contributing.matchAll(/^- \*\*([\w@/-]+)\*\*: /gm)].map((match) => match[1]);
    expect(Object.keys(packageJson.dependencies).filter((name) => !explained.includes(name))).toEqual([]);
  });
});

describe('README.md', () => {
  it('gives the two commands that need no account, word for word', () => {
    expect(readme).toContain('\nnpm ci && npm start\n');
    expect(readme).toContain('\nnpm ci && npm test\n');
  });

  it('asks for the version of Node that package.json asks for', () => {
    expect(readme).toContain(`${packageJson.engines.node.replace('>=', '')} or newer`);
  });

  it('quotes messages as the program says them', () => {
    const messages = tableCells(readme, 'When it says …', 1).map((cell) => cell.replace(/^\*|\*$/g, ''));
    expect(messages.length).toBeGreaterThan(12);
    expect(unsaid(messages, 'en')).toEqual([]);
  });

  it('gives every formula, and an example of each that names the import first', () => {
    const formulas = [...read('src/globals.js').matchAll(/@customfunction\s*\*\/\s*function (\w+)\(/g)].map(
      (match) => match[1] ?? '',
    );
    expect(formulas.length).toBeGreaterThan(0);
    const examples = tableCells(readme, 'Formulas', 1);
    expect(formulas.filter((name) => !examples.some((example) => example.startsWith(`\`=${name}("`)))).toEqual([]);
  });

  it('gives the limits of limits.ts', () => {
    const numbers = tableCells(readme, 'Limits', 2);
    const number = (value: number) => value.toLocaleString('en');
    expect(numbers).toEqual(
      expect.arrayContaining([
        number(limits.maxSpreadsheetCells),
        number(limits.maxSheetColumns),
        number(limits.maxCellCharacters),
        `${limits.maxResponseBytes / 1024 / 1024} MB`,
        `${limits.maxExecutionMilliseconds / 60_000} minutes`,
        `${limits.maxCustomFunctionMilliseconds / 1000} seconds`,
        `${limits.exportTimeLimitSeconds} seconds`,
        `${limits.exportCacheSeconds} seconds`,
      ]),
    );
    const resultCells = /maxResultCells = ([\d_]+)/.exec(read('src/commands/formulas/read-cells.ts'))?.[1] ?? '';
    expect(numbers).toContain(number(Number(resultCells.replace(/_/g, ''))));
  });

  it('gives the schedules that can be chosen', () => {
    const list = (values: readonly number[]) => `${values.slice(0, -1).join(', ')} or ${values[values.length - 1]}`;
    expect(readme).toContain(`every ${list(limits.boundTriggerMinutes)} minutes`);
    expect(readme).toContain(`every ${list(limits.triggerHours)} hours`);
  });
});

describe('PRIVACY.md', () => {
  it('explains exactly the permissions that are asked for', () => {
    const { oauthScopes } = JSON.parse(read('appsscript.json')) as { oauthScopes: readonly string[] };
    const explained = tableCells(read('PRIVACY.md'), 'Permissions that Google asks you for', 1);
    expect(explained).toEqual(oauthScopes.map((scope) => `\`${scope}\``));
  });
});

describe('CHANGELOG.md', () => {
  it('has the version of package.json', () => {
    const { version } = JSON.parse(read('package.json')) as { version: string };
    expect(read('CHANGELOG.md')).toContain(`\n## [${version}]`);
  });
});

describe('the guides', () => {
  const guides: readonly (readonly [path: string, language: LanguageCode])[] = [
    ['docs/fr/user-guide.md', 'fr'],
    ['docs/es/first-steps.md', 'es'],
    ['docs/ar/first-steps.md', 'ar'],
  ];

  it.each(guides)('%s calls the parts of the sidebar as they are called there', (path, language) => {
    const guide = read(path);
    const {
      sample,
      connect,
      keyHelp,
      choose,
      newOffer,
      preview,
      imports,
      connections,
      language: own,
    } = sidebarMessagesFor(language);
    const names = [
      ...[sample.try, sample.remove, connect.address, connect.apiKey, connect.submit, keyHelp.summary],
      ...[choose.sheetName, choose.schedule, choose.submit, newOffer.here, preview.open],
      ...[imports.refresh, imports.accept, connections.forget, own.label],
    ];
    expect(names.filter((name) => !guide.includes(`**${name}**`))).toEqual([]);
  });

  it.each([
    ['docs/fr/user-guide.md', 'fr', 'Quand il est écrit…'],
    ['docs/es/first-steps.md', 'es', 'Cuando dice …'],
  ] as const)('%s quotes messages as the program says them', (path, language, heading) => {
    const messages = tableCells(read(path), heading, 1);
    expect(messages.length).toBeGreaterThan(2);
    expect(unsaid(messages, language)).toEqual([]);
  });

  it('name the buttons of daily life in French, too', () => {
    const guide = read('docs/fr/user-guide.md');
    const { imports, change, erase, clockify, codebook, formulas, push, check, pages } = sidebarMessagesFor('fr');
    const names = [
      ...[imports.refreshAll, imports.change, imports.more, imports.pause, imports.resume, imports.history],
      ...[imports.duplicate, imports.remove, imports.keepRows, imports.takeOver, imports.lookup],
      ...[change.newest, change.keepVanishedRows, codebook.make, formulas.open, push.entry, push.register],
      ...[erase.heading, clockify.entry, push.enterByHand, push.newSecret, check.heading, check.copy, pages.pageByPage],
    ];
    expect(names.filter((name) => !guide.includes(`**${name}**`) && !guide.includes(`> ${name}**`))).toEqual([]);
  });
});
