/**
 * The Chromium inside the npm package @sparticuz/chromium, for machines without a browser. Only its data files are used:
 * its own program unpacks to a fixed place under /tmp and trusts whatever already lies there.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { BrowserProgram } from './find-browser';

/** Unpacks the browser at its first use (about 2 s, 200 MB under node_modules/.cache); Linux on x64 only. */
export function packagedChromium(): BrowserProgram {
  const data = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..');
  const { version }: { version: string } = JSON.parse(readFileSync(join(data, 'package.json'), 'utf8'));
  const cache = join(data, '..', '..', '.cache');
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) unpack(join(data, 'bin'), cache, home);
  const executablePath = join(home, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(home, 'fonts.conf') };
  return {
    executablePath,
    env: lacksLibraries(executablePath) ? { ...fonts, LD_LIBRARY_PATH: join(home, 'lib') } : fonts,
  };
}

function unpack(data: string, cache: string, home: string): void {
  mkdirSync(cache, { recursive: true });
  const unfinished = mkdtempSync(`${home}-`);
  const decompressed = (name: string): Buffer => brotliDecompressSync(readFileSync(join(data, name)));
  writeFileSync(join(unfinished, 'chromium'), decompressed('chromium.br'), { mode: 0o755 });
  for (const archive of ['al2023.tar.br', 'fonts.tar.br']) {
    execFileSync('tar', ['-x', '-f', '-', '-C', unfinished], { input: decompressed(archive) });
  }
  // The package's own file names fonts under /tmp; a machine without any font makes Chromium crash.
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(join(home, 'fonts'), join(home, 'fonts-cache')));
  try {
    renameSync(unfinished, home);
  } catch (error) {
    // Another process that unpacked at the same time was first.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

function fontSettings(fonts: string, fontsCache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${fontsCache}</cachedir>
</fontconfig>
`;
}

/** Whether the system has not all libraries the program links to; the package's own are then used instead. */
function lacksLibraries(executablePath: string): boolean {
  try {
    return execFileSync('ldd', [executablePath], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}
