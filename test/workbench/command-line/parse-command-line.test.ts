import { type CommandLine, parseCommandLine } from '../../../workbench/command-line/parse-command-line';

function accepted(argv: string[], env: { KOBO_API_KEY?: string } = {}): CommandLine {
  const parsed = parseCommandLine(argv, env);
  if (parsed.kind !== 'run') throw new Error(`not accepted: ${JSON.stringify(parsed)}`);
  return parsed.commandLine;
}

function refusal(argv: string[]): string {
  const parsed = parseCommandLine(argv, {});
  return parsed.kind === 'misuse' ? parsed.message : `accepted as ${parsed.kind}`;
}

describe('parseCommandLine', () => {
  it('takes the demo project, no schedule and the usual port when nothing is given', () => {
    expect(accepted([])).toEqual({
      once: false,
      server: undefined,
      stateFolder: undefined,
      user: undefined,
      typed: [],
      source: 'kobo',
      format: 'csv',
      scheduleMinutes: undefined,
      advanceMilliseconds: 0,
      accept: false,
      killAfter: undefined,
      reportFile: undefined,
      port: 8765,
    });
  });

  it('reads every option', () => {
    const argv = [
      '--once',
      '--server',
      'https://kf.example.org',
      '--project',
      'aXYZ',
      '--export',
      'Weekly',
      '--format=xlsx',
    ];
    argv.push('--state', 'dir', '--as', 'bob@example.org', '--schedule', '1h', '--advance', '90m', '--accept');
    argv.push('--kill-after', '12', '--json', 'out.json', '--port', '9000');
    expect(accepted(argv, { KOBO_API_KEY: 'k3y' })).toEqual({
      once: true,
      server: { address: 'https://kf.example.org', projectUid: 'aXYZ', exportNameOrUid: 'Weekly', apiKey: 'k3y' },
      stateFolder: 'dir',
      user: 'bob@example.org',
      typed: [],
      source: 'kobo',
      format: 'xlsx',
      scheduleMinutes: 60,
      advanceMilliseconds: 5_400_000,
      accept: true,
      killAfter: 12,
      reportFile: 'out.json',
      port: 9000,
    });
  });

  it('gives a user without a domain an e-mail address', () => {
    expect(accepted(['--as', 'bob']).user).toBe('bob@example.org');
  });

  it.each([
    ['Sheet1!B2=hello', { sheetName: 'Sheet1', a1: 'B2', text: 'hello' }],
    ['Sheet1!B2==Other!C3=1', { sheetName: 'Sheet1', a1: 'B2', text: '=Other!C3=1' }],
    ["'It''s mine!'!$b$2=a=b", { sheetName: "It's mine!", a1: 'B2', text: 'a=b' }],
    ['الأسر!A1=', { sheetName: 'الأسر', a1: 'A1', text: '' }],
    ['S!A1=two\nlines', { sheetName: 'S', a1: 'A1', text: 'two\nlines' }],
  ])('reads --type %j', (argument, cell) => {
    expect(accepted(['--type', argument]).typed).toEqual([cell]);
  });

  it('keeps the order of repeated --type', () => {
    expect(accepted(['--type', 'S!A1=1', '--type', 'S!A1=2']).typed.map((cell) => cell.text)).toEqual(['1', '2']);
  });

  it('tells a schedule of 0 from no schedule option', () => {
    expect(accepted(['--schedule', '0']).scheduleMinutes).toBe(0);
  });

  it('prints the usage when asked, whatever else is given', () => {
    expect(parseCommandLine(['--once', '--help'], {})).toEqual({ kind: 'help' });
  });

  it.each([
    [['--twice'], '--twice'],
    [['import'], 'import'],
    [['--state'], '--state'],
    [['--state', ''], '--state needs a value'],
    [['--once=yes'], '--once'],
    [['--project', 'aXYZ'], '--server, --project and --export go together'],
    [['--server', 'https://x.example'], '--server, --project and --export go together'],
    [['--server', 'https://x.example', '--project', 'a'], '--server, --project and --export go together'],
    [['--format', 'pdf'], 'not one of'],
    [['--source', 'sample'], 'not one of kobo, clockify'],
    [['--source', 'kobo', '--server', 'https://kf.example.org'], 'leave out --server'],
    [['--schedule', 'hourly'], '--schedule hourly is not a duration'],
    [['--schedule', '30s'], 'whole number of minutes'],
    [['--advance', '5'], '--advance 5 is not a duration'],
    [['--kill-after', '0'], '--kill-after 0'],
    [['--kill-after', 'two'], '--kill-after two'],
    [['--port', '70000'], '--port 70000'],
    [['--type', 'B2=hello'], 'not of the form'],
    [['--type', 'Sheet1!2B=hello'], 'not of the form'],
  ])('refuses %j', (argv, words) => {
    expect(refusal(argv)).toContain(words);
  });
});
