/** Where the bundled parts of the workbench lie: worker files and services must be JavaScript when they are loaded. */

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Absolute path of a file or folder in `.workbench/`, from the sources as well as from the bundle. */
export function workbenchFile(name: string): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The workbench is not inside its project: no package.json above it.');
    folder = parent;
  }
  const path = join(folder, '.workbench', name);
  if (!existsSync(path)) throw new Error(`${path} is missing: run "npm run workbench" first.`);
  return path;
}
