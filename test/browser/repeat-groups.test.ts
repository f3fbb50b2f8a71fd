/** What a person sees of repeat groups: why a workbook is suggested, their sheets, and a formula that joins them. */
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('repeat groups', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.openSidebar();
    await workbench.connect(workbench.server.choice.apiKey);
    await workbench.sidebar.locator('#import').waitFor();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('come along unless the person leaves them out, and the sidebar says why', async () => {
    const { sidebar } = workbench;
    const why = sidebar.locator('#format-why');
    expect(await sidebar.locator('#format-xlsx').isChecked()).toBe(true);
    expect(await why.innerText()).toMatch(
      /^Suggested because only XLSX contains the repeat groups of this project: \w/,
    );
    await sidebar.getByLabel('Submissions only (CSV)').check();
    expect(await why.innerText()).toMatch(/^Repeat groups are not part of a CSV export: \w/);
    await sidebar.getByLabel('A sheet for each (XLSX)').check();
  });

  it('get sheets that the card of the import names', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#sheet-name').fill('Survey');
    await sidebar.locator('#import').click();
    await sidebar.locator('#to-imports').click();
    const linked = await sidebar.locator('p[id^="linked-"]').innerText();
    const names = linked.replace(/^Repeat groups in the sheets: /, '').split(', ');
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(expect.arrayContaining(['Survey', ...names]));
  });

  it('offer a formula for each sheet, ready to be copied', async () => {
    const { sidebar, page, errors } = workbench;
    await sidebar.locator('button[id^="lookup-"]').click();
    const formulas = sidebar.locator('input[readonly]');
    await formulas.first().waitFor();
    for (const formula of await formulas.all()) {
      expect(await formula.inputValue()).toMatch(
        /^=XLOOKUP\(\$[A-Z]+2;'Survey'!\$([A-Z]+):\$\1;'Survey'!\$A:\$A;""\)$/,
      );
    }
    await takeScreenshot(page, 'repeat-groups');
    expect(errors).toEqual([]);
  });
});
