/**
 * Makes a named export: the one thing that is ever changed in a project, and only when a person has asked for it.
 * Facts: kpi/serializers/v2/asset_export_settings.py and its tests, jsapp ProjectExportsCreator, read 2026-08.
 */
import { object, string } from 'valibot';
import { FieldrowsError } from '../../../errors';
import type { HttpResponse } from '../../../ports';
import { formSections } from '../../../tables/form/form-sections';
import type { OfferForm, OfferQuestion, OfferWishes } from '../../offer-maker';
import { withinBudget } from '../../request-budget';
import { ask, type KoboSession } from '../connection/exchange';
import { isServerError } from '../connection/failures';
import type { ExportSummary, NamedExport } from '../connection/projects';
import { explainRefusal, isRestricted, readOwnAccount } from '../connection/refusals';
import { changingRequest, exportListRequest } from '../connection/requests';
import { readShape } from '../connection/responses';
import { readForm } from '../form/form-definition';
import { listExports } from '../projects/read-projects';
import { type ExportSettings, exportSettingsBody } from './export-settings';

/** Rows are known by it, and what people write beside them follows it. */
const keyColumn = '_id';
/** Those that people ask for; `_uuid` comes in any case, and `_index` numbers the rows anew each time. */
const systemColumns = ['_submission_time', '_validation_status', '_submitted_by', '__version__'];
const createdShape = object({ uid: string() });

/** What can be chosen about a new named export of a project. */
export function readExportForm(session: KoboSession, projectUid: string): OfferForm {
  const form = readForm(session, projectUid);
  return {
    languages: [...new Set(form.languages.map((language) => language ?? '_default')), '_xml'],
    questions: formSections(form).flatMap(({ questions }) =>
      questions
        .filter(({ row }) => row.type !== 'note')
        .map(
          ({ path, row, groups }): OfferQuestion => ({
            path,
            labels: row.labels.map((label) => label ?? ''),
            groups: groups.map((group) => group.name),
          }),
        ),
    ),
    systemColumns,
  };
}

/**
 * Makes a named export.
 *
 * @returns Its UID.
 * @throws {FieldrowsError} `exportNameTaken`, `noRightToMakeExports`, `exportRefused`, `projectNotFound`, …
 */
export function makeExport(
  session: KoboSession,
  project: { readonly projectUid: string; readonly projectName: string },
  wishes: OfferWishes,
): string {
  const { projectUid } = project;
  const name = wishes.name.trim();
  const findNamed = () => listExports(session, projectUid).find((found) => found.name === name);
  // The server does not check: it breaks.
  if (findNamed() !== undefined) throw new FieldrowsError('exportNameTaken', { exportName: name });
  const settings = settingsOf(wishes);
  const body = { name, export_settings: exportSettingsBody(settings, 'csv', queryOf(wishes)) };
  const request = changingRequest(exportListRequest(session, projectUid, 'format=json'), 'POST', body);
  let response: HttpResponse;
  try {
    // With one request left, the exchange has nothing to try again with: made twice, the name would be taken.
    response = ask(
      { ...session, budget: withinBudget(session.budget, Math.max(0, session.budget.left - 1)) },
      request,
      'json',
    );
  } catch (error) {
    if (!(error instanceof FieldrowsError)) throw error;
    if (isServerError(error, 400)) throw new FieldrowsError('exportRefused', {});
    // Its answer may have got lost, or somebody was faster.
    const found = error.kind === 'transient' ? findNamed() : undefined;
    if (found === undefined) throw error;
    if (!looksLike(found, settings)) throw new FieldrowsError('exportNameTaken', { exportName: name });
    return found.uid;
  }
  if (response.status === 201 || response.status === 200) {
    return readShape(createdShape, response, session.server).uid;
  }
  throw refusal(session, response, project);
}

function settingsOf(wishes: OfferWishes): ExportSettings {
  const { language, columns } = wishes;
  return {
    language: language === '_default' ? 'labels' : language === '_xml' ? 'xml' : { name: language },
    selectMultiple: wishes.selectMany,
    groupsInHeadings: wishes.groupsInHeadings,
    groupSeparator: wishes.groupSeparator,
    allVersions: wishes.allVersions,
    mediaUrls: wishes.mediaUrls,
    // Otherwise a workbook drops the time and the time zone of dates.
    valuesAsText: true,
    ...(columns.length === 0 ? {} : { fields: [...columns.filter((column) => column !== keyColumn), keyColumn] }),
  };
}

/** Times of submission are texts in UTC, which compare as they read. Both days count. */
function queryOf({ from, until }: OfferWishes): Readonly<Record<string, unknown>> {
  const limits = [
    ...(from === '' ? [] : [{ _submission_time: { $gte: from } }]),
    ...(until === '' ? [] : [{ _submission_time: { $lte: `${until}T23:59:59` } }]),
  ];
  return limits.length === 0 ? {} : { $and: limits };
}

/** Whether an export has what was asked for, as far as a list tells. */
function looksLike({ summary }: NamedExport, settings: ExportSettings): boolean {
  const compared: readonly (keyof ExportSummary & keyof ExportSettings)[] = [
    'language',
    'selectMultiple',
    'groupsInHeadings',
    'allVersions',
    'mediaUrls',
  ];
  return (
    compared.every((name) => JSON.stringify(summary[name]) === JSON.stringify(settings[name])) &&
    summary.questionCount === settings.fields?.length
  );
}

function refusal(
  session: KoboSession,
  response: HttpResponse,
  { projectUid, projectName }: { readonly projectUid: string; readonly projectName: string },
): FieldrowsError {
  if (response.status === 403 && !isRestricted(response)) {
    const account = readOwnAccount(session).username;
    return new FieldrowsError('noRightToMakeExports', { project: projectName || projectUid, account });
  }
  return explainRefusal(session, response, { what: 'exports', projectUid, projectName });
}
