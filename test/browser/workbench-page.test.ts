/** What the page adds to a script: menus, dialogs that block, a sidebar with google.script.run, the grid, the clock. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { newState } from '../../workbench/apps-script/state';
import { launchBrowser } from '../../workbench/browser/launch';
import { type ImportServer, openImportServer } from '../../workbench/command-line/import-server';
import { type OpenPage, openPage } from '../../workbench/page/serve';

const code = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Try').addItem('Ask', 'ask').addItem('Sidebar', 'openSidebar').addItem('Fail', 'fail').addToUi();
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.prompt('Name', 'Who are you?', ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1').getRange('A1').setValue(answer.getResponseText());
}
function openSidebar() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('A sidebar'));
}
function fail() { throw new Error('on purpose'); }
function echo(value) { return value; }
function secret_() { return 'secret'; }
`;
const sidebarPage = `<!doctype html><html><head></head><body><pre id="said"></pre><script>
function say(text) { document.getElementById('said').textContent = text; }
</script></body></html>`;
const manifest = {
  timeZone: 'Etc/UTC',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
};

describe('the workbench page', () => {
  let folder: string;
  let browser: Browser;
  let server: ImportServer;
  let workbench: OpenPage;
  let page: Page;
  let sidebar: FrameLocator;

  const cell = (a1: string) => page.locator(`[data-cell="${a1}"]`);
  async function choose(item: string): Promise<void> {
    await page.click('.menu-title');
    await page.getByRole('menuitem', { name: item }).click();
  }
  async function inSidebar(script: string): Promise<void> {
    const frame = page.frames().find((candidate) => candidate.url().includes('/sidebar'));
    await frame?.evaluate(script);
  }
  async function sidebarSays(text: string): Promise<void> {
    await sidebar.locator('#said').filter({ hasText: text }).waitFor();
  }
  async function type(a1: string, text: string): Promise<void> {
    await page.fill('#name-box', a1);
    await page.press('#name-box', 'Enter');
    await page.fill('#formula', text);
    await page.press('#formula', 'Enter');
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'workbench-page-'));
    writeFileSync(join(folder, 'Code.js'), code);
    writeFileSync(join(folder, 'Sidebar.html'), sidebarPage);
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
    const state = newState({ now: Date.UTC(2026, 8, 1, 9) });
    server = await openImportServer(undefined, state.now);
    const options = { buildFolder: folder, port: 0, stateFolder: undefined, user: undefined, runsBefore: [] };
    workbench = await openPage(state, server, options);
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(10_000);
    sidebar = page.frameLocator('#sidebar iframe');
    await page.goto(workbench.origin);
    await cell('A1').waitFor();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await workbench?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps the script waiting until a prompt is answered', async () => {
    await choose('Ask');
    await page.getByText('Who are you?').waitFor();
    expect(await page.textContent('#activity')).toBe('Running…');
    await page.fill('dialog input', 'أمينة');
    await page.getByRole('button', { name: 'OK', exact: true }).click();
    await cell('A1').filter({ hasText: 'أمينة' }).waitFor();
    await page.waitForFunction('document.querySelector("#activity").textContent === ""');
  });

  it('shows what a menu function throws', async () => {
    await choose('Fail');
    await page.locator('.toast', { hasText: 'on purpose' }).waitFor();
  });

  it('hands a value and the user object to the success handler', async () => {
    await choose('Sidebar');
    await sidebar.locator('#said').waitFor({ state: 'attached' });
    await inSidebar(
      'google.script.run.withSuccessHandler((value, user) => say(user + JSON.stringify(value))).withUserObject("mine ").echo({ a: [1, undefined] })',
    );
    await sidebarSays('mine {"a":[1,null]}');
  });

  it('hands the message to the failure handler', async () => {
    await inSidebar('google.script.run.withFailureHandler((error) => say("failed: " + error.message)).fail()');
    await sidebarSays('failed: on purpose');
  });

  it('knows no private function', async () => {
    await inSidebar('say(typeof google.script.run.secret_ + " " + typeof google.script.run.echo)');
    await sidebarSays('undefined function');
  });

  it('refuses dates and functions as arguments', async () => {
    await inSidebar('try { google.script.run.echo(new Date()) } catch (error) { say("refused: " + error.message) }');
    await sidebarSays('refused: Failed due to illegal value');
  });

  it('closes the sidebar when its page asks for it', async () => {
    await inSidebar('google.script.host.close()');
    await page.locator('#sidebar').waitFor({ state: 'hidden' });
  });

  it('types formulas and shows what they give', async () => {
    await type('C3', '20.5');
    await type('C4', '=C3*2');
    await cell('C4').filter({ hasText: '41' }).waitFor();
    await page.fill('#name-box', 'C4');
    await page.press('#name-box', 'Enter');
    expect(await page.inputValue('#formula')).toBe('=C3*2');
  });

  it('draws only the rows in view, down to the last', async () => {
    await type('B900', 'far below');
    await cell('B900').filter({ hasText: 'far below' }).waitFor();
    expect(await page.locator('[data-cell]').count()).toBeLessThan(600);
    expect(await cell('A1').count()).toBe(0);
  });

  it('moves the clock', async () => {
    const before = await page.getAttribute('#clock', 'datetime');
    await page.getByRole('button', { name: '+1 day' }).click();
    const oneDay = new Date(Date.parse(before ?? '') + 86_400_000).toISOString();
    await page.locator(`#clock[datetime="${oneDay}"]`).waitFor();
  });

  it('lets another user act', async () => {
    await page.selectOption('#user', { label: 'another user…' });
    await page.locator('#user option[value="editor1@example.org"]').waitFor({ state: 'attached' });
    await page.waitForFunction('document.querySelector("#user").value === "editor1@example.org"');
  });
});
