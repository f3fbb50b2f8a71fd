/** `npm run create` and `npm run push`, run for real in a copy of the project whose clasp is a stand-in. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../source-files';

const sheetId = '1sheetSheetSheetSheetSheet';
const scriptId = '1scriptScriptScriptScript';
const created = `Created new document: https://drive.google.com/open?id=${sheetId}\nCreated new script: https://script.google.com/d/${scriptId}/edit`;

interface StandInAnswer {
  readonly output?: string;
  readonly error?: string;
  readonly exitCode?: number;
  /** Files it leaves in the folder it runs in, as `create-script` does. */
  readonly files?: Readonly<Record<string, string>>;
}

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldrows-test-'));
  cpSync(join(projectRoot, 'scripts'), join(root, 'scripts'), { recursive: true });
  mkdirSync(join(root, 'build'));
  writeFileSync(join(root, 'build/Code.js'), 'ours');
  writeSettings('');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function writeSettings(id: string): void {
  writeFileSync(join(root, '.clasp.json'), `${JSON.stringify({ scriptId: id, rootDir: 'build' }, undefined, 2)}\n`);
}

const settings = (): unknown => JSON.parse(readFileSync(join(root, '.clasp.json'), 'utf8'));

function installClasp(answer: StandInAnswer): void {
  const folder = join(root, 'node_modules/@google/clasp');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ bin: { clasp: 'clasp.js' } }));
  writeFileSync(
    join(folder, 'clasp.js'),
    `const fs = require('node:fs');
    const answer = ${JSON.stringify(answer)};
    fs.writeFileSync(${JSON.stringify(join(root, 'called.json'))}, JSON.stringify({ parameters: process.argv.slice(2), folder: process.cwd(), hadSettings: fs.existsSync('.clasp.json') }));
    for (const [name, text] of Object.entries(answer.files ?? {})) fs.writeFileSync(name, text);
    if (answer.output) console.log(answer.output);
    if (answer.error) console.error(answer.error);
    process.exitCode = answer.exitCode ?? 0;`,
  );
}

interface ClaspCall {
  readonly parameters: readonly string[];
  readonly folder: string;
  readonly hadSettings: boolean;
}

function claspCall(): ClaspCall | undefined {
  const file = join(root, 'called.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ClaspCall) : undefined;
}

function run(script: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', script), ...parameters], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { exitCode: status, output: stdout, errors: stderr };
}

describe('create', () => {
  it('makes a spreadsheet with a script and keeps the rest of .clasp.json', () => {
    installClasp({ output: created, files: { 'Code.js': 'theirs', '.clasp.json': '{"filePushOrder":[]}' } });
    const { exitCode, output } = run('create.mjs');
    expect(exitCode).toBe(0);
    expect(settings()).toEqual({ scriptId, rootDir: 'build' });
    expect(output).toContain(`https://docs.google.com/spreadsheets/d/${sheetId}/edit`);
    expect(output).toContain('npm run push');
    expect(claspCall()?.parameters).toEqual(['create-script', '--type', 'sheets', '--title', 'KoboToolbox data']);
  });

  it('lets clasp work in an empty folder elsewhere and removes it', () => {
    installClasp({ output: created, files: { 'Code.js': 'theirs' } });
    run('create.mjs');
    const call = claspCall();
    expect(call?.hadSettings).toBe(false);
    expect(call?.folder).not.toContain(root);
    expect(existsSync(call?.folder ?? root)).toBe(false);
    expect(readFileSync(join(root, 'build/Code.js'), 'utf8')).toBe('ours');
    expect(readdirSync(join(root, 'build'))).toEqual(['Code.js']);
  });

  it.each([sheetId, `https://docs.google.com/spreadsheets/d/${sheetId}/edit#gid=0`])(
    'makes a script in the spreadsheet %s',
    (parent) => {
      installClasp({ output: `Created new script: https://script.google.com/d/${scriptId}/edit` });
      const { exitCode, output } = run('create.mjs', '--parent', parent, '--title', 'Ours');
      expect(exitCode).toBe(0);
      expect(claspCall()?.parameters).toEqual(['create-script', '--parentId', sheetId, '--title', 'Ours']);
      expect(output).toContain(sheetId);
    },
  );

  it('keeps a script that was made although clasp failed afterwards', () => {
    installClasp({ output: created, error: 'ETIMEDOUT', exitCode: 1 });
    expect(run('create.mjs').exitCode).toBe(0);
    expect(settings()).toEqual({ scriptId, rootDir: 'build' });
  });

  it.each([
    ['nobody is logged in', { error: 'No credentials found.', exitCode: 1 }, 'npx clasp login'],
    [
      'the Apps Script API is off',
      {
        error:
          'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry.',
        exitCode: 1,
      },
      'The Apps Script API is off for your account.',
    ],
    ['clasp refuses and still exits with 0', { error: 'Project file already exists.' }, 'Project file already exists.'],
    ['clasp says nothing', {}, 'clasp said nothing.'],
  ])('says what to do and changes nothing when %s', (_when, answer, sentence) => {
    installClasp(answer);
    const { exitCode, errors } = run('create.mjs');
    expect(exitCode).toBe(1);
    expect(errors).toContain(sentence);
    expect(errors).not.toContain('    at ');
    expect(settings()).toEqual({ scriptId: '', rootDir: 'build' });
  });

  it('does not replace a script that .clasp.json names', () => {
    installClasp({ output: created });
    writeSettings('1otherOtherOtherOtherOther');
    const { exitCode, errors } = run('create.mjs');
    expect(exitCode).toBe(1);
    expect(errors).toContain('1otherOtherOtherOtherOther');
    expect(claspCall()).toBeUndefined();
  });

  it.each([[['--parent', 'https://example.org/']], [['--parant', sheetId]]])('shows its usage for %j', (parameters) => {
    installClasp({ output: created });
    const { exitCode, errors } = run('create.mjs', ...parameters);
    expect(exitCode).toBe(1);
    expect(errors).toContain('Usage: npm run create');
    expect(claspCall()).toBeUndefined();
  });

  it('says how to install clasp when it is missing', () => {
    expect(run('create.mjs').errors).toBe('clasp is not installed here. Run: npm ci\n');
  });
});

describe('push', () => {
  it('pushes over a changed manifest without asking', () => {
    writeSettings(scriptId);
    installClasp({ output: '[\n  "build/Code.js",\n  "build/appsscript.json"\n]' });
    const { exitCode, output } = run('push.mjs');
    expect(exitCode).toBe(0);
    expect(output).toContain('Pushed: build/Code.js, build/appsscript.json.');
    expect(claspCall()?.parameters).toEqual(['push', '--force', '--json']);
  });

  it('says when there was nothing new', () => {
    writeSettings(scriptId);
    installClasp({ output: '[]' });
    expect(run('push.mjs')).toMatchObject({ exitCode: 0, output: expect.stringContaining('up to date') });
  });

  it('fails when clasp skipped the push and called that success', () => {
    writeSettings(scriptId);
    installClasp({ output: 'Skipping push.' });
    expect(run('push.mjs')).toMatchObject({ exitCode: 1, errors: expect.stringContaining('Nothing was pushed.') });
  });

  it('asks for a script before it pushes', () => {
    installClasp({ output: '[]' });
    const { exitCode, errors } = run('push.mjs');
    expect(exitCode).toBe(1);
    expect(errors).toContain('npm run create');
    expect(claspCall()).toBeUndefined();
  });
});
