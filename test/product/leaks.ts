/**
 * Looks for secrets wherever somebody could come across them: cells, stores, cache, logs, replies, toasts, requests.
 * A key may be in its owner's own properties and in the Authorization of requests to the configured server (of Clockify:
 * in the X-Api-Key of requests to its two hosts); the answers
 * of respondents only in the spreadsheet, and there on every sheet but the status sheet.
 */
import type { HttpExchange, RunResult, SheetState, WorkbenchState } from '../../workbench/apps-script/types';
import { demoClockifyKey, demoClockifyServer } from '../../workbench/clockify/demo-workspace';
import { canaryAnswer, canaryKey, canaryPassword, colleagueKey } from './scripted-server';

/** A piece of a key counts as the key: twelve digits of it are no coincidence. */
const pieceLength = 12;

/** What must not be seen, and who may keep it. */
interface Secret {
  readonly name: string;
  /** Lower case. */
  readonly needle: string;
}

function spellings(name: string, secret: string): Secret[] {
  const bytes = Buffer.from(secret, 'utf8');
  // Base64 of a text depends on where in a group of three bytes it begins.
  const inBase64 = [0, 1, 2].map((shift) => {
    const shifted = Buffer.concat([Buffer.alloc(shift, 'x'), bytes]).toString('base64');
    return shifted.slice(4, shifted.length - 4);
  });
  const all = [secret, encodeURIComponent(secret), bytes.toString('hex'), ...inBase64];
  return [...new Set(all.map((needle) => needle.toLowerCase()))].map((needle) => ({ name, needle }));
}

const ownKeys = spellings('the API key', canaryKey.slice(0, pieceLength));
const colleagueKeys = spellings("the colleague's API key", colleagueKey.slice(0, pieceLength));
const clockifyKeys = spellings('the Clockify key', demoClockifyKey.slice(0, pieceLength));
/** Where it may travel. */
const clockifyOrigins = [demoClockifyServer, demoClockifyServer.replace('://', '://reports.')];
const passwords = spellings('the password', canaryPassword);
const answers: readonly Secret[] = [{ name: 'an answer', needle: canaryAnswer.toLowerCase() }];
const credentials = [...ownKeys, ...colleagueKeys, ...clockifyKeys, ...passwords];
const everything = [...credentials, ...answers];

export interface Search {
  readonly state: WorkbenchState;
  readonly run: RunResult | undefined;
  /** Whether what the run returned may hold answers: formulas return them to the cell that asks. */
  readonly returnsAnswers: boolean;
  readonly exchanges: readonly HttpExchange[];
  /** Origins to which a key may travel. */
  readonly origins: readonly string[];
}

/** A sentence for each secret found where it must not be. */
export function findLeaks(search: Search): string[] {
  const { state, run } = search;
  const leaks: string[] = [];
  const look = (place: string, text: string, secrets: readonly Secret[]) => {
    const searched = text.toLowerCase();
    for (const { name, needle } of secrets) if (searched.includes(needle)) leaks.push(`${name} is in ${place}`);
  };
  const lookIn = (place: string, value: unknown, secrets: readonly Secret[] = everything) =>
    look(place, JSON.stringify(value) ?? '', secrets);

  const { sheets, ...spreadsheet } = state.spreadsheet;
  lookIn('the spreadsheet', spreadsheet);
  for (const sheet of sheets) lookIn(`the sheet ${sheet.name}`, sheet, isStatusSheet(sheet) ? everything : credentials);
  lookIn('the document properties', state.documentProperties);
  lookIn('the script properties', state.scriptProperties);
  lookIn('the cache', state.cache);
  lookIn('the log', state.log);
  lookIn('the triggers', state.triggers);
  for (const user of state.users) lookInStore(user.email, user.properties, search.origins, lookIn);
  if (run !== undefined) {
    lookIn('what the run returned', run.value, search.returnsAnswers ? credentials : everything);
    lookIn('the error of the run', run.error ?? '');
    lookIn("the run's user interface", run.ui);
    lookIn("the run's log", run.log);
    lookIn("the run's list of requests", run.requests);
  }
  for (const exchange of search.exchanges) lookInRequest(exchange, search.origins, look, leaks);
  return [...new Set(leaks)];
}

function isStatusSheet(sheet: SheetState): boolean {
  return JSON.stringify(sheet.cells[0]?.[0] ?? '').includes('KOBO_REFRESHED');
}

/** Each person's own key, under the name of the server it belongs to, and nothing else. */
function lookInStore(
  email: string,
  properties: Readonly<Record<string, string>>,
  origins: readonly string[],
  lookIn: (place: string, value: unknown, secrets?: readonly Secret[]) => void,
): void {
  const own = email.startsWith('colleague') ? colleagueKeys : ownKeys;
  const foreign = everything.filter((secret) => !own.includes(secret));
  for (const [name, value] of Object.entries(properties)) {
    const isKept = origins.some((origin) => name === `fieldrows.key.${origin}`);
    const isClockify = name === `fieldrows.key.${demoClockifyServer}`;
    const others = isClockify ? everything.filter((secret) => !clockifyKeys.includes(secret)) : everything;
    lookIn(`the property ${name} of ${email}`, `${name} ${value}`, isKept ? foreign : others);
  }
}

function lookInRequest(
  exchange: HttpExchange,
  origins: readonly string[],
  look: (place: string, text: string, secrets: readonly Secret[]) => void,
  leaks: string[],
): void {
  const origin = /^[a-z]+:\/\/[^/?#]+/i.exec(exchange.url)?.[0] ?? '';
  look('the address of a request', exchange.url, everything);
  look('the body of a request', exchange.body ?? '', everything);
  for (const [name, value] of Object.entries(exchange.headers)) {
    const isAuthorization = name.toLowerCase() === 'authorization';
    const isOfClockify = name.toLowerCase() === 'x-api-key';
    if (isOfClockify && !clockifyOrigins.includes(origin)) leaks.push(`an X-Api-Key header went to ${origin}`);
    if (isOfClockify && clockifyOrigins.includes(origin)) {
      const foreignKeys = everything.filter((secret) => !clockifyKeys.includes(secret));
      look(`the header ${name} of a request`, value, foreignKeys);
      continue;
    }
    if (isAuthorization && !origins.includes(origin)) leaks.push(`an Authorization header went to ${origin}`);
    // With a password the header holds it in base64: the one request that may.
    look(`the header ${name} of a request`, value, isAuthorization && origins.includes(origin) ? answers : everything);
  }
}
