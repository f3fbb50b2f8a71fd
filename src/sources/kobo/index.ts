/** KoboToolbox, asked as every source is. */
import { exactOptional, literal, number, object, safeParse, string } from 'valibot';
import { FieldrowsError } from '../../errors';
import { exportCacheSeconds } from '../../limits';
import type { FormDefinition } from '../../tables/form/form';
import { contentOf } from '../file-content';
import { maxRequestsPerAsynchronousRun, requestBudget } from '../request-budget';
import type {
  Checkpoint,
  Content,
  NamedExportFacts,
  OfferedProject,
  ReadProgress,
  Source,
  SourceAccess,
  SourceChoice,
  SourceServices,
  Waiting,
} from '../source';
import { isProjectUid, parseAddress } from './connection/address';
import { cleanApiKey } from './connection/api-key';
import { fallsBackToXml, type NamedExport } from './connection/projects';
import { type ExportFormat, restServicesPage } from './connection/requests';
import { checkKey, exchangePassword, handsOverRedirects, openSession } from './connection/sign-in';
import { countSubmissions } from './data/count-submissions';
import { type AsynchronousExportCheckpoint, discardAsynchronousExport } from './exports/asynchronous-export';
import { readExportSettings } from './exports/export-settings';
import { makeExport, readExportForm } from './exports/make-export';
import { type AsynchronousProgress, readAsynchronousExport } from './exports/read-asynchronous-export';
import { type ExportChoice, readExport } from './exports/read-export';
import { filterQuestions } from './form/filter-questions';
import { readProjectForm } from './form/form-definition';
import { listExports, listProjects, readProjectAndForm } from './projects/read-projects';
import { readPushed } from './push/pushed-submission';
import {
  findService,
  listFailures,
  registerService,
  removeService,
  retryFailures,
  wrapperOf,
} from './push/rest-services';
import { ownColumns, readSubmissionsContent, requireSubmissionOptions } from './submissions/submissions-content';

/** Named exports as the server makes them; shorter ones are no danger in an address. */
const exportUidShape = /^es[0-9A-Za-z]{1,62}$/;

export const koboToolbox: Source = {
  id: 'kobo',
  formats: ['csv', 'xlsx', 'json'],
  needsKey: true,
  // Files are kept by the server; submissions are looked up each time.
  renewsAfterSeconds: (format) => (format === 'json' ? 0 : exportCacheSeconds),
  /** Anybody can host it. */
  owns: () => true,
  parseAddress(pasted) {
    const { exportUid, ...address } = parseAddress(pasted);
    return { ...address, offerUid: exportUid };
  },
  cleanApiKey,
  check: (services, access) => checkKey(openSession(services, access)),
  exchangePassword: (services, server, username, password) =>
    exchangePassword(openSession(services, { server, apiKey: undefined }), username, password),
  requireChoice({ projectUid, offerUid, format, options }) {
    const isOwn = format === 'json' && offerUid === '';
    const isOffer = offerUid === undefined || isOwn || exportUidShape.test(offerUid);
    if (!isProjectUid(projectUid) || !isOffer) throw new FieldrowsError('badRequest', {});
    if (format === 'json') requireSubmissionOptions(options ?? {});
  },
  listProjects: (services, access) =>
    listProjects(openSession(services, access)).map(({ uid, name, deployed, archived }) => ({
      uid,
      name,
      status: deployed ? 'deployed' : archived ? 'archived' : 'draft',
    })),
  openProject,
  describe(services, choice, access) {
    const session = openSession(services, access);
    return {
      ...readProjectForm(session, choice.projectUid),
      columns:
        choice.offerUid === ''
          ? ownColumns(choice.options)
          : readExportSettings(session, { ...choice, exportUid: choice.offerUid, exportName: choice.offerName }),
    };
  },
  read,
  handsOverRedirects: (services, access) => handsOverRedirects(openSession(services, access)),
  discard(services, { projectUid, projectName = projectUid }, access, kept) {
    const checkpoint = readCheckpoint(kept);
    if (checkpoint === undefined) return;
    const session = { ...openSession(services, access), budget: requestBudget(1) };
    discardAsynchronousExport(session, { projectUid, projectName }, checkpoint);
  },
  maker: {
    ask: (services, access, projectUid) => readExportForm(openSession(services, access), projectUid),
    make: (services, access, project, wishes) => makeExport(openSession(services, access), project, wishes),
  },
  push: {
    readPushed,
    wrapperOf,
    servicesPage: restServicesPage,
    register: (services, access, project, target) => registerService(openSession(services, access), project, target),
    unregister: (services, access, project, uid) => removeService(openSession(services, access), project, uid),
    inspect(services, access, project, mark) {
      const session = openSession(services, access);
      const service = findService(session, project, mark);
      if (service === undefined) return undefined;
      return { service, failures: service.failed === 0 ? [] : listFailures(session, project, service.uid) };
    },
    retry: (services, access, project, uid) => retryFailures(openSession(services, access), project, uid),
  },
};

function openProject(services: SourceServices, access: SourceAccess, projectUid: string): OfferedProject {
  const session = openSession(services, access);
  const { project, form } = readProjectAndForm(session, projectUid);
  return {
    uid: project.uid,
    name: project.name,
    deployed: project.deployed,
    encrypted: project.encrypted,
    isPublic: project.isPublic,
    repeatGroups: project.repeatGroups,
    languages: form.languages.map((language) => language ?? ''),
    questions: filterQuestions(form),
    submissions: project.submissionCount,
    offers: listExports(session, projectUid).map((found) => ({
      uid: found.uid,
      name: found.name,
      unsaved: found.unsaved,
      facts: factsOf(found, form),
    })),
    rights: project.rights,
    canMakeOffers: project.canManage,
    offersPage: project.downloadsPage,
  };
}

function factsOf({ summary }: NamedExport, { languages }: FormDefinition): NamedExportFacts {
  const { language, selectMultiple, groupsInHeadings, questionCount, hasFilter, fingerprint } = summary;
  return {
    kind: 'namedExport',
    language: typeof language === 'object' ? language.name : language === 'xml' ? '_xml' : '_default',
    ...(fallsBackToXml(language, languages) ? { fallsBackToXml: true as const } : {}),
    selectMany: selectMultiple,
    groupsInHeadings,
    questions: questionCount ?? 0,
    filtered: hasFilter,
    fingerprint,
  };
}

function read(
  services: SourceServices,
  choice: SourceChoice,
  access: SourceAccess,
  progress: ReadProgress,
): Content | Waiting {
  const opened = openSession(services, access);
  if (choice.format === 'json') return readSubmissionsContent(opened, choice, progress);
  const { inBackground } = progress;
  const session = inBackground ? { ...opened, budget: requestBudget(maxRequestsPerAsynchronousRun) } : opened;
  const wanted = exportChoice(choice, choice.format);
  const download = inBackground
    ? readAsynchronousExport(session, wanted, asynchronousProgress(progress))
    : readExport(session, wanted);
  const requests = session.budget.used;
  if (download === undefined) return { kind: 'waiting', requests };
  const { byteLength, fetchedAt, isProven } = download;
  const content = contentOf(download, choice.offerName ?? '');
  return {
    ...content,
    ...{ byteLength, fetchedAt, requests, isProven },
    countSubmissions: () => countSubmissions(session, choice.projectUid),
    // What was made in the background is deleted once it has been fetched.
    ...(inBackground
      ? {}
      : { comesAgain: () => contentOf(readExport(session, wanted), '').fingerprint === content.fingerprint }),
  };
}

function exportChoice(choice: SourceChoice, format: ExportFormat): ExportChoice {
  const { projectUid, projectName, offerUid: exportUid, offerName: exportName, earlierTimeOuts } = choice;
  return {
    projectUid,
    exportUid,
    format: fileFormat(format),
    ...(projectName === undefined ? {} : { projectName }),
    ...(exportName === undefined ? {} : { exportName }),
    ...(earlierTimeOuts === undefined ? {} : { earlierTimeOuts }),
  };
}

/** JSON goes another way. */
function fileFormat(format: SourceChoice['format']): ExportChoice['format'] {
  if (format === 'json') throw new FieldrowsError('badRequest', {});
  return format;
}

const checkpointShape = object({
  exportUid: string(),
  createdAt: number(),
  failedDownloads: exactOptional(number()),
  discard: exactOptional(literal(true)),
});

function readCheckpoint(kept: Checkpoint | undefined): AsynchronousExportCheckpoint | undefined {
  const checked = safeParse(checkpointShape, kept);
  return checked.success ? checked.output : undefined;
}

function asynchronousProgress(progress: ReadProgress): AsynchronousProgress {
  const { importId, patienceMilliseconds, onCheckpoint } = progress;
  const abandoned = readCheckpoint(progress.abandoned);
  const checkpoint =
    abandoned === undefined ? readCheckpoint(progress.checkpoint) : { ...abandoned, discard: true as const };
  return {
    importId,
    patienceMilliseconds,
    checkpoint,
    onCheckpoint: (next) => onCheckpoint(next && { ...next }),
  };
}
