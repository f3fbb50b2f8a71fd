/** The whole way a person goes first, in a real browser: menu, sidebar, key, project, import, and a refresh. */
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { newState } from '../../workbench/apps-script/state';
import { launchBrowser } from '../../workbench/browser/launch';
import { type ImportServer, openImportServer } from '../../workbench/command-line/import-server';
import { type OpenPage, openPage } from '../../workbench/page/serve';

const buildFolder = join(__dirname, '..', '..', 'build');

describe('first import', () => {
  let browser: Browser;
  let server: ImportServer;
  let workbench: OpenPage;
  let page: Page;
  let sidebar: FrameLocator;
  const errors: string[] = [];

  const cell = (a1: string) => page.locator(`[data-cell="${a1}"]`);

  beforeAll(async () => {
    const state = newState({ now: Date.UTC(2026, 8, 1, 9) });
    server = await openImportServer(undefined, state.now);
    const options = { buildFolder, port: 0, stateFolder: undefined, user: undefined, runsBefore: [] };
    workbench = await openPage(state, server, options);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => errors.push(error.message));
    sidebar = page.frameLocator('#sidebar iframe');
    await page.goto(workbench.origin);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
    await server?.close();
  });

  it('opens the sidebar from the menu, in an origin of its own', async () => {
    await page.click('.menu-title');
    await page.locator('.menu-items button').first().click();
    await sidebar.locator('#address').waitFor();
    const address = await page.locator('#sidebar iframe').getAttribute('src');
    expect(new URL(address ?? '').origin).not.toBe(workbench.origin);
  });

  it('says what is wrong with a key that the server refuses', async () => {
    const { address, projectUid } = server.choice;
    await sidebar.locator('#address').fill(`${address}/#/forms/${projectUid}`);
    await sidebar.locator('#api-key').fill('a'.repeat(40));
    await sidebar.locator('#connect').click();
    const alert = sidebar.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain('kf.demo.example');
    expect(await sidebar.locator('#api-key').inputValue()).toBe('');
  });

  it('imports the suggested named export', async () => {
    await sidebar.locator('#api-key').fill(server.choice.apiKey);
    await sidebar.locator('#connect').click();
    await sidebar.locator('#sheet-name').fill('Households');
    await sidebar.locator('#import').click();
    await page.getByRole('tab', { name: 'Households' }).click();
    await cell('D2').filter({ hasText: '0000001' }).waitFor();
    expect(await cell('D1').innerText()).toBe('Household number');
  });

  it('computes a formula on what was imported', async () => {
    await page.getByRole('tab', { name: 'Sheet1' }).click();
    await page.fill('#name-box', 'B2');
    await page.press('#name-box', 'Enter');
    await page.fill('#formula', '=KOBO_COUNT("Households")+0');
    await page.press('#formula', 'Enter');
    await cell('B2').filter({ hasText: '320' }).waitFor();
  });

  it('brings new submissions with the next refresh', async () => {
    await page.getByRole('tab', { name: 'Households' }).click();
    await page.getByRole('button', { name: 'Add 5 submissions' }).click();
    await page.click('.menu-title');
    await page.locator('.menu-items button').nth(1).click();
    await page.locator('.toast', { hasText: 'KoboToolbox' }).first().waitFor();
    await page.fill('#name-box', 'D326');
    await page.press('#name-box', 'Enter');
    await cell('D326').filter({ hasText: /\d{7}/ }).waitFor();
  });

  it('never sends the key back to the page', async () => {
    const shown = await sidebar.locator('html').innerHTML();
    expect(shown).not.toContain(server.choice.apiKey);
    expect(errors).toEqual([]);
  });
});
