/**
 * Every screen of the sidebar, one after the other, in whatever language: what has to hold on each of them is looked at by
 * the caller. Only ids are used. A screen that is not visited makes `screens.test.ts` fail.
 */
import { demoClockifyKey } from '../../workbench/clockify/demo-workspace';
import { demoProjectWithoutExportsUid } from '../../workbench/kobotoolbox/demo-project';
import { exportSettings } from '../fakes/export-settings';
import { failCall, holdCall, interceptCall } from './intercept-call';
import type { OpenedWorkbench } from './opened-workbench';

/** Called on each screen, with what it shows. */
export type Look = (what: string) => Promise<void>;

const wrongKey = '0123456789abcdef'.repeat(3).slice(0, 40);

export async function tour(workbench: OpenedWorkbench, look: Look): Promise<void> {
  await firstScreens(workbench, look);
  await importing(workbench, look);
  await severalImports(workbench, look);
  await screensOfOneImport(workbench, look);
  await formulas(workbench, look);
  await endings(workbench, look);
}

async function firstScreens(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar, server } = workbench;
  await workbench.openSidebar();
  await look('connect');
  await workbench.connect(wrongKey);
  await sidebar.locator('#failure').waitFor();
  await openAllDetails(workbench);
  await look('connect: refused key, help open');
  await sidebar.locator('#use-password').click();
  await look('connect: password');
  await sidebar.locator('#use-key').click();
  await sidebar.locator('#address').fill(server.choice.address);
  await sidebar.locator('#api-key').fill(server.choice.apiKey);
  await sidebar.locator('#connect').click();
  await sidebar.locator('#project-search').waitFor();
  await look('projects');
  await sidebar.locator('#project-search').fill('zzzz');
  await look('projects: none found');
  await sidebar.locator('#project-search').fill('');
  await withoutExports(workbench, look);
  await sidebar.locator(`#project-${server.choice.projectUid}`).click();
  await sidebar.locator('#import').waitFor();
  await look('choose');
  await sidebar.locator('#format-csv').check();
  await sidebar.locator('fieldset input[id^="export-"]').last().check();
  await look('choose: without groups, unsaved export');
  await sidebar.locator('fieldset input[id^="export-"]').first().check();
  await sidebar.locator('#preview').click();
  await sidebar.locator('#size').waitFor();
  await openAllDetails(workbench);
  await look('preview');
  await sidebar.locator('#back').click();
  await sidebar.locator('#import').waitFor();
}

/** A project that nobody has made a named export of, and the form for one. */
async function withoutExports(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar } = workbench;
  await sidebar.locator(`#project-${demoProjectWithoutExportsUid}`).click();
  await sidebar.locator('#no-exports').waitFor();
  await openAllDetails(workbench);
  await look('choose: no named export');
  await sidebar.locator('#new-export').click();
  await sidebar.locator('#export-name').waitFor();
  await openAllDetails(workbench);
  await sidebar.locator('#choose-questions').check();
  await look('newOffer');
  await sidebar.locator('#make-export').click();
  await sidebar.locator('#make-export-confirm').waitFor();
  await look('newOffer: about to make it');
  await sidebar.locator('#make-export-cancel').click();
  await sidebar.locator('#back').click();
  await sidebar.locator('#other-project').click();
  await sidebar.locator('#project-search').waitFor();
}

async function importing({ sidebar, page }: OpenedWorkbench, look: Look): Promise<void> {
  await sidebar.locator('fieldset input[id^="export-"]').first().check();
  await sidebar.locator('#format-xlsx').check();
  await sidebar.locator('#sheet-name').fill('Survey');
  const release = await holdCall(page, 'runImport');
  const stop = await interceptCall(page, {
    progress: () => ({ progress: { phase: 'writing', done: 500, total: 1723, startedAt: 0 } }),
  });
  await sidebar.locator('#import').click();
  await sidebar.locator('#phase').waitFor();
  await look('running: asking');
  await sidebar.locator('#rows-written').waitFor();
  await look('running: writing');
  await stop();
  await release();
  await sidebar.locator('#result').waitFor();
  await look('result: imported');
}

async function severalImports(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar, page } = workbench;
  await sidebar.locator('#to-imports').click();
  await sidebar.locator('#new-import').waitFor();
  await openAllDetails(workbench);
  await look('imports: one');
  await sidebar.locator('[id^="duplicate-"]').click();
  await sidebar.locator('#sheet-name').waitFor();
  await look('duplicate');
  await sidebar.locator('#import').click();
  await sidebar.locator('#result').waitFor();
  await sidebar.locator('#to-imports').click();
  await sidebar.locator('#refresh-all').click();
  await sidebar.locator('#refreshed-all').waitFor();
  await openAllDetails(workbench);
  await sidebar.locator('[id^="pause-"]').first().click();
  await sidebar.locator('[id^="resume-"]').waitFor();
  await sidebar.locator('[id^="codebook-"]').last().click();
  await sidebar.locator('#codebook-made').waitFor();
  await sidebar.locator('[id^="remove-"]').last().click();
  await look('imports: one paused, codebook made, about to remove the other');
  await sidebar.locator('[id^="remove-"][id$="-confirm"]').click();
  await sidebar.locator('section.card').nth(1).waitFor({ state: 'detached' });
  await page.waitForLoadState();
}

async function screensOfOneImport(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar } = workbench;
  const visit = async (button: string, ready: string, what: string) => {
    await openAllDetails(workbench);
    await sidebar.locator(`[id^="${button}-"]`).first().click();
    await sidebar.locator(ready).first().waitFor();
    await look(what);
    await sidebar.locator('#back').click();
    await sidebar.locator('#new-import').waitFor();
  };
  await visit('change', '#import-name', 'change');
  await visit('history', '#history li', 'history');
  await visit('lookup', '[id^="answers-"]', 'parents');
  await visit('push', '#web-app, #push-status, #push-obstacle', 'push');
  await sidebar.locator('#check-spreadsheet').click();
  await sidebar.locator('#check-summary').waitFor();
  await look('check');
  await sidebar.locator('#back').click();
  await sidebar.locator('#new-import').waitFor();
}

async function formulas(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar } = workbench;
  await openAllDetails(workbench);
  await sidebar.locator('[id^="formula-"]').first().click();
  await sidebar.locator('#formula').waitFor();
  await look('formulas: rows');
  for (const kind of ['count', 'value', 'refreshedAt']) {
    await sidebar.locator('#formula-kind').selectOption(kind);
    if (kind === 'count') await sidebar.locator('#formula-column').selectOption({ index: 5 });
    await look(`formulas: ${kind}`);
  }
  await workbench.openSheet('Sheet1');
  await workbench.type('A1', 'mine');
  await workbench.select('A1');
  await sidebar.locator('#insert').click();
  await sidebar.locator('#replace-confirm').waitFor();
  await look('formulas: about to replace');
  await sidebar.locator('#replace-confirm').click();
  await sidebar.locator('#inserted').waitFor();
  await look('formulas: inserted');
  await workbench.openSheet('Survey');
  await workbench.select('A1');
  await sidebar.locator('#insert').click();
  await sidebar.locator('#failure').waitFor();
  await look('formulas: refused');
  await sidebar.locator('#back').click();
  await sidebar.locator('#new-import').waitFor();
}

/** What a person sees only on bad days. */
async function endings(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar, page } = workbench;
  await leaveTwoHouseholds(workbench);
  await sidebar.locator('[id^="refresh-"]:not(#refresh-all)').first().click();
  await sidebar.locator('#accept').waitFor();
  await look('result: held');
  await sidebar.locator('#to-imports').click();
  await sidebar.locator('[id^="accept-"]').waitFor();
  await openAllDetails(workbench);
  await look('imports: held');
  await workbench.press('Renew the key');
  await sidebar.locator('[id^="refresh-"]:not(#refresh-all)').first().click();
  await sidebar.locator('#reconnect').waitFor();
  await openAllDetails(workbench);
  await look('imports: refused key');
  await sidebar.locator('[id^="forget-"]').click();
  await look('imports: about to forget the key');
  await sidebar.locator('[id^="forget-"][id$="-confirm"]').click();
  await sidebar.locator('.card').first().waitFor();
  await look('imports: key forgotten');
  await erasing(workbench, look);
  await clockify(workbench, look);
  const stop = await failCall(page, 'start');
  await page.locator('#sidebar-close').click();
  await page.click('.menu-title');
  await page.getByRole('menuitem').first().click();
  await sidebar.locator('#try-again').waitFor();
  await look('loading: no answer');
  await stop();
}

async function erasing({ sidebar }: OpenedWorkbench, look: Look): Promise<void> {
  await sidebar.locator('#disconnect-and-erase').click();
  await sidebar.locator('#erase').waitFor();
  await look('erase');
  await sidebar.locator('#erase').click();
  await sidebar.locator('#erase-confirm').waitFor();
  await look('erase: asked once more');
  await sidebar.locator('#erase-confirm').click();
  await sidebar.locator('#start-again').waitFor();
  await look('erased');
  await sidebar.locator('#start-again').click();
  await sidebar.locator('#to-clockify').waitFor();
}

async function clockify(workbench: OpenedWorkbench, look: Look): Promise<void> {
  const { sidebar } = workbench;
  await sidebar.locator('#to-clockify').click();
  await sidebar.locator('#clockify-server').waitFor();
  await openAllDetails(workbench);
  await look('connectClockify');
  await sidebar.locator('#api-key').fill(demoClockifyKey);
  await sidebar.locator('#connect').click();
  await sidebar.locator('[id^="project-"]:not(#project-search)').first().waitFor();
  await look('projects: workspaces');
  await sidebar.locator('[id^="project-"]:not(#project-search)').first().click();
  await sidebar.locator('#report').waitFor();
  await look('choose: report');
  await sidebar.locator('#report').selectOption('summary');
  await sidebar.locator('#range').selectOption('dates');
  await look('choose: summary of fixed days');
}

/** As somebody does who gives the named export a filter. */
async function leaveTwoHouseholds(workbench: OpenedWorkbench): Promise<void> {
  const { projectUid: project, exportNameOrUid: uid } = workbench.server.choice;
  await workbench.control({
    do: 'putExport',
    project,
    export: {
      uid,
      name: 'Fieldrows demo',
      dateModified: '2026-09-01T10:00:00.000000Z',
      settings: exportSettings({
        type: 'xlsx',
        lang: 'English (en)',
        query: { 'identification/household_id': { $in: ['0000002', '0000003'] } },
      }),
    },
  });
  await workbench.control({ do: 'expireCache' });
}

async function openAllDetails({ sidebar }: OpenedWorkbench): Promise<void> {
  await sidebar.locator('main').evaluate((main) => {
    for (const details of main.querySelectorAll('details')) details.setAttribute('open', '');
  });
}
