/** What a person sees who imports into a spreadsheet that is nearly full: why not, and one button that makes it fit. */
import { newSheet } from '../../workbench/apps-script/state';
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('a spreadsheet without room', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench({
      prepare({ spreadsheet }) {
        // The import needs some 300,000 cells.
        const archive = { ...newSheet(999, 'Archive'), columns: 1, rows: 9_770_000 };
        spreadsheet.sheets.push(archive);
      },
    });
    const { choice } = workbench.server;
    await workbench.control({ do: 'addSubmissions', project: choice.projectUid, count: 1_500 });
    await workbench.openSidebar();
    await workbench.connect(workbench.server.choice.apiKey);
    await workbench.sidebar.locator('#import').waitFor();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('says how much is missing and what would fit, and makes no sheet', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#sheet-name').fill('Survey');
    await sidebar.locator('#import').click();
    const failure = sidebar.locator('#failure');
    await failure.waitFor();
    expect(await failure.getAttribute('data-code')).toBe('doesNotFit');
    expect(await failure.innerText()).toMatch(
      /needs \d{3},\d{3} cells.*has room for 20\d,\d{3} cells.*only the newest [\d,]+ of/s,
    );
    expect(await page.getByRole('tab').allInnerTexts()).not.toContain('Survey');
    await takeScreenshot(page, 'no-room');
  });

  it('imports what fits at the press of a button', async () => {
    const { sidebar, page, errors } = workbench;
    const button = sidebar.locator('button[id^="newest-"]');
    const newest = Number((await button.innerText()).replace(/\D/g, ''));
    await button.click();
    await sidebar.locator('#result').waitFor();
    expect(await sidebar.locator('#result').innerText()).toMatch(/^Imported/);
    await page.getByRole('tab', { name: 'Survey', exact: true }).waitFor();
    await sidebar.locator('#to-imports').click();
    await sidebar.locator('button[id^="change-"]').click();
    expect(await sidebar.locator('#newest').inputValue()).toBe(String(newest));
    expect(errors).toEqual([]);
  });
});
