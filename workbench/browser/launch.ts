/** Starts the browser of the browser tests; nothing else needs one. */
import { type Browser, chromium } from 'playwright-core';
import { type BrowserProgram, findBrowser } from './find-browser';

/** A headless browser that talks to nobody by itself. Throws one sentence when the machine has none. */
export function launchBrowser(program: BrowserProgram = findBrowser()): Promise<Browser> {
  const environment = Object.entries({ ...process.env, ...program.env });
  return chromium.launch({
    executablePath: program.executablePath,
    env: Object.fromEntries(environment.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
