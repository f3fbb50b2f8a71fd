/** Formula help: from a card to a formula in the selected cell, that shows what was imported. */
import { type OpenedWorkbench, openWorkbench, takeScreenshot } from './opened-workbench';

describe('formula help', () => {
  let workbench: OpenedWorkbench;
  const formula = () => workbench.sidebar.locator('#formula').inputValue();
  const insert = async () => {
    await workbench.sidebar.locator('#insert').click();
    await workbench.sidebar.locator('#inserted, #failure, #replace-confirm').first().waitFor();
  };

  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.importDemo('Households');
    await workbench.sidebar.locator('#to-imports').click();
    await workbench.sidebar.locator('details[id^="more-"] summary').click();
    await workbench.sidebar.locator('[id^="formula-"]').click();
    await workbench.sidebar.locator('#formula').waitFor();
    await workbench.openSheet('Sheet1');
  }, 60_000);
  afterAll(() => workbench?.close());
  afterEach(() => expect(workbench.errors).toEqual([]));

  it('writes the formula along with every choice', async () => {
    const { sidebar } = workbench;
    expect(await formula()).toBe('=KOBO("Households","",KOBO_REFRESHED)');
    await sidebar.locator('#formula-search').fill('household n');
    await sidebar.getByLabel('Household number').check();
    await sidebar.locator('#formula-search').fill('head of');
    await sidebar.getByLabel('Head of household').check();
    expect(await formula()).toBe('=KOBO("Households",{"Household number";"Head of household"},KOBO_REFRESHED)');
    await sidebar.locator('#formula-kind').selectOption('refreshedAt');
    expect(await formula()).toBe('=KOBO_REFRESHED_AT("Households",KOBO_REFRESHED)');
    await sidebar.locator('#formula-kind').selectOption('rows');
    await sidebar.getByText(/^2 of \d+ columns chosen$/).waitFor();
  });

  it('inserts it into the selected cell, where it shows what was imported', async () => {
    const { sidebar } = workbench;
    await workbench.select('B2');
    await insert();
    expect(await sidebar.locator('#inserted').innerText()).toBe('Inserted into B2 on the sheet “Sheet1”.');
    await workbench.expectCell('B2', 'Household number');
    await workbench.expectCell('C3', 'Amina Wanjiru');
    await workbench.expectCell('B322', '0000320');
    await workbench.select('B2');
    await sidebar.getByLabel('Household number').scrollIntoViewIfNeeded();
    await takeScreenshot(workbench.page, 'formula-help');
  });

  it('asks before it replaces, and gives the focus back', async () => {
    const { sidebar } = workbench;
    await workbench.type('F1', 'mine');
    await workbench.select('F1');
    await sidebar.locator('#formula-kind').selectOption('count');
    await insert();
    await sidebar.getByText('F1 on the sheet “Sheet1” is not empty. Replace what it holds?').waitFor();
    await sidebar.locator('#replace-cancel').click();
    await workbench.expectCell('F1', 'mine');
    await insert();
    await sidebar.locator('#replace-confirm').click();
    await sidebar.locator('#inserted').waitFor();
    const focused = await sidebar
      .locator('#insert')
      .evaluate((button) => button === button.ownerDocument.activeElement);
    expect(focused).toBe(true);
    await workbench.expectCell('F1', '320');
  });

  it('counts equal answers', async () => {
    const { sidebar } = workbench;
    await workbench.select('F2');
    await sidebar.locator('#formula-column').selectOption('Household number');
    await sidebar.locator('#formula-value').fill('0000007');
    await insert();
    await workbench.expectCell('F2', '1');
  });

  it('says what is in the way, and writes nothing', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#formula-kind').selectOption('rows');
    await workbench.select('E1');
    await insert();
    const failure = sidebar.locator('#failure');
    expect(await failure.getAttribute('data-code')).toBe('cellInTheWay');
    expect(await failure.innerText()).toContain('but F1 holds something');
    await workbench.expectCell('E1', '');
    await workbench.openSheet('Households');
    await workbench.select('A2');
    await insert();
    await sidebar.locator('#failure[data-code="formulaNotHere"]').waitFor();
    await workbench.expectCell('D2', '0000001');
  });

  it('leads back to where it was asked for', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#back').click();
    await sidebar.getByRole('heading', { name: 'Your imports' }).waitFor();
    const focused = sidebar.locator('[id^="formula-"]');
    expect(await focused.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(true);
  });
});
