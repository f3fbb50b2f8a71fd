import { editor, owner, project } from './script-project';

const code = `
function every(method, count) { return ScriptApp.newTrigger('tick').timeBased()[method](count).create().getUniqueId(); }
function daily() { ScriptApp.newTrigger('tick').timeBased().everyDays(1).atHour(6).inTimezone('Africa/Nairobi').create(); }
function once() { ScriptApp.newTrigger('tick').timeBased().after(60000).create(); }
function list() { return ScriptApp.getProjectTriggers().map(function (trigger) { return trigger.getHandlerFunction(); }); }
function clear() { ScriptApp.getProjectTriggers().forEach(function (trigger) { ScriptApp.deleteTrigger(trigger); }); }
function tick(event) {
  var store = PropertiesService.getDocumentProperties();
  store.setProperty('ticks', (store.getProperty('ticks') || '') + Session.getEffectiveUser().getEmail()[0] + event.hour + ' ');
  if (store.getProperty('fail')) throw new Error('broken');
}
function ui() { SpreadsheetApp.getUi(); }
`;

describe('Runtime.advance', () => {
  it('fires what is due, as its user, in order, at its time, and records it', () => {
    const { run, runtime } = project(code);
    const begin = runtime.state.now;
    run('every', ['everyHours', 2]);
    run('every', ['everyHours', 1], { user: editor });
    const fired = runtime.advance(2 * 3_600_000 + 60_000);
    expect(fired.map(({ trigger }) => trigger.user)).toEqual([editor, owner, editor]);
    expect(runtime.state.documentProperties['ticks']).toBe('e10 o11 e11 ');
    expect(fired[0]?.result.error).toBeUndefined();
    expect(runtime.state.triggers.map((trigger) => trigger.runs.length)).toEqual([1, 2]);
    expect(runtime.state.now).toBeGreaterThanOrEqual(begin + 2 * 3_600_000 + 60_000);
  });

  it('records failures, skips disabled triggers, and fires a single trigger once', () => {
    const { run, runtime } = project(code);
    run('once');
    runtime.state.documentProperties['fail'] = 'yes';
    expect(runtime.advance(120_000)[0]?.trigger.runs).toEqual([{ at: expect.any(Number), ok: false, error: 'broken' }]);
    // It counts against the limit until the script deletes it.
    expect(run('list').value).toEqual(['tick']);
    expect(runtime.advance(3_600_000)).toEqual([]);
    run('clear');
    run('every', ['everyMinutes', 5]);
    for (const trigger of runtime.state.triggers) trigger.disabled = true;
    expect(runtime.advance(3_600_000)).toEqual([]);
  });

  it('fires daily triggers at their hour of their zone', () => {
    const { run, runtime } = project(code);
    run('daily');
    const [fired] = runtime.advance(24 * 3_600_000);
    expect(fired && new Date(fired.trigger.runs[0]?.at ?? 0).toISOString()).toBe('2026-10-06T03:00:00.000Z');
  });

  it('has no user interface in a trigger', () => {
    expect(project(code).run('ui', [], { mode: 'trigger' }).error).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

describe('ScriptApp', () => {
  it('shows and deletes only the triggers of the person asking', () => {
    const { run, runtime } = project(code);
    run('every', ['everyMinutes', 15]);
    expect(run('list').value).toEqual(['tick']);
    expect(run('list', [], { user: editor }).value).toEqual([]);
    run('clear', [], { user: editor });
    expect(runtime.state.triggers).toHaveLength(1);
    run('clear');
    expect(runtime.state.triggers).toEqual([]);
  });

  it.each([
    ['everyMinutes', 2, 'The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.'],
    ['everyHours', 3, 'The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.'],
  ])('refuses %s(%i)', (method, count, message) => {
    expect(project(code).run('every', [method, count]).error).toBe(`Exception: ${message}`);
  });

  it('allows twenty triggers in a bound script', () => {
    const { run } = project(code);
    for (let count = 0; count < 20; count++) expect(run('every', ['everyHours', 1]).error).toBeUndefined();
    expect(run('every', ['everyHours', 1]).error).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it('allows one hourly trigger per user in an add-on', () => {
    const { run } = project(code, { kind: 'addon' });
    expect(run('every', ['everyMinutes', 30]).error).toBe(
      'Exception: Add-ons may not create time-based triggers to run more frequently than once per hour.',
    );
    expect(run('every', ['everyHours', 1]).error).toBeUndefined();
    expect(run('every', ['everyHours', 1]).error).toBe(
      'Exception: This add-on has created too many time-based triggers in this document for this Google user account.',
    );
    expect(run('every', ['everyHours', 1], { user: editor }).error).toBeUndefined();
  });
});
