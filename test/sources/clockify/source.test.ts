import { clockify } from '../../../src/sources/clockify';
import { demoSharedReportId } from '../../../workbench/clockify/demo-workspace';
import type { EntryState } from '../../../workbench/clockify/types';
import { expectError } from '../kobo/conversation';
import {
  access,
  at,
  choice,
  column,
  converse,
  demoPaidWorkspaceId,
  demoWorkspaceId,
  fault,
  key,
  read,
  tableOf,
  today,
} from './conversation';

const paid = { projectUid: demoPaidWorkspaceId, options: { range: 'thisYear', plan: 'paid' } };

/** Entries of the first workspace between two days, both meant. */
function entriesBetween(entries: readonly EntryState[], from: string, to: string): EntryState[] {
  return entries.filter(({ start }) => start >= at(`${from}T00:00:00`) && start <= at(`${to}T23:59:59`));
}

describe('clockify', () => {
  it('tells whose key this is, which workspaces there are, and what one can be asked for', () => {
    const services = converse();
    expect(clockify.check(services, access)).toEqual({ username: 'Amina Yusuf' });
    expect(clockify.listProjects(services, access)).toEqual([
      { uid: demoPaidWorkspaceId, name: 'Relief (paid plan)' },
      { uid: demoWorkspaceId, name: 'Relief in the lake region' },
    ]);
    const opened = clockify.openProject(services, access, demoWorkspaceId);
    expect(opened).toMatchObject({
      name: 'Relief in the lake region',
      suggestedOptions: { plan: 'free', weekStart: 'MONDAY' },
    });
    // Expenses have no time in them.
    expect(
      opened.offers.map(({ uid, name, facts }) => [uid.length, name, facts.kind === 'report' && facts.report]),
    ).toEqual([
      [8, '', 'detailed'],
      [7, '', 'summary'],
      [6, '', 'weekly'],
      [24, 'All entries', 'detailed'],
      [24, 'Hours by project and person', 'summary'],
    ]);
    expect(clockify.openProject(services, access, demoPaidWorkspaceId).suggestedOptions).toMatchObject({
      plan: 'paid',
    });
  });

  it('says so when a key is refused or missing, or a workspace is not open to it', () => {
    const services = converse();
    const wrong = { ...access, apiKey: 'x'.repeat(48) };
    expectError(() => clockify.check(services, wrong), 'apiKeyRefused', { server: 'api.clockify.me' });
    expectError(() => clockify.check(services, { ...access, apiKey: undefined }), 'apiKeyMissing', {
      server: 'clockify.me',
    });
    services.state.users[0] = { ...services.state.users[0], workspaces: {} } as (typeof services.state.users)[0];
    expectError(() => read(services), 'workspaceForbidden', { workspace: 'Relief' });
  });

  it('puts only identifiers of Clockify into addresses', () => {
    for (const projectUid of [key, '../user', '', 'aProductTestProject001']) {
      expect(() => clockify.requireChoice({ ...choice, projectUid })).toThrow('badRequest');
    }
    expect(() => clockify.requireChoice({ ...choice, offerUid: '../../user' })).toThrow('badRequest');
    expect(() => clockify.requireChoice({ ...choice, options: { range: 'someday' } })).toThrow('badRequest');
    expect(() => clockify.requireChoice(choice)).not.toThrow();
  });
});

/** Somebody writes down an hour before every second request, so that the one before it was of another report. */
function entriesCome(services: ReturnType<typeof converse>, times: number): void {
  const ask = services.http.fetch;
  let requests = 0;
  services.http.fetch = (request) => {
    if (++requests % 2 === 0 && requests <= times * 2) fault(services, 'entryComes');
    return ask(request);
  };
}

describe('a detailed report', () => {
  it('has a row for each time entry of the month, as the spreadsheet’s clocks show it', () => {
    const services = converse();
    const table = tableOf(read(services));
    const expected = entriesBetween(services.state.workspaces[0]?.entries ?? [], '2026-09-01', '2026-09-30');
    expect(expected.length).toBeGreaterThan(40);
    expect([...column(table, '_id')].sort()).toEqual(expected.map(({ id }) => id).sort());
    expect(table.headings).toEqual([
      ...['_id', 'Project', 'Client', 'Task', 'Description', 'User', 'Email', 'Tags', 'Billable'],
      ...['Start Date', 'Start Time', 'End Date', 'End Time', 'Duration (decimal)', 'Site', 'Kilometres'],
    ]);
    expect(services.requests).toHaveLength(1);
    expect(services.requests[0]?.headers['X-Api-Key']).toBe(key);
    expect(JSON.parse(services.requests[0]?.body ?? '')).toEqual({
      dateRangeStart: '2026-09-01T00:00:00.000',
      dateRangeEnd: '2026-09-30T23:59:59.999',
      timeZone: 'Africa/Nairobi',
      exportType: 'JSON',
      sortOrder: 'ASCENDING',
      amountShown: 'HIDE_AMOUNT',
      detailedFilter: { page: 1, pageSize: 1_000, sortColumn: 'DATE', options: { totals: 'CALCULATE' } },
    });
  });

  it('keeps texts as texts, hours exact, dates and times as the sheet’s own', () => {
    const services = converse();
    const workspace = services.state.workspaces[0];
    const [entry] = workspace?.entries ?? [];
    if (workspace === undefined || entry === undefined) throw new Error('no demo');
    const client = { id: 'c'.repeat(24), name: '+1' };
    workspace.entries = [
      {
        ...entry,
        description: '=1+1',
        project: { id: 'a'.repeat(24), name: '007', client },
        tags: [
          { id: 'b'.repeat(24), name: 'a, b' },
          { id: 'd'.repeat(24), name: 'c' },
        ],
        start: at('2026-09-10T23:30:00'),
        seconds: 5_401,
        customFields: [
          { name: 'Site', value: '0012' },
          { name: 'Kilometres', value: 12.5 },
        ],
      },
    ];
    const table = tableOf(read(services));
    const row = Object.fromEntries(table.headings.map((heading, index) => [heading, table.rows[0]?.[index]]));
    expect(row).toMatchObject({ Description: '=1+1', Project: '007', Client: '+1', Tags: 'a, b, c', Site: '0012' });
    expect([row['Start Date'], row['End Date'], row['Start Time']]).toEqual([46_275, 46_276, 0.9791666666666666]);
    expect([row['Duration (decimal)'], row['Kilometres']]).toEqual([5_401 / 3_600, 12.5]);
    const kinds = Object.fromEntries(table.headings.map((heading, index) => [heading, table.kinds[index]]));
    expect(kinds).toMatchObject({ Project: 'text', 'Start Date': 'date', 'End Time': 'time', Site: 'text' });
    expect(kinds).toMatchObject({ 'Duration (decimal)': 'decimal', Kilometres: 'decimal' });
  });

  it.each([
    ['Europe/Paris', '2026-03-29T02:30:00', 46_110],
    ['America/Lima', '2026-03-28T20:30:00', 46_109],
  ])('shows the same instant at another time in %s', (timeZone, _shown, day) => {
    const services = converse({ timeZone, now: Date.UTC(2026, 2, 30, 12) });
    const workspace = services.state.workspaces[0];
    const [entry] = workspace?.entries ?? [];
    if (workspace === undefined || entry === undefined) throw new Error('no demo');
    workspace.entries = [{ ...entry, start: Date.UTC(2026, 2, 29, 1, 30) }];
    expect(column(tableOf(read(services)), 'Start Date')).toEqual([day]);
  });

  it('accepts both spellings of answers', () => {
    const wire = converse();
    const described = converse();
    described.state.options.spelling = 'description';
    expect(tableOf(read(described))).toEqual(tableOf(read(wire)));
  });

  it('reads a year of the free plan month by month, in twelve requests', () => {
    const services = converse();
    const table = tableOf(read(services, { options: { range: 'thisYear', plan: 'free' } }));
    expect(services.requests).toHaveLength(12);
    const ids = column(table, '_id');
    expect(new Set(ids).size).toBe(ids.length);
    const all = services.state.workspaces[0]?.entries ?? [];
    expect(ids).toHaveLength(entriesBetween(all, '2026-01-01', '2026-12-31').length);
  });

  it('reads a year of a paid plan at once, in pages of a thousand', () => {
    const services = converse();
    const table = tableOf(read(services, paid));
    expect(table.rows).toHaveLength(services.state.workspaces[1]?.entries.length ?? 0);
    expect(services.requests).toHaveLength(3);
  });

  it('goes on where a server puts fewer on a page than it was asked for', () => {
    const services = converse();
    services.state.options.largestPage = 200;
    const table = tableOf(read(services, paid));
    expect(table.rows).toHaveLength(2_400);
    expect(services.requests).toHaveLength(12);
  });

  it('begins again when an entry comes while pages are read, and gives up when it never ends', () => {
    const services = converse();
    services.state.options.largestPage = 20;
    const before = entriesBetween(services.state.workspaces[0]?.entries ?? [], '2026-09-01', '2026-09-30').length;
    entriesCome(services, 1);
    expect(tableOf(read(services)).rows).toHaveLength(before + 1);
    entriesCome(services, 100);
    const options = { range: 'thisMonth', plan: 'paid' };
    expectError(() => read(services, { options }), 'reportChanging', {});
  });

  it('is empty where there is nothing, without its headings changing', () => {
    const services = converse();
    const [workspace] = services.state.workspaces;
    if (workspace !== undefined) workspace.entries = [];
    const table = tableOf(read(services));
    expect([table.rows, table.headings.slice(0, 3)]).toEqual([[], ['_id', 'Project', 'Client']]);
  });

  it('brings money in cents as decimals, with its currency', () => {
    const services = converse();
    const earned = tableOf(read(services, { options: { range: 'thisMonth', amounts: 'earned' } }));
    expect(new Set(column(earned, 'Currency'))).toEqual(new Set(['KES']));
    expect(new Set(column(earned, 'Billable Rate'))).toEqual(new Set([25.5, 0]));
    const profit = tableOf(read(services, { options: { range: 'thisMonth', amounts: 'profit' } }));
    const [first] = profit.rows;
    const cells = Object.fromEntries(profit.headings.map((heading, index) => [heading, first?.[index]]));
    expect(Number(cells['Billable Amount']) - Number(cells['Cost Amount'])).toBeCloseTo(Number(cells['Profit']), 10);
  });

  it('says so when amounts are hidden from this person', () => {
    const services = converse();
    const [user] = services.state.users;
    if (user !== undefined) user.workspaces[demoWorkspaceId] = { seesAmounts: false };
    expect(tableOf(read(services)).rows.length).toBeGreaterThan(0);
    expectError(() => read(services, { options: { range: 'today', amounts: 'cost' } }), 'amountsHidden', {
      workspace: 'Relief',
    });
  });

  it('has one fingerprint while nothing changes, and another in another time zone or for another day', () => {
    const print = (services = converse(), changes = {}) => read(services, changes).fingerprint;
    expect(print()).toBe(print());
    expect(print(converse({ timeZone: 'Europe/Paris' }))).not.toBe(print());
    const changed = converse();
    const [entry] = changed.state.workspaces[0]?.entries ?? [];
    if (entry !== undefined) entry.description = 'Something else';
    expect(print(changed)).not.toBe(print());
    const options = { range: 'today' };
    expect(print(converse(), { options })).not.toBe(print(converse({ now: today + 86_400_000 }), { options }));
  });

  it('tells which days it is about while those move with the calendar', () => {
    expect(read(converse()).days).toEqual({ from: 46_266, to: 46_295 });
    const options = { range: 'dates', from: '2026-09-01', to: '2026-09-30' };
    expect(read(converse(), { options }).days).toBeUndefined();
  });
});

describe('a summary report', () => {
  const options = { range: 'thisMonth', groups: 'PROJECT,USER,TAG', plan: 'free' };

  it('has a row for each group on the lowest level, with those above it in columns', () => {
    const services = converse();
    const content = read(services, { offerUid: 'summary', options });
    const table = tableOf(content);
    expect(table.headings).toEqual(['Project', 'User', 'Tag', 'Duration (decimal)']);
    expect(new Set(column(table, 'Project'))).toContain('(Without project)');
    const keys = content.parts()[0]?.keys ?? [];
    expect([new Set(keys).size, keys.length]).toEqual([table.rows.length, table.rows.length]);
    expect(keys[0]).toMatch(/^[0-9a-f]{24}|~/);
  });

  it('adds up what the free plan gives in pieces', () => {
    const year = { range: 'thisYear', groups: 'PROJECT', amounts: 'earned' };
    const pieces = tableOf(read(converse(), { offerUid: 'summary', options: { ...year, plan: 'free' } }));
    const whole = converse();
    const [workspace] = whole.state.workspaces;
    if (workspace !== undefined) workspace.plan = 'PRO';
    const table = tableOf(read(whole, { offerUid: 'summary', options: { ...year, plan: 'paid' } }));
    expect(whole.requests).toHaveLength(1);
    const hours = ({ rows }: typeof table) =>
      rows.map(([name, time]) => [name, Math.round(Number(time) * 3_600)]).sort();
    expect(hours(pieces)).toEqual(hours(table));
    // Each piece is rounded to cents on its own.
    const amount = (found: typeof table) => Number(column(found, 'Billable Amount')[0]);
    expect(Math.abs(amount(pieces) - amount(table))).toBeLessThan(0.12);
  });

  it('keeps its keys when a project is renamed', () => {
    const services = converse();
    const keysOf = () => read(services, { offerUid: 'summary', options }).parts()[0]?.keys;
    const before = [...(keysOf() ?? [])].sort();
    for (const { project } of services.state.workspaces[0]?.entries ?? [])
      if (project) project.name = `${project.name}!`;
    expect([...(keysOf() ?? [])].sort()).toEqual(before);
  });
});

describe('a weekly report', () => {
  it('has a column for each day, in the order of the person’s week', () => {
    const services = converse();
    const options = { range: 'lastWeek', groups: 'USER', weekStart: 'SUNDAY' };
    const table = tableOf(read(services, { offerUid: 'weekly', options }));
    expect(table.headings).toEqual(['User', 'Week', 'Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Total']);
    expect(table.rows).toHaveLength(4);
    expect(new Set(column(table, 'Week'))).toEqual(new Set([46_278]));
    for (const row of table.rows) {
      const days = row.slice(2, 9).reduce<number>((sum, cell) => sum + Number(cell), 0);
      expect(days).toBeCloseTo(Number(row[9]), 9);
    }
  });
});

describe('a shared report', () => {
  it('is what was saved in Clockify, in the spreadsheet’s time zone', () => {
    const services = converse();
    const table = tableOf(read(services, { offerUid: demoSharedReportId, options: { range: 'saved' } }));
    expect(table.headings).toEqual(['Project', 'User', 'Duration (decimal)']);
    expect(services.requests[0]).toMatchObject({ method: 'GET' });
    expect(services.requests[0]?.url).not.toContain('dateRange');
    const detailed = services.state.workspaces[0]?.sharedReports[1]?.id ?? '';
    const own = tableOf(read(converse(), { options: { range: 'lastDays', days: '7' } }));
    const shared = tableOf(read(services, { offerUid: detailed, options: { range: 'lastDays', days: '7' } }));
    // The report was saved with another time zone, so its days begin three hours later.
    const rows = new Map(own.rows.map((row) => [row[0], row]));
    expect(shared.rows.length).toBeGreaterThan(5);
    for (const row of shared.rows) if (rows.has(row[0])) expect(row).toEqual(rows.get(row[0]));
  });

  it('that is gone says so by its name', () => {
    const offer = { offerUid: 'f'.repeat(24), offerName: 'Monthly', options: { range: 'saved' } };
    expectError(() => read(converse(), offer), 'reportNotFound', { report: 'Monthly', workspace: 'Relief' });
  });
});

describe('a report as a file', () => {
  const file = { ...paid, options: { range: 'lastDays', days: '200', plan: 'paid' } };
  const formats = ['csv', 'xlsx'] as const;
  const begin = at('2026-03-07T00:00:00');

  describe.each(formats)('%s', (format) => {
    it.each([
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ])(
      'has all rows, whether files come in pages (%s) or with a title and totals (%s)',
      (filesHavePages, filesHaveTotals) => {
        const services = converse();
        Object.assign(services.state.options, { filesHavePages, filesHaveTotals });
        const [part] = read(services, { ...file, format }).parts();
        const entries = services.state.workspaces[1]?.entries.filter(({ start }) => start >= begin) ?? [];
        expect(new Set(part?.keys).size).toBe(entries.length);
        const hours = part?.table.headings.indexOf('Duration (decimal)') ?? -1;
        const sum = part?.table.rows.reduce((all, row) => all + Number(row[hours]), 0);
        expect(sum).toBeCloseTo(
          entries.reduce((all, entry) => all + Number((entry.seconds / 3_600).toFixed(2)), 0),
          6,
        );
      },
    );

    it.each([true, false])('of a summary has no line of totals (%s)', (filesHaveTotals) => {
      const services = converse();
      services.state.options.filesHaveTotals = filesHaveTotals;
      const summary = { ...file, offerUid: 'summary', options: { ...file.options, groups: 'PROJECT' } };
      const table = tableOf(read(services, { ...summary, format }));
      const json = tableOf(read(converse(), { ...summary, format: 'json' }));
      expect(table.headings).toEqual(['Project', 'Time (h)', 'Time (decimal)']);
      expect(table.rows.map(([name]) => name).sort()).toEqual(json.rows.map(([name]) => name).sort());
    });

    it('needs a paid plan, and says so', () => {
      const refusal = { workspace: 'Relief', format: format.toUpperCase() };
      expectError(() => read(converse(), { format }), 'paidPlanNeeded', refusal);
    });

    it('is read again when an entry comes after they were counted, and given up when that never ends', () => {
      const services = converse();
      const [workspace] = services.state.workspaces;
      if (workspace !== undefined) workspace.plan = 'PRO';
      const month = { format, options: { range: 'lastDays', days: '30', plan: 'paid' } };
      const before = tableOf(read(services, month)).rows.length;
      entriesCome(services, 1);
      expect(tableOf(read(services, month)).rows).toHaveLength(before + 1);
      entriesCome(services, 100);
      expectError(() => read(services, month), 'reportChanging', {});
    });
  });

  it('is the same table in either format', () => {
    const [csv, xlsx] = formats.map((format) => read(converse(), { ...file, format }).parts()[0]);
    expect(xlsx?.table).toEqual(csv?.table);
    expect(xlsx?.keys).toEqual(csv?.keys);
    const { headings = [], kinds = [] } = csv?.table ?? {};
    const kindOf = (heading: string) => kinds[headings.indexOf(heading)];
    expect(['Start Date', 'Start Time', 'Duration (decimal)', 'Description'].map(kindOf)).toEqual([
      'date',
      'time',
      'decimal',
      'text',
    ]);
  });

  it.each(['pdf', 'xlsx', 'csv'] as const)('is saved as %s', (format) => {
    const services = converse();
    const saved = clockify.saveFile?.(services, { ...choice, ...paid }, access, format);
    expect(saved?.fileName).toBe(`Detailed 2026-01-01 2026-12-31.${format}`);
    const beginning = { pdf: '%PDF', xlsx: 'PK\u0003\u0004', csv: '"Pro' }[format];
    expect(String.fromCharCode(...(saved?.bytes.subarray(0, 4) ?? []))).toBe(beginning);
  });

  it('of more days than the free plan allows is refused before anything is asked', () => {
    const services = converse();
    const year = { ...choice, options: { range: 'thisYear' } };
    expectError(() => clockify.saveFile?.(services, year, access, 'pdf'), 'fileTooLong', { days: 31 });
    expect(services.requests).toHaveLength(0);
  });
});
