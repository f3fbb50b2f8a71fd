/** A first import by keyboard alone: Tab, Enter, Space and typing, from the menu to the data. */
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

const mostTabs = 40;

describe('first import by keyboard', () => {
  let workbench: OpenedWorkbench;

  /** Whether what has the focus, wherever it is, is this. */
  async function hasFocus(selector: string): Promise<boolean> {
    const script = `document.hasFocus() && document.activeElement?.matches(${JSON.stringify(selector)}) === true`;
    const answers = await Promise.all(workbench.page.frames().map((frame) => frame.evaluate(script)));
    return answers.includes(true);
  }
  async function tabTo(selector: string): Promise<void> {
    for (let tabs = 0; tabs < mostTabs; tabs++) {
      if (await hasFocus(selector)) return;
      await workbench.page.keyboard.press('Tab');
    }
    throw new Error(`${selector} cannot be reached with Tab.`);
  }

  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('goes from the menu to the data', async () => {
    const { page, sidebar, server } = workbench;
    const { keyboard } = page;
    await tabTo('.menu-title');
    await keyboard.press('Enter');
    await tabTo('[role="menuitem"]');
    await keyboard.press('Enter');
    await sidebar.locator('#address').waitFor();
    await tabTo('#address');
    await keyboard.insertText(workbench.projectAddress);
    await tabTo('#key-help summary');
    await sidebar.locator('#security-link').waitFor();
    await keyboard.press('Shift+Tab');
    expect(await hasFocus('#api-key')).toBe(true);
    await keyboard.insertText(server.choice.apiKey);
    await tabTo('#connect');
    await keyboard.press('Space');
    await sidebar.locator('#import').waitFor();
    await tabTo('#export-esFieldrowsDemoEnglish1');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    expect(await sidebar.locator('#export-esFieldrowsDemoXmlName3').isChecked()).toBe(true);
    await tabTo('#sheet-name');
    await keyboard.press('Control+A');
    await keyboard.insertText('By keyboard');
    await tabTo('#import');
    await keyboard.press('Enter');
    await sidebar.locator('#result').waitFor();
    await tabTo('#to-imports');
    await keyboard.press('Enter');
    await sidebar.getByText('Every hour').waitFor();
    await page.getByRole('tab', { name: 'By keyboard', selected: true }).waitFor();
    await workbench.cell('D1').filter({ hasText: 'household_id' }).waitFor();
  });

  it('goes on to the history and back to where it was asked for', async () => {
    const { page, sidebar } = workbench;
    await tabTo('[id^="more-"] summary');
    await page.keyboard.press('Enter');
    await tabTo('[id^="history-"]');
    await page.keyboard.press('Enter');
    await sidebar.locator('#history li').first().waitFor();
    await tabTo('#back');
    await page.keyboard.press('Enter');
    await sidebar.locator('section.card').waitFor();
    expect(await hasFocus('[id^="history-"]')).toBe(true);
  });

  it('pauses and resumes without losing its place', async () => {
    const { page, sidebar } = workbench;
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus('[id^="pause-"]')).toBe(true);
    await page.keyboard.press('Enter');
    await sidebar.locator('[id^="resume-"]').waitFor();
    expect(await hasFocus('[id^="resume-"]')).toBe(true);
    await page.keyboard.press('Space');
    await sidebar.locator('[id^="pause-"]').waitFor();
    expect(await hasFocus('[id^="pause-"]')).toBe(true);
  });

  it('writes a formula, and comes back', async () => {
    const { page, sidebar } = workbench;
    await tabTo('[id^="formula-"]');
    await page.keyboard.press('Enter');
    await sidebar.locator('#formula').waitFor();
    await tabTo('#formula-kind');
    await page.keyboard.press('ArrowDown');
    expect(await sidebar.locator('#formula').inputValue()).toMatch(/^=KOBO_COUNT\("By keyboard",/);
    await tabTo('#back');
    await page.keyboard.press('Enter');
    await sidebar.locator('section.card').waitFor();
    expect(await hasFocus('[id^="formula-"]')).toBe(true);
  });

  it('asks before it removes, and puts the focus on the question', async () => {
    const { page, sidebar } = workbench;
    await tabTo('[id^="remove-"]');
    await page.keyboard.press('Enter');
    await sidebar.getByText('Remove the import “By keyboard”?').waitFor();
    await tabTo('[id$="-confirm"]');
    await page.keyboard.press('Enter');
    await sidebar.getByText('There is no import in this spreadsheet yet.').waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
