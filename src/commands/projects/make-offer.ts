/** Making a named export at a person's request: what there is to decide, and the project with the new one in it. */
import { FieldrowsError } from '../../errors';
import { languageOf, languages, type Messages } from '../../messages';
import type { Services } from '../../ports';
import type { MadeOffer, NewOffer, OfferForm } from '../../sidebar-api';
import { sourceOfAddress } from '../../sources';
import { sourceServices } from '../source-services';
import { openProject } from './choose-offer';
import { ownAccess } from './connect';

interface Project {
  readonly server: string;
  readonly projectUid: string;
}

/** @throws {FieldrowsError} `badRequest` where offers are not made from here */
export function openOfferForm(services: Services, { server, projectUid }: Project): OfferForm {
  const { source, maker } = makerOf(server, projectUid);
  const form = maker.ask(sourceServices(services), ownAccess(services, server), projectUid);
  const spoken = languageOf(services.locale());
  const suggested = form.languages.find((name) => isIn(name, spoken)) ?? form.languages[0] ?? '';
  return {
    source: source.id,
    languages: form.languages,
    suggestedLanguage: suggested,
    questions: form.questions.map(({ path, labels, groups }) => ({
      path,
      labels,
      group: groups.join(' / '),
    })),
    systemColumns: form.systemColumns,
  };
}

/** @throws {FieldrowsError} `badRequest`, `exportNameTaken`, `noRightToMakeExports`, `exportRefused`, … */
export function makeOffer(services: Services, messages: Messages, input: NewOffer): MadeOffer {
  const { server, projectUid, projectName, wishes } = input;
  if (wishes.groupsInHeadings && wishes.groupSeparator === '') throw new FieldrowsError('badRequest', {});
  const { maker } = makerOf(server, projectUid);
  const offerUid = maker.make(
    sourceServices(services),
    ownAccess(services, server),
    { projectUid, projectName },
    wishes,
  );
  return { offerUid, project: openProject(services, messages, { server, projectUid }) };
}

function makerOf(server: string, projectUid: string) {
  const source = sourceOfAddress(server);
  source.requireChoice({ projectUid });
  const { maker } = source;
  if (maker === undefined) throw new FieldrowsError('badRequest', {});
  return { source, maker };
}

/** Forms name their languages as `Français (fr)`; older ones by the name alone. */
function isIn(language: string, code: string): boolean {
  const own = languages.find((known) => known.code === code)?.name ?? '';
  const name = language.toLowerCase();
  return name.includes(`(${code})`) || name.startsWith(own.toLowerCase());
}
