/**
 * What refreshes of submissions read page by page cost: requests to KoboToolbox, calls and cells at Google's side, and how
 * many refreshes a whole project takes. Through the real bundle in the local runtime; a request takes the second that the
 * runtime's model gives it, counts are exact.
 */
import type { Submission } from '../src/tables/submissions/submissions';
import { type JsonProduct, prepareJson, productWithSubmissions } from '../test/product/json-project';
import { refresh } from '../test/product/product';
import type { BenchPart } from './run';
import { formatTable } from './text-table';

const defaultRows = [1_000, 10_000, 100_000];
const questions = Array.from({ length: 20 }, (_unused, index) => `question_${index + 1}`);
const form = {
  survey: questions.map((name) => ({ type: 'text', name, label: [name] })),
  choices: [],
  translations: [null],
};
const day = 24 * 60 * 60_000;

function submission(id: number, round = 0): Submission {
  const answers = questions.map((name, place) => [name, place % 2 === 0 ? `answer ${id % 13}` : String(id + round)]);
  return { _id: id, _uuid: `uuid-of-${id}`, ...Object.fromEntries(answers) };
}

function submissions(from: number, count: number): Submission[] {
  return Array.from({ length: count }, (_unused, index) => submission(from + index));
}

export const pagesPart: BenchPart = {
  name: 'pages',
  title: 'Refreshes of submissions read page by page (20 questions; modelled seconds)',
  measureOne: () => undefined,
  run: (options) => (options.rows ?? defaultRows).map(tableOf).join('\n\n'),
};

function tableOf(rows: number): string {
  const product = productWithSubmissions(form, submissions(1, rows));
  const card = prepareJson(product);
  const lines: string[][] = [];
  const measure = (name: string): void => {
    for (let run = 1; ; run++) {
      const { state } = refresh(product, card);
      lines.push([run === 1 ? name : `${name}, ${run}`, state, ...costOf(product)]);
      if (state !== 'incomplete') return;
    }
  };
  measure('first');
  measure('nothing new');
  product.project.submissions.push(...submissions(rows + 1, 5));
  measure('5 new');
  product.runtime.state.now += day;
  const edited = product.project.submissions.map((one, index) =>
    index % 100 === 50 ? submission(Number(one['_id']), 1) : one,
  );
  product.project.submissions.splice(0, edited.length, ...edited);
  measure('everything, 1 % edited');
  const headings = ['refresh', 'result', 'requests', 'calls', 'notices', 'cells written', 'modelled s'];
  return `${rows.toLocaleString('en')} submissions\n${formatTable(headings, lines)}`;
}

function costOf(product: JsonProduct): string[] {
  const { calls, requests, cellsWritten, tookMilliseconds } = product.lastRun();
  const notices = calls.filter((call) => call.startsWith('Cache.')).length;
  const beside = calls.filter((call) => call !== 'UrlFetchApp.fetch').length - notices;
  return [
    String(requests.length),
    String(beside),
    String(notices),
    (cellsWritten['Answers'] ?? 0).toLocaleString('en'),
    (tookMilliseconds / 1_000).toFixed(1),
  ];
}
