/**
 * Where everything meets: builds the services inside each entry (a service call while the script loads would kill the
 * menu of somebody who has not authorised it yet) and wraps each entry in its boundary.
 */
import { forCell, forSidebar, MissingArgument } from './boundary';
import { spokenLocale } from './commands/choose-language';
import { countRows, readImport, readRefreshedAt, readValue } from './commands/formulas/read-cells';
import { receivePush, refused } from './commands/push/receive-push';
import { takeLostPushes, takePushes } from './commands/push/take-pushes';
import { reportMissingAuthorization } from './commands/schedule/missing-authorization';
import { refreshAll, refreshDue as refreshWhatIsDue } from './commands/schedule/refresh-due';
import { maxCustomFunctionMilliseconds, maxExecutionMilliseconds } from './limits';
import { type Messages, messagesFor } from './messages';
import { accountLocale, documentCache, documentProperties, randomId, sha256, userProperties } from './platform/account';
import { googleClock } from './platform/clock';
import { googleHttp } from './platform/http';
import { documentLock } from './platform/lock';
import { googleLog } from './platform/log';
import { googleCache, propertyStore, readOnce } from './platform/properties';
import { googleSpreadsheet, openSpreadsheet } from './platform/spreadsheet';
import { alarmFor, dispatcherTriggers, isAuthorized } from './platform/triggers';
import { addMenu, hasUserInterface, showSidebar, showToast } from './platform/ui';
import { textOutput } from './platform/web-app';
import type { CellContent, Services, Store } from './ports';
import { answerCall } from './sidebar-calls';

const title = 'Fieldrows for KoboToolbox';
/** Left for recording the result once writing has stopped. */
const reservedMilliseconds = 45_000;

/** Kept while an execution lasts, which reads it for the language and for the keys. */
let personalStore: Store | undefined;

function userStore(): Store {
  personalStore = personalStore ?? readOnce(propertyStore(userProperties()));
  return personalStore;
}

function services(limit: number): Services {
  let spreadsheet: Services['spreadsheet'] | undefined;
  return {
    http: googleHttp(),
    clock: googleClock(Date.now(), limit),
    random: Math.random,
    uniqueId: randomId,
    digest: sha256,
    userStore: userStore(),
    documentStore: propertyStore(documentProperties()),
    progress: googleCache(documentCache()),
    // Opened when needed: without permission that fails, and then the failure can still be written down.
    get spreadsheet() {
      spreadsheet = spreadsheet ?? googleSpreadsheet(openSpreadsheet());
      return spreadsheet;
    },
    triggers: dispatcherTriggers('refreshDue'),
    alarm: alarmFor('takePushed'),
    lock: documentLock(),
    log: googleLog(),
    locale: ownLocale,
  };
}

/** Read anew each time: the sidebar may just have changed it. */
const ownLocale = () => spokenLocale(userStore, accountLocale);

const forExecution = () => services(maxExecutionMilliseconds - reservedMilliseconds);
const forFormula = () => services(maxCustomFunctionMilliseconds);
const ownMessages = () => messagesFor(ownLocale());

export function onOpen(_event: unknown): void {
  const { menu } = ownMessages();
  addMenu(menu.title, [
    { label: menu.openSidebar, handler: 'openSidebar' },
    { label: menu.refreshAll, handler: 'refreshAllNow' },
  ]);
}

export function openSidebar(): void {
  showSidebar(title);
}

export function refreshAllNow(): void {
  const messages = ownMessages();
  showToast(messages.toast.refreshing, title);
  const { refreshed, failures } = refreshAll(forExecution(), messages);
  showToast(summary(messages, refreshed, failures.length), title);
}

function summary(messages: Messages, refreshed: number, failed: number): string {
  if (failed > 0) return messages.status.someFailed({ failed, imports: refreshed + failed });
  return refreshed === 0 ? messages.toast.noImports : messages.toast.refreshed({ imports: refreshed });
}

/** The dispatcher's trigger. Anything but Google's trigger event is refused: a formula could call this by name. */
export function refreshDue(event: unknown): void {
  const isTrigger = typeof event === 'object' && event !== null && 'triggerUid' in event;
  if (!isTrigger) return;
  const messages = ownMessages();
  const news = isAuthorized()
    ? refreshAndTakeIn(forExecution(), messages)
    : reportMissingAuthorization(forExecution(), messages);
  // A run that ends with an error is the only thing of which Google tells the trigger's owner by mail.
  if (news[0] !== undefined) throw new Error(news[0]);
}

function refreshAndTakeIn(services: Services, messages: Messages): readonly string[] {
  const { news } = refreshWhatIsDue(services, messages);
  return [...news, ...takeLostPushes(services, messages)];
}

/** The alarm of what was pushed. Anything but Google's trigger event is refused, as above. */
export function takePushed(event: unknown): void {
  const isTrigger = typeof event === 'object' && event !== null && 'triggerUid' in event;
  if (!isTrigger || !isAuthorized()) return;
  const [news] = takePushes(forExecution(), ownMessages());
  if (news !== undefined) throw new Error(news);
}

/** A submission comes to the person's web app. Whatever is wrong, nobody is told more than that it was not taken. */
export function doPost(event: unknown) {
  const log = googleLog();
  try {
    return textOutput(receivePush(forExecution(), event));
  } catch (error) {
    log.warn('push', { name: error instanceof Error ? error.name : typeof error });
    return textOutput(refused);
  }
}

export function callFieldrows(request: string): string {
  const messages = ownMessages();
  // In a cell this would act with the key of the spreadsheet's owner for whoever typed it.
  if (!hasUserInterface()) throw new Error(messages.errors.badRequest({}));
  const reply = forSidebar(messages, googleLog(), () => answerCall(forExecution(), messages, request));
  return JSON.stringify(reply);
}

type Argument = CellContent | readonly (readonly CellContent[])[] | undefined;

export function KOBO(importName: Argument, columns: Argument, _refreshed: Argument): CellContent[][] {
  return inCell(() => readImport(forFormula(), requireText(importName, 'importMissing'), namesOf(columns)));
}

export function KOBO_COUNT(importName: Argument, column: Argument, value: Argument, _refreshed: Argument): number {
  return inCell(() => countRows(forFormula(), requireText(importName, 'importMissing'), textOf(column), single(value)));
}

export function KOBO_VALUE(importName: Argument, id: Argument, column: Argument, _refreshed: Argument): CellContent {
  return inCell(() => {
    const name = requireText(importName, 'importMissing');
    const submission = requireText(id, 'submissionMissing');
    return readValue(forFormula(), name, submission, requireText(column, 'columnMissing'));
  });
}

export function KOBO_REFRESHED_AT(importName: Argument, _refreshed: Argument): Date {
  return inCell(() => readRefreshedAt(forFormula(), requireText(importName, 'importMissing')));
}

function inCell<T>(work: () => T): T {
  return forCell(ownMessages, googleLog(), work);
}

/** A range of one cell counts as its cell. */
function single(argument: Argument): CellContent | undefined {
  const value = Array.isArray(argument) ? argument[0]?.[0] : argument;
  // What Sheets hands over for an argument left out between two commas is not documented.
  return value === null ? undefined : (value as CellContent | undefined);
}

function textOf(argument: Argument): string {
  const value = single(argument);
  return value === undefined ? '' : String(value);
}

function requireText(argument: Argument, missing: MissingArgument['missing']): string {
  const text = textOf(argument);
  if (text.trim() === '') throw new MissingArgument(missing);
  return text;
}

/** Headings as a person gives them: a text, or a range with one in each cell. */
function namesOf(argument: Argument): string | string[] {
  if (!Array.isArray(argument)) return textOf(argument);
  return argument.flatMap((row) => row.map(String)).filter((name) => name.trim() !== '');
}
