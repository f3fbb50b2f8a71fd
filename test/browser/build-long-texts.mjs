// Builds the add-on with English texts that are longer by 40 percent, as other languages may be: node build-long-texts.mjs FOLDER
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { argv } from 'node:process';
import { serverBundle, sidebarPage } from '../../esbuild.config.mjs';

const folder = argv[2];
if (folder === undefined) throw new Error('Name a folder to build to.');

/** Goes into the bundle as text. Letters are doubled rather than words added, because long words are what breaks a layout. */
function lengthened(value) {
  if (typeof value === 'function') return (...args) => lengthened(value(...args));
  if (Array.isArray(value)) return value.map(lengthened);
  if (typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, lengthened(inner)]));
  if (typeof value !== 'string') return value;
  let missing = Math.ceil(value.length * 0.4);
  const doubled = value.replace(/[A-Za-z]/g, (letter) =>
    /[aeiou]/i.test(letter) && missing-- > 0 ? letter + letter : letter,
  );
  return missing > 0
    ? doubled.replace(/[a-z](?=\w)/g, (letter) => (missing-- > 0 ? letter + letter : letter))
    : doubled;
}

const longTexts = {
  name: 'long-texts',
  setup(build) {
    build.onLoad({ filter: /src[\\/]messages[\\/]en[\\/](?:script|sidebar)\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const [declaration = '', name = '', type = ''] = /^export const (\w+)(: \w+)? = \{$/m.exec(source) ?? [];
      if (name === '') throw new Error(`${path} does not declare its texts as expected.`);
      const contents = `${source.replace(declaration, `const asWritten${type} = {`)}
${lengthened.toString()}
export const ${name} = lengthened(asWritten);`;
      return { contents, loader: 'ts' };
    });
  },
};

await writeFile(join(folder, 'Code.js'), await serverBundle({ plugins: [longTexts] }));
await writeFile(join(folder, 'Sidebar.html'), await sidebarPage({ plugins: [longTexts] }));
await writeFile(join(folder, 'appsscript.json'), await readFile(new URL('../../appsscript.json', import.meta.url)));
