/**
 * `npm run bench -- [part …] [--rows 1000,10000] [--rounds 5] [--scripts latin|all] [--node --jitless]`
 *
 * Runs the parts named, or all, and prints their tables. `one <part> …` is how a part starts a process of its own.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { csvPart } from './csv';
import { jsonPart } from './json';
import { pagesPart } from './pages';
import { refreshPart } from './refresh';
import { startPart } from './start';
import { xlsxPart } from './xlsx';

export interface BenchOptions {
  readonly rows?: readonly number[];
  readonly rounds?: number;
  readonly scripts?: 'latin' | 'all';
  /** For the measured processes, such as `--jitless`. */
  readonly nodeOptions?: readonly string[];
}

export interface BenchPart {
  readonly name: string;
  readonly title: string;
  /** Returns what there is to print. */
  run(options: BenchOptions): string;
  /** Runs in a child process; what it returns, or promises, is printed as JSON. */
  measureOne(args: readonly string[]): unknown;
}

const parts: readonly BenchPart[] = [csvPart, jsonPart, pagesPart, refreshPart, startPart, xlsxPart];

async function main(args: readonly string[]): Promise<void> {
  if (args[0] === 'one') {
    const part = parts.find(({ name }) => name === args[1]);
    if (part === undefined) throw new Error(`There is no part "${args[1]}".`);
    console.log(JSON.stringify(await part.measureOne(args.slice(2))));
    return;
  }
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rows: { type: 'string' },
      rounds: { type: 'string' },
      scripts: { type: 'string' },
      node: { type: 'string', multiple: true },
    },
  });
  const options: BenchOptions = {
    ...(values.rows === undefined ? {} : { rows: values.rows.split(',').map(Number) }),
    ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }),
    scripts: values.scripts === 'latin' ? 'latin' : 'all',
    nodeOptions: values.node ?? [],
  };
  const chosen = positionals.length === 0 ? parts : parts.filter(({ name }) => positionals.includes(name));
  if (chosen.length === 0) throw new Error(`Parts: ${parts.map(({ name }) => name).join(', ')}.`);
  console.log(`node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'} x ${cpus().length}`);
  for (const part of chosen) console.log(`\n${part.title}\n\n${part.run(options)}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
