/** What a person sees of imports that are read page by page: the choice, the filter, the card, the way out of a slow export. */
import { demoProjectWithoutExportsUid } from '../../workbench/kobotoolbox/demo-project';
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('page by page', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.openSidebar();
    await workbench.connect(workbench.server.choice.apiKey);
    await workbench.sidebar.locator('#import').waitFor();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('is a format that can be filtered by days and by an answer', async () => {
    const { sidebar, page, errors } = workbench;
    await sidebar.getByLabel('Page by page, also filtered (JSON)').check();
    expect(await sidebar.locator('#format-why').innerText()).toMatch(/^For large projects/);
    await sidebar.getByLabel('First day').fill('2026-08-10');
    await sidebar.getByLabel('Last day').fill('2026-08-20');
    await sidebar.locator('#filter-question').selectOption({ label: 'Region' });
    await sidebar.locator('#filter-answer').selectOption({ index: 1 });
    await takeScreenshot(page, 'row-filter');
    await sidebar.locator('#sheet-name').fill('Filtered');
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').waitFor();
    expect(await sidebar.locator('#result').innerText()).toMatch(/^Imported \d+ rows/);
    await workbench.openSheet('Filtered');
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(expect.arrayContaining(['Filtered', 'members']));
    expect(errors).toEqual([]);
  });

  it('keeps the filter where it can be changed', async () => {
    const { sidebar, errors } = workbench;
    await sidebar.locator('#to-imports').click();
    await sidebar.getByRole('button', { name: 'Change: Filtered' }).click();
    await sidebar.locator('#filter-from').waitFor();
    expect(await sidebar.locator('#filter-from').inputValue()).toBe('2026-08-10');
    await sidebar.locator('#export[aria-busy="false"]').waitFor();
    expect(await sidebar.locator('#filter-question option:checked').innerText()).toBe('Region');
    await sidebar.locator('#filter-question').selectOption('');
    await sidebar.locator('#filter-from').fill('');
    await sidebar.locator('#filter-to').fill('');
    await sidebar.locator('#read-all-hours').selectOption('0');
    await sidebar.locator('#save').click();
    await workbench.refresh();
    expect(await sidebar.locator('#result').innerText()).toMatch(/: [\d,]+ new, 0 changed, 0 removed\.$/);
    await sidebar.locator('#to-imports').click();
    expect(errors).toEqual([]);
  });

  it('needs no named export', async () => {
    const { sidebar, page, errors } = workbench;
    await sidebar.locator('#new-import').click();
    await sidebar
      .locator('#address')
      .fill(`${workbench.server.choice.address}/#/forms/${demoProjectWithoutExportsUid}/landing`);
    await sidebar.locator('#connect').click();
    await sidebar.locator('#without-export').click();
    await sidebar.locator('#language-of-labels').selectOption({ label: 'XML values and headers' });
    await takeScreenshot(page, 'without-export');
    await sidebar.locator('#sheet-name').fill('Water');
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').waitFor();
    await sidebar.locator('#to-imports').click();
    await sidebar.getByText('Without a named export').waitFor();
    await workbench.openSheet('Water');
    expect(await page.getByRole('tab').allInnerTexts()).toContain('Water');
    expect(errors).toEqual([]);
  });
});
