/**
 * What an answer becomes in the cells of its row: the texts that KoboToolbox's exporter writes for it. Follows the
 * `format` methods of formpack's fields.py; where that fails or drops an answer, this keeps it.
 */
import type { ColumnOptions } from '../form/form';
import type { Field } from '../form/form-columns';
import { systemNames } from '../form/form-columns';
import type { Cell } from '../table';
import { addedChoiceColumn, type OpenSection, putText } from './sections';

/** A submission as the server's JSON has it: answers under their full path, repeat groups as arrays. */
export type Submission = Readonly<Record<string, unknown>>;

/** White space as Python's `str.split()` sees it, which is not JavaScript's `\s`. */
const pythonSpace = /[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

function words(text: string): string[] {
  return text.split(pythonSpace).filter((word) => word !== '');
}

/** Answers are text on the server; anything else is written as its exporter, a Python program, prints it. */
export function answerText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Fills the cells of a question that was answered, with '' too: then each of its choices is 0. */
export function putAnswer(
  section: OpenSection,
  row: Cell[],
  field: Field,
  value: unknown,
  submission: Submission,
  options: ColumnOptions,
): void {
  const answer = answerText(value);
  const { kind, column, choices } = field;
  if (kind === 'selectMultiple') {
    putChoices(section, row, field, words(answer), options);
    return;
  }
  putText(section, row, column, kind === 'selectOne' ? (choices.get(answer)?.label ?? answer) : answer);
  if (kind === 'geopoint') {
    const parts = words(answer).slice(0, 4);
    for (let part = 0; part < parts.length; part++) putText(section, row, column + 1 + part, parts[part] ?? '');
  } else if (kind === 'media') {
    putText(section, row, column + 1, mediaAddress(field.path, answer, submission));
  }
}

function putChoices(
  section: OpenSection,
  row: Cell[],
  field: Field,
  codes: readonly string[],
  options: ColumnOptions,
): void {
  const { choices, column } = field;
  if (column >= 0) {
    putText(section, row, column, codes.map((code) => choices.get(code)?.label || code).join(' '));
  }
  if (options.selectMultiple === 'summary') return;
  for (const [code, choice] of choices) putText(section, row, choice.column, codes.includes(code) ? '1' : '0');
  for (const code of codes) if (!choices.has(code)) addedChoiceColumn(section, field, code, options);
  const added = section.addedChoices.get(field.path);
  if (added === undefined) return;
  for (const [code, place] of added) putText(section, row, place, codes.includes(code) ? '1' : '0');
}

/** Address of the file an answer names. In repeat groups all rows share a path, so the file's name comes first. */
function mediaAddress(path: string, answer: string, submission: Submission): string {
  const { _attachments: list } = submission;
  if (answer === '' || !Array.isArray(list)) return '';
  const attachments = list.filter((item): item is Record<string, unknown> => typeof item === 'object' && item !== null);
  const isNamed = (item: Record<string, unknown>) => item['media_file_basename'] === answer;
  const isHere = (item: Record<string, unknown>) => item['question_xpath'] === path;
  const found =
    attachments.find((item) => isNamed(item) && isHere(item)) ?? attachments.find(isNamed) ?? attachments.find(isHere);
  if (found === undefined) return '';
  return found['is_deleted'] === true ? 'Deleted' : answerText(found['download_url']);
}

/** The system values of a submission, in the order of their names. */
export function systemTexts(submission: Submission, options: ColumnOptions): string[] {
  return systemNames.map((name) => {
    const value = submission[name];
    // kpi empties these two before it exports (base_backend.py:838).
    if (name === '_notes' || name === '_tags') return '';
    if (name === '_validation_status') return statusText(value, options);
    // What an unedited submission's instance id is, on servers that do not tell the other.
    return answerText(name === 'meta/rootUuid' ? (value ?? submission['meta/instanceID']) : value);
  });
}

function statusText(value: unknown, options: ColumnOptions): string {
  if (typeof value !== 'object' || value === null) return '';
  const { uid, label } = value as { readonly uid?: unknown; readonly label?: unknown };
  return answerText(options.language === 'xml' ? uid : label);
}

const systemNameSet = new Set<string>(systemNames);
/** What the server adds to a submission and its exports leave out. `_version_` came with forms made before 2018. */
const hiddenKey =
  /^(?:meta\/|formhub\/uuid$|_(?:attachments|geolocation|xform_id_string|xform_id|bamboo_dataset_id|supplementalDetails|edited|deleted_at|date_modified|duration|media_count|total_media|media_all_received)$|_{1,2}version_)/;

/** Whether a key of a submission is the server's own and not an answer. */
export function isServerKey(key: string): boolean {
  return systemNameSet.has(key) || hiddenKey.test(key);
}
