import { editor, project, script } from './script-project';

describe('PropertiesService', () => {
  it('keeps the stores and the users apart', () => {
    const { run, runtime } = project(`
      function put(value) {
        PropertiesService.getUserProperties().setProperty('k', 'user ' + value);
        PropertiesService.getDocumentProperties().setProperties({k: 'document ' + value, n: 5});
      }
      function get() {
        var script = PropertiesService.getScriptProperties().getProperties();
        return [PropertiesService.getUserProperties().getProperty('k'), PropertiesService.getDocumentProperties().getProperties(), script];
      }`);
    run('put', ['one']);
    expect(run('get').value).toEqual(['user one', { k: 'document one', n: '5' }, {}]);
    expect(run('get', [], { user: editor }).value).toEqual([null, { k: 'document one', n: '5' }, {}]);
    expect(runtime.state.users.map((user) => user.properties)).toEqual([{ k: 'user one' }, {}]);
  });

  it('refuses more than 9 KB in a value and 500 KB in a store', () => {
    const big = "new Array(9 * 1024 + 2).join('x')";
    expect(script(`PropertiesService.getUserProperties().setProperty('k', ${big});`).run('go').error).toBe(
      'Exception: Argument too large: value',
    );
    const full = script(`
      var store = PropertiesService.getDocumentProperties();
      for (var n = 0; n < 60; n++) store.setProperty('k' + n, new Array(9 * 1024).join('x'));`);
    expect(full.run('go').error).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('has no document store, spreadsheet or document lock in a web app', () => {
    const { run } = project(
      'function go() { return [PropertiesService.getDocumentProperties(), SpreadsheetApp.getActiveSpreadsheet(), LockService.getDocumentLock()]; }',
    );
    expect(run('go', [], { mode: 'webApp' }).value).toEqual([null, null, null]);
  });
});

describe('CacheService', () => {
  it('forgets when the time is over and refuses what is too large', () => {
    const { value, run } = script(`
      var cache = CacheService.getDocumentCache();
      cache.put('k', 'v', 60);
      var before = cache.get('k');
      Utilities.sleep(61000);
      return [before, cache.get('k'), cache.get('other')];`);
    expect(value('go')).toEqual(['v', null, null]);
    expect(run('go').serviceCalls).toEqual({ 'Cache.put': 1, 'Cache.get': 3 });
    expect(script("CacheService.getUserCache().put('k', new Array(102402).join('x'));").run('go').error).toBe(
      'Exception: Argument too large: value',
    );
    expect(script("CacheService.getUserCache().get('');").run('go').error).toBe('Exception: Invalid argument: key');
  });
});

describe('LockService', () => {
  const code = `
    function go(wait) {
      var lock = LockService.getDocumentLock();
      var got = lock.tryLock(wait);
      return [got, lock.hasLock()];
    }
    function insist() { LockService.getScriptLock().waitLock(1000); }`;

  it('waits for another execution as long as it is told to', () => {
    const { run, runtime } = project(code);
    runtime.state.lockHeldUntil = runtime.state.now + 5000;
    expect(run('go', [1000])).toMatchObject({ value: [false, false] });
    expect(run('insist').error).toBe('Exception: Lock timeout: another process was holding the lock for too long.');
    expect(run('go', [10_000])).toMatchObject({ value: [true, true] });
    expect(runtime.state.now).toBeGreaterThanOrEqual(runtime.state.lockHeldUntil);
  });

  it('releases what an ended execution held', () => {
    const { run } = project(code);
    expect(run('go', [0], { killAfter: 1 }).killed).toBe(true);
    expect(run('go', [0]).value).toEqual([true, true]);
  });
});
