/** What an answer becomes in the cells of its columns. Follows the `format` methods of formpack's fields.py. */
import { type CellValue, numberCell, typedValue } from './cell-values';
import { columnNames, type ExportOptions, isMedia } from './export-columns';
import type { FormField } from './form-sections';
import type { Submission } from './types';

/** An export that cannot be written; the server shows both parts in its failure text. */
export class ExportFailure extends Error {
  readonly errorType: string;
  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** White space as Python's `str.split()` sees it, which is not JavaScript's `\s`. */
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

function words(value: string): string[] {
  return value.split(pythonSpace).filter((word) => word !== '');
}

function answerText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function choiceText(field: FormField, code: string, options: ExportOptions): string | undefined {
  if (options.language === undefined) return undefined;
  return field.choices?.get(code)?.labels.get(options.language) ?? undefined;
}

function mediaAddress(field: FormField, value: string, submission: Submission): string {
  const attachments = Array.isArray(submission['_attachments']) ? submission['_attachments'] : [];
  for (const attachment of attachments as Record<string, unknown>[]) {
    const matches = attachment['question_xpath'] === field.path || attachment['media_file_basename'] === value;
    if (matches && value !== '') {
      return attachment['is_deleted'] === true ? 'Deleted' : answerText(attachment['download_url']);
    }
  }
  return '';
}

/** The cells of a question without an answer. */
export function emptyCells(field: FormField, options: ExportOptions): [string, CellValue][] {
  return columnNames(field, options).map((name) => [name, '']);
}

/**
 * The cells of one answer as name and text. A code that is no choice makes a cell that has no column: the surplus cell
 * that KoboToolbox appends to this row and all later ones.
 */
export function answerCells(
  field: FormField,
  value: unknown,
  submission: Submission,
  options: ExportOptions,
): [string, CellValue][] {
  if (field.name === '_validation_status' && field.system) {
    const status = (value ?? {}) as { uid?: string; label?: string };
    return [[field.name, (options.language === undefined ? status.uid : status.label) ?? '']];
  }
  // kpi takes these two out of each submission before exporting (base_backend.py:838).
  if (field.system && (field.name === '_notes' || field.name === '_tags')) return [[field.name, '']];
  const answer = answerText(value);
  const typed = (type: string, text: string): CellValue => (options.typed ? typedValue(type, text) : text);
  // The one answer that is a number in XLSX whatever the settings say.
  if (field.system && field.name === '_id') return [[field.name, answer === '' ? '' : numberCell(answer)]];
  if (field.type === 'geopoint') {
    const parts = words(answer);
    if (parts.length > 4) throw new ExportFailure('IndexError', 'list assignment index out of range');
    const names = columnNames(field, options);
    return names.map((name, index) => [name, index === 0 ? answer : typed('geopoint part', parts[index - 1] ?? '')]);
  }
  if (field.type === 'select_multiple') {
    const codes = words(answer);
    const part = (mark: string) => typed('select_multiple part', mark);
    const cells: [string, CellValue][] = columnNames(field, options).map((name) => [name, part('0')]);
    if (options.multipleSelect !== 'details') {
      cells.push([field.name, codes.map((code) => choiceText(field, code, options) || code).join(' ')]);
    }
    if (options.multipleSelect !== 'summary') {
      for (const code of codes) cells.push([`${field.name}/${code}`, part('1')]);
    }
    return cells;
  }
  if (field.type === 'select_one')
    return [[field.name, typed('select_one', choiceText(field, answer, options) ?? answer)]];
  if (isMedia(field) && options.includeMediaUrl) {
    return [
      [field.name, answer],
      [`${field.name}_URL`, mediaAddress(field, answer, submission)],
    ];
  }
  return [[field.name, typed(field.type, answer)]];
}
