/** The workbench in a real browser, with what a person does there as functions: the browser tests are written in these. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import type { LanguageCode } from '../../src/messages/languages';
import { newState } from '../../workbench/apps-script/state';
import type { WorkbenchState } from '../../workbench/apps-script/types';
import { launchBrowser } from '../../workbench/browser/launch';
import { type ImportServer, openImportServer } from '../../workbench/command-line/import-server';
import type { ControlCommand } from '../../workbench/kobotoolbox/types';
import { openPage } from '../../workbench/page/serve';

// A machine that has other work to do may take a second for what takes a tenth of it otherwise.
jest.setTimeout(15_000);

const root = join(__dirname, '..', '..');

export interface OpenedWorkbench {
  readonly page: Page;
  readonly sidebar: FrameLocator;
  readonly server: ImportServer;
  /** Where the page is. */
  readonly origin: string;
  /** What a person pastes: the address of the demo project. */
  readonly projectAddress: string;
  /** Uncaught errors of the page and of the sidebar so far. */
  readonly errors: readonly string[];
  cell(a1: string): Locator;
  /** Selects a cell, so that it is drawn. */
  select(a1: string): Promise<void>;
  type(a1: string, text: string): Promise<void>;
  /** Selects a cell and waits until it shows exactly this. */
  expectCell(a1: string, text: string): Promise<void>;
  openSheet(name: string): Promise<void>;
  chooseMenuItem(name: string): Promise<void>;
  openSidebar(): Promise<void>;
  /** Fills the first screen and presses “Connect”. */
  connect(apiKey: string): Promise<void>;
  /** The whole way from the menu to the result, with the suggested export, by hand only unless minutes are given. */
  importDemo(sheetName: string, scheduleMinutes?: number): Promise<void>;
  /** Presses a button of the workbench below the spreadsheet or above it, and waits until that has been carried out. */
  press(label: string): Promise<void>;
  /** “Refresh now” in the list of imports (or on the way there from a result); waits for its result or failure. */
  refresh(): Promise<void>;
  /** Steers the stand-in server beyond what the page has buttons for. */
  control(command: ControlCommand): Promise<unknown>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  readonly now?: number;
  /** Of the Google account; English unless given. */
  readonly language?: LanguageCode;
  /** What Google would get; `build/` unless given. */
  readonly buildFolder?: string;
  /** What is in the spreadsheet already. */
  readonly prepare?: (state: WorkbenchState) => void;
}

/** A new spreadsheet beside a new stand-in server; takes under a second, once the browser has been unpacked. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenedWorkbench> {
  const { now = Date.UTC(2026, 8, 1, 9), language, buildFolder = join(root, 'build') } = options;
  const state = newState({ now, ...(language === undefined ? {} : { userLocale: language }) });
  options.prepare?.(state);
  const server = await openImportServer(undefined, state.now);
  const workbench = await openPage(state, server, {
    buildFolder,
    port: 0,
    stateFolder: undefined,
    user: undefined,
    runsBefore: [],
  });
  const browser: Browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    locale: language ?? 'en-GB',
    timezoneId: 'Etc/UTC',
  });
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const sidebar = page.frameLocator('#sidebar iframe');
  const projectAddress = `${server.choice.address}/#/forms/${server.choice.projectUid}/landing`;
  await page.goto(workbench.origin);

  const opened: OpenedWorkbench = {
    page,
    sidebar,
    server,
    origin: workbench.origin,
    projectAddress,
    errors,
    cell: (a1) => page.locator(`[data-cell="${a1}"]`),
    async select(a1) {
      await page.fill('#name-box', a1);
      await page.press('#name-box', 'Enter');
    },
    async type(a1, text) {
      await opened.select(a1);
      await page.fill('#formula', text);
      await page.press('#formula', 'Enter');
    },
    async expectCell(a1, text) {
      await opened.select(a1);
      const cell = opened.cell(a1);
      try {
        await cell.and(page.getByText(text, { exact: true })).waitFor({ timeout: 5_000 });
      } catch {
        throw new Error(`${a1} shows ${JSON.stringify(await cell.textContent())}, not ${JSON.stringify(text)}`);
      }
    },
    async openSheet(name) {
      await page.getByRole('tab', { name, exact: true }).click();
      await page.getByRole('tab', { name, exact: true, selected: true }).waitFor();
    },
    async chooseMenuItem(name) {
      await page.click('.menu-title');
      await page.getByRole('menuitem', { name }).click();
    },
    async openSidebar() {
      await page.click('.menu-title');
      await page.getByRole('menuitem').first().click();
      await sidebar.locator('#address, #new-import').first().waitFor();
    },
    async connect(apiKey) {
      await sidebar.locator('#address').fill(projectAddress);
      await sidebar.locator('#api-key').fill(apiKey);
      await sidebar.locator('#connect').click();
    },
    async importDemo(sheetName, scheduleMinutes = 0) {
      await opened.openSidebar();
      await opened.connect(server.choice.apiKey);
      // The demo has repeat groups, for which a workbook is suggested; most tests are about one sheet.
      await sidebar.locator('#format-csv').check();
      await sidebar.locator('#sheet-name').fill(sheetName);
      await sidebar.locator('#schedule').selectOption(String(scheduleMinutes));
      await sidebar.locator('#import').click();
      await sidebar.locator('#result').waitFor();
    },
    async press(label) {
      const done = page.waitForResponse((response) => response.url().endsWith('/act'));
      await page.getByRole('button', { name: label, exact: true }).click();
      await done;
    },
    async refresh() {
      if (await sidebar.locator('#to-imports').isVisible()) await sidebar.locator('#to-imports').click();
      await sidebar.getByRole('button', { name: /^Refresh now/ }).click();
      await sidebar.locator('#result, #failure').first().waitFor();
    },
    async control(command) {
      return server.standIn?.control(command);
    },
    async close() {
      await browser.close();
      await workbench.close();
      await server.close();
    },
  };
  return opened;
}

/** Writes docs/screenshots/<name>.png when SCREENSHOTS=1 asks for new pictures; else a test run leaves them alone. */
export async function takeScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  await page.screenshot({ path: pictureOf(name), scale: 'css' });
}

/** The same of what the sidebar shows, whole and nothing around it, for the guides in other languages. */
export async function takeSidebarScreenshot({ sidebar }: OpenedWorkbench, name: string): Promise<void> {
  if (process.env['SCREENSHOTS'] !== '1') return;
  await sidebar.locator('main').screenshot({ path: pictureOf(name), scale: 'css' });
}

function pictureOf(name: string): string {
  const path = join(root, 'docs', 'screenshots', `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
