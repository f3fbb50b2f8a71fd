// npm run push: sends build/ to the script that .clasp.json names, and fails unless clasp says that it arrived.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explain, projectRoot, runClasp, runProgram } from './clasp.mjs';

runProgram(() => {
  const { scriptId } = JSON.parse(readFileSync(join(projectRoot, '.clasp.json'), 'utf8'));
  if (scriptId === '') {
    throw new Error(
      'There is no script to push to yet. Make one with: npm run create\n' +
        'Or write the ID of an existing script into .clasp.json (in its editor: Project Settings > Script ID).',
    );
  }
  // Without --force, clasp skips the push of a changed manifest whenever nobody is there to ask, and calls that success.
  const { output, exitCode } = runClasp(['push', '--force', '--json'], projectRoot);
  // What clasp sent, as a list; a push that it skipped prints nothing.
  const list = /^\[[\s\S]*?^\]|^\[\]/m.exec(output)?.[0];
  if (exitCode !== 0 || list === undefined) throw new Error(`Nothing was pushed. ${explain(output)}`);
  const files = JSON.parse(list);
  console.log(files.length === 0 ? 'The script was up to date.' : `Pushed: ${files.join(', ')}.`);
  console.log('Reload the spreadsheet to see the menu KoboToolbox.');
});
