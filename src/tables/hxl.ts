/**
 * The row of HXL tags (hxlstandard.org) that KoboToolbox puts under the headings as soon as one exported question has
 * a tag, and that no export setting can turn off. It is no submission.
 */

/**
 * System columns that a submission always fills and the row of tags never does. KoboToolbox exports `_uuid` even where
 * a named export lists its fields; sections of repeat groups call the same columns `_submission_…`.
 */
const systemHeadings = ['_uuid', '_id', '_submission_time', '_submission__uuid', '_submission__id', '_index'];

/**
 * Whether the first row under the headings is one of HXL tags. Without any system column there is nothing that tells
 * tags from answers, and a submission must never be lost: then it is none.
 */
export function isHxlRow(headings: readonly string[], cells: readonly string[]): boolean {
  // Questions may be labelled like system columns, which stand last.
  const system = systemHeadings.map((heading) => headings.lastIndexOf(heading)).filter((column) => column >= 0);
  if (system.length === 0 || system.some((column) => cells[column] !== '')) return false;
  const filled = cells.filter((cell) => cell !== '');
  return filled.every((cell) => cell.startsWith('#')) && filled.some((cell) => /^#[a-z]/i.test(cell));
}
