/** The export that the fault tests import: small, with an answer that must never be seen outside its cell. */
import { canaryAnswer } from '../product/scripted-server';

export interface Survey {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The bytes KoboToolbox writes: semicolons, everything quoted, CRLF. */
export function csvOf({ headings, rows }: Survey): string {
  const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.split('"').join('""')}"`).join(';');
  return [headings, ...rows].map((cells) => `${line(cells)}\r\n`).join('');
}

const headings = ['Head of household', 'Village', 'People', 'Visited on', 'Phone', '_id'];

/** Submissions numbered from `first`. */
export function surveyOf(count: number, first = 1): Survey {
  const rows = Array.from({ length: count }, (_, index) => {
    const id = first + index;
    const visited = `2026-08-${String((id % 28) + 1).padStart(2, '0')}`;
    return [`Household ${id} ${canaryAnswer}`, `Maradi; "centre"\n${id}`, `${id % 9}`, visited, `+22790${id}`, `${id}`];
  });
  return { headings, rows };
}

export const survey = surveyOf(24);
export const surveyCsv = csvOf(survey);

/** The same survey with one submission edited and one added. */
export const editedSurvey: Survey = {
  headings,
  rows: [
    ...survey.rows.map((row) => (row[5] === '3' ? [`Renamed ${canaryAnswer}`, ...row.slice(1)] : row)),
    ...surveyOf(1, 25).rows,
  ],
};
export const editedCsv = csvOf(editedSurvey);
