/**
 * What a refresh costs at Google's side, where the time goes: calls and cells written, through the real bundle in the
 * local runtime. Seconds are the runtime's model of Google (workbench/apps-script/service-costs.ts), not measurements;
 * counts are exact. `calls` are those beside the requests and beside `notices`, by which a sidebar sees how far a run is
 * (the cache, a tenth of a call's time). `budget` is 12 + changed runs + cells / 50,000; a sheet of more than a million
 * cells that grows, and any other once a day, costs 2 + 2 for each other sheet more, to see whether there is room.
 */
import { openProduct, prepareImport, refresh } from '../test/product/product';
import { scriptedServer } from '../test/product/scripted-server';
import { submissionsAsCsv } from './csv-data';
import type { BenchOptions, BenchPart } from './run';
import { formatTable } from './text-table';

const defaultRows = [1_000, 10_000, 100_000];
const separator = '\r\n';

type Lines = readonly string[];

interface Case {
  readonly name: string;
  /** The next export, from the lines of the one before (headings first). */
  readonly change: (lines: Lines) => Lines;
  /** Runs of neighbouring rows that change. */
  readonly runs: (rows: number) => number;
}

const edited = (line: string) => line.replace(/";"/, ' edited";"');
const everyHundredth = (lines: Lines): Lines =>
  lines.map((line, row) => (row > 0 && row % 100 === 50 ? edited(line) : line));

const cases: readonly Case[] = [
  { name: 'unchanged', change: (lines) => lines, runs: () => 0 },
  { name: '1 edited', change: (lines) => lines.map((line, row) => (row === 500 ? edited(line) : line)), runs: () => 1 },
  { name: '1 % edited', change: everyHundredth, runs: (rows) => rows / 100 },
  { name: '1 deleted', change: (lines) => renumbered(lines.filter((_line, row) => row !== 400)), runs: () => 1 },
  { name: '1 % added', change: (lines) => lines.concat(added(lines)), runs: () => 1 },
  {
    name: '100 % edited',
    change: (lines) => lines.map((line, row) => (row === 0 ? line : edited(line))),
    runs: () => 1,
  },
];

/** KoboToolbox numbers the rows of each export anew in its last column. */
const renumbered = (lines: Lines): Lines =>
  lines.map((line, row) => (row === 0 ? line : line.replace(/;"\d*"$/, `;"${row}"`)));

/** Copies of the last rows with numbers of their own. */
function added(lines: Lines): string[] {
  const count = Math.max(1, Math.floor((lines.length - 1) / 100));
  const ids = (lines[0] ?? '').split(';').indexOf('"_id"');
  return lines.slice(-count).map((line, index) => {
    const cells = line.split('";"');
    cells[ids] = String(900_000_000 + index);
    return cells.join('";"');
  });
}

export const refreshPart: BenchPart = {
  name: 'refresh',
  title: 'Calls and cells of a refresh (40 columns; modelled seconds)',
  measureOne: () => undefined,
  run: (options) => (options.rows ?? defaultRows).map((rows) => tableOf(rows, options)).join('\n\n'),
};

function tableOf(rows: number, options: BenchOptions): string {
  const csv = submissionsAsCsv(rows, options.scripts ?? 'all');
  const server = scriptedServer(csv);
  const product = openProduct(server);
  const card = prepareImport(product);
  const lines: string[][] = [];
  const measure = (name: string, runs: number) => {
    const before = process.cpuUsage();
    let state = refresh(product, card).state;
    let { calls, cellsWritten, tookMilliseconds } = product.lastRun();
    while (state === 'incomplete') {
      state = refresh(product, card).state;
      const next = product.lastRun();
      calls = calls.concat(next.calls);
      tookMilliseconds += next.tookMilliseconds;
      for (const [sheet, cells] of Object.entries(next.cellsWritten)) {
        cellsWritten = { ...cellsWritten, [sheet]: (cellsWritten[sheet] ?? 0) + cells };
      }
    }
    const { user, system } = process.cpuUsage(before);
    const notices = calls.filter((call) => call.startsWith('Cache.')).length;
    const beside = calls.filter((call) => call !== 'UrlFetchApp.fetch').length - notices;
    const cells = cellsWritten['Answers'] ?? 0;
    lines.push([
      name,
      state,
      String(beside),
      String(notices),
      String(Math.ceil(12 + runs + cells / 50_000)),
      cells.toLocaleString('en'),
      (tookMilliseconds / 1_000).toFixed(1),
      ((user + system) / 1e6).toFixed(2),
    ]);
  };
  measure('first', 1);
  let current: Lines = csv.split(separator).slice(0, -1);
  for (const { name, change, runs } of cases) {
    current = change(current);
    server.csv = `${current.join(separator)}${separator}`;
    measure(name, runs(rows));
  }
  const headings = ['refresh', 'result', 'calls', 'notices', 'budget', 'cells written', 'modelled s', 'CPU s'];
  return `${rows.toLocaleString('en')} rows\n${formatTable(headings, lines)}`;
}
