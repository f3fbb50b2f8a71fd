/** Pushed submissions as a person meets them: deploy, register, submit, and the rows are there. */
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('new submissions within a minute', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households', 60);
    await workbench.sidebar.locator('#to-imports').click();
  }, 60_000);
  afterAll(() => workbench?.close());

  async function openPush(): Promise<void> {
    const { sidebar } = workbench;
    const more = sidebar.locator('details[id^="more-"]');
    if (!(await more.evaluate((element) => element.hasAttribute('open')))) await more.locator('summary').click();
    await sidebar.getByRole('button', { name: /^New submissions within a minute/ }).click();
    await sidebar.locator('#web-app, #push-status').first().waitFor();
  }

  it('says what it takes and what it gives, and refuses an address that is none', async () => {
    const { sidebar } = workbench;
    await openPush();
    expect(await sidebar.locator('#push-steps li').count()).toBe(5);
    await sidebar.getByText('KoboToolbox tells of new submissions only.').waitFor();
    await sidebar.locator('#push-json').scrollIntoViewIfNeeded();
    await takeScreenshot(workbench.page, 'push-set-up');
    await sidebar.locator('#web-app').fill('https://docs.google.com/spreadsheets');
    await sidebar.locator('#register').click();
    await sidebar.getByText('A REST service “Google Sheets (Fieldrows)”').waitFor();
    await sidebar.locator('#register-confirm').click();
    await sidebar.locator('#failure[data-code="webAppAddressWrong"]').waitFor();
  });

  it('tests the web app and registers the service', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#web-app').fill('https://script.google.com/macros/s/AKfycbWorkbench/exec');
    await sidebar.locator('#register-confirm').click();
    await sidebar.locator('#failure[data-code="webAppNotReached"]').waitFor();
    await workbench.press('Deploy as a web app');
    const address = await page.locator('#web-app-address').innerText();
    await sidebar.locator('#web-app').fill(address);
    await sidebar.locator('#register-confirm').click();
    await sidebar.getByText('Google Sheets (Fieldrows)').waitFor();
    await sidebar.getByText('0 delivered, 0 failed, 0 pending').waitFor();
  });

  it('brings the rows of what arrives, without “Refresh now” and long before the schedule', async () => {
    const { sidebar, page } = workbench;
    await workbench.press('+5 min');
    await workbench.press('Add 5 submissions');
    await page.locator('#runs summary', { hasText: 'doPost' }).nth(4).waitFor();
    expect(await page.locator('#triggers li').allInnerTexts()).toContainEqual(
      expect.stringMatching(/^takePushed, once/),
    );
    await workbench.press('+5 min');
    await workbench.openSheet('Households');
    await workbench.expectCell('D326', '0000325');
    expect(await page.locator('#triggers li').allInnerTexts()).toEqual([expect.stringMatching(/^refreshDue/)]);
    await sidebar.locator('#back').click();
    await openPush();
    await sidebar.getByText('5 delivered, 0 failed, 0 pending').waitFor();
    await workbench.select('A322');
    await takeScreenshot(page, 'push');
  });

  it('shows once what to enter by hand', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#turn-off').click();
    await sidebar.locator('#turn-off-confirm').click();
    await sidebar.locator('#web-app').fill('https://script.google.com/macros/s/AKfycbWorkbench/exec');
    await sidebar.locator('#push-xml').check();
    await sidebar.locator('#by-hand').click();
    await sidebar.locator('#push-by-hand').waitFor();
    expect(await sidebar.locator('#service-endpoint').inputValue()).toMatch(/\?import=[\w-]+&secret=[0-9a-f]{64}$/);
    expect(await sidebar.locator('#service-type').inputValue()).toBe('XML');
    await sidebar.locator('#back').click();
    await openPush();
    expect(await sidebar.locator('#push-by-hand').count()).toBe(0);
    await sidebar.getByText('KoboToolbox has no REST service for this import.').waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
