/** The command line as a program: its exit codes, its report, what it keeps between two calls. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbenchFile } from '../../../workbench/apps-script/workbench-files';
import type { Report } from '../../../workbench/command-line/report';
import { demoAccount, demoExportUid, demoProjectUid } from '../../../workbench/kobotoolbox/demo-project';
import { startKoboToolbox } from '../../../workbench/kobotoolbox/start-server';

// A busy machine takes seconds for what is half a second of work.
jest.setTimeout(60_000);

const sheetName = 'Household survey – Enquête ménages';

describe('npm start -- --once', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function start(args: string[], env: Record<string, string> = {}) {
    const reportFile = join(folder, 'report.json');
    rmSync(reportFile, { force: true });
    const { KOBO_API_KEY: _, ...inherited } = process.env;
    const done = spawnSync(process.execPath, [workbenchFile('start.js'), '--once', '--json', reportFile, ...args], {
      encoding: 'utf8',
      env: { ...inherited, ...env },
    });
    const report = (): Report => JSON.parse(readFileSync(reportFile, 'utf8'));
    return { code: done.status, output: done.stdout, errors: done.stderr, report };
  }
  const kept = (name: string): string[] => ['--state', join(folder, name)];

  it('imports the demo project and prints what it did', () => {
    const { code, output, errors, report } = start(kept('shared'));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('0000001');
    const longest = Math.max(...output.split('\n').map((line) => (line.includes(' | ') ? line.length : 0)));
    expect(longest).toBeLessThanOrEqual(100);
    const { outcome, sheets } = report();
    expect(outcome).toMatchObject({ status: 'imported', code: '', rowsReceived: 320, rowsAdded: 320 });
    expect(sheets.find(({ name }) => name === sheetName)?.values).toHaveLength(321);
  });

  it('imports the hours of the demo workspace when told to', () => {
    const { code, output, errors, report } = start(['--source', 'clockify', ...kept('hours')]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('| Description');
    expect(report().outcome).toMatchObject({ status: 'imported' });
    expect(start(['--source', 'clockify', ...kept('hours')]).report().outcome).toMatchObject({ status: 'unchanged' });
  });

  it('refreshes in a kept state, where nothing has changed', () => {
    const { code, report } = start(kept('shared'));
    expect(code).toBe(0);
    expect(report().outcome).toMatchObject({ status: 'unchanged', rowsReceived: 320 });
  });

  it('keeps the state readable for its owner only', () => {
    expect(statSync(join(folder, 'shared', 'state.json')).mode & 0o777).toBe(0o600);
  });

  it('types first, and reports what formulas give', () => {
    const typed = ['--type', `${sheetName}!AS2=mine`, '--type', `Sheet1!B9==KOBO_COUNT("${sheetName}")`];
    const sheets = start([...kept('shared'), ...typed]).report().sheets;
    const first = sheets.find(({ name }) => name === 'Sheet1');
    expect([first?.values[8]?.[1], first?.formulas[8]?.[1]]).toEqual([320, `=KOBO_COUNT("${sheetName}")`]);
    expect(sheets.find(({ name }) => name === sheetName)?.values[1]?.[44]).toBe('mine');
  });

  it('gives each user a store of their own', () => {
    const properties = start([...kept('shared'), '--as', 'bob']).report().properties;
    const state = JSON.parse(readFileSync(join(folder, 'shared', 'state.json'), 'utf8'));
    const [owner, bob] = state.users;
    expect(bob).toMatchObject({ email: 'bob@example.org', properties: properties.user });
    expect(owner.properties).not.toEqual(bob.properties);
  });

  it('makes a schedule and fires its trigger when the clock moves', () => {
    const { code, output, report } = start([...kept('shared'), '--schedule', '1h', '--advance', '90m']);
    expect(code).toBe(0);
    expect(output).toMatch(/Trigger refreshDue of owner@example\.org at \S+: done, \d+ request/);
    const { requests, outcome } = report();
    expect(requests.length).toBeGreaterThan(outcome.requests);
  });

  it('ends the run after the chosen service call, and finishes it with the next call', () => {
    const killed = start([...kept('killed'), '--kill-after', '15']);
    expect(killed.code).toBe(3);
    expect(killed.report().outcome).toMatchObject({ status: 'incomplete', code: 'killed' });
    expect(killed.errors).toContain('ended after 15 service calls');
    const next = start(kept('killed'));
    expect(next.code).toBe(0);
    expect(next.report().sheets.find(({ name }) => name === sheetName)?.values).toHaveLength(321);
  });

  it.each([
    [['--format', 'pdf'], 'not one of'],
    [['--server', 'https://kf.example.org'], 'go together'],
    [['--type', 'Nowhere!A1=x'], 'there is no sheet "Nowhere"'],
  ])('calls %j a misuse', (args, words) => {
    const { code, errors } = start(args);
    expect(code).toBe(2);
    expect(errors).toContain(words);
    expect(errors).toContain('Usage: npm start');
  });

  it('prints the usage on standard output when asked', () => {
    const { code, output } = start(['--help']);
    expect(code).toBe(0);
    expect(output).toContain('--kill-after N');
  });

  it('imports from the server that is given, by the name of the export', async () => {
    const server = await startKoboToolbox();
    try {
      const args = ['--server', server.origin, '--project', demoProjectUid, '--export', 'Français avec groupes'];
      const { code, report } = start(args, { KOBO_API_KEY: demoAccount.apiKey });
      expect(code).toBe(0);
      expect(report().requests.every(({ url }) => url.startsWith(server.origin))).toBe(true);
      expect(report().requests.every(({ authorization }) => authorization)).toBe(true);
    } finally {
      await server.close();
    }
  });

  it('fails with the sentence of the product when the key is refused, without writing the key anywhere', async () => {
    const server = await startKoboToolbox();
    try {
      const wrong = 'abcdef0123'.repeat(4);
      const args = ['--server', server.origin, '--project', demoProjectUid, '--export', demoExportUid];
      const { code, output, errors, report } = start(args, { KOBO_API_KEY: wrong });
      expect(code).toBe(1);
      expect(report().outcome).toMatchObject({ status: 'failed', code: 'apiKeyRefused' });
      expect(errors.trim()).toBe(report().outcome.message);
      expect(output + errors + JSON.stringify(report())).not.toContain(wrong);
    } finally {
      await server.close();
    }
  });

  it('says which exports there are when the named one is not among them', async () => {
    const server = await startKoboToolbox();
    try {
      const args = ['--server', server.origin, '--project', demoProjectUid, '--export', 'Monthly'];
      const { code, errors } = start(args, { KOBO_API_KEY: demoAccount.apiKey });
      expect(code).toBe(1);
      expect(errors).toContain('no named export "Monthly"; it has: "Fieldrows demo"');
    } finally {
      await server.close();
    }
  });
});
