/** Hours from Clockify, through the real bundle: as every import is refreshed, killed, refused and kept secret. */

import { dateFromSerial } from '../../src/tables/serial-dates';
import { applyClockify } from '../../workbench/clockify/control';
import { demoClockifyEnd, demoClockifyKey } from '../../workbench/clockify/demo-workspace';
import { copyOfHours, type Hours, hoursShown, importHours, refreshHours } from './hours';

/** Of the spreadsheet and of Clockify. */
function moveTo({ clockify, product }: Hours, now: number): void {
  clockify.fixedNow = now;
  product.runtime.state.now = now;
}

describe('hours from Clockify', () => {
  it('arrive as they are, without a formula, and change nothing the second time', () => {
    const worked = importHours();
    const { values, formulas } = worked.product.sheet('Hours');
    expect(values.length).toBeGreaterThan(50);
    expect(values.flat()).toEqual(expect.arrayContaining(['=SUM(hours)', '+254 call round', '007', '0012']));
    expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
    expect(refreshHours(worked).state).toBe('unchanged');
    expect(Object.keys(worked.product.lastRun().cellsWritten)).toEqual(['KoboToolbox status']);
  });

  it('leave a note beside its entry when entries are added, edited and deleted', () => {
    const worked = importHours();
    const [headings = []] = hoursShown(worked);
    const id = headings.indexOf('_id');
    const noted = hoursShown(worked)[5]?.[id];
    const letter = String.fromCharCode(65 + headings.length);
    worked.product.runtime.type('Hours', `${letter}1`, 'Note');
    worked.product.runtime.type('Hours', `${letter}6`, 'checked');
    applyClockify(worked.clockify, { do: 'deleteEntry' });
    applyClockify(worked.clockify, { do: 'editEntry', description: 'edited in Clockify' });
    applyClockify(worked.clockify, { do: 'addEntries', count: 3 });
    expect(refreshHours(worked)).toMatchObject({ state: 'imported', rowsAdded: 3, rowsChanged: 1, rowsRemoved: 1 });
    const row = hoursShown(worked).find((cells) => cells[id] === noted);
    expect(row?.[headings.length]).toBe('checked');
  });

  it('end the same after a refresh was killed anywhere', () => {
    const change = ({ clockify }: Hours) => {
      applyClockify(clockify, { do: 'deleteEntry' });
      applyClockify(clockify, { do: 'editEntry', description: 'edited in Clockify' });
      applyClockify(clockify, { do: 'addEntries', count: 3 });
    };
    const base = importHours();
    const unkilled = copyOfHours(base);
    change(unkilled);
    refreshHours(unkilled);
    const expected = hoursShown(unkilled);
    const calls = unkilled.product.lastRun().calls.length;
    expect(calls).toBeGreaterThan(10);
    for (let killAfter = 1; killAfter < calls; killAfter++) {
      const worked = copyOfHours(base);
      change(worked);
      worked.product.ask('runImport', { importId: worked.card.id, accept: false }, { killAfter });
      expect(worked.product.lastRun().killed).toBe(true);
      refreshHours(worked);
      expect([killAfter, hoursShown(worked)]).toEqual([killAfter, expected]);
    }
  });

  describe.each(['csv', 'xlsx'] as const)('as %s, where the plan has it', (format) => {
    it('arrive as they are, with numbers to add up, and change nothing the second time', () => {
      const worked = importHours({ format });
      const { values, formulas } = worked.product.sheet('Hours');
      expect(values.flat()).toEqual(expect.arrayContaining(['=SUM(hours)', '+254 call round', '007']));
      expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
      const hours = values[0]?.indexOf('Duration (decimal)') ?? -1;
      expect(values.slice(1).filter((row) => row[hours] !== '' && typeof row[hours] !== 'number')).toEqual([]);
      expect(refreshHours(worked).state).toBe('unchanged');
      expect(Object.keys(worked.product.lastRun().cellsWritten)).toEqual(['KoboToolbox status']);
    });

    it('leave a note beside its row while nothing of that changes', () => {
      const worked = importHours({ format });
      const [headings = []] = hoursShown(worked);
      const noted = hoursShown(worked)[5];
      worked.product.runtime.type('Hours', `${String.fromCharCode(65 + headings.length)}6`, 'checked');
      applyClockify(worked.clockify, { do: 'deleteEntry' });
      applyClockify(worked.clockify, { do: 'editEntry', description: 'edited in Clockify' });
      applyClockify(worked.clockify, { do: 'addEntries', count: 3 });
      expect(refreshHours(worked)).toMatchObject({ state: 'imported', rowsAdded: 4, rowsRemoved: 2 });
      const row = hoursShown(worked).find((cells) => cells[headings.length] === 'checked');
      expect(row?.slice(0, headings.length)).toEqual(noted?.slice(0, headings.length));
    });

    it('stay as they were when the file is damaged, and when the plan has it no more', () => {
      const worked = importHours({ format });
      const before = hoursShown(worked);
      const [workspace] = worked.clockify.workspaces;
      worked.clockify.faults.push({ on: 'reports', times: 1_000, kind: 'truncate' });
      expect(worked.product.ask('runImport', { importId: worked.card.id, accept: false }).ok).toBe(false);
      worked.clockify.faults.length = 0;
      if (workspace !== undefined) workspace.plan = null;
      const refused = worked.product.ask('runImport', { importId: worked.card.id, accept: false });
      expect(refused).toMatchObject({ ok: false, code: 'paidPlanNeeded' });
      expect(hoursShown(worked)).toEqual(before);
    });
  });

  it('leave with their month, and come with the next one, without anybody being asked', () => {
    const worked = importHours();
    const [headings = []] = hoursShown(worked);
    const starts = () => {
      const column = headings.indexOf('Start Date');
      return hoursShown(worked)
        .slice(1)
        .map((row) => dateFromSerial(Number(row[column])).slice(0, 7));
    };
    expect(new Set(starts())).toEqual(new Set(['2026-09']));
    worked.product.runtime.type('Hours', `${String.fromCharCode(65 + headings.length)}2`, 'checked');
    moveTo(worked, Date.UTC(2026, 9, 2, 9));
    applyClockify(worked.clockify, { do: 'addEntries', count: 3 });
    expect(refreshHours(worked)).toMatchObject({ state: 'imported', rowsAdded: 3 });
    expect(starts()).toEqual(['2026-10', '2026-10', '2026-10']);
    expect(worked.product.sheet('Kept notes').values.flat()).toContain('checked');
    expect(refreshHours(worked).state).toBe('unchanged');
  });

  it('are held, within their month, when most of them are gone', () => {
    const worked = importHours();
    const before = hoursShown(worked);
    const [workspace] = worked.clockify.workspaces;
    if (workspace !== undefined) workspace.entries = workspace.entries.slice(0, 5);
    moveTo(worked, demoClockifyEnd + 86_400_000);
    expect(refreshHours(worked)).toMatchObject({ state: 'held' });
    expect(hoursShown(worked)).toEqual(before);
  });

  it.each([
    ['json', ['pdf']],
    ['csv', ['pdf', 'xlsx', 'csv']],
  ] as const)('are given out as the files that the plan has (%s)', (format, files) => {
    const { product, card } = importHours({ format });
    expect(card.files).toEqual(files);
    const beginnings = { pdf: '%PDF', xlsx: 'PK\u0003\u0004', csv: '"Pro' };
    for (const wanted of ['pdf', 'xlsx', 'csv'] as const) {
      const reply = product.ask('downloadFile', { importId: card.id, format: wanted });
      if (!files.some((known) => known === wanted)) {
        expect(reply).toMatchObject({ ok: false, code: 'badRequest' });
        continue;
      }
      if (!reply.ok) throw new Error(reply.message);
      expect(reply.value.fileName).toBe(`Detailed 2026-09-01 2026-09-30.${wanted}`);
      expect(Buffer.from(reply.value.base64, 'base64').toString('latin1').slice(0, 4)).toBe(beginnings[wanted]);
    }
  });

  it('are given out to nobody without a key, nor for an import that is gone', () => {
    const { product, card } = importHours();
    const input = { importId: card.id, format: 'pdf' } as const;
    expect(product.ask('downloadFile', input, { user: 'colleague@example.org' })).toMatchObject({
      ok: false,
      code: 'notConnected',
    });
    expect(product.ask('downloadFile', { ...input, importId: 'none' })).toMatchObject({
      ok: false,
      code: 'importNotFound',
    });
  });

  it('keep the key in its owner’s own properties and in the header of requests to Clockify', () => {
    const worked = importHours();
    refreshHours(worked);
    const { users, ...rest } = worked.product.runtime.state;
    expect(JSON.stringify(rest)).not.toContain(demoClockifyKey);
    expect(JSON.stringify(users)).toContain(demoClockifyKey);
    expect(JSON.stringify(worked.product.lastRun())).not.toContain(demoClockifyKey);
    for (const { url, headers, body = '' } of worked.product.server.requests) {
      expect(url).toMatch(/^https:\/\/(?:reports\.)?api\.clockify\.me\//);
      expect(url + body).not.toContain(demoClockifyKey);
      expect(Object.entries(headers).filter(([, value]) => value.includes(demoClockifyKey))).toEqual([
        ['X-Api-Key', demoClockifyKey],
      ]);
    }
  });

  it('answer formulas by the name of the import', () => {
    const worked = importHours();
    const { runtime } = worked.product;
    const counted = runtime.run('KOBO_COUNT', ['Hours'], { user: 'owner@example.org', mode: 'customFunction' });
    expect(counted.value).toBe(hoursShown(worked).length - 1);
  });
});
