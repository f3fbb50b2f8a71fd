/** Preview and choice of columns, in every language: before the first import, later, and when new columns come. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type LanguageCode, languages } from '../../src/messages/languages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { demoForm } from '../../workbench/kobotoolbox/demo-form';
import { generateSubmissions } from '../../workbench/kobotoolbox/generate-submissions';
import type { ProjectState } from '../../workbench/kobotoolbox/types';
import { exportSettings } from '../fakes/export-settings';
import { barriersIn } from './accessibility';
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

const codePattern = /^[bcdfghjklmnpqrst]{20}$/;

/** Pictures of the sidebar alone, for whoever wants to look: SHOTS names the folder. */
async function lookAt(workbench: OpenedWorkbench, name: string, height = 800): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await workbench.page.setViewportSize({ width: 1280, height });
  await workbench.page.locator('#sidebar').screenshot({ path: join(folder, `${name}.png`) });
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
}

const widthOf = (locator: Locator) => locator.evaluate((element) => element.ownerDocument.documentElement.scrollWidth);

describe.each(languages.map(({ code }) => code))('the preview in %s', (language: LanguageCode) => {
  let workbench: OpenedWorkbench;
  const texts = sidebarMessagesFor(language);
  const columnNamed = (heading: string) => workbench.sidebar.locator('.columns li').filter({ hasText: heading });

  beforeAll(async () => {
    workbench = await openWorkbench({ language });
    await workbench.openSidebar();
    await workbench.connect(workbench.server.choice.apiKey);
    await workbench.sidebar.locator('#preview').waitFor();
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(async () => {
    expect(workbench.errors).toEqual([]);
    // Nothing may be wider than Google's sidebar.
    expect(await widthOf(workbench.sidebar.locator('#app'))).toBeLessThanOrEqual(300);
  });

  it('shows columns, first answers and what may identify people before anything is written', async () => {
    const { sidebar, page } = workbench;
    await lookAt(workbench, `${language}-choose`);
    await sidebar.locator('#sheet-name').fill('Survey');
    await sidebar.locator('#preview').click();
    await sidebar.locator('#sheet-0').waitFor();
    expect(await sidebar.locator('h1:visible').innerText()).toContain('Household survey');
    expect(await sidebar.locator('#size').innerText()).toMatch(/1.?723/);
    expect(await page.getByRole('tab').count()).toBe(1);
    const personal = await sidebar.locator('#personal li').allInnerTexts();
    for (const heading of ['phone', 'national_id', 'photo'])
      expect(personal.join('\n').toLowerCase()).toContain(heading.slice(0, 5));
    expect(await barriersIn(sidebar.locator('#app'))).toEqual([]);
    await lookAt(workbench, `${language}-preview`);
    await lookAt(workbench, `${language}-preview-whole`, 2400);
  });

  it('goes back to a choice that is as it was left, with the focus on its button', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#back').click();
    expect(await sidebar.locator('#sheet-name').inputValue()).toBe('Survey');
    const hasFocus = await sidebar
      .locator('#preview')
      .evaluate((element) => element === element.ownerDocument.activeElement);
    expect(hasFocus).toBe(true);
    await sidebar.locator('#preview').click();
    await sidebar.locator('#sheet-0').waitFor();
  });

  it('takes one press for all columns that may identify people, and a choice for each', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#personal-hash').click();
    expect(await sidebar.locator('#size').innerText()).toMatch(/\(/);
    await sidebar.locator('#all-0').click();
    const select = columnNamed('hoto').first().locator('select');
    expect(await select.inputValue()).toBe('hash');
    await select.selectOption('leaveOut');
    await sidebar.locator('#search-0').fill('village');
    expect(await sidebar.locator('#sheet-0 .columns li').count()).toBe(1);
    await columnNamed('village').locator('select').selectOption('leaveOut');
    await sidebar.locator('#search-0').fill('');
    await lookAt(workbench, `${language}-chosen`);
  });

  it('imports what was chosen, and nothing else', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#new-columns').selectOption('ask');
    await sidebar.locator('#import-preview').click();
    await sidebar.locator('#result').waitFor();
    await workbench.openSheet('Survey');
    await workbench.expectCell('J1', 'Address');
    await workbench.select('E2');
    expect(await workbench.cell('E2').textContent()).toMatch(codePattern);
    await sidebar.locator('#to-imports').click();
  });

  it('is reached later from the card, and shows what was chosen', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('[id^="change-"]').click();
    await lookAt(workbench, `${language}-change`);
    await sidebar.locator('#columns').click();
    await sidebar.locator('#sheet-0').waitFor();
    await sidebar.locator('#search-0').fill('phone');
    const select = columnNamed('phone').first().locator('select');
    expect(await select.inputValue()).toBe('hash');
    await select.selectOption('keep');
    await sidebar.locator('#import-preview').click();
    await sidebar.locator('#result').waitFor();
    await sidebar.locator('#to-imports').click();
  });

  it('asks on the card about a column that came later', async () => {
    const { sidebar } = workbench;
    const { projectUid } = workbench.server.choice;
    const content = demoForm({ remarks: true });
    const [first, ...rest] = content.survey;
    const crop = { type: 'text', name: 'main_crop', label: ['Main crop', 'Culture', 'المحصول'], $xpath: 'main_crop' };
    await workbench.control({
      do: 'setForm',
      project: projectUid,
      content: { ...content, survey: [first ?? {}, crop, ...rest] },
    });
    await workbench.control({ do: 'expireCache' });
    await sidebar.locator('[id^="refresh-"]').click();
    await sidebar.locator('#result').waitFor();
    await sidebar.locator('#to-imports').click();
    const box = sidebar.locator('section[id^="waiting-"]');
    await box.waitFor();
    expect(await box.locator('p').innerText()).toBe(texts.preview.waiting([await headingOfCrop()]));
    await lookAt(workbench, `${language}-waiting`);
    await box.locator('[id^="add-columns-"]').click();
    await sidebar.locator('#result').waitFor();
    await sidebar.locator('#to-imports').click();
    await sidebar.locator('[id^="refresh-"]').waitFor();
    expect(await sidebar.locator('section[id^="waiting-"]').count()).toBe(0);
  });

  async function headingOfCrop(): Promise<string> {
    const text = await workbench.sidebar.locator('section[id^="waiting-"] p').innerText();
    return /main_crop|Main crop|Culture|المحصول/.exec(text)?.[0] ?? '';
  }
});

describe('a preview', () => {
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench();
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(() => expect(workbench.errors).toEqual([]));

  const openProject = async (uid: string) => {
    const { sidebar, server } = workbench;
    await sidebar.locator('#address').fill(`${server.choice.address}/#/forms/${uid}/landing`);
    if (await sidebar.locator('#api-key').isVisible()) await sidebar.locator('#api-key').fill(server.choice.apiKey);
    await sidebar.locator('#connect').click();
    await sidebar.locator('#preview').waitFor();
  };

  it('can be made and imported with the keyboard alone', async () => {
    const { sidebar, page } = workbench;
    await workbench.openSidebar();
    await openProject(workbench.server.choice.projectUid);
    await sidebar.locator('#preview').focus();
    await page.keyboard.press('Enter');
    await sidebar.locator('#sheet-0').waitFor();
    await takeScreenshot(page, 'preview');
    const active = () => sidebar.locator('html').evaluate((element) => element.ownerDocument.activeElement?.id ?? '');
    const tabTo = async (id: string) => {
      for (let presses = 0; presses < 60; presses++) {
        if ((await active()) === id) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach ${id}, only ${await active()}`);
    };
    await tabTo('personal-leaveOut');
    await page.keyboard.press('Space');
    await tabTo('column-0-3');
    // The last choice of a list without opening it.
    await page.keyboard.press('End');
    expect(await sidebar.locator('#column-0-3').inputValue()).toBe('hash');
    await tabTo('import-preview');
    await page.keyboard.press('Enter');
    await sidebar.locator('#result').waitFor();
    await workbench.expectCell('E1', 'Date of visit');
    await workbench.select('D2');
    expect(await workbench.cell('D2').textContent()).toMatch(codePattern);
  });

  it('says that everybody may view the submissions, before and in the preview', async () => {
    const { sidebar } = workbench;
    await workbench.control({ do: 'putProject', project: openSurvey() });
    await sidebar.locator('#to-imports').click();
    await sidebar.locator('#new-import').click();
    await openProject('aPublicProject00000001');
    const sentence = sidebarMessagesFor('en').choose.isPublic;
    expect(await sidebar.getByText(sentence).isVisible()).toBe(true);
    await sidebar.locator('#preview').click();
    await sidebar.locator('#sheet-0').waitFor();
    expect(await sidebar.locator('[data-warning]').first().innerText()).toBe(sentence);
  });

  it('shows what strangers wrote as the text it is', async () => {
    const { sidebar, page } = workbench;
    const items = await sidebar.locator('.columns li').allInnerTexts();
    expect(items[0]).toContain(hostileHeading);
    expect(items[0]).toContain(hostileAnswer);
    for (const frame of page.frames()) {
      expect(await frame.evaluate('window.attacked')).toBeUndefined();
      expect(await frame.locator('img').count()).toBe(0);
    }
    await sidebar.locator('#column-0-0').selectOption('leaveOut');
    await sidebar.locator('#import-preview').click();
    await sidebar.locator('#result').filter({ hasText: 'Imported 1 row' }).waitFor();
    await workbench.expectCell('A1', '_id');
  });

  it('has no barrier that axe can find', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#to-imports').click();
    await sidebar.locator('[id^="change-"]').first().click();
    await sidebar.locator('#columns').click();
    await sidebar.locator('#sheet-0').waitFor();
    expect(await barriersIn(sidebar.locator('#app'))).toEqual([]);
  });
});

const hostileHeading = `=1+1 <img src=x onerror="window.attacked='heading'">`;
const hostileAnswer = `<script>window.attacked='answer'</script>`;

/** A public project of somebody who means no good. */
function openSurvey(): ProjectState {
  const survey = [{ type: 'text', name: 'answer', label: [hostileHeading], $xpath: 'answer' }];
  const project: ProjectState = {
    uid: 'aPublicProject00000001',
    name: 'Open survey',
    owner: 'demo',
    deployed: true,
    archived: false,
    versions: [{ id: 'vOpen1', content: { survey, choices: [], translations: [null], translated: ['label'] } }],
    submissions: [],
    exports: [
      {
        uid: 'esOpenExport0000000001',
        name: 'All',
        dateModified: '2026-08-12T09:12:13.123456Z',
        settings: exportSettings({ lang: '_default' }),
      },
    ],
    permissions: {},
    publicData: true,
  };
  const [first = {}] = generateSubmissions(project, 1, Date.UTC(2026, 7, 20));
  return { ...project, submissions: [{ ...first, answer: hostileAnswer }] };
}
