/** Made-up submissions in the bytes of a KoboToolbox CSV export: `;`, every cell quoted, CRLF, system columns at the end. */
import { sequence } from './sequence';

const questions = 29;
const systemHeadings = ['_id', '_uuid', '_submission_time', '_validation_status', '_notes', '_status'].concat([
  '_submitted_by',
  '__version__',
  '_tags',
  'meta/rootUuid',
  '_index',
]);
const places = ['Maradi', 'São Tomé', "N'Djamena", 'Goma', 'Port-au-Prince', 'Bobo-Dioulasso', 'Bouaké', 'Tillabéri'];
const needs = ['water', 'food', 'shelter', 'health', 'cash', 'education'];
const comments = [
  'Le puits est à sec depuis deux mois ; les femmes marchent 4 km.',
  'Household head reports "no income" since the flood.',
  '- roof leaking\n- two children ill',
  "Rien à signaler, l'école a rouvert.",
  'Se reubicó con la familia de su hermano; "todo bien", dice.',
];
const foreignComments = ['الماء غير صالح للشرب منذ شهر.', 'Немає електрики три дні.'];

/**
 * 40 columns: numbers, dates, codes with leading zeros, choices, free text with quotes, line breaks and separators,
 * and as many empty cells as skip logic leaves. The same number of rows gives the same text.
 *
 * @param scripts `latin` keeps every character below U+0100, which V8 holds in half the memory.
 */
export function submissionsAsCsv(rows: number, scripts: 'latin' | 'all'): string {
  const random = sequence(rows);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const whole = (below: number): number => Math.floor(random() * below);
  const twoDigits = (value: number): string => String(value).padStart(2, '0');
  const day = (): string => `2024-${twoDigits(1 + whole(12))}-${twoDigits(1 + whole(28))}`;
  const time = (): string => `${twoDigits(whole(24))}:${twoDigits(whole(60))}:${twoDigits(whole(60))}`;
  const uuid = (): string =>
    [8, 4, 4, 4, 12]
      .map((digits) =>
        whole(16 ** digits)
          .toString(16)
          .padStart(digits, '0'),
      )
      .join('-');
  const allComments = scripts === 'all' ? comments.concat(foreignComments) : comments;

  const answers: ((row: number) => string)[] = [
    () => `${day()}T${time()}.${100 + whole(900)}+03:00`,
    () => day(),
    () => pick(places),
    () => `0${whole(100)}`,
    () => `${1 + whole(89)}.${1 + whole(9)} ${whole(179)}.5 ${whole(2_000)} 4.9`,
    () => `${whole(90)}.${whole(1_000)}1`,
    () => `${whole(180)}.${whole(1_000)}3`,
    () => `${pick(needs)} ${pick(needs)}`,
    ...needs.map(() => () => String(whole(2))),
    () => `+2547${whole(100_000_000)}`,
    () => (random() < 0.5 ? pick(allComments) : ''),
    () => (random() < 0.3 ? `${1_711_872_000_000 + whole(1_000_000_000)}.jpg` : ''),
    () => `${whole(10_000)}.${1 + whole(9)}`,
  ];
  while (answers.length < questions) {
    answers.push(() => (random() < 0.8 ? String(whole(500)) : ''));
    answers.push(() => (random() < 0.4 ? pick(needs) : ''));
  }
  answers.length = questions;
  answers.push(
    (row) => String(410_000_000 + row * 3),
    () => uuid(),
    () => `${day()}T${time()}`,
    () => (random() < 0.5 ? 'validation_status_approved' : ''),
    () => '',
    () => 'submitted_via_web',
    () => (random() < 0.5 ? `enumerator_${whole(20)}` : ''),
    () => 'vK3mLwAbCdEfGhIjKlMnOp',
    () => '',
    () => `uuid:${uuid()}`,
    (row) => String(row + 1),
  );

  const headings = Array.from({ length: questions }, (_, index) => `group/question_${index + 1}`).concat(
    systemHeadings,
  );
  const lines = [record(headings)];
  for (let row = 0; row < rows; row++) lines.push(record(answers.map((answer) => answer(row))));
  return lines.join('');
}

function record(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(';')}\r\n`;
}
