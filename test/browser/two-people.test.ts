/** Two people in one spreadsheet: they share the set-up and the data, never the key. */
import { demoViewer } from '../../workbench/kobotoolbox/demo-project';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

describe('another editor of the spreadsheet', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households', 60);
    await workbench.page.selectOption('#user', { label: 'another user…' });
    await workbench.page.locator('#sidebar').waitFor({ state: 'hidden' });
    await workbench.openSidebar();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('sees the import, whose it is, and no key', async () => {
    const { sidebar } = workbench;
    const card = sidebar.locator('section.card');
    expect(await card.innerText()).toContain('Refreshed by demo');
    expect(await card.getByRole('button', { name: /^Change/ }).count()).toBe(0);
    expect(await sidebar.locator('#connections').count()).toBe(0);
  });

  it('is told to connect with a key of their own', async () => {
    const { sidebar } = workbench;
    await workbench.refresh();
    const failure = sidebar.locator('#failure');
    expect(await failure.getAttribute('data-code')).toBe('notConnected');
    expect(await failure.innerText()).toMatch(/^You have no API key saved for kf\.demo\.example\..* connect to this/s);
    // That is not the import's failure.
    expect(await sidebar.locator('section.card').innerText()).toContain('Imported 320 rows');
  });

  it('refreshes it once connected', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#reconnect').click();
    await sidebar.locator('#api-key').fill(demoViewer.apiKey);
    await sidebar.locator('#connect').click();
    await sidebar.getByText('viewer on kf.demo.example').waitFor();
    await workbench.press('Add 5 submissions');
    await workbench.refresh();
    expect(await sidebar.locator('#result').innerText()).toContain('Imported 325 rows: 5 new');
    expect(await workbench.page.locator('#triggers li').count()).toBe(1);
    expect(workbench.errors).toEqual([]);
  });
});
