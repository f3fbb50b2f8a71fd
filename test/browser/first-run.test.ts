/** From nothing to a server: what the first screen makes of addresses, in every language it speaks. */
import { languages } from '../../src/messages/languages';
import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { sampleTexts } from '../../src/sources/sample/water-points';
import { type OpenedWorkbench, openWorkbench } from './opened-workbench';

describe.each(languages.map(({ code }) => code))('the sample in %s', (language) => {
  const texts = sidebarMessagesFor(language);
  const { project } = sampleTexts[language];
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ language });
    await workbench.openSidebar();
  }, 60_000);
  afterAll(() => workbench?.close());

  it('is there at one press, without a key', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#try-sample').click();
    await sidebar.locator('#result').waitFor();
    await sidebar.getByText(texts.sample.tip).waitFor();
    await page.getByRole('tab', { name: project, selected: true }).waitFor();
    await workbench.expectCell('H2', '0007');
  });

  it('goes at one press, with its sheet, and the first screen is back', async () => {
    const { sidebar, page } = workbench;
    await sidebar.locator('#to-imports').click();
    await sidebar.getByRole('button', { name: texts.sample.remove }).click();
    await sidebar.locator('[id^="remove-"][id$="-confirm"]').click();
    await sidebar.locator('#try-sample').waitFor();
    expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Sheet1']);
    expect(workbench.errors).toEqual([]);
  });
});

describe('the language field', () => {
  it('changes the language and the direction of everything at once, and keeps what was typed', async () => {
    const workbench = await openWorkbench({ language: 'es' });
    try {
      await workbench.openSidebar();
      const { sidebar } = workbench;
      await sidebar.locator('#address').fill('https://kf.kobotoolbox.org/');
      await sidebar.locator('#language').selectOption('ar');
      await sidebar.getByText(sidebarMessagesFor('ar').connect.heading).waitFor();
      const root = sidebar.locator('html');
      expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
      expect(await sidebar.locator('#address').inputValue()).toBe('https://kf.kobotoolbox.org/');
      await sidebar.locator('#language').selectOption('');
      await sidebar.getByText(sidebarMessagesFor('es').connect.heading).waitFor();
      expect(await root.getAttribute('dir')).toBe('ltr');
    } finally {
      await workbench.close();
    }
  }, 60_000);
});

describe.each(languages.map(({ code }) => code))('the first screen in %s', (language) => {
  const texts = sidebarMessagesFor(language);
  let workbench: OpenedWorkbench;

  beforeAll(async () => {
    workbench = await openWorkbench({ language });
    await workbench.openSidebar();
  }, 60_000);
  afterAll(() => workbench?.close());

  /** What is said about the address in the field. */
  const reading = () => workbench.sidebar.locator('#address-reading').innerText();

  it('recognises server and project while somebody types', async () => {
    const { sidebar, projectAddress, server } = workbench;
    const field = sidebar.locator('#address');
    await field.pressSequentially('kf.demo.example/#/for');
    expect(await reading()).toBe(texts.connect.foundServer('kf.demo.example'));
    await field.fill(projectAddress);
    expect(await reading()).toBe(texts.connect.foundProject('kf.demo.example', server.choice.projectUid));
    expect(await field.getAttribute('aria-invalid')).toBe('false');
  });

  it('gives the three ways to the key, with links to that server', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#address').fill('https://kobo.example.org/kpi/#/projects/home');
    const hrefs = await sidebar
      .locator('#key-help a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual([
      'https://kobo.example.org/kpi/#/account/security',
      'https://kobo.example.org/kpi/token/?format=json',
    ]);
    await sidebar.locator('#use-password').click();
    await sidebar.locator('#username:focus').waitFor();
    await sidebar.locator('#use-key').click();
  });

  it('says that the address of a form does not lead to its project, once it is complete', async () => {
    const { sidebar } = workbench;
    const field = sidebar.locator('#address');
    await field.fill('');
    await field.pressSequentially('https://ee.kobotoolbox.org/x/AbCd');
    await field.blur();
    expect(await reading()).toBe(texts.address.addressIsForm({}));
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await sidebar.locator('#api-key').count()).toBe(0);
  });

  it('offers the public servers to those who have no address', async () => {
    const { sidebar } = workbench;
    await sidebar.locator('#address').fill('');
    await sidebar.locator('#european-server').click();
    expect(await reading()).toBe(texts.connect.foundServer('eu.kobotoolbox.org'));
    expect(await sidebar.locator('#address').inputValue()).toBe('https://eu.kobotoolbox.org');
    await sidebar.locator('#api-key:focus').waitFor();
    expect(workbench.errors).toEqual([]);
  });
});
