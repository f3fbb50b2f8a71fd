/**
 * One import or refresh as a person would do it in the sidebar: paste the address and the key, open the project, choose
 * the named export, import. An import that is there already is refreshed.
 */
import type { ImportCard, ImportFormat, ImportOptions, OfferChoice, RunReport } from '../../src/sidebar-api';
import type { RequestRecord, RunResult, Runtime, UserState } from '../apps-script/types';
import { type Answer, callProduct } from './product';

export interface ImportWish {
  readonly address: string;
  readonly projectUid: string;
  readonly exportNameOrUid: string;
  readonly format: ImportFormat;
  readonly options?: ImportOptions;
  /** '' uses the key that is kept for the server. */
  readonly apiKey: string;
  readonly user: string;
  /** Minutes; undefined leaves an import's schedule as it is, and gives a new one none. */
  readonly scheduleMinutes: number | undefined;
  readonly accept: boolean;
  readonly killAfter: number | undefined;
}

export interface ImportEnding {
  /** Of the import run itself, or of the step before it that failed. */
  readonly reply: Answer<RunReport>;
  /** Undefined when a step before the import run failed. */
  readonly run: RunResult | undefined;
  /** Of all steps, in order. */
  readonly requests: readonly RequestRecord[];
}

type Failure = Extract<Answer<unknown>, { ok: false }>;
type Step = <Value>(call: { result: RunResult; reply: Answer<Value> }) => Value;

class StepFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Carries the wish out through the bundle's entry; every failure of the product is in the ending, none is thrown. */
export function importOnce(runtime: Runtime, wish: ImportWish): ImportEnding {
  const requests: RequestRecord[] = [];
  const step: Step = (call) => {
    requests.push(...call.result.requests);
    if (!call.reply.ok) throw new StepFailed(call.reply);
    return call.reply.value;
  };
  try {
    const card = withSchedule(runtime, wish, step, findImport(runtime, wish, step) ?? makeImport(runtime, wish, step));
    const options = { user: wish.user, ...(wish.killAfter === undefined ? {} : { killAfter: wish.killAfter }) };
    const { reply, result } = callProduct(runtime, 'runImport', { importId: card.id, accept: wish.accept }, options);
    requests.push(...result.requests);
    return { reply, run: result, requests };
  } catch (error) {
    if (error instanceof StepFailed) return { reply: error.failure, run: undefined, requests };
    throw error;
  }
}

function findImport(runtime: Runtime, wish: ImportWish, step: Step): ImportCard | undefined {
  const { user } = wish;
  const cards = step(callProduct(runtime, 'listImports', {}, { user }));
  const card = cards.find((candidate) => isWished(candidate, wish));
  if (!card) return undefined;
  // A person who has given this key before does not paste it again; the refresh is then all that happens.
  if (wish.apiKey !== '' && !keepsKey(runtime.state.users, wish)) {
    step(callProduct(runtime, 'connect', { address: wish.address, apiKey: wish.apiKey }, { user }));
  }
  return card;
}

function withSchedule(runtime: Runtime, wish: ImportWish, step: Step, card: ImportCard): ImportCard {
  if (wish.scheduleMinutes === undefined || wish.scheduleMinutes === card.schedule) return card;
  const { id, name, offerUid, offerName } = card;
  const change = { importId: id, name, schedule: wish.scheduleMinutes, offerUid, offerName };
  return step(callProduct(runtime, 'changeImport', change, { user: wish.user }));
}

function makeImport(runtime: Runtime, wish: ImportWish, step: Step): ImportCard {
  const { user, projectUid } = wish;
  const { server } = step(callProduct(runtime, 'connect', { address: wish.address, apiKey: wish.apiKey }, { user }));
  const project = step(callProduct(runtime, 'openProject', { server, projectUid }, { user }));
  const chosen = chooseExport(project.offers, wish.exportNameOrUid);
  // Looked for again, because only now is it known which server an address pasted in another form means.
  const cards = step(callProduct(runtime, 'listImports', {}, { user }));
  const existing = cards.find(
    (card) =>
      card.server === server &&
      card.projectUid === projectUid &&
      card.offerUid === chosen.uid &&
      card.format === wish.format,
  );
  if (existing) return existing;
  const wanted = {
    server,
    projectUid,
    projectName: project.name,
    offerUid: chosen.uid,
    offerName: chosen.name || chosen.uid,
    format: wish.format,
    options: { ...project.suggestedOptions, ...wish.options },
    sheetName: project.suggestedSheetName,
    schedule: wish.scheduleMinutes ?? 0,
  };
  return step(callProduct(runtime, 'saveImport', wanted, { user }));
}

function isWished(card: ImportCard, wish: ImportWish): boolean {
  return (
    card.server === originOf(wish.address) &&
    card.projectUid === wish.projectUid &&
    card.format === wish.format &&
    (card.offerUid === wish.exportNameOrUid || card.offerName === wish.exportNameOrUid)
  );
}

function originOf(address: string): string {
  return URL.canParse(address) ? new URL(address).origin : address;
}

function keepsKey(users: readonly UserState[], wish: ImportWish): boolean {
  const properties = users.find((user) => user.email === wish.user)?.properties ?? {};
  return Object.values(properties).some((value) => value.includes(wish.apiKey));
}

/** By uid, else by exact name. A name that two exports bear is refused rather than guessed. */
function chooseExport(exports: readonly OfferChoice[], nameOrUid: string): OfferChoice {
  const byUid = exports.find((candidate) => candidate.uid === nameOrUid);
  if (byUid) return byUid;
  const [first, second] = exports.filter((candidate) => candidate.name === nameOrUid);
  if (first && !second) return first;
  const names = exports.map((candidate) => `"${candidate.name}" (${candidate.uid})`).join(', ') || 'none';
  const message = first
    ? `Two named exports are called "${nameOrUid}"; give the uid of one: ${names}.`
    : `The project has no named export "${nameOrUid}"; it has: ${names}.`;
  throw new StepFailed({ ok: false, code: first ? 'exportAmbiguous' : 'exportNotFound', message });
}
