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
      /^Suggested because a CSV export leaves out the repeat groups of this project: \w/,
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

  it('offer formulas that show answers of submissions beside single rows', async () => {
    const { sidebar, page, errors } = workbench;
    await sidebar.locator('button[id^="lookup-"]').click();
    await sidebar.locator('#lookup-formula').click();
    await sidebar.locator('#formula').waitFor();
    expect(await sidebar.locator('#formula-kind').inputValue()).toBe('lookup');
    await sidebar.locator('#formula-import').selectOption('Survey/members');
    await sidebar.locator('#formula-column').selectOption('Household number');
    expect(await sidebar.locator('#formula').inputValue()).toMatch(
      /^=XLOOKUP\(\$[A-Z]+2,'Survey'!\$([A-Z]+):\$\1,'Survey'!\$D:\$D,""\)$/,
    );
    await workbench.openSheet('members');
    await workbench.select('Z2');
    await sidebar.locator('#insert').click();
    await sidebar.locator('#inserted', { hasText: 'Inserted into Z2 on the sheet “members”.' }).waitFor();
    await workbench
      .cell('Z2')
      .filter({ hasText: /^0000\d{3}$/ })
      .waitFor();
    expect(await page.inputValue('#formula')).toMatch(/^=XLOOKUP\(\$[A-Z]+2;'Survey'!/);
    await workbench.type('Z2', '');
    await sidebar.locator('#back').click();
    await sidebar.locator('button[id^="lookup-"]').click();
    expect(errors).toEqual([]);
  });

  it('show the answers of the submission that a person ticks, beside each row', async () => {
    const { sidebar, page, errors } = workbench;
    const ofMembers = sidebar.locator('fieldset').filter({ hasText: 'In “members”' });
    await ofMembers.getByLabel('Head of household', { exact: true }).check();
    await takeScreenshot(page, 'answers-beside-rows');
    await sidebar.locator('#show-answers').click();
    await sidebar.locator('#result').waitFor();
    const heading = '_submission_Head of household';
    expect(await sidebar.locator('#warnings').innerText()).toContain(heading);
    await workbench.openSheet('members');
    // Only what is in view is drawn, and the column stands behind the group's own.
    let column = 'R';
    while (column < 'Z') {
      await workbench.select(`${column}1`);
      if ((await workbench.cell(`${column}1`).innerText()) === heading) break;
      column = String.fromCharCode(column.charCodeAt(0) + 1);
    }
    await workbench.select(`${column}2`);
    expect(await workbench.cell(`${column}2`).innerText()).toMatch(/\S/);
    await takeScreenshot(page, 'repeat-groups');
    expect(errors).toEqual([]);
  });
});
