// Builds what Google gets (`build`) and what runs without Google (`workbench`). Warnings are errors; output is the same to the byte each time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const from = (...parts) => join(root, ...parts);
const { version } = JSON.parse(readFileSync(from('package.json'), 'utf8'));
const common = { absWorkingDir: root, bundle: true, write: false, logLevel: 'warning', charset: 'ascii' };

async function bundle(options) {
  const result = await build({ ...common, ...options });
  if (result.warnings.length > 0) throw new Error('esbuild warned; warnings are errors here');
  return result.outputFiles[0].text;
}

function requireAscii(name, text) {
  const at = text.search(/[^\n\r\t\x20-\x7e]/);
  if (at >= 0)
    throw new Error(`${name} holds a character outside ASCII: ${JSON.stringify(text.slice(at - 30, at + 10))}`);
}

/** esbuild escapes strings but not regular expressions; in both, `\\u` means the same. */
function escapeNonAscii(code) {
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * fflate finds out at its start whether texts can be decoded, by trying. Where they cannot, as at Google, V8 reads the whole
 * bundle again to word the error, which takes several times as long as everything else a script does before it can begin.
 */
const withoutProbe = {
  name: 'without-probe',
  setup({ onLoad }) {
    onLoad({ filter: /fflate[\\/]esm[\\/]\w+\.m?js$/ }, async ({ path }) => {
      const code = readFileSync(path, 'utf8');
      const contents = code.replace(/^try \{\s+td\.decode\([^}]*\}\);[^}]*\}\s*catch \(e\) \{ ?\}$/m, '');
      if (contents === code) throw new Error(`${path} does not try out TextDecoder as expected.`);
      return { contents, loader: 'js' };
    });
  },
};

/** Code.js: one closure plus src/globals.js as it is, because Sheets needs top-level functions with their JSDoc. */
export async function serverBundle({ minify = false, plugins = [] } = {}) {
  const closure = await bundle({
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: 'fieldrows_',
    target: 'es2019',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    define: { FIELDROWS_VERSION: JSON.stringify(version) },
    minify,
    plugins: [withoutProbe, ...plugins],
  });
  const code = `${escapeNonAscii(closure)}\n${readFileSync(from('src/globals.js'), 'utf8')}`;
  requireAscii('Code.js', code);
  // Apps Script reads a file with a parser older than V8 when it is saved.
  parse(code, { ecmaVersion: 2019, sourceType: 'script' });
  return code;
}

/** Sidebar.html: one file, styles and script inline, because one sidebar is one HtmlService file. */
export async function sidebarPage({ plugins = [] } = {}) {
  const script = escapeNonAscii(
    await bundle({
      entryPoints: ['src/sidebar/sidebar.tsx'],
      format: 'iife',
      target: 'es2019',
      minify: true,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      tsconfig: 'src/sidebar/tsconfig.json',
      legalComments: 'none',
      plugins,
    }),
  )
    // HtmlService strips from `//` to the end of the line, also inside strings; `/\/` means the same everywhere it can stand.
    .replaceAll('//', '/\\/')
    .trim();
  requireAscii('Sidebar.html', script);
  if (script.includes('//') || /<\/script|<!--/i.test(script))
    throw new Error('the sidebar script would not survive HtmlService');
  parse(script, { ecmaVersion: 2019, sourceType: 'script' });
  const style = await bundle({ entryPoints: ['src/sidebar/sidebar.css'], minify: true });
  requireAscii('sidebar.css', style);
  return readFileSync(from('src/sidebar/sidebar.html'), 'utf8')
    .replace('/*STYLE*/', () => style.trim())
    .replace('/*SCRIPT*/', () => script);
}

async function buildForGoogle() {
  const files = {
    'Code.js': await serverBundle(),
    'Sidebar.html': await sidebarPage(),
    'appsscript.json': readFileSync(from('appsscript.json'), 'utf8'),
  };
  rmSync(from('build'), { recursive: true, force: true });
  mkdirSync(from('build'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(from('build', name), text);
}

async function buildWorkbench() {
  const output = from('.workbench');
  rmSync(output, { recursive: true, force: true });
  mkdirSync(join(output, 'apps-script-services'), { recursive: true });
  const node = { platform: 'node', format: 'cjs', target: 'node20', packages: 'external', charset: 'utf8' };
  const programs = {
    'start.js': { entryPoints: ['workbench/start.ts'], ...node },
    'script-worker.js': { entryPoints: ['workbench/page/script-worker.ts'], ...node },
    'net-worker.js': { entryPoints: ['workbench/apps-script/net-worker.ts'], ...node },
    'kobo-worker.js': { entryPoints: ['workbench/kobotoolbox/kobo-worker.ts'], ...node },
    'clockify-worker.js': { entryPoints: ['workbench/clockify/clockify-worker.ts'], ...node },
    'bench.js': { entryPoints: ['bench/run.ts'], ...node },
    'page.js': { entryPoints: ['workbench/page/client/page.ts'], format: 'iife', target: 'es2022' },
    'apps-script-services/services.js': {
      entryPoints: ['workbench/apps-script/services/index.ts'],
      format: 'iife',
      platform: 'neutral',
      target: 'es2020',
    },
  };
  for (const [name, options] of Object.entries(programs)) writeFileSync(join(output, name), await bundle(options));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const parts = process.argv.slice(2);
  if (parts.includes('build')) await buildForGoogle();
  if (parts.includes('workbench')) await buildWorkbench();
}
