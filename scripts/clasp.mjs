// Runs clasp and judges what it did by what it says: clasp 3.4 exits with 0 for several of its refusals.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The installed clasp, run by this Node: the same on every system, and never a version fetched on the way. */
function claspProgram() {
  const folder = join(projectRoot, 'node_modules/@google/clasp');
  try {
    return join(folder, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin.clasp);
  } catch {
    throw new Error('clasp is not installed here. Run: npm ci');
  }
}

/** @returns all that clasp printed, and its exit code. */
export function runClasp(parameters, folder) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [claspProgram(), ...parameters], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (error !== undefined) throw error;
  return { output: `${stdout}${stderr}`.trim(), exitCode: status ?? 1 };
}

const explanations = [
  [
    /No credentials found|invalid_grant|invalid_rapt|unauthenticated/i,
    'You are not logged in to Google. Run: npx clasp login',
  ],
  [
    /not enabled the Apps Script API|script\.google\.com\/home\/usersettings/i,
    'The Apps Script API is off for your account. Turn it on at https://script.google.com/home/usersettings and try again in a minute.',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/,
    'Google could not be reached. Check the internet connection and try again.',
  ],
  [
    /not found|not have permission|insufficient permission|forbidden/i,
    'Google does not find it, or the account you are logged in with may not change it. Check the address, and the account with: npx clasp show-authorized-user',
  ],
];

/** What to do about a failure of clasp, in a sentence, followed by clasp's own words. */
export function explain(output) {
  const [, sentence] = explanations.find(([pattern]) => pattern.test(output)) ?? [];
  const words = output === '' ? 'clasp said nothing.' : `clasp said: ${output}`;
  return sentence === undefined ? words : `${sentence}\n${words}`;
}

/** Runs a program's work, printing its failure as a sentence. */
export function runProgram(work) {
  try {
    work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
