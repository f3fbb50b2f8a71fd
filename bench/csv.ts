/**
 * CSV text to table: this project's typed reader against udsv (strings and typed), papaparse and csv-parse, each call
 * in its own process, the order turned every round. The absolute numbers are the machine's; the ratios are the point.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CsvCandidate, csvCandidates } from './csv-candidates';
import { submissionsAsCsv } from './csv-data';
import { inChild, type Measurement, measure, median } from './measurement';
import type { BenchOptions, BenchPart } from './run';
import { formatTable } from './text-table';

const defaultRows = [1_000, 10_000, 100_000];
const defaultRounds = 5;

interface Result {
  readonly candidate: CsvCandidate;
  readonly rows: number;
  readonly megabytes: number;
  readonly measurement: Measurement;
}

export const csvPart: BenchPart = {
  name: 'csv',
  title: 'CSV text to table (40 columns as KoboToolbox writes them)',
  measureOne([candidateIndex = '', file = '']) {
    const candidate = csvCandidates[Number(candidateIndex)];
    if (candidate === undefined) throw new Error(`There is no candidate ${candidateIndex}.`);
    const text = readFileSync(file, 'utf8');
    return measure(() => candidate.read(text));
  },
  run(options) {
    const folder = mkdtempSync(join(tmpdir(), 'fieldrows-bench-'));
    try {
      const results = (options.rows ?? defaultRows).flatMap((rows) => measureSize(folder, rows, options));
      return `${resultTable(results)}\n\n${growthTable(results)}`;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function measureSize(folder: string, rows: number, options: BenchOptions): Result[] {
  const file = join(folder, `${rows}.csv`);
  const bytes = Buffer.from(submissionsAsCsv(rows, options.scripts ?? 'all'));
  writeFileSync(file, bytes);
  const measurements: Measurement[][] = csvCandidates.map(() => []);
  for (let round = 0; round < (options.rounds ?? defaultRounds); round++) {
    for (let turn = 0; turn < csvCandidates.length; turn++) {
      const index = (turn + round) % csvCandidates.length;
      measurements[index]?.push(inChild<Measurement>(['one', 'csv', String(index), file], options.nodeOptions));
    }
  }
  return csvCandidates.map((candidate, index) => ({
    candidate,
    rows,
    megabytes: bytes.length / 1e6,
    measurement: medians(measurements[index] ?? []),
  }));
}

function medians(rounds: readonly Measurement[]): Measurement {
  const of = (key: keyof Measurement): number => median(rounds.map((round) => round[key]));
  return {
    coldCpu: of('coldCpu'),
    coldWall: of('coldWall'),
    warmCpu: of('warmCpu'),
    warmWall: of('warmWall'),
    peakMegabytes: of('peakMegabytes'),
  };
}

function resultTable(results: readonly Result[]): string {
  const lines = results.map((result) => {
    const ours =
      results.find(({ candidate, rows }) => candidate === csvCandidates[0] && rows === result.rows) ?? result;
    const { coldCpu, coldWall, warmCpu, warmWall, peakMegabytes } = result.measurement;
    return [
      result.rows.toLocaleString('en'),
      result.candidate.name,
      result.candidate.output,
      coldCpu.toFixed(0),
      coldWall.toFixed(0),
      (result.megabytes / (coldCpu / 1_000)).toFixed(0),
      (coldCpu / ours.measurement.coldCpu).toFixed(2),
      warmCpu.toFixed(0),
      warmWall.toFixed(0),
      (warmCpu / ours.measurement.warmCpu).toFixed(2),
      peakMegabytes.toFixed(0),
      (peakMegabytes / result.megabytes).toFixed(1),
    ];
  });
  const headings = [
    'rows',
    'reader',
    'gives',
    'cold CPU ms',
    'wall',
    'MB/s',
    'x ours',
    'warm CPU ms',
    'wall',
    'x ours',
  ];
  return formatTable(headings.concat('peak MB', 'x file'), lines);
}

/** CPU time of each size over that of the size before; ten times the rows should cost about ten times the time. */
function growthTable(results: readonly Result[]): string {
  const sizes = [...new Set(results.map(({ rows }) => rows))];
  const cpu = (candidate: CsvCandidate, rows: number | undefined): number =>
    results.find((result) => result.candidate === candidate && result.rows === rows)?.measurement.coldCpu ?? Number.NaN;
  const steps = sizes.slice(1).map((rows, index) => ({ from: sizes[index], to: rows }));
  const lines = csvCandidates.map((candidate) => [
    candidate.name,
    candidate.output,
    ...steps.map(({ from, to }) => `x ${(cpu(candidate, to) / cpu(candidate, from)).toFixed(1)}`),
  ]);
  const headings = steps.map(({ from, to }) => `${from?.toLocaleString('en')} to ${to.toLocaleString('en')} rows`);
  return formatTable(['growth of cold CPU', 'gives', ...headings], lines);
}
