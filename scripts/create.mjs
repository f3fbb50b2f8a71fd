// npm run create: makes a new spreadsheet with a script in it, or a script in an existing spreadsheet, and writes the
// script's ID into .clasp.json. clasp itself refuses while a .clasp.json exists, and fills the folder it runs in
// with files of the new script; so it runs in an empty folder elsewhere and nothing here can be lost when it fails.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { explain, projectRoot, runClasp, runProgram } from './clasp.mjs';

const usage = `Usage: npm run create                             a new spreadsheet
       npm run create -- --parent SHEET_ID         a spreadsheet that exists (its address will do, too)
       npm run create -- --title TITLE             another name than "KoboToolbox data"`;

function readArguments() {
  try {
    const { values } = parseArgs({ options: { parent: { type: 'string' }, title: { type: 'string' } } });
    return values;
  } catch (error) {
    throw new Error(`${error.message}\n${usage}`);
  }
}

/** Takes a spreadsheet's ID or its address in the browser. */
function spreadsheetId(text) {
  const id = /\/spreadsheets\/d\/([^/?#]+)/.exec(text)?.[1] ?? text.trim();
  if (!/^[\w-]{20,}$/.test(id)) {
    throw new Error(`This is not the address of a spreadsheet: ${text}\n${usage}`);
  }
  return id;
}

/** Has clasp make the script. @returns its ID, and the spreadsheet's. */
function createScript(parent, title) {
  const folder = mkdtempSync(join(tmpdir(), 'fieldrows-create-'));
  try {
    const target = parent === undefined ? ['--type', 'sheets'] : ['--parentId', parent];
    const { output } = runClasp(['create-script', ...target, '--title', title], folder);
    // The script exists as soon as clasp names it, even when what clasp does afterwards fails.
    const scriptId = /script\.google\.com\/d\/([\w-]+)\/edit/.exec(output)?.[1];
    if (scriptId === undefined) throw new Error(`No script was made. ${explain(output)}`);
    return { scriptId, sheetId: parent ?? /drive\.google\.com\/open\?id=([\w-]+)/.exec(output)?.[1] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

runProgram(() => {
  const { parent, title = 'KoboToolbox data' } = readArguments();
  const settingsFile = join(projectRoot, '.clasp.json');
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
  if (settings.scriptId !== '') {
    throw new Error(
      `.clasp.json already names a script (${settings.scriptId}). To make another one, empty its "scriptId" first.`,
    );
  }
  const { scriptId, sheetId } = createScript(parent === undefined ? undefined : spreadsheetId(parent), title);
  writeFileSync(settingsFile, `${JSON.stringify({ ...settings, scriptId }, undefined, 2)}\n`);
  console.log(`The script is made, and .clasp.json names it.
Keep that out of your commits: git update-index --skip-worktree .clasp.json
Now put the add-on into it: npm run push
Spreadsheet: ${sheetId === undefined ? 'npx clasp open-container' : `https://docs.google.com/spreadsheets/d/${sheetId}/edit`}`);
});
