/** What the person may choose from: projects, and the named exports of one. */
import type { Messages } from '../messages';
import type { Services } from '../ports';
import { readDocumentSettings } from '../settings/saved-imports';
import type { OpenedProject, ProjectChoice } from '../sidebar-api';
import { kobo, type NamedExport } from '../sources';
import { openOwnSession } from './connect';
import { suggestSheetName } from './open-sheet';
import { isOrphan } from './orphan-sheets';

export function listProjects(services: Services, server: string): ProjectChoice[] {
  return kobo.listProjects(openOwnSession(services, server)).map(({ uid, name, deployed, archived }) => ({
    uid,
    name: name || uid,
    status: deployed ? 'deployed' : archived ? 'archived' : 'draft',
  }));
}

export function openProject(
  services: Services,
  messages: Messages,
  input: { readonly server: string; readonly projectUid: string },
): OpenedProject {
  const session = openOwnSession(services, input.server);
  const project = kobo.readProject(session, input.projectUid);
  const exports = kobo.listExports(session, input.projectUid);
  const settings = readDocumentSettings(services.documentStore);
  return {
    uid: project.uid,
    name: project.name || project.uid,
    deployed: project.deployed,
    encrypted: project.encrypted,
    repeatGroups: project.repeatGroups,
    submissions: project.submissionCount ?? null,
    exports: exports.map((found) => ({
      uid: found.uid,
      name: found.name,
      unsaved: found.unsaved,
      summary: messages.exportSummary(factsOf(found)),
    })),
    downloadsUrl: project.downloadsPage,
    suggestedSheetName: suggestSheetName(services.spreadsheet, project.name, (sheet) => isOrphan(sheet, settings)),
  };
}

function factsOf({ summary }: NamedExport): Parameters<Messages['exportSummary']>[0] {
  const { language, selectMultiple, groupsInHeadings, questionCount, hasFilter } = summary;
  return {
    language: typeof language === 'object' ? language.name : language === 'xml' ? '_xml' : '_default',
    selectMany: selectMultiple,
    groupsInHeadings,
    questions: questionCount ?? 0,
    filtered: hasFilter,
  };
}
