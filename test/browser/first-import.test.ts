/** What a person sees first: from an empty spreadsheet to data, by way of a wrong key. */
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

const wrongKey = '0123456789abcdef'.repeat(3).slice(0, 40);

describe('first import', () => {
  let workbench: OpenedWorkbench;
  const readPageState = () => workbench.page.evaluate("fetch('/state').then((response) => response.text())");

  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('opens the sidebar from the menu, in an origin of its own', async () => {
    await workbench.openSidebar();
    const address = await workbench.page.locator('#sidebar iframe').getAttribute('src');
    expect(new URL(address ?? '').origin).not.toBe(workbench.origin);
  });

  it('says where the API key is found, with links to the server that was pasted', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#address').fill(workbench.projectAddress);
    const link = sidebar.locator('#security-link');
    expect(await link.getAttribute('href')).toBe('https://kf.demo.example/#/account/security');
    expect(await link.getAttribute('rel')).toContain('noopener');
    await takeScreenshot(page, 'connect');
  });

  it('says what to do about a key that the server refuses, and keeps nothing of it', async () => {
    const { sidebar, page } = workbench;
    await workbench.connect(wrongKey);
    const failure = sidebar.getByRole('alert');
    await failure.waitFor();
    expect(await failure.innerText()).toMatch(/^kf\.demo\.example refused the API key\..*Copy it again/s);
    expect(await sidebar.locator('#api-key').inputValue()).toBe('');
    expect(await sidebar.locator('#address').inputValue()).toBe(workbench.projectAddress);
    const shown = await Promise.all(page.frames().map((frame) => frame.content()));
    expect(shown).toHaveLength(2);
    for (const text of [...shown, String(await readPageState())]) expect(text).not.toContain(wrongKey);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Sheet1']);
    await workbench.expectCell('A1', '');
  });

  it('offers the named exports of the project, the nameless one last', async () => {
    const { sidebar, page } = workbench;
    await workbench.connect(workbench.server.choice.apiKey);
    await sidebar.locator('#import').waitFor();
    const names = await sidebar.locator('label[for^="export-"]').allInnerTexts();
    expect(names).toEqual(['Fieldrows demo', 'Français avec groupes', 'XML values', 'Latest unsaved settings']);
    expect(await sidebar.locator('fieldset input[id^="export-"]:checked').getAttribute('id')).toBe(
      'export-esFieldrowsDemoEnglish1',
    );
    await takeScreenshot(page, 'choose-export');
  });

  it('imports at one press, and shows the sheet', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').filter({ hasText: 'Imported 1,723 rows: 1,723 new' }).waitFor();
    await page.getByRole('tab', { name: 'Household survey – Enquête ménages', selected: true }).waitFor();
    await workbench.expectCell('D321', '0000320');
    await workbench.expectCell('D1', 'Household number');
    await workbench.expectCell('D2', '0000001');
    await workbench.select('A1');
    await takeScreenshot(page, 'first-import');
  });

  it('shows the time a running import takes', async () => {
    const { sidebar, page } = workbench;
    let release: (() => void) | undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/run', async (route) => {
      if (route.request().postData()?.includes('runImport')) await held;
      await route.continue();
    });
    await sidebar.locator('#to-imports').click();
    await sidebar.getByRole('button', { name: /^Refresh now/ }).click();
    await sidebar.locator('#elapsed', { hasText: '0:01' }).waitFor();
    await sidebar.locator('#elapsed', { hasText: '0:02' }).waitFor();
    release?.();
    await sidebar.locator('#result').filter({ hasText: 'Unchanged' }).waitFor();
    await page.unroute('**/run');
  });

  it('never sends the key back to the page', async () => {
    const sidebarFrame = workbench.page.frames().find((frame) => frame.url().includes('/sidebar'));
    expect(await sidebarFrame?.content()).not.toContain(workbench.server.choice.apiKey);
    expect(workbench.errors).toEqual([]);
  });
});
