/** Disconnecting and erasing, in every language: what is offered, what is asked, what is left. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type LanguageCode, languages } from '../../src/messages/languages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { barriersIn } from './accessibility';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

describe.each(languages.map(({ code }) => code))('disconnecting and erasing in %s', (language: LanguageCode) => {
  let workbench: OpenedWorkbench;
  const texts = sidebarMessagesFor(language).erase;

  /** A picture of the sidebar, for whoever wants to look: SHOTS names the folder. */
  const lookAt = async (name: string) => {
    const folder = process.env['SHOTS'];
    if (folder === undefined) return;
    mkdirSync(folder, { recursive: true });
    await workbench.page.setViewportSize({ width: 1280, height: 1100 });
    await workbench.page.locator('#sidebar').screenshot({ path: join(folder, `${language}-${name}.png`) });
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  };
  const tabs = () => workbench.page.getByRole('tab').allInnerTexts();

  beforeAll(async () => {
    workbench = await openWorkbench({ language });
    await workbench.importDemo('Survey', 60);
    await workbench.sidebar.locator('#to-imports').click();
    await workbench.sidebar.locator('#disconnect-and-erase').click();
    await workbench.sidebar.locator('#erase').waitFor();
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(() => expect(workbench.errors).toEqual([]));

  it('offers imports and sheets by name, and ticks no sheet', async () => {
    const { sidebar } = workbench;
    expect(await sidebar.locator('[id^="forget-"]').isChecked()).toBe(true);
    expect(await sidebar.locator('[id^="sheets-"]').isChecked()).toBe(false);
    expect(await sidebar.locator('#own-status').isChecked()).toBe(false);
    expect(await sidebar.locator('fieldset').first().innerText()).toContain('Survey');
    // What all imports share can go only with the last of them.
    await sidebar.locator('[id^="forget-"]').uncheck();
    expect(await sidebar.locator('#own-status').count()).toBe(0);
    expect(await sidebar.getByText(texts.staying).isVisible()).toBe(true);
    await sidebar.locator('[id^="forget-"]').check();
    expect(await barriersIn(sidebar.locator('#app'))).toEqual([]);
    await lookAt('erase');
  });

  it('asks once more, and erases what is ticked', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('[id^="sheets-"]').check();
    await sidebar.locator('#own-status').check();
    await sidebar.locator('#erase').focus();
    await page.keyboard.press('Enter');
    expect(await sidebar.getByText(texts.question).isVisible()).toBe(true);
    expect(await tabs()).toContain('Survey');
    await sidebar.locator('#erase-confirm').click();
    await sidebar.getByRole('heading', { name: texts.done }).waitFor();
    await lookAt('erased');
    // The page draws what the script has done a little later.
    await page.getByRole('tab', { name: 'Survey', exact: true }).waitFor({ state: 'detached' });
    expect(await tabs()).toHaveLength(1);
    expect(await page.locator('body').innerText()).toContain('None');
    await sidebar.locator('#start-again').click();
    await sidebar.locator('#address').waitFor();
    expect(await sidebar.locator('#disconnect-and-erase').count()).toBe(0);
  });
});
