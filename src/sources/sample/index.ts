/** Sample data as a source like any other, to be tried without a key and without the network. */
import { FieldrowsError } from '../../errors';
import { utf8Length } from '../../tables/personal-data/utf8';
import { contentOf } from '../file-content';
import type { Content, OfferedProject, ReadProgress, Source, SourceChoice } from '../source';
import { lastStep, type SampleLanguage, sampleCsv, sampleTexts } from './water-points';

/** Stands where other sources have an address. */
const server = 'sample';
const offerUid = 'all';

export const sampleData: Source = {
  id: 'sample',
  formats: ['csv'],
  needsKey: false,
  isSample: true,
  renewsAfterSeconds: () => 0,
  owns: (address) => address === server,
  parseAddress() {
    throw new FieldrowsError('addressNotRecognised', {});
  },
  cleanApiKey() {
    throw new FieldrowsError('apiKeyMalformed', {});
  },
  check: () => ({ username: '' }),
  requireChoice(choice) {
    const isOffer = choice.offerUid === undefined || choice.offerUid === offerUid;
    if (!isLanguage(choice.projectUid) || !isOffer) throw new FieldrowsError('badRequest', {});
  },
  listProjects: () =>
    Object.entries(sampleTexts).map(([uid, { project }]) => ({ uid, name: project, status: 'deployed' })),
  openProject: (_services, _access, projectUid) => projectIn(projectUid),
  read,
};

/** What an import of the sample asks for, in one of its languages. */
export function sampleChoice(
  language: string,
): SourceChoice & { readonly projectName: string; readonly offerName: string } {
  const { uid: projectUid, name: projectName, offers } = projectIn(language);
  return {
    source: 'sample',
    server,
    projectUid,
    projectName,
    offerUid,
    offerName: offers[0]?.name ?? '',
    format: 'csv',
  };
}

function projectIn(language: string): OfferedProject {
  const uid: SampleLanguage = isLanguage(language) ? language : 'en';
  const { project, offer, headings } = sampleTexts[uid];
  const facts = {
    kind: 'namedExport',
    language: '_default',
    selectMany: 'summary',
    groupsInHeadings: false,
    questions: headings.length,
    filtered: false,
    fingerprint: '',
  } as const;
  return {
    uid,
    name: project,
    deployed: true,
    encrypted: false,
    repeatGroups: [],
    submissions: undefined,
    offers: [{ uid: offerUid, name: offer, unsaved: false, facts }],
    offersPage: '',
  };
}

/** Each reading finds a little more than the one before, so that people see what a refresh does. */
function read(
  services: Parameters<Source['read']>[0],
  { projectUid, offerName = '' }: SourceChoice,
  _access: unknown,
  { checkpoint, onCheckpoint }: ReadProgress,
): Content {
  const step = Math.min(Number(checkpoint?.['step'] ?? 0) || 0, lastStep);
  const text = sampleCsv(isLanguage(projectUid) ? projectUid : 'en', step);
  onCheckpoint({ step: Math.min(step + 1, lastStep) });
  const facts = { byteLength: utf8Length(text), isProven: true, requests: 0, fetchedAt: services.clock.now() };
  return { ...contentOf({ ...facts, format: 'csv', text, bytes: () => new Uint8Array(0) }, offerName), ...facts };
}

function isLanguage(text: string): text is SampleLanguage {
  return Object.keys(sampleTexts).includes(text);
}
