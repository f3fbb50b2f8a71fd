/** Takes one call of the sidebar apart, checks what came, and hands it to its command. */
import * as v from 'valibot';
import { checkSpreadsheet } from './commands/check/check-spreadsheet';
import { chooseLanguage } from './commands/choose-language';
import { changeColumns, decideWaiting } from './commands/columns/choose-columns';
import { writeCodebook } from './commands/columns/codebook-sheet';
import { parentAnswers, showParentAnswers } from './commands/columns/parent-columns';
import { openColumns, previewImport } from './commands/columns/preview-columns';
import { describeErasure, erase } from './commands/erase';
import { formulaHelp } from './commands/formulas/formula-help';
import { insertFormula } from './commands/formulas/insert-formula';
import { listCards } from './commands/imports/cards';
import { duplicateImport } from './commands/imports/duplicate-import';
import { changeImport, removeImport, saveImport } from './commands/imports/edit-imports';
import { importHistory } from './commands/imports/import-history';
import { pauseImport, resumeImport } from './commands/imports/pause-import';
import { reportRun } from './commands/imports/report-run';
import { addSample, removeSample } from './commands/imports/sample';
import { showImportSheet } from './commands/imports/show-sheet';
import { takeOver } from './commands/imports/take-over';
import { listProjects, openProject } from './commands/projects/choose-offer';
import { connect, disconnect, signIn } from './commands/projects/connect';
import { downloadFile } from './commands/projects/download-file';
import { makeOffer, openOfferForm } from './commands/projects/make-offer';
import { dropPush, openPush, retryPush, turnOffPush, turnOnPush } from './commands/push/set-up-push';
import { readProgress } from './commands/refresh/progress';
import { start } from './commands/start';
import { FieldrowsError } from './errors';
import { maxSheetColumns, maxSheetNameCharacters, maxSpreadsheetCells } from './limits';
import { languages, type Messages, messagesFor } from './messages';
import type { Services } from './ports';
import type { SidebarApi, SidebarInput, SidebarMethod } from './sidebar-api';
import { fileFormats, importFormats } from './source-kinds';

const text = v.pipe(v.string(), v.maxLength(5_000));
const filled = v.pipe(text, v.nonEmpty());
/** Short and without signs; the source itself takes only what it has made, as all of it may travel in an address. */
const projectUid = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,80}$/));
/** '' for the source's own choice of columns, where it has one. */
const offerUid = v.union([projectUid, v.literal('')]);
const options = v.optional(v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(500))));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));
const sheetName = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxSheetNameCharacters));
/** As `sheets/layout.ts` makes them. */
const columnId = v.pipe(v.string(), v.regex(/^[0-9a-v]{11}$/));
const column = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000));
const day = v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]);
const wishes = v.object({
  // The server breaks at more than 255.
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200)),
  language: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  selectMany: v.picklist(['both', 'summary', 'details']),
  groupsInHeadings: v.boolean(),
  groupSeparator: v.pipe(v.string(), v.maxLength(20)),
  allVersions: v.boolean(),
  mediaUrls: v.boolean(),
  columns: v.pipe(v.array(column), v.maxLength(20_000)),
  from: day,
  until: day,
});
const newest = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxSpreadsheetCells)));
const nothing = v.object({});
const byImport = v.object({ importId: filled });
const formulaRequest = v.variant('kind', [
  v.object({ kind: v.literal('rows'), importName: filled, columns: v.array(filled) }),
  v.object({ kind: v.literal('count'), importName: filled, column: text, value: text }),
  v.object({ kind: v.literal('value'), importName: filled, id: filled, column: filled }),
  v.object({ kind: v.literal('refreshedAt'), importName: filled }),
  v.object({ kind: v.literal('lookup'), importName: filled, column: filled }),
]);

/** Ids that we make ourselves of headings; a table has no more columns than a sheet may have. */
const columnIds = v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-v]{11}$/))), v.maxLength(maxSheetColumns));
const columnChoices = v.object({
  newColumns: v.picklist(['add', 'ask', 'leaveOut']),
  sheets: v.array(v.object({ group: text, keep: columnIds, leaveOut: columnIds, hash: columnIds })),
});
/** Written by ourselves into the list of offers. */
const offerFacts = v.optional(v.pipe(v.string(), v.maxLength(1_000)));
/** What says which data an import is of. */
const subject = {
  server: filled,
  projectUid,
  projectName: text,
  offerUid,
  offerName: text,
  format: v.picklist(importFormats),
  options,
  repeatGroups: v.optional(v.array(text)),
};

/** Every call is checked again here: in a spreadsheet, every editor can call every top-level function. */
const inputs = {
  start: nothing,
  connect: v.object({ address: text, apiKey: text }),
  signIn: v.object({ address: text, username: text, password: text }),
  forgetKey: v.object({ server: filled }),
  chooseLanguage: v.object({ language: v.picklist(['', ...languages.map(({ code }) => code)]) }),
  listProjects: v.object({ server: filled }),
  openProject: v.object({ server: filled, projectUid }),
  openOfferForm: v.object({ server: filled, projectUid }),
  makeOffer: v.object({ server: filled, projectUid, projectName: text, wishes }),
  previewImport: v.object(subject),
  openColumns: byImport,
  changeColumns: v.object({ importId: filled, columnChoices }),
  decideWaiting: v.object({ importId: filled, treatment: v.picklist(['keep', 'leaveOut']) }),
  saveImport: v.object({
    ...subject,
    offerFacts,
    sheetName,
    schedule: minutes,
    newest,
    columnChoices: v.optional(columnChoices),
  }),
  addSample: nothing,
  removeSample: byImport,
  changeImport: v.object({
    importId: filled,
    name: text,
    schedule: minutes,
    offerUid,
    offerName: text,
    format: v.optional(v.picklist(importFormats)),
    offerFacts,
    options,
    keepVanishedRows: v.optional(v.boolean()),
    newest,
    changeLog: v.optional(v.boolean()),
  }),
  takeOver: byImport,
  pauseImport: byImport,
  resumeImport: byImport,
  duplicateImport: v.object({ importId: filled, sheetName, schedule: minutes, offerUid, offerName: text }),
  importHistory: byImport,
  describeErasure: nothing,
  erase: v.object({
    imports: v.array(filled),
    sheetsOf: v.array(filled),
    ownSheets: v.array(v.picklist(['status', 'keptNotes', 'changeLog'])),
  }),
  removeImport: byImport,
  runImport: v.object({ importId: filled, accept: v.boolean(), everything: v.optional(v.boolean()) }),
  progress: byImport,
  listImports: nothing,
  showSheet: byImport,
  writeCodebook: byImport,
  checkSpreadsheet: nothing,
  formulaHelp: v.object({ name: text }),
  insertFormula: v.object({ formula: formulaRequest, replace: text }),
  downloadFile: v.object({ importId: filled, format: v.picklist(fileFormats) }),
  openPush: byImport,
  turnOnPush: v.object({ importId: filled, address: text, format: v.picklist(['json', 'xml']), register: v.boolean() }),
  retryPush: byImport,
  turnOffPush: byImport,
  parentAnswers: byImport,
  showParentAnswers: v.object({
    importId: filled,
    shown: v.array(v.object({ group: filled, of: v.picklist(['submission', 'parent']), ids: v.array(columnId) })),
  }),
} satisfies { readonly [Method in SidebarMethod]: v.GenericSchema<SidebarInput<Method>> };

const methods: ReadonlySet<string> = new Set(Object.keys(inputs));

function api(services: Services, messages: Messages): SidebarApi {
  return {
    start: () => start(services, messages),
    connect: (input) => connect(services, input),
    signIn: (input) => signIn(services, input),
    forgetKey: ({ server }) => {
      disconnect(services, server);
      return start(services, messages);
    },
    chooseLanguage: ({ language }) => {
      chooseLanguage(services.userStore, language);
      return start(services, messagesFor(services.locale()));
    },
    listProjects: ({ server }) => listProjects(services, server),
    openProject: (input) => openProject(services, messages, input),
    openOfferForm: (input) => openOfferForm(services, input),
    makeOffer: (input) => makeOffer(services, messages, input),
    previewImport: (input) => previewImport(services, messages, input),
    openColumns: ({ importId }) => openColumns(services, messages, importId),
    changeColumns: (input) => changeColumns(services, messages, input),
    decideWaiting: (input) => decideWaiting(services, messages, input),
    saveImport: (input) => saveImport(services, messages, input),
    addSample: () => addSample(services, messages),
    removeSample: ({ importId }) => removeSample(services, messages, importId),
    changeImport: (input) => changeImport(services, messages, input),
    pauseImport: ({ importId }) => pauseImport(services, messages, importId),
    resumeImport: ({ importId }) => resumeImport(services, messages, importId),
    duplicateImport: (input) => duplicateImport(services, messages, input),
    importHistory: ({ importId }) => importHistory(services, messages, importId),
    takeOver: ({ importId }) => takeOver(services, messages, importId),
    describeErasure: () => describeErasure(services),
    erase: (input) => erase(services, messages, input),
    removeImport: ({ importId }) => {
      dropPush(services, messages, importId);
      return removeImport(services, messages, importId);
    },
    runImport: (input) => reportRun(services, messages, input),
    progress: ({ importId }) => ({ progress: readProgress(services, importId) }),
    listImports: () => listCards(services, messages),
    checkSpreadsheet: () => checkSpreadsheet(services, messages),
    writeCodebook: ({ importId }) => writeCodebook(services, messages, importId),
    formulaHelp: ({ name }) => formulaHelp(services, name),
    insertFormula: ({ formula, replace }) => insertFormula(services, formula, replace),
    openPush: ({ importId }) => openPush(services, messages, importId),
    turnOnPush: (input) => turnOnPush(services, messages, input),
    retryPush: ({ importId }) => retryPush(services, messages, importId),
    turnOffPush: ({ importId }) => turnOffPush(services, messages, importId),
    parentAnswers: ({ importId }) => parentAnswers(services, importId),
    showParentAnswers: (input) => showParentAnswers(services, messages, input),
    downloadFile: (input) => downloadFile(services, input),
    showSheet: ({ importId }) => showImportSheet(services, importId),
  };
}

/** @throws {FieldrowsError} `badRequest` for anything that is not a call this version knows. */
export function answerCall(services: Services, messages: Messages, request: string): unknown {
  const { method, input } = parseRequest(request);
  const checked = v.safeParse(inputs[method], input);
  if (!checked.success) throw new FieldrowsError('badRequest', {});
  const call = api(services, messages)[method] as (input: unknown) => unknown;
  return call(checked.output);
}

function parseRequest(request: string): { readonly method: SidebarMethod; readonly input: unknown } {
  try {
    const { method, input } = JSON.parse(request) as { method: string; input: unknown };
    if (methods.has(method)) return { method: method as SidebarMethod, input };
  } catch {
    // Falls through to the one answer for all calls that make no sense.
  }
  throw new FieldrowsError('badRequest', {});
}
