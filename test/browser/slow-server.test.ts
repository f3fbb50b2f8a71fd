/** A server that takes its time: something moves each second, somebody is told why, and nobody has to wait for it. */
import { holdCall } from './intercept-call';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

describe('a slow server', () => {
  let workbench: OpenedWorkbench;
  let release: () => Promise<void>;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households');
    await workbench.sidebar.locator('#to-imports').click();
    release = await holdCall(workbench.page, 'runImport');
    await workbench.sidebar.locator('[id^="refresh-"]').click();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('never makes the progress look frozen, and says after a while what takes so long', async () => {
    const { sidebar } = workbench;
    const seen = new Set<string>();
    for (let half = 0; half < 12; half++) {
      seen.add(await sidebar.locator('#elapsed').innerText());
      await workbench.page.waitForTimeout(500);
    }
    expect(seen.size).toBeGreaterThanOrEqual(5);
    // A bar without a value moves by itself.
    expect(await sidebar.locator('#progress').getAttribute('value')).toBeNull();
    expect(await sidebar.locator('#patience').count()).toBe(0);
    await sidebar.locator('#patience').waitFor();
    // Listeners are told the phase and the reason, not each second.
    const told = sidebar.locator('[role="status"]').filter({ has: sidebar.locator('#phase') });
    expect(await told.locator('#elapsed').count()).toBe(0);
    expect(await told.locator('#patience').count()).toBe(1);
  }, 40_000);

  it('lets people go on with something else, and shows the result on the card', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#to-imports').click();
    await sidebar.locator('#new-import').click();
    await sidebar.locator('#address').fill('https://kf.kobotoolbox.org/');
    await release();
    await workbench.page.waitForTimeout(2_000);
    // Whoever has gone on is not taken back.
    expect(await sidebar.locator('#address').inputValue()).toBe('https://kf.kobotoolbox.org/');
    await sidebar.locator('#to-imports').click();
    await sidebar.locator('[id^="status-"]').filter({ hasText: 'Unchanged: 320 rows.' }).waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
