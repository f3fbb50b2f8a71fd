/** What later refreshes do to a sheet in which somebody works: rows follow, notes stay with theirs, formulas follow. */
import { exportSettings } from '../fakes/export-settings';
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

/** The first column right of the imported ones and the hidden one. */
const noteColumn = 'AS';

describe('refresh', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households');
  }, 60_000);
  afterAll(() => workbench?.close());

  it('gives formulas what was imported', async () => {
    await workbench.openSheet('Sheet1');
    await workbench.type('A1', '=KOBO_COUNT("Households","","",KOBO_REFRESHED)');
    await workbench.type('B1', '=KOBO("Households","Household number",KOBO_REFRESHED)');
    await workbench.expectCell('A1', '320');
    await workbench.expectCell('B1', 'Household number');
    await workbench.expectCell('B2', '0000001');
    await workbench.expectCell('B321', '0000320');
  });

  it('adds, changes and removes rows, and keeps each note with its submission', async () => {
    await workbench.openSheet('Households');
    for (const row of [2, 3, 5]) await workbench.type(`${noteColumn}${row}`, `note on ${row - 1}`);
    await workbench.press('Delete one');
    await workbench.press('Edit one');
    await workbench.press('Add 5 submissions');
    await workbench.refresh();
    const result = await workbench.sidebar.locator('#result').innerText();
    expect(result).toBe('Imported 324 rows: 5 new, 1 changed, 1 removed.');
    await workbench.openSheet('Households');
    // The oldest submission is gone, so the others have moved up by one.
    await workbench.expectCell('D2', '0000002');
    await workbench.expectCell('E2', 'Edited on the server (1)');
    await workbench.expectCell(`${noteColumn}2`, 'note on 2');
    await workbench.expectCell('D4', '0000004');
    await workbench.expectCell(`${noteColumn}4`, 'note on 4');
    await workbench.expectCell('D325', '0000324');
  });

  it('keeps the note on a submission that is gone in a sheet of its own', async () => {
    await workbench.openSheet('Kept notes');
    await workbench.page.getByRole('gridcell', { name: /note on 1/ }).waitFor();
    expect(await workbench.sidebar.locator('#warnings').innerText()).toContain('Kept notes');
  });

  it('lets formulas follow', async () => {
    await workbench.openSheet('Sheet1');
    await workbench.expectCell('A1', '324');
    await workbench.expectCell('B2', '0000002');
    await workbench.expectCell('B325', '0000324');
  });

  it('holds a refresh that would remove most rows until somebody accepts', async () => {
    const { sidebar, server } = workbench;
    const { projectUid: project } = server.choice;
    await workbench.control({
      do: 'putExport',
      project,
      export: {
        uid: server.choice.exportNameOrUid,
        name: 'Fieldrows demo',
        dateModified: '2026-09-01T10:00:00.000000Z',
        settings: exportSettings({
          lang: 'English (en)',
          query: { 'identification/household_id': { $in: ['0000002', '0000003'] } },
        }),
      },
    });
    await workbench.control({ do: 'expireCache' });
    await workbench.refresh();
    expect(await sidebar.locator('#result').innerText()).toContain('This refresh would remove 322 of 324 rows');
    await workbench.openSheet('Households');
    await workbench.expectCell('D325', '0000324');
    await takeScreenshot(workbench.page, 'held');
    await sidebar.locator('#accept').click();
    await sidebar.locator('#result').filter({ hasText: 'Imported 2 rows' }).waitFor();
    await workbench.expectCell('D3', '0000003');
    await workbench.expectCell(`${noteColumn}2`, 'note on 2');
    expect(workbench.errors).toEqual([]);
  });
});
