/**
 * Reads the form of a project from the API's `content` into our words. Lenient: a row that makes no sense is left out,
 * as answers to it still come, under their path. Facts: kpi expand_content and kobo_specific types, read 2026-08.
 */
import { array, fallback, type InferOutput, nullable, object, parse, string, union, unknown } from 'valibot';
import type { HttpResponse } from '../../../ports';
import type { FormChoice, FormDefinition, FormRow } from '../../../tables/form/form';
import { follow, type KoboSession } from '../connection/exchange';
import { explainRefusal } from '../connection/refusals';
import { projectRequest } from '../connection/requests';
import { isOpenToAll, permissionsShape, readShape } from '../connection/responses';

const text = fallback(string(), '');
/** One text, or one per language. */
const labels = fallback(union([array(fallback(nullable(string()), null)), string()]), []);

const rowShape = fallback(
  object({
    type: text,
    name: text,
    $autoname: text,
    label: labels,
    hint: labels,
    select_from_list_name: text,
    'kobo--score-choices': text,
    'kobo--rank-items': text,
  }),
  {
    type: '',
    name: '',
    $autoname: '',
    label: [],
    hint: [],
    select_from_list_name: '',
    'kobo--score-choices': '',
    'kobo--rank-items': '',
  },
);
const choiceShape = fallback(object({ list_name: text, name: text, $autovalue: text, label: labels }), {
  list_name: '',
  name: '',
  $autovalue: '',
  label: [],
});
const contentShape = object({
  survey: fallback(array(rowShape), []),
  choices: fallback(array(choiceShape), []),
  translations: fallback(array(fallback(nullable(string()), null)), []),
});
const projectShape = object({ name: text, content: unknown(), permissions: permissionsShape });

/**
 * Reads a project's form. It is the latest draft: questions that are in older versions only are not in it.
 *
 * @throws {FieldrowsError} `projectNotFound`, `projectNotPublic`, `noRightToView`, `apiKeyRefused`, `notKoboToolbox`, …
 */
export function readForm(session: KoboSession, projectUid: string): FormDefinition {
  return readProjectForm(session, projectUid).form;
}

/** The same with whether anyone may view the answers to it. */
export function readProjectForm(
  session: KoboSession,
  projectUid: string,
): { readonly form: FormDefinition; readonly isPublic: boolean } {
  const { response } = follow(session, projectRequest(session, projectUid), 'json');
  if (response.status !== 200) throw explainRefusal(session, response, { what: 'project', projectUid });
  return readProjectFormOf(response, session.server);
}

/** The same of a project that has been read. */
export function readProjectFormOf(response: HttpResponse, server: string): ReturnType<typeof readProjectForm> {
  const { name, content, permissions } = readShape(projectShape, response, server);
  return { form: readFormContent(content, name.trim()), isPublic: isOpenToAll(permissions) };
}

/** The form in the `content` of a project; one without any row where there is none. */
export function readFormContent(content: unknown, title: string): FormDefinition {
  const { survey, choices, translations } = parse(fallback(contentShape, parse(contentShape, {})), content);
  return {
    title,
    languages: translations.length === 0 ? [undefined] : translations.map((name) => name ?? undefined),
    rows: readRows(survey),
    choices: choices.map(readChoice),
  };
}

function readRows(survey: readonly InferOutput<typeof rowShape>[]): FormRow[] {
  let innerList = '';
  return survey.map((row): FormRow => {
    // Rating and ranking questions name their choices once, at their beginning; their rows are select_one in the form.
    if (row.type === 'begin_score') innerList = row['kobo--score-choices'];
    if (row.type === 'begin_rank') innerList = row['kobo--rank-items'];
    const isInner = row.type === 'score__row' || row.type === 'rank__level';
    const list = isInner ? innerList : row.select_from_list_name;
    const hints = readLabels(row.hint);
    return {
      type: isInner ? 'select_one' : row.type,
      name: row.name || row.$autoname,
      labels: readLabels(row.label),
      ...(list === '' ? {} : { choiceList: list }),
      ...(hints.some(Boolean) ? { hints } : {}),
    };
  });
}

function readChoice({ list_name: list, name, $autovalue, label }: InferOutput<typeof choiceShape>): FormChoice {
  return { list, name: name || $autovalue, labels: readLabels(label) };
}

function readLabels(label: InferOutput<typeof labels>): (string | undefined)[] {
  return typeof label === 'string' ? [label] : label.map((one) => one ?? undefined);
}
