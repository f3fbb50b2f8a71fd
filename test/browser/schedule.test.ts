/** An import that refreshes itself: the trigger fires when the clock moves, and everything that tells of it follows. */
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('scheduled refresh', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households', 60);
  }, 60_000);
  afterAll(() => workbench?.close());

  it('sets one trigger and says when it is next', async () => {
    const { page, sidebar } = workbench;
    expect(await page.locator('#triggers li').allInnerTexts()).toEqual([
      expect.stringMatching(/^refreshDue, every 60 min, .*owner@example\.org$/),
    ]);
    await sidebar.locator('#to-imports').click();
    await sidebar.getByText('Every hour').waitFor();
    expect(await sidebar.getByRole('definition').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^in (1 hour|59 minutes)\s/),
    );
  });

  it('brings new submissions within the hour, and the card follows', async () => {
    const { sidebar, page } = workbench;
    await workbench.press('Add 5 submissions');
    await workbench.press('+1 h');
    await workbench.openSheet('Households');
    await workbench.expectCell('D326', '0000325');
    // Whoever comes back to the sidebar finds it as it is now.
    await sidebar.getByRole('heading', { name: 'Your imports' }).click();
    await sidebar.getByText('Imported 325 rows: 5 new, 0 changed, 0 removed.').waitFor();
    expect(await sidebar.locator('section.card').innerText()).toMatch(/Last complete refresh\s+now/);
    await workbench.select('A2');
    await takeScreenshot(page, 'imports');
  });

  it('tells of it on the status sheet, and in formulas', async () => {
    await workbench.openSheet('KoboToolbox status');
    await workbench.expectCell('A4', 'Households');
    await workbench.expectCell('B4', 'Imported 325 rows: 5 new, 0 changed, 0 removed.');
    await workbench.expectCell('C4', '325');
    await workbench.select('B4');
    await takeScreenshot(workbench.page, 'status-sheet');
    await workbench.openSheet('Sheet1');
    await workbench.type('A1', '=KOBO_COUNT("Households","","",KOBO_REFRESHED)');
    await workbench.expectCell('A1', '325');
    await workbench.press('Add 5 submissions');
    await workbench.press('+1 h');
    await workbench.expectCell('A1', '330');
  });

  it('says so when a scheduled refresh fails, and what to do', async () => {
    const { sidebar } = workbench;
    await workbench.press('Renew the key');
    await workbench.press('+1 h');
    await sidebar.getByRole('heading', { name: 'Your imports' }).click();
    await sidebar.locator('.card .warning').filter({ hasText: 'kf.demo.example refused the API key' }).waitFor();
    await workbench.expectCell('A1', '330');
    expect(workbench.errors).toEqual([]);
  });

  it('leads from a refused key to a new one and back to the imports', async () => {
    const { sidebar, page } = workbench;
    await workbench.refresh();
    await sidebar.locator('#reconnect').click();
    expect(await sidebar.locator('#address').inputValue()).toBe('https://kf.demo.example');
    const newKey = await page.locator('#server-facts dd').nth(1).innerText();
    await sidebar.locator('#api-key').fill(newKey);
    await sidebar.locator('#connect').click();
    await sidebar.getByRole('heading', { name: 'Your imports' }).waitFor();
    await workbench.refresh();
    await sidebar.locator('#result').filter({ hasText: 'Unchanged' }).waitFor();
  });
});
