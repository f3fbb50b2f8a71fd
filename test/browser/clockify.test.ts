/** Clockify beside KoboToolbox, as a person meets it: connect, choose a report, import, refresh, use in a formula. */
import { demoClockifyKey } from '../../workbench/clockify/demo-workspace';
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('Clockify as a second source', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ now: Date.UTC(2026, 8, 23, 9) });
    await workbench.openSidebar();
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(() => expect(workbench.errors).toEqual([]));

  it('is one link away from the first screen, and refuses a wrong key in a sentence', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#to-clockify').click();
    await sidebar.locator('#api-key').fill('VGhpc0tleUlzTm9ib2R5c0tleUF0QWxsTm90RXZlbk1pbmUx');
    await sidebar.locator('#connect').click();
    await sidebar.locator('#failure').waitFor();
    expect(await sidebar.locator('#failure').getAttribute('data-code')).toBe('apiKeyRefused');
    expect(await sidebar.locator('#failure').innerText()).toContain('api.clockify.me refused the API key');
  });

  it('imports the hours of a month, names that look like formulas included', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#api-key').fill(demoClockifyKey);
    await sidebar.locator('#connect').click();
    await sidebar.getByRole('button', { name: /Relief in the lake region/ }).click();
    await sidebar.locator('#report').waitFor();
    await takeScreenshot(page, 'clockify');
    await sidebar.locator('#sheet-name').fill('Hours');
    await sidebar.locator('#schedule').selectOption('0');
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').waitFor();
    expect(await sidebar.locator('#result').innerText()).toMatch(/^Imported \d+ rows/);
    await page.getByRole('tab', { name: 'Hours', selected: true }).waitFor();
  });

  it('finds nothing new right after, and serves formulas by the name of the import', async () => {
    const { sidebar } = workbench;
    await workbench.refresh();
    const result = await sidebar.locator('#result').innerText();
    expect(result).toMatch(/^Unchanged: \d+ rows\.$/);
    await workbench.openSheet('Sheet1');
    await workbench.type('A1', '=KOBO_COUNT("Hours")');
    await workbench.expectCell('A1', result.replace(/\D/g, ''));
  });

  it('brings what has come in Clockify, and keeps the rows when nothing comes', async () => {
    const { sidebar } = workbench;
    await workbench.press('Add 5 time entries');
    await workbench.press('Delete an entry');
    await workbench.refresh();
    expect(await sidebar.locator('#result').innerText()).toMatch(/5 new.*1 removed/s);
    await workbench.press('Too many (429)');
    await workbench.refresh();
    expect(await sidebar.locator('#failure').innerText()).toMatch(/try again/i);
    await workbench.press('Clear Clockify’s faults');
    await workbench.press('+1 h');
    await workbench.refresh();
    expect(await sidebar.locator('#result').innerText()).toMatch(/^Unchanged/);
  });

  it('shows its import beside those of KoboToolbox, with the files that can be taken along', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#to-imports').click();
    const card = sidebar.locator('section.card').first();
    expect(await card.innerText()).toContain('api.clockify.me');
    await card.locator('summary').last().click();
    expect(await card.locator('[id^="download-"]').count()).toBeGreaterThan(0);
    await takeScreenshot(page, 'clockify-card');
  });

  it('imports a workbook from a workspace whose plan has them', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#new-import').click();
    await sidebar.locator('#to-clockify').click();
    await sidebar.locator('#connect').click();
    await sidebar.getByRole('button', { name: /paid plan/ }).click();
    await sidebar.locator('#report-format').selectOption('xlsx');
    await sidebar.locator('#sheet-name').fill('Hours as XLSX');
    await sidebar.locator('#schedule').selectOption('0');
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').waitFor();
    expect(await sidebar.locator('#result').innerText()).toMatch(/^Imported \d+ rows/);
    await page.getByRole('tab', { name: 'Hours as XLSX', selected: true }).waitFor();
  });
});
