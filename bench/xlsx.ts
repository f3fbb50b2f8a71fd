/**
 * Workbook to tables: this project's reader against SheetJS and exceljs, each call in its own process, the order turned
 * every round. The workbook is written by the stand-in exporter: a household survey with two repeat groups.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { readWorkbook } from '../src/tables/xlsx/xlsx';
import { demoProjects } from '../workbench/kobotoolbox/demo-project';
import { generateSubmissions } from '../workbench/kobotoolbox/generate-submissions';
import { exportXlsx } from '../workbench/kobotoolbox/xlsx-file';
import { inChild, type Measurement, measure, median } from './measurement';
import type { BenchOptions, BenchPart } from './run';
import { formatTable } from './text-table';
import { type XlsxCandidate, xlsxCandidates } from './xlsx-candidates';

const defaultRows = [1_000, 10_000];
/** Of few columns, so that the largest file is one that Google fetches; by this project's reader alone. */
const growthRows = [1_000, 10_000, 100_000];
const growthFields = ['identification/household_id', 'dwelling/region', '_id', '_index', 'members/name', 'members/age'];
const defaultRounds = 3;
const lastSubmissionAt = Date.UTC(2026, 7, 20);

export const xlsxPart: BenchPart = {
  name: 'xlsx',
  title: 'XLSX bytes to tables (submissions and repeat groups as KoboToolbox writes them)',
  async measureOne([candidateIndex = '', file = '']) {
    const candidate = xlsxCandidates[Number(candidateIndex)];
    if (candidate === undefined) throw new Error(`There is no candidate ${candidateIndex}.`);
    const bytes = new Uint8Array(readFileSync(file));
    const read = await candidate.load();
    return measure(() => read(bytes));
  },
  run(options) {
    const folder = mkdtempSync(join(tmpdir(), 'fieldrows-bench-'));
    try {
      const parts = (options.rows ?? defaultRows).map((rows) => measureSize(folder, rows, options));
      const growth = growthTable(folder, options.rows ?? growthRows, options);
      return [...parts, growth, bundleTable()].join('\n\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** A workbook of this many submissions, with all columns or those of `fields`. */
function householdWorkbook(rows: number, fields: readonly string[] = []): Uint8Array {
  const [project] = demoProjects();
  if (project === undefined) throw new Error('The stand-in server has no project.');
  const submissions = generateSubmissions({ ...project, submissions: [] }, rows, lastSubmissionAt);
  const settings = {
    type: 'xls',
    lang: '_xml',
    fields_from_all_versions: true,
    group_sep: '/',
    hierarchy_in_labels: true,
    multiple_select: 'both' as const,
    fields: [...fields],
  };
  return new Uint8Array(exportXlsx({ title: project.name, versions: project.versions, submissions }, settings));
}

interface WrittenWorkbook {
  readonly file: string;
  readonly cells: number;
  /** Its sheets and sizes in words. */
  readonly description: string;
}

function writeWorkbook(folder: string, bytes: Uint8Array): WrittenWorkbook {
  const file = join(folder, 'workbook.xlsx');
  writeFileSync(file, bytes);
  const tables = readWorkbook(bytes).sheets.map(({ table }) => table);
  const cells = tables.reduce((sum, { rows, headings }) => sum + rows.length * headings.length, 0);
  const sheets = tables.map(({ rows, headings }) => `${rows.length.toLocaleString('en')} x ${headings.length}`);
  const size = `${(bytes.length / 1e6).toFixed(1)} MB, ${cells.toLocaleString('en')} cells`;
  return { file, cells, description: `${sheets.join(', ')}: ${size}` };
}

function measureSize(folder: string, rows: number, options: BenchOptions): string {
  const { file, cells, description } = writeWorkbook(folder, householdWorkbook(rows));

  const measurements: Measurement[][] = xlsxCandidates.map(() => []);
  for (let round = 0; round < (options.rounds ?? defaultRounds); round++) {
    for (let turn = 0; turn < xlsxCandidates.length; turn++) {
      const index = (turn + round) % xlsxCandidates.length;
      measurements[index]?.push(inChild<Measurement>(['one', 'xlsx', String(index), file], options.nodeOptions));
    }
  }
  return `${description}\n\n${resultTable(measurements, cells)}`;
}

/** CPU time of this project's reader as the file grows; ten times the submissions should cost about ten times the time. */
function growthTable(folder: string, sizes: readonly number[], options: BenchOptions): string {
  const lines: string[][] = [];
  let before = Number.NaN;
  for (const rows of sizes) {
    const { file, cells, description } = writeWorkbook(folder, householdWorkbook(rows, growthFields));
    const rounds = Array.from({ length: options.rounds ?? defaultRounds }, () =>
      inChild<Measurement>(['one', 'xlsx', '0', file], options.nodeOptions),
    );
    const cpu = median(rounds.map(({ coldCpu }) => coldCpu));
    const peak = median(rounds.map(({ peakMegabytes }) => peakMegabytes));
    const growth = Number.isNaN(before) ? '' : `x ${(cpu / before).toFixed(1)}`;
    lines.push([description, cpu.toFixed(0), growth, (cells / 1_000 / cpu).toFixed(2), peak.toFixed(0)]);
    before = cpu;
  }
  return formatTable(['growth', 'cold CPU ms', 'times', 'M cells/s', 'peak MB'], lines);
}

function resultTable(measurements: readonly (readonly Measurement[])[], cells: number): string {
  const coldCpu = (index: number) => median((measurements[index] ?? []).map((round) => round.coldCpu));
  const line = (candidate: XlsxCandidate, index: number) => {
    const of = (key: keyof Measurement) => median((measurements[index] ?? []).map((round) => round[key]));
    return [
      candidate.name,
      candidate.gives,
      of('coldCpu').toFixed(0),
      of('coldWall').toFixed(0),
      (cells / 1_000 / of('coldCpu')).toFixed(2),
      (coldCpu(index) / coldCpu(0)).toFixed(2),
      of('warmCpu').toFixed(0),
      of('peakMegabytes').toFixed(0),
    ];
  };
  const headings = ['reader', 'gives', 'cold CPU ms', 'wall', 'M cells/s', 'x ours', 'warm CPU ms', 'peak MB'];
  return formatTable(headings, xlsxCandidates.map(line));
}

/** What each reader adds to a program that people paste, minified. */
function bundleTable(): string {
  const lines = xlsxCandidates
    .filter(({ bundle }) => bundle !== '')
    .map(({ name, bundle }) => {
      const built = buildSync({
        stdin: { contents: bundle, resolveDir: process.cwd() },
        bundle: true,
        minify: true,
        write: false,
        format: 'iife',
        platform: 'neutral',
        mainFields: ['module', 'main'],
        target: 'es2019',
        external: ['fs', 'stream', 'crypto'],
        logLevel: 'error',
      });
      return [name, (built.outputFiles[0]?.contents.length ?? 0).toLocaleString('en')];
    });
  return formatTable(['bundle', 'bytes'], lines);
}
