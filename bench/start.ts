/**
 * How long the script takes before it can begin: Google evaluates all of Code.js for each menu click, each call of the
 * sidebar, each trigger and each formula. In a context of its own, as V8 has it at Google, without what calls cost there.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { workbenchFile } from '../workbench/apps-script/workbench-files';
import { median } from './measurement';
import type { BenchPart } from './run';
import { formatTable } from './text-table';

/** What fflate does at its start, and what esbuild.config.mjs takes out. */
const probe = 'var td = false; try { td.decode(); } catch (e) {}';

export const startPart: BenchPart = {
  name: 'start',
  title: 'Evaluating Code.js (milliseconds of this processor, ratios to the script as it is)',
  measureOne: () => undefined,
  run: ({ rounds = 21 }) => {
    const code = readFileSync(workbenchFile('../build/Code.js'), 'utf8');
    const probing = code.replace(/^var fieldrows_ = \(\(\) => \{$/m, `$&\n  ${probe}`);
    if (probing === code) throw new Error('Code.js does not begin its closure as expected.');
    const scripts = Object.entries({ 'as it is': code, "with fflate's probe": probing, empty: '' }).map(
      ([name, text]) => ({ name, script: new vm.Script(text), milliseconds: [] as number[] }),
    );
    // Taking turns, so that all meet the same moments of the machine.
    for (let round = 0; round < rounds; round++) {
      for (const { script, milliseconds } of scripts) milliseconds.push(evaluate(script));
    }
    const [first] = scripts.map(({ milliseconds }) => median(milliseconds));
    const lines = scripts.map(({ name, milliseconds }) => {
      const typical = median(milliseconds);
      return [name, typical.toFixed(1), (typical / (first ?? 1)).toFixed(2)];
    });
    return formatTable(['script', 'ms', 'ratio'], lines);
  },
};

function evaluate(script: vm.Script): number {
  const context = vm.createContext({});
  const before = process.hrtime.bigint();
  script.runInContext(context);
  return Number(process.hrtime.bigint() - before) / 1e6;
}
