/** What the person may choose from: projects, and what one can be asked for. */
import { type Messages, offerSentence } from '../../messages';
import type { Services } from '../../ports';
import { readPersonalSettings } from '../../settings/personal-settings';
import { readDocumentSettings } from '../../settings/saved-imports';
import type { OpenedProject, ProjectChoice } from '../../sidebar-api';
import { sourceOfAddress } from '../../sources';
import { rememberOffers, storedFacts } from '../imports/offer-changes';
import { suggestSheetName } from '../sheets/open-sheet';
import { sourceServices } from '../source-services';
import { isOrphan } from '../targets/orphan-sheets';
import { ownAccess } from './connect';

export function listProjects(services: Services, server: string): ProjectChoice[] {
  const source = sourceOfAddress(server);
  const projects = source.listProjects(sourceServices(services), ownAccess(services, server));
  return projects.map(({ uid, name, status }) => ({ uid, name: name || uid, status: status ?? '' }));
}

export function openProject(
  services: Services,
  messages: Messages,
  input: { readonly server: string; readonly projectUid: string },
): OpenedProject {
  const source = sourceOfAddress(input.server);
  source.requireChoice({ projectUid: input.projectUid });
  const project = source.openProject(sourceServices(services), ownAccess(services, input.server), input.projectUid);
  const settings = readDocumentSettings(services.documentStore);
  rememberOffers(services, settings, input, project.offers);
  return {
    source: source.id,
    uid: project.uid,
    name: project.name || project.uid,
    deployed: project.deployed,
    encrypted: project.encrypted,
    isPublic: project.isPublic === true,
    repeatGroups: project.repeatGroups,
    formats: source.formats,
    languages: project.languages ?? [],
    questions: project.questions ?? [],
    submissions: project.submissions ?? null,
    offers: project.offers.map(({ uid, name, unsaved, facts }) => ({
      ...{ uid, name, unsaved },
      summary: offerSentence(messages, facts),
      facts: storedFacts({ facts }),
    })),
    account: readPersonalSettings(services.userStore).keys.get(input.server)?.account ?? '',
    rights: project.rights ?? null,
    canMakeOffers: project.canMakeOffers === true,
    offersPage: project.offersPage,
    suggestedOptions: project.suggestedOptions ?? {},
    suggestedSheetName: suggestSheetName(services.spreadsheet, project.name, (sheet) => isOrphan(sheet, settings)),
  };
}
