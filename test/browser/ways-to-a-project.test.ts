/** How people get to their project: by a link of any kind, or by its name among many. */
import { demoFrenchExportUid, demoProjects, demoProjectUid } from '../../workbench/kobotoolbox/demo-project';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

const many = 300;

/** An account as large offices have them; names that differ in a number only. */
async function addProjects(workbench: OpenedWorkbench): Promise<void> {
  const [first] = demoProjects();
  if (first === undefined) throw new Error('There is no demo project.');
  for (let number = 1; number <= many; number++) {
    const uid = `aFieldrowsOfMany${String(number).padStart(6, '0')}`;
    const project = { ...first, uid, name: `Distribution ${number} – Nairobi`, submissions: [], exports: [] };
    await workbench.control({ do: 'putProject', project });
  }
}

describe('a link to the data of a named export', () => {
  it('leads to its project, with this export chosen', async () => {
    const workbench = await openWorkbench();
    try {
      await workbench.openSidebar();
      const { sidebar, server } = workbench;
      const path = `/api/v2/assets/${demoProjectUid}/export-settings/${demoFrenchExportUid}/data.csv`;
      await sidebar.locator('#address').fill(server.choice.address + path);
      await sidebar.locator('#api-key').fill(server.choice.apiKey);
      await sidebar.locator('#connect').click();
      await sidebar.locator('#import').waitFor();
      const chosen = sidebar.locator('fieldset input[id^="export-"]:checked');
      expect(await chosen.getAttribute('id')).toBe(`export-${demoFrenchExportUid}`);
      expect(workbench.errors).toEqual([]);
    } finally {
      await workbench.close();
    }
  }, 60_000);
});

describe.each([false, true])('an account with hundreds of projects (older server: %s)', (olderServer) => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await addProjects(workbench);
    await workbench.control({ do: 'setServer', options: { olderServer } });
    await workbench.openSidebar();
    const { sidebar, server } = workbench;
    await sidebar.locator('#address').fill(server.choice.address);
    await sidebar.locator('#api-key').fill(server.choice.apiKey);
    await sidebar.locator('#connect').click();
    await sidebar.locator('#project-search').waitFor();
  }, 60_000);
  afterAll(() => workbench?.close());

  const names = () => workbench.sidebar.locator('.choices button').allInnerTexts();

  it('shows how many there are, and the first of them', async () => {
    expect(await workbench.sidebar.getByRole('status').first().innerText()).toContain(String(many + 4));
    expect((await names()).length).toBeLessThan(100);
  });

  it('finds one by its words in any order, and Enter does nothing while several are left', async () => {
    const search = workbench.sidebar.locator('#project-search');
    await search.fill('nairobi 30');
    expect((await names()).length).toBeGreaterThan(1);
    await search.press('Enter');
    expect(await search.isVisible()).toBe(true);
  });

  it('opens the one that is left with Enter', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#project-search').fill('distribution 299');
    expect(await names()).toHaveLength(1);
    await sidebar.locator('#project-search').press('Enter');
    await sidebar.locator('#project-search').waitFor({ state: 'detached' });
    expect(await sidebar.locator('main').innerText()).toContain('Distribution 299 – Nairobi');
    expect(workbench.errors).toEqual([]);
  });
});
