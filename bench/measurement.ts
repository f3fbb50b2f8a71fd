/** One call measured in a process of its own, so that nobody profits from what another candidate warmed up. */
import { spawnSync } from 'node:child_process';

export interface Measurement {
  /** Processor time of the whole process, garbage collection included, in milliseconds: the first call. */
  readonly coldCpu: number;
  readonly coldWall: number;
  /** The fastest of the calls that followed. */
  readonly warmCpu: number;
  readonly warmWall: number;
  /** Megabytes of memory at the worst moment, above what the process held before the first call. */
  readonly peakMegabytes: number;
}

const warmCalls = 3;

/** Runs in the child. */
export async function measure(work: () => unknown): Promise<Measurement> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const cold = await timed(work);
  const peak = process.resourceUsage().maxRSS * 1_024;
  const warm: (typeof cold)[] = [];
  for (let call = 0; call < warmCalls; call++) warm.push(await timed(work));
  return {
    coldCpu: cold.cpu,
    coldWall: cold.wall,
    warmCpu: Math.min(...warm.map(({ cpu }) => cpu)),
    warmWall: Math.min(...warm.map(({ wall }) => wall)),
    peakMegabytes: Math.max(0, peak - before) / 1e6,
  };
}

/** Some libraries only work asynchronously. */
async function timed(work: () => unknown): Promise<{ cpu: number; wall: number }> {
  const cpuBefore = process.cpuUsage();
  const wallBefore = process.hrtime.bigint();
  const result = await work();
  const wall = Number(process.hrtime.bigint() - wallBefore) / 1e6;
  const cpu = process.cpuUsage(cpuBefore);
  if (result === undefined) throw new Error('A candidate returned nothing.');
  return { cpu: (cpu.user + cpu.system) / 1_000, wall };
}

/** Runs this same program once more with other arguments; it must print one JSON value. */
export function inChild<T>(args: readonly string[], nodeOptions: readonly string[] = []): T {
  const program = process.argv[1];
  if (program === undefined) throw new Error('The bench must be run from a file.');
  const child = spawnSync(process.execPath, ['--expose-gc', ...nodeOptions, program, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (child.status !== 0) throw new Error(`The child for "${args.join(' ')}" failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as T;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
