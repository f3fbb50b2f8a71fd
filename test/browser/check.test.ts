/** The check of the spreadsheet and the codebook, as a person asks for them. */
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('the check of the spreadsheet', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households', 60);
    await workbench.sidebar.locator('#to-imports').click();
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(() => expect(workbench.errors).toEqual([]));

  it('says what is as it should be, and gives a report without names', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#check-spreadsheet').click();
    await sidebar.locator('#check-summary').waitFor();
    expect(await sidebar.locator('#check-summary').innerText()).toBe('12 of 12 checks passed.');
    const report = await sidebar.locator('#report').inputValue();
    expect(report).toContain('import 1: kobo, csv, own');
    for (const name of ['Households', 'demo', workbench.server.choice.apiKey]) expect(report).not.toContain(name);
    await takeScreenshot(workbench.page, 'check');
    await sidebar.locator('#back').click();
    await sidebar.locator('#new-import').waitFor();
  });

  it('makes the codebook, shows it and says where it is', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('details[id^="more-"] summary').click();
    await sidebar.locator('[id^="codebook-"]').click();
    await sidebar.locator('#codebook-made').waitFor();
    expect(await sidebar.locator('#codebook-made').innerText()).toContain('“Codebook of Households”');
    await page.getByRole('tab', { name: 'Codebook of Households', selected: true }).waitFor();
    await workbench.expectCell('A2', 'start');
    await takeScreenshot(page, 'codebook');
  });
});

describe('the check of the spreadsheet in Arabic', () => {
  it('reads from the right', async () => {
    const workbench = await openWorkbench({ language: 'ar' });
    try {
      await workbench.openSidebar();
      await workbench.sidebar.locator('#check-spreadsheet').click();
      await workbench.sidebar.locator('#check-summary').waitFor();
      expect(await workbench.sidebar.locator('.findings .unknown p').innerText()).toContain('Google');
      await takeScreenshot(workbench.page, 'check-arabic');
    } finally {
      await workbench.close();
    }
  }, 60_000);
});
