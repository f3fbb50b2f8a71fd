/** `build/` is what people paste, so it must be exactly what the source makes, on every computer, each time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../source-files';
import { buildFolder, builtFile, freshBuild } from './built-files';

describe('build', () => {
  const first = freshBuild();

  it('is the same to the byte each time', () => {
    expect(freshBuild()).toEqual(first);
  });

  it('is current in build/ (if not: npm run build)', () => {
    expect(builtFile('Code.js') === first.code).toBe(true);
    expect(builtFile('Sidebar.html') === first.page).toBe(true);
    expect(builtFile('appsscript.json')).toBe(readFileSync(join(projectRoot, 'appsscript.json'), 'utf8'));
  });

  it('has three files: what clasp pushes and nothing else', () => {
    expect(readdirSync(buildFolder).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  });

  it('keeps the paths of the computer that built it out', () => {
    expect(`${first.code}${first.page}`).not.toContain(projectRoot);
  });
});
