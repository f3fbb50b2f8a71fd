/**
 * Submissions as the server's JSON pages to tables, with two repeat groups: this project's flattening beside reading
 * and parsing the pages alone, each call in its own process. Pages are read one at a time, as a run receives them.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFormContent } from '../src/sources/kobo/form/form-definition';
import { type Submission, startFlattening } from '../src/tables/submissions/submissions';
import { demoForm } from '../workbench/kobotoolbox/demo-form';
import { generateSubmissions } from '../workbench/kobotoolbox/generate-submissions';
import type { ProjectState } from '../workbench/kobotoolbox/types';
import { inChild, type Measurement, measure, median } from './measurement';
import type { BenchOptions, BenchPart } from './run';
import { formatTable } from './text-table';

const defaultRows = [1_000, 10_000, 100_000];
const defaultRounds = 3;
const pageSize = 1_000;

type Pages = Iterable<readonly Submission[]>;

const candidates: readonly { readonly name: string; readonly work: (pages: Pages) => unknown }[] = [
  {
    name: 'parse and flatten',
    work(pages) {
      const form = readFormContent(demoForm({ remarks: true }), 'Household survey');
      const flattening = startFlattening(form, {
        language: { name: 'English (en)' },
        groupsInHeadings: true,
        groupSeparator: '/',
        selectMultiple: 'both',
        mediaUrls: true,
      });
      for (const page of pages) flattening.add(page);
      return flattening.tables();
    },
  },
  {
    name: 'parse only',
    work(pages) {
      let last: unknown;
      for (const page of pages) last = page;
      return last;
    },
  },
];

interface Result {
  readonly rows: number;
  readonly megabytes: number;
  readonly cells: number;
  readonly measurements: readonly Measurement[];
}

export const jsonPart: BenchPart = {
  name: 'json',
  title: 'JSON pages of 1,000 submissions to three tables (the demo form: groups, two repeat groups, labels)',
  measureOne([candidateIndex = '', folder = '']) {
    const candidate = candidates[Number(candidateIndex)];
    if (candidate === undefined) throw new Error(`There is no candidate ${candidateIndex}.`);
    return measure(() => candidate.work(readPages(folder)));
  },
  run(options) {
    const folder = mkdtempSync(join(tmpdir(), 'fieldrows-bench-'));
    try {
      const results = (options.rows ?? defaultRows).map((rows) =>
        measureSize(join(folder, String(rows)), rows, options),
      );
      return `${resultTable(results)}\n\n${growthTable(results)}`;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

function* readPages(folder: string): Generator<readonly Submission[]> {
  for (const file of readdirSync(folder).sort()) {
    const page: { readonly results: readonly Submission[] } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    yield page.results;
  }
}

function measureSize(folder: string, rows: number, options: BenchOptions): Result {
  const megabytes = writePages(folder, rows) / 1e6;
  const rounds = candidates.map((): Measurement[] => []);
  for (let round = 0; round < (options.rounds ?? defaultRounds); round++) {
    for (let turn = 0; turn < candidates.length; turn++) {
      const index = (turn + round) % candidates.length;
      rounds[index]?.push(inChild<Measurement>(['one', 'json', String(index), folder], options.nodeOptions));
    }
  }
  return { rows, megabytes, cells: countCells(folder), measurements: rounds.map(medians) };
}

function countCells(folder: string): number {
  const tables = candidates[0]?.work(readPages(folder)) as { headings: unknown[]; rows: unknown[] }[];
  return tables.reduce((cells, { headings, rows }) => cells + headings.length * rows.length, 0);
}

function writePages(folder: string, rows: number): number {
  mkdirSync(folder);
  const project: ProjectState = {
    uid: 'aFieldrowsDemoSurvey01',
    name: 'Household survey',
    owner: 'demo',
    deployed: true,
    archived: false,
    versions: [{ id: 'v1', content: demoForm({ remarks: true }) }],
    submissions: [],
    exports: [],
    permissions: {},
    publicData: false,
  };
  let bytes = 0;
  for (let from = 0; from < rows; from += pageSize) {
    const results = generateSubmissions(project, Math.min(pageSize, rows - from), Date.UTC(2026, 7, 1) + from * 60_000);
    // The generator goes on after the last one.
    project.submissions = results.slice(-1);
    const page = Buffer.from(JSON.stringify({ count: rows - from, next: null, previous: null, results }));
    writeFileSync(join(folder, `${String(from).padStart(9, '0')}.json`), page);
    bytes += page.length;
  }
  return bytes;
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
  const lines = results.flatMap(({ rows, megabytes, cells, measurements }) =>
    measurements.map(({ coldCpu, coldWall, warmCpu, peakMegabytes }, index) => [
      rows.toLocaleString('en'),
      candidates[index]?.name ?? '',
      megabytes.toFixed(1),
      cells.toLocaleString('en'),
      coldCpu.toFixed(0),
      coldWall.toFixed(0),
      ((coldCpu * 10_000) / rows).toFixed(0),
      index === 0 ? Math.round(cells / (coldCpu / 1_000)).toLocaleString('en') : '',
      warmCpu.toFixed(0),
      peakMegabytes.toFixed(0),
    ]),
  );
  const headings = ['submissions', 'work', 'MB', 'cells', 'cold CPU ms', 'wall', 'per 10,000', 'cells/s'];
  return formatTable(headings.concat('warm CPU ms', 'peak MB'), lines);
}

/** CPU time of each size over that of the size before; ten times the submissions should cost about ten times the time. */
function growthTable(results: readonly Result[]): string {
  const lines = candidates.map(({ name }, index) => [
    name,
    ...results.slice(1).map(({ measurements }, step) => {
      const before = results[step]?.measurements[index]?.coldCpu ?? Number.NaN;
      return `x ${((measurements[index]?.coldCpu ?? Number.NaN) / before).toFixed(1)}`;
    }),
  ]);
  const headings = results.slice(1).map(({ rows }) => `to ${rows.toLocaleString('en')}`);
  return formatTable(['growth of cold CPU', ...headings], lines);
}
