/** Named exports from the sidebar: made where there is none, made beside others, and asked for where one may not. */
import { languages } from '../../src/messages/languages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import {
  demoAccount,
  demoProjects,
  demoProjectUid,
  demoProjectWithoutExportsUid,
  demoViewer,
} from '../../workbench/kobotoolbox/demo-project';
import { exportSettings } from '../fakes/export-settings';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

let workbench: OpenedWorkbench;
afterEach(() => workbench?.close());

async function connectTo(projectUid: string, apiKey = demoAccount.apiKey): Promise<void> {
  const { sidebar } = workbench;
  await workbench.openSidebar();
  await sidebar.locator('#address').fill(`${workbench.server.choice.address}/#/forms/${projectUid}/landing`);
  await sidebar.locator('#api-key').fill(apiKey);
  await sidebar.locator('#connect').click();
  await sidebar.locator('#rights').waitFor();
}

/** As the stand-in server has them. */
async function exportsOnServer(
  projectUid: string,
): Promise<{ name: string; export_settings: Record<string, unknown> }[]> {
  const origin = workbench.server.standIn?.origin ?? '';
  const response = await fetch(`${origin}/api/v2/assets/${projectUid}/export-settings/?format=json`, {
    headers: { authorization: `Token ${demoAccount.apiKey}` },
  });
  return ((await response.json()) as { results: { name: string; export_settings: Record<string, unknown> }[] }).results;
}

describe.each(languages.map(({ code }) => code))('a project without a named export, in %s', (language) => {
  it('gets one from here after confirmation, and is imported with it', async () => {
    const texts = sidebarMessagesFor(language);
    workbench = await openWorkbench({ language });
    const { sidebar, page } = workbench;
    await connectTo(demoProjectWithoutExportsUid);
    expect(await sidebar.locator('#rights').innerText()).toBe(texts.choose.accountMay('demo', texts.allRights));
    await sidebar.locator('#new-export').click();
    await sidebar.locator('#make-export').click();
    await sidebar
      .getByText(texts.newOffer.question('Google Sheets', 'Water points', 'kf.demo.example'), { exact: true })
      .waitFor();
    // Not before it was confirmed.
    expect(await exportsOnServer(demoProjectWithoutExportsUid)).toEqual([]);
    await sidebar.locator('#make-export-confirm').click();
    await sidebar.locator('#import').waitFor();
    expect((await exportsOnServer(demoProjectWithoutExportsUid)).map(({ name }) => name)).toEqual(['Google Sheets']);
    expect(await sidebar.locator('label[for^="export-"]').allInnerTexts()).toEqual(['Google Sheets']);
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').waitFor();
    await page.getByRole('tab', { name: 'Water points', selected: true }).waitFor();
    expect(workbench.errors).toEqual([]);
  }, 60_000);
});

describe('another named export', () => {
  it('has the language, columns and days that were chosen', async () => {
    workbench = await openWorkbench();
    const { sidebar } = workbench;
    await connectTo(demoProjectUid);
    await sidebar.locator('#another-export').click();
    await sidebar.locator('#export-name').fill('August, in French');
    await sidebar.locator('#export-language').selectOption('Français (fr)');
    await sidebar.locator('#advanced summary').click();
    await sidebar.locator('#from').fill('2026-08-10');
    await sidebar.locator('#until').fill('2026-08-11');
    await sidebar.locator('#choose-questions').check();
    await sidebar.locator('#untick-all').click();
    await sidebar.getByText('Select at least one question.').waitFor();
    await sidebar.locator('#make-export').click();
    expect(await sidebar.locator('#make-export-confirm').count()).toBe(0);
    await sidebar.locator('#question-search').fill('numero menage');
    await sidebar.locator('[id="question-identification/household_id"]').check();
    await sidebar.locator('#question-search').fill('submission');
    await sidebar.locator('#question-_submission_time').check();
    await sidebar.locator('#make-export').click();
    await sidebar.locator('#make-export-confirm').click();
    await sidebar.locator('#import').waitFor();
    const chosen = sidebar.locator('fieldset input[id^="export-"]:checked');
    expect(await sidebar.locator(`label[for="${await chosen.getAttribute('id')}"]`).innerText()).toBe(
      'August, in French',
    );
    await sidebar.locator('#format-csv').check();
    await sidebar.locator('#sheet-name').fill('August');
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').filter({ hasText: 'Imported 48 rows' }).waitFor();
    await workbench.expectCell('B1', '_id');
    expect(workbench.errors).toEqual([]);
  }, 60_000);

  it('says that a name is taken, and keeps what was chosen', async () => {
    workbench = await openWorkbench();
    const { sidebar } = workbench;
    await connectTo(demoProjectUid);
    await sidebar.locator('#another-export').click();
    await sidebar.locator('#export-name').fill('XML values');
    await sidebar.locator('#export-language').selectOption('_xml');
    await sidebar.locator('#make-export').click();
    await sidebar.locator('#make-export-confirm').click();
    await sidebar.getByText('The project already has a named export “XML values”.').waitFor();
    expect(await sidebar.locator('#export-language').inputValue()).toBe('_xml');
    await sidebar.locator('#back').click();
    await sidebar.locator('#import').waitFor();
  }, 60_000);
});

describe('an account that may not save named exports', () => {
  it('is told so, given the five steps, and finds what a colleague has made', async () => {
    workbench = await openWorkbench();
    const { sidebar } = workbench;
    const project = demoProjects().find(({ uid }) => uid === demoProjectWithoutExportsUid);
    const codenames = ['view_asset', 'view_submissions'];
    await workbench.control({
      do: 'setPermissions',
      project: demoProjectWithoutExportsUid,
      username: 'viewer',
      codenames,
    });
    await connectTo(demoProjectWithoutExportsUid, demoViewer.apiKey);
    expect(await sidebar.locator('#rights').innerText()).toBe(
      'Account viewer. Permissions in this project: View submissions',
    );
    await sidebar.getByText('The account “viewer” may not save named exports in this project.').waitFor();
    expect(await sidebar.locator('#no-exports ol li').count()).toBe(5);
    expect(await sidebar.locator('#new-export').count()).toBe(0);
    expect(await sidebar.locator('#downloads-link').getAttribute('href')).toBe(
      `https://kf.demo.example/#/forms/${project?.uid}/data/downloads`,
    );
    await workbench.control({
      do: 'putExport',
      project: demoProjectWithoutExportsUid,
      export: {
        uid: 'esMadeByAColleague00001',
        name: 'Made by a colleague',
        dateModified: '2026-08-30T09:12:13.123456Z',
        settings: exportSettings({ lang: '_default', fields: [] }),
      },
    });
    await sidebar.locator('#reload-exports').click();
    await sidebar.getByText('Made by a colleague').waitFor();
    await sidebar.locator('#import').waitFor();
    expect(workbench.errors).toEqual([]);
  }, 60_000);
});
