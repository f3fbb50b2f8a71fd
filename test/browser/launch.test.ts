import { findBrowser, installedPaths, type Machine } from '../../workbench/browser/find-browser';
import { launchBrowser } from '../../workbench/browser/launch';

const windows: Machine = {
  platform: 'win32',
  architecture: 'x64',
  env: { PROGRAMFILES: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' },
  exists: (path) => path.endsWith('msedge.exe'),
};

describe('findBrowser', () => {
  it('takes the browser that CHROME_PATH names', () => {
    const machine = { ...windows, env: { CHROME_PATH: 'D:\\chrome.exe' }, exists: () => true };
    expect(findBrowser(machine)).toEqual({ executablePath: 'D:\\chrome.exe', env: {} });
  });

  it('refuses a CHROME_PATH that does not exist', () => {
    const machine = { ...windows, env: { CHROME_PATH: 'D:\\chrome.exe' }, exists: () => false };
    expect(() => findBrowser(machine)).toThrow('CHROME_PATH names D:\\chrome.exe, which does not exist.');
  });

  it('falls back on the Edge of every Windows', () => {
    expect(findBrowser(windows).executablePath).toBe('C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe');
  });

  it('says in one sentence that there is none', () => {
    expect(() => findBrowser({ ...windows, exists: () => false })).toThrow('No browser found: install Chrome');
  });

  it('does not look for an installed one when BROWSER_FROM is npm', () => {
    const machine = { ...windows, env: { BROWSER_FROM: 'npm', CHROME_PATH: 'D:\\chrome.exe' }, exists: () => true };
    expect(() => findBrowser(machine)).toThrow('No browser found');
  });
});

describe('installedPaths', () => {
  it('prefers Chrome on Linux', () => {
    expect(installedPaths({ platform: 'linux', env: {} })[0]).toBe('/opt/google/chrome/chrome');
  });
});

describe('launchBrowser', () => {
  it('starts a browser that shows a page and its script', async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage();
      await page.setContent('<p id="a"></p><script>document.getElementById("a").textContent = [1, 2].at(-1)</script>');
      expect(await page.textContent('#a')).toBe('2');
    } finally {
      await browser.close();
    }
  }, 60_000);
});
