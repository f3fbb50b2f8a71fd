/** The scan of the repository, run for real in small repositories. What it must find is put together here, not written. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../source-files';

const key = createHash('sha1').update('a key').digest('hex');

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldrows-test-'));
  cpSync(join(projectRoot, 'scripts'), join(root, 'scripts'), { recursive: true });
  execFileSync('git', ['init', '--quiet'], { cwd: root });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function scan(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/scan.mjs')], { encoding: 'utf8' });
  return { exitCode: status, findings: stderr };
}

describe('scan', () => {
  it.each([
    ['src/a.ts', `\nconst kept = '${key}';`, 'src/a.ts:2: something shaped like a KoboToolbox API key'],
    ['docs/a.md', `${'AI'}za${'x'.repeat(35)}`, "something shaped like one of Google's keys"],
    ['src/a.ts', `https:/${'/'}jane:correcthorse@host.org/`, 'credentials in an address'],
    ['package-lock.json', `"resol${'ved'}": "https:/${'/'}host/a.tgz"`, 'the address of a package registry'],
    ['README.md', `see /ho${'me'}/jane/notes`, 'a path of one computer'],
    ['test/a.test.ts', `it.on${'ly'}('works', () => {});`, 'a test that leaves others out'],
    ['test/a.test.ts', `it.sk${'ip'}('works', () => {});`, 'a test that is left out'],
  ])('finds in %s what must not be there', (path, text, finding) => {
    const { exitCode, findings } = scan(path, text);
    expect(exitCode).toBe(1);
    expect(findings).toContain(finding);
    expect(findings).not.toContain(key);
  });

  it.each([
    ['test/a.test.ts', `const apiKey = '${'0123456789abcdef'.repeat(3).slice(0, 40)}';`],
    ['test/a.test.ts', `const apiKey = '${'a'.repeat(40)}';`],
    ['docs/a.md', 'https://kf.kobotoolbox.org/#/forms/aXp/data/downloads'],
    ['.gitignore', '.clasp.json\n'],
  ])('lets %s have what is harmless', (path, text) => {
    expect(scan(path, text)).toEqual({ exitCode: 0, findings: '' });
  });
});
