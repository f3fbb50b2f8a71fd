/** What Google gets, as text: from `build/`, and built anew in a process of its own (Jest cannot load ES modules). */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../source-files';

export const buildFolder = join(projectRoot, 'build');

export interface BuiltFiles {
  readonly code: string;
  readonly page: string;
}

export function builtFile(name: 'Code.js' | 'Sidebar.html' | 'appsscript.json'): string {
  return readFileSync(join(buildFolder, name), 'utf8');
}

/** Builds in memory; `build/` is not touched. */
export function freshBuild(): BuiltFiles {
  const configuration = pathToFileURL(join(projectRoot, 'esbuild.config.mjs')).href;
  const script = `import { serverBundle, sidebarPage } from ${JSON.stringify(configuration)};
    process.stdout.write(JSON.stringify({ code: await serverBundle(), page: await sidebarPage() }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output) as BuiltFiles;
}

/** The only script of the sidebar's page. */
export function inlineScript(page: string): string {
  return /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? '';
}
