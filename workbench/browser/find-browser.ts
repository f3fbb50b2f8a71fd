/** Finds a Chromium to drive: the one that is named, one that is installed, else the one that npm brought. */
import { existsSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { packagedChromium } from './packaged-chromium';

export interface BrowserProgram {
  readonly executablePath: string;
  /** What the program needs beside the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
}

export interface Machine {
  readonly platform: string;
  readonly architecture: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const noBrowser =
  'No browser found: install Chrome, Edge or Chromium, or set CHROME_PATH to one (the packaged one needs Linux on x64).';

/**
 * CHROME_PATH first, then what is installed, then the packaged Chromium (unpacked at its first use, about 2 s).
 * BROWSER_FROM=npm goes straight to the packaged one. Throws one sentence when there is none.
 */
export function findBrowser(machine: Machine = thisMachine()): BrowserProgram {
  const { env, exists } = machine;
  const { BROWSER_FROM: from, CHROME_PATH: named } = env;
  const hasPackage = machine.platform === 'linux' && machine.architecture === 'x64';
  if (from !== 'npm') {
    if (named) {
      if (!exists(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
      return { executablePath: named, env: {} };
    }
    const installed = installedPaths(machine).find(exists);
    if (installed !== undefined) return { executablePath: installed, env: {} };
  }
  if (!hasPackage) throw new Error(noBrowser);
  return packagedChromium();
}

function thisMachine(): Machine {
  return { platform: process.platform, architecture: process.arch, env: process.env, exists: existsSync };
}

/** Where Chrome, Edge and Chromium install themselves, best first. */
export function installedPaths({ platform, env }: Pick<Machine, 'platform' | 'env'>): string[] {
  if (platform === 'darwin') {
    const inApplications = (name: string) => `/Applications/${name}.app/Contents/MacOS/${name}`;
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(inApplications);
  }
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
    ].flatMap((parts) => folders.map((folder) => win32.join(folder, ...parts)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = ['/opt/google/chrome', '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return ['/opt/google/chrome/chrome', ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name)))];
}
