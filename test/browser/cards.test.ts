/** What the cards of imports tell and do: pause, history, duplicate, several at once, runs that were started elsewhere. */
import type { ImportCard, Progress } from '../../src/sidebar-api';
import { interceptCall } from './intercept-call';
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('the cards of imports', () => {
  let workbench: OpenedWorkbench;
  const hasFocus = (selector: string) =>
    workbench.sidebar.locator(selector).evaluate((element) => element === element.ownerDocument.activeElement);
  const openMore = async () => {
    const more = workbench.sidebar.locator('details[id^="more-"]').first();
    if (!(await more.evaluate((element) => element.hasAttribute('open')))) await more.locator('summary').click();
  };

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households', 60);
    await workbench.sidebar.locator('#to-imports').click();
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(() => expect(workbench.errors).toEqual([]));

  it('give the focus back to the button that led to a result', async () => {
    expect(await hasFocus('[id^="refresh-"]')).toBe(true);
  });

  it('keep what the last refresh had to tell', async () => {
    const warnings = workbench.sidebar.locator('details[id^="warnings-"]');
    expect(await warnings.locator('summary').innerText()).toBe('Please note (1)');
    await warnings.locator('summary').click();
    expect(await warnings.locator('li').innerText()).toMatch(/^A CSV export leaves out the repeat groups “/);
  });

  it('go on telling what changed last when later refreshes find nothing new', async () => {
    const { sidebar } = workbench;
    await workbench.press('Add 5 submissions');
    await workbench.press('Delete one');
    await workbench.refresh();
    await workbench.refresh();
    await sidebar.locator('#to-imports').click();
    const card = sidebar.locator('section.card');
    expect(await card.locator('[id^="state-"]').innerText()).toBe('Complete');
    expect(await card.locator('[id^="status-"]').innerText()).toBe('Unchanged: 324 rows.');
    expect(await card.innerText()).toMatch(/Last change\s+5 new, 1 removed\s+now/);
  });

  it('pause and resume a schedule, and keep the focus on the button', async () => {
    const { sidebar, page } = workbench;
    await openMore();
    await sidebar.locator('[id^="pause-"]').focus();
    await page.keyboard.press('Enter');
    await sidebar.getByText('Paused by “demo”').waitFor();
    expect(await sidebar.locator('[id^="state-"]').innerText()).toBe('Paused');
    expect(await hasFocus('[id^="resume-"]')).toBe(true);
    expect(await sidebar.locator('section.card').innerText()).not.toContain('Next refresh');
    await workbench.press('Add 5 submissions');
    await workbench.press('+1 h');
    await sidebar.getByRole('heading', { name: 'Your imports' }).click();
    expect(await sidebar.locator('[id^="status-"]').innerText()).toBe('Unchanged: 324 rows.');
    await page.keyboard.press('Tab');
    await sidebar.locator('[id^="resume-"]').click();
    await sidebar.locator('[id^="pause-"]').waitFor();
    await workbench.press('+1 h');
    await sidebar.getByRole('heading', { name: 'Your imports' }).click();
    await sidebar.getByText('Imported 329 rows: 5 new').waitFor();
  });

  it('tell the last runs in words, and take runs that found nothing new together', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('[id^="refresh-"]').click();
    await sidebar.locator('#to-imports').click();
    await openMore();
    await sidebar.locator('[id^="history-"]').click();
    await sidebar.locator('#history li').first().waitFor();
    expect(await sidebar.locator('#history li p:not(.quiet)').allInnerTexts()).toEqual([
      'Unchanged: 329 rows.',
      'Imported 329 rows: 5 new, 0 changed, 0 removed.',
      'Unchanged: 324 rows.',
      'Imported 324 rows: 5 new, 0 changed, 1 removed.',
      'Imported 320 rows: 320 new, 0 changed, 0 removed.',
    ]);
    await takeScreenshot(page, 'history');
    await sidebar.locator('#back').click();
    await sidebar.getByRole('heading', { name: 'Your imports' }).waitFor();
    expect(await hasFocus('[id^="history-"]')).toBe(true);
  });

  it('duplicate an import: the same set-up, a sheet of its own', async () => {
    const { sidebar, page } = workbench;
    await openMore();
    await sidebar.locator('[id^="duplicate-"]').click();
    expect(await sidebar.locator('#sheet-name').inputValue()).toBe('Households 2');
    expect(await sidebar.locator('#schedule').inputValue()).toBe('60');
    await sidebar.locator('#export option', { hasText: 'XML values' }).waitFor({ state: 'attached' });
    await sidebar.locator('#export').selectOption({ label: 'XML values' });
    await sidebar.locator('#import').click();
    await sidebar.locator('#result').filter({ hasText: 'Imported 329 rows: 329 new' }).waitFor();
    await page.getByRole('tab', { name: 'Households 2', selected: true }).waitFor();
    await workbench.expectCell('D1', 'household_id');
    await sidebar.locator('#to-imports').click();
    expect(await sidebar.locator('section.card h2').allInnerTexts()).toEqual(['Households', 'Households 2']);
  });

  it('refresh all, one after the other, and say how many could not be', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#refresh-all').click();
    await sidebar.locator('#refreshed-all', { hasText: '2 imports were refreshed.' }).waitFor();
    expect(await hasFocus('#refresh-all')).toBe(true);
    await workbench.press('Renew the key');
    await sidebar.locator('#refresh-all').click();
    await sidebar.locator('#queue').waitFor();
    await sidebar
      .locator('#refreshed-all', { hasText: '2 imports could not be refreshed: the reasons are below.' })
      .waitFor();
    expect(await sidebar.locator('[id^="state-"]').allInnerTexts()).toEqual(['Needs attention', 'Needs attention']);
  });

  it('show a run that was started elsewhere, and what became of it', async () => {
    const { sidebar, page } = workbench;
    const progress: Progress = { phase: 'writing', done: 500, total: 1723, startedAt: Date.UTC(2026, 8, 1, 12) };
    let isOver = false;
    const stop = await interceptCall(page, {
      listImports: (cards) =>
        (cards as ImportCard[]).map((card, index) => (index === 0 && !isOver ? { ...card, progress } : card)),
      progress: () => ({ progress: isOver ? null : { ...progress, done: 900 } }),
    });
    await sidebar.getByRole('heading', { name: 'Your imports' }).click();
    await page.locator('#name-box').focus();
    await sidebar.getByRole('heading', { name: 'Your imports' }).click();
    await sidebar.getByText('500 of 1,723 rows').waitFor();
    expect(await sidebar.locator('[id^="state-"]').first().innerText()).toBe('Refreshing now');
    expect(await sidebar.locator('[id^="refresh-"]:not(#refresh-all)').count()).toBe(1);
    await takeScreenshot(page, 'cards');
    await sidebar.getByText('900 of 1,723 rows').waitFor();
    isOver = true;
    await sidebar.locator('[id^="state-"]').first().filter({ hasText: 'Needs attention' }).waitFor();
    await stop();
  });
});
