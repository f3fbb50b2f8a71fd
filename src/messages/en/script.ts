/** English. Names of buttons and pages are those on KoboToolbox's screen and in our sidebar. */
import type { NamedExportFacts } from '../../sources/source';
import { addressErrors } from '../address-errors';
import type { Messages } from '../messages';
import { inLanguage, inMillions, isClockify, listNames, minutesToWait, pluralForm } from '../wording';
import { clockifyEn } from './clockify';

const quote = (text: string) => `“${text}”`;
const number = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string, other: string) =>
  `${number(value)} ${pluralForm('en', value, { one, other })}`;
const rows = (value: number) => count(value, 'row', 'rows');
const columns = (value: number) => count(value, 'column', 'columns');
const cells = (value: number) => {
  const millions = inMillions(value);
  return millions === undefined ? count(value, 'cell', 'cells') : `${number(millions)} million cells`;
};
const list = (names: readonly string[]) => listNames(names, quote, (more) => `and ${more} more`);
const again = (seconds: number) => `Try again in ${count(minutesToWait(seconds), 'minute', 'minutes')}.`;
const soon = 'Try again in a few minutes.';
const keyPlace = 'Account Settings > Security > Display';
const keyIn = (server = '') =>
  isClockify(server) ? `Clockify from ${clockifyEn.keyPlace}` : `KoboToolbox from ${keyPlace}`;
const smaller =
  'In KoboToolbox, give the named export a shorter “Date range”, or fewer columns with “Select questions to be exported”.';
/** Whatever the source is. */
const less =
  'Ask for less: a shorter range of dates or, for a named export of KoboToolbox, fewer columns with “Select questions to be exported”.';
const untouched = 'The sheet was left as it was.';

/** A schedule inside a sentence. */
const every = (minutes: number) =>
  minutes === 1440
    ? 'once a day'
    : minutes < 60
      ? `every ${number(minutes)} minutes`
      : minutes === 60
        ? 'every hour'
        : `every ${number(minutes / 60)} hours`;
const slowDown = (fits: number) =>
  fits === 0
    ? 'Remove some imports, or refresh some by hand.'
    : `Choose slower schedules: no import faster than ${every(fits)} would fit.`;

const errors: Messages['errors'] = {
  ...clockifyEn.errors,
  ...addressErrors.en,
  projectMissing: () => 'No project has been chosen. Choose one from the list, or paste the address of a project.',
  apiKeyMissing: ({ server }) => `The API key is missing. Copy it in ${keyIn(server)}.`,
  apiKeyMalformed: ({ server }) =>
    `This does not look like an API key, which is one word without spaces. Copy it again in ${keyIn(server)}.`,
  notConnected: ({ server }) => `You have no API key saved for ${server}. Open the sidebar and connect to this server.`,
  apiKeyRefused: ({ server }) =>
    `${server} refused the API key. It may have been regenerated, or belong to another server. Copy it again from ${isClockify(server) ? clockifyEn.keyPlace : keyPlace} and connect once more.`,
  passwordRefused: ({ server }) =>
    `${server} refused this username or password. Check both (the username is not the e-mail address), or use the API key.`,
  twoFactorNeedsKey: ({ server }) =>
    `This account on ${server} uses two-factor authentication, so a password is not enough. Copy the API key from ${keyPlace} and use it instead.`,
  accountRestricted: ({ server }) =>
    `${server} has restricted this account until its password is changed. Log in there, change the password, and connect again.`,
  projectNotFound: ({ server, project, account }) =>
    `The account ${quote(account)} finds no project ${quote(project)} on ${server}. The project may be on another server, be deleted, or not be shared with this account. Open it in the browser and copy its address again.`,
  noRightToView: ({ project, account }) =>
    `The account ${quote(account)} may not see the data of the project ${quote(project)}. Ask the project owner to allow “View submissions” in SETTINGS > Sharing.`,
  projectNotPublic: ({ server, project }) =>
    `${server} shows the project ${quote(project)} only with an API key. Connect with the API key of an account that may see its data. Without a key only projects can be read whose owner has ticked “Anyone can view submissions made to this form” in SETTINGS > Sharing.`,
  projectNotDeployed: ({ project }) =>
    `The project ${quote(project)} is not deployed, so it has no data yet. Deploy it in KoboToolbox and try again.`,
  noNamedExport: ({ project }) =>
    `The project ${quote(project)} has no named export yet. Make one in KoboToolbox: DATA > Downloads > Advanced options > Save selection as…, then reload the list.`,
  noRightToMakeExports: ({ project, account }) =>
    `The account ${quote(account)} may not save named exports in the project ${quote(project)}. Ask the project owner to allow “Manage project” in SETTINGS > Sharing, or to save one for you.`,
  exportNameTaken: ({ exportName }) =>
    `The project already has a named export ${quote(exportName)}. Choose another name.`,
  exportRefused: () =>
    'KoboToolbox did not accept these settings; the form may have changed in the meantime. Open the project again and choose once more.',
  exportNotFound: ({ exportName }) =>
    `The project has no named export ${quote(exportName)}. It may have been renamed or deleted in DATA > Downloads. Choose another one.`,
  exportDeleted: ({ exportName }) =>
    `The named export ${quote(exportName)} was deleted in KoboToolbox. ${untouched} Choose another named export with “Change”.`,
  notKoboToolbox: ({ server }) =>
    `${server} did not answer like a KoboToolbox server. Check the address; a login page of your organization may also stand in between.`,
  hostUnknown: ({ server }) =>
    `No server called ${server} was found. Check the spelling of the address, or try again in a few minutes.`,
  networkDown: ({ server }) => `Google could not reach ${server}. ${soon}`,
  requestTimedOut: ({ server }) => `${server} did not answer in time. ${soon}`,
  certificateRefused: ({ server }) =>
    `${server} has no valid https certificate, so nothing was sent to it. Ask its administrator to renew the certificate.`,
  fetchQuotaSpent: () =>
    'Google allows no more web requests from your account today. Try again tomorrow, and refresh less often.',
  redirectRefused: ({ server, target }) =>
    `${server} wanted to redirect to ${target}, where your API key must not go. If your server has moved, connect with its new address.`,
  redirectLoop: ({ server }) =>
    `${server} redirects in a circle. Check the address; if it is right, tell the administrator of the server.`,
  serverMaintenance: ({ server }) => `${server} is closed for maintenance. Try again in an hour.`,
  serverError: ({ server, status }) => `${server} had an error of its own (${status}). Try again in 10 minutes.`,
  tooManyRequests: ({ server, retryAfterSeconds }) =>
    `${server} received too many requests from this account. ${again(retryAfterSeconds)}`,
  exportBusy: ({ retryAfterSeconds, afterTimeOut }) =>
    `KoboToolbox is still making this export${afterTimeOut ? '' : ' for somebody else'}. ${again(retryAfterSeconds)}`,
  exportFailed: ({ reason, retryAfterSeconds }) =>
    `KoboToolbox could not make the export${reason === '' ? '' : ` (${reason})`}. ${again(retryAfterSeconds)} If it fails again, save the named export anew in DATA > Downloads.`,
  exportTooSlow: () =>
    `KoboToolbox could not finish the export in its 120 seconds. The next refresh lets it take longer, in the background: press “Refresh now” if none is scheduled. A smaller export would be quicker. ${smaller}`,
  exportListFull: ({ project }) =>
    `Your list of exports of the project ${quote(project)} is full: KoboToolbox keeps ten, and one more would delete your oldest. ${untouched} Delete one in DATA > Downloads and refresh again.`,
  filterTooLong: () =>
    'The filter is too long for an address. Compare with a shorter answer, or filter by fewer things.',
  notCsv: ({ server }) => `${server} sent something other than a CSV file. ${untouched} Try again in 10 minutes.`,
  notXlsx: ({ server }) => `${server} sent something other than an XLSX file. ${untouched} Try again in 10 minutes.`,
  emptyDownload: ({ server = 'KoboToolbox' }) => `${server} sent an empty file. ${untouched} Try again in 10 minutes.`,
  truncatedDownload: ({ server = 'KoboToolbox' }) =>
    `The file from ${server} broke off before its end. ${untouched} ${soon}`,
  malformedCsv: ({ line }) => `The file is damaged at line ${number(line)}. ${untouched} Try again in 10 minutes.`,
  damagedWorkbook: ({ sheetName }) =>
    `The workbook from KoboToolbox is damaged${sheetName === '' ? '' : ` in its sheet ${quote(sheetName)}`}. ${untouched} Try again in 10 minutes; if it stays so, use the CSV format.`,
  workbookTooLarge: ({ megabytes }) =>
    `The workbook from KoboToolbox unpacks to ${number(megabytes)} MB, too much for Google. ${smaller}`,
  downloadTooLarge: ({ megabytes }) => `The export is too large for Google (${number(megabytes)} MB). ${less}`,
  busyElsewhere: () => `Another refresh is running in this spreadsheet. ${soon}`,
  sheetNameTaken: ({ sheetName }) => `There already is a sheet ${quote(sheetName)}. Choose another sheet name.`,
  sheetNotEmpty: ({ sheetName }) =>
    `The sheet ${quote(sheetName)} is not empty, and an import does not write over it. Choose another sheet name.`,
  sheetGone: ({ importName }) =>
    `The sheet of the import ${quote(importName)} was deleted. Bring it back with File > Version history, or remove the import and make it again.`,
  sheetProtected: ({ sheetName }) =>
    `The sheet ${quote(sheetName)} is protected against your changes. Ask its owner to let you edit it in Data > Protect sheets and ranges.`,
  validationRefuses: ({ sheetName }) =>
    `A data validation rule in the sheet ${quote(sheetName)} does not let an answer be written. Set it to “Show a warning” under Data > Data validation, then refresh again.`,
  spreadsheetNotEditable: () =>
    'Google does not let this account change the spreadsheet: it may only be viewed, or it is in the trash. Ask its owner for the right to edit, then refresh again.',
  fingerprintsLost: ({ sheetName }) =>
    `The hidden column “fieldrows” of the sheet ${quote(sheetName)} was deleted or changed. Bring it back with File > Version history, or import into a new sheet.`,
  headingsMoved: ({ sheetName, row }) =>
    `The headings of the sheet ${quote(sheetName)} are in row ${number(row)}, but they must be in row 1. Move that row to the top, or delete the rows above it, then refresh again.`,
  headingsGone: ({ sheetName }) =>
    `The row of headings of the sheet ${quote(sheetName)} was deleted or emptied. Bring it back with Edit > Undo or File > Version history, or import into a new sheet.`,
  headingTaken: ({ heading, sheetName }) =>
    `Several columns of the sheet ${quote(sheetName)} are called ${quote(heading)}, and it is not clear which one is imported. Give your own column another heading.`,
  tooManyCells: ({ needed }) =>
    `The spreadsheet would need ${number(needed)} cells, and Google allows 10 million. Import into a new spreadsheet. ${less}`,
  doesNotFit: ({ needed, free, columns: all, columnsFit, submissions, submissionsFit }) => {
    const ways = [
      ...(columnsFit > 0 ? [`with ${number(columnsFit)} of its ${columns(all)} (“Columns…”)`] : []),
      ...(submissionsFit > 0
        ? [`with only the newest ${number(submissionsFit)} of ${number(submissions)} submissions (“Change”)`]
        : []),
    ];
    const fits = ways.length === 0 ? '' : ` It would fit ${ways.join(', or ')}.`;
    return `This import needs ${cells(needed)}, and this spreadsheet has room for ${cells(free)}.${fits} You can also ask for a shorter date range, or import into a new spreadsheet. ${untouched}`;
  },
  tooManyColumns: ({ needed }) => `The sheet would need ${columns(needed)}, and Google allows 18,278. ${less}`,
  tooManySheets: ({ needed }) =>
    `The spreadsheet would need ${number(needed)} sheets, and Google allows 200. Delete some, or import into a new spreadsheet.`,
  spreadsheetBusy: () => `Google Sheets is too busy at the moment. ${soon}`,
  rowsMissing: ({ importName, removed, received, counted }) =>
    `The export of ${quote(importName)} ends after ${rows(received)}: the last ${number(removed)} are missing, and the server ${counted < 0 ? 'did not confirm that' : `counts ${number(counted)} submissions`}. The file may have broken off, so nothing was changed. Refresh again later; if those submissions were deleted or filtered out, press “Accept”.`,
  wouldRemoveTooMuch: ({ importName, removed, rows: all, partly }) =>
    `This refresh would remove ${number(removed)} of ${rows(all)} of ${quote(importName)}, so nothing was ${partly ? 'removed' : 'changed'}. If that is right, press “Accept”; if not, check the permissions, and the filter or range of dates of what is imported.`,
  outOfTime: ({ importName, rowsWritten }) =>
    `Google's time for one run ended after ${rows(rowsWritten)} of ${quote(importName)}. It goes on at the next scheduled refresh, or press “Refresh now”.`,
  importNotFound: ({ importName }) =>
    `There is no import ${quote(importName)} in this spreadsheet. The sidebar lists the names: KoboToolbox > Open sidebar.`,
  importNameTaken: ({ importName }) => `There already is an import ${quote(importName)}. Choose another name.`,
  notYourImport: ({ importName }) =>
    `${quote(importName)} is refreshed with another person's API key. Ask that person, or make an import of your own.`,
  settingsUnreadable: () =>
    'The settings in this spreadsheet cannot be read; a newer version may have written them. Your sheets are safe. Update the add-on and open the sidebar again.',
  settingsTooLarge: () => 'This spreadsheet cannot remember more imports. Remove some that you no longer need.',
  triggerTooFrequent: () => 'Google allows this add-on one refresh an hour at most. Choose a slower schedule.',
  triggerRefused: () =>
    'Google did not accept the schedule; you may have too many triggers. Delete some at script.google.com under “My Triggers”, then save the schedule again.',
  pushNeedsOwnScript: () =>
    'A published add-on cannot be told of new submissions; only a script of your own can, pasted into the spreadsheet. Your schedule goes on as before.',
  webAppAddressWrong: () =>
    'This is not the address of a web app. In the Apps Script editor, copy it from Deploy > Manage deployments: it begins with https://script.google.com and ends with /exec.',
  webAppNotReached: () =>
    'No answer came from a web app of yours at this address. In the Apps Script editor, look at Deploy > Manage deployments: “Execute as” must be “Me”, “Who has access” must be “Anyone”, and you must have deployed this very script yourself. Some organizations do not allow “Anyone”.',
  noRightToRegister: ({ project, account }) =>
    `The account ${quote(account)} may not set up REST Services in the project ${quote(project)}. Ask the project owner to allow “Edit form” and “View submissions” in SETTINGS > Sharing, or to register the service by hand.`,
  authorizationNeeded: () =>
    'Google asks for your permission again before anything can be refreshed. Reload the spreadsheet, open the sidebar from the menu KoboToolbox and allow access.',
  columnNotFound: ({ column, importName }) =>
    `The import ${quote(importName)} has no column ${quote(column)}. Use a heading of its sheet, spelled the same.`,
  submissionNotFound: ({ id, importName }) =>
    `The import ${quote(importName)} has no submission ${quote(id)}. Use a value of its column “_id”.`,
  notImportedYet: ({ importName }) =>
    `${quote(importName)} has no data yet. Press “Refresh now” in the sidebar: KoboToolbox > Open sidebar.`,
  resultTooLarge: ({ cells }) =>
    `The result has ${number(cells)} cells, too many for one formula. Name fewer columns, or refer to the imported sheet itself.`,
  noCellSelected: () => 'No cell is selected. Click a cell in the spreadsheet and try again.',
  formulaNotHere: ({ sheetName }) =>
    `The sheet ${quote(sheetName)} is written by refreshes, so this formula must not stand there. Select a cell on a sheet of your own.`,
  lookupNotHere: ({ sheetName }) =>
    `This formula belongs beside the rows of the sheet ${quote(sheetName)}. Select a cell there, from row 2 on and to the right of the imported columns.`,
  noRoomForFormula: ({ rows: height, columns: wide }) =>
    `The result needs ${rows(height)} and ${columns(wide)} from the selected cell on, and the sheet ends before. Add rows or columns at its end, or select another cell.`,
  cellInTheWay: ({ cell }) =>
    `The result needs empty cells below and to the right, but ${cell} holds something. Select another cell, or empty that one.`,
  plainTextCell: ({ cell }) =>
    `${cell} has the number format “Plain text”, so Google Sheets keeps the formula as text. Choose Format > Number > Automatic and insert it again.`,
  badRequest: () => 'The sidebar and the script did not understand each other. Close the sidebar and open it again.',
  unexpected: () =>
    'Something unexpected happened; the data in your sheet are kept. Try again, and report the problem if it comes back.',
};

function namedExport(facts: NamedExportFacts): string {
  const { language, fallsBackToXml = false, selectMany, groupsInHeadings, questions, filtered } = facts;
  const labels = { _default: 'Labels', _xml: 'XML values and headers' }[language] ?? `Labels in ${language}`;
  const headings = fallsBackToXml ? `XML values and headers, because the form has no ${quote(labels)}` : labels;
  const manyColumns = { summary: 'single column', details: 'separate columns', both: 'single and separate columns' };
  return [
    headings,
    `Select Many: ${manyColumns[selectMany]}`,
    ...(groupsInHeadings ? ['groups in headers'] : []),
    questions === 0 ? 'all questions' : count(questions, 'question', 'questions'),
    filtered ? 'filtered' : 'all submissions',
  ].join(' · ');
}

export const en: Messages = {
  errors,
  status: {
    new: 'Not imported yet.',
    imported: ({ rows: all, added, changed, removed }) =>
      `Imported ${rows(all)}: ${number(added)} new, ${number(changed)} changed, ${number(removed)} removed.`,
    unchanged: ({ rows: all }) => `Unchanged: ${rows(all)}.`,
    incomplete: ({ rowsWritten, rows: all }) =>
      `Incomplete: ${all === 0 ? rows(rowsWritten) : `${number(rowsWritten)} of ${rows(all)}`} written so far. It goes on by itself at the next scheduled refresh, or press “Refresh now”.`,
    readInPortions: ({ read, total }) =>
      `Not finished yet: ${number(read)} of ${count(total, 'submission', 'submissions')} ${read === 1 ? 'is' : 'are'} in the sheet. It goes on by itself at the next scheduled refresh, or press “Refresh now”.`,
    exportInTheMaking:
      'KoboToolbox is still making this export, so nothing was changed yet. It is fetched at the next scheduled refresh, or press “Refresh now” again in a minute.',
    held: ({ removed, rows: all }) =>
      `Held: ${number(removed)} of ${rows(all)} would be removed. Nothing was changed. Press “Accept” if that is right.`,
    paused: ({ failures, reason }) =>
      `Paused after ${count(failures, 'failure', 'failures')}: ${reason} Once it is mended, press “Refresh now”.`,
    someFailed: ({ failed, imports }) =>
      `${number(failed)} of ${count(imports, 'import', 'imports')} could not be refreshed. The sidebar and the sheet “KoboToolbox status” say why.`,
  },
  warnings: {
    raggedRows: ({ count: ragged, firstRow }) =>
      `${count(ragged, 'row had', 'rows had')} more cells than there are headings (first: row ${number(firstRow)}). The surplus cells were left out.`,
    cellsCut: ({ count: cut }) =>
      `${count(cut, 'cell was', 'cells were')} longer than the 50,000 characters Google allows and had to be cut.`,
    truncatedAnswers: ({ count: cut }) =>
      `KoboToolbox cut ${count(cut, 'answer', 'answers')} at the 32,767 characters of Excel. The CSV format has them whole.`,
    damagedCells: ({ count: damaged }) =>
      `${count(damaged, 'answer had', 'answers had')} damaged the workbook from KoboToolbox and may be incomplete. The CSV format has them whole.`,
    fileLinks: ({ count: links }) =>
      `KoboToolbox took ${count(links, 'answer', 'answers')} for the path of a file and changed ${links === 1 ? 'its' : 'their'} beginning and slashes. The CSV format has them whole.`,
    hxlRow: 'The row of HXL tags under the headings was left out.',
    columnsAdded: ({ headings }) =>
      `${count(headings.length, 'new column', 'new columns')} at the end of the imported block: ${list(headings)}.`,
    columnsGone: ({ headings }) =>
      `${count(headings.length, 'column is', 'columns are')} no longer in the export and no longer refreshed (grey heading): ${list(headings)}.`,
    columnsRenamed: ({ from, to }) =>
      `${count(from.length, 'column was', 'columns were')} renamed in KoboToolbox and stayed in place: ${list(from)} → ${list(to)}.`,
    headingsPutBack: ({ from, to }) =>
      `${count(from.length, 'heading', 'headings')} of imported columns had been overwritten in the sheet and ${from.length === 1 ? 'was' : 'were'} put back: ${list(from)} → ${list(to)}. For other headings, change the labels in KoboToolbox.`,
    columnsTakenOut: ({ headings }) =>
      `${count(headings.length, 'column was', 'columns were')} deleted from the sheet, as you chose: ${list(headings)}. Earlier versions of the spreadsheet still have ${headings.length === 1 ? 'it' : 'them'}.`,
    columnsEmptied: ({ headings }) =>
      `${count(headings.length, 'column was', 'columns were')} emptied, as you chose: ${list(headings)}. What you wrote below the data in ${headings.length === 1 ? 'it' : 'them'} stays; earlier versions of the spreadsheet still have the answers.`,
    columnsWaiting: ({ headings }) =>
      `${count(headings.length, 'new column is', 'new columns are')} in the export and not in the sheet until you decide: ${list(headings)}.`,
    columnsLeftOut: ({ headings }) =>
      `${count(headings.length, 'new column was', 'new columns were')} left out: ${list(headings)}. To have ${headings.length === 1 ? 'it' : 'them'}, use “Columns…”.`,
    columnsHashed: ({ headings }) =>
      `${count(headings.length, 'new column', 'new columns')} in the place of ones replaced with codes ${headings.length === 1 ? 'is' : 'are'} replaced with codes, too: ${list(headings)}. To change that, use “Columns…”.`,
    noKeyColumn:
      'The export has no column “_id”, so what you write beside the data cannot follow its row. Add “_id” to the named export in KoboToolbox.',
    repeatGroupsLeftOut: ({ names }) =>
      `A CSV export leaves out ${names.length === 1 ? 'the repeat group' : 'the repeat groups'} ${list(names)}.`,
    notesKept: ({ count: kept, sheetName }) =>
      `What you had written beside ${count(kept, 'removed row', 'removed rows')} is kept in the sheet ${quote(sheetName)}.`,
    notesReturned: ({ count: returned, sheetName }) =>
      `What the sheet ${quote(sheetName)} had kept stands again beside ${count(returned, 'row', 'rows')} that came back.`,
    rowsKept: ({ count: kept }) =>
      `${count(kept, 'row is', 'rows are')} no longer in the export and ${kept === 1 ? 'was' : 'were'} kept and marked.`,
    newestUnknown:
      'The export has no column “_id”, so nobody can tell which submissions are the newest: all were imported. Add “_id” to the named export in KoboToolbox.',
    rowsAged: ({ count: aged, newest }) =>
      `${count(aged, 'submission', 'submissions')} older than the newest ${number(newest)} ${aged === 1 ? 'was' : 'were'} removed from the sheet.`,
    fewerRows: ({ received, before, counted }) =>
      `The export has ${rows(received)}, last time it had ${number(before)}, but the project still has ${count(counted, 'submission', 'submissions')}. Check the filter of the named export and the permissions.`,
    mergedCells: ({ count: blocks }) =>
      `${count(blocks, 'block of merged cells covers', 'blocks of merged cells cover')} imported cells, so answers are missing there. Unmerge with Format > Merge cells; the next refresh fills them in again.`,
    unsavedExport:
      'This export changes whenever somebody downloads data in KoboToolbox. Save a named export and choose it with “Change”.',
    encrypted: 'This project is encrypted: KoboToolbox cannot export its answers.',
    sameFileServed:
      'KoboToolbox renews an export at most every 5 minutes. Newer submissions will arrive with a later refresh.',
    partialView: ({ account }) => `The account ${quote(account)} may see only some of the submissions.`,
  },
  notices: {
    orphanSheets: ({ names }) =>
      `This spreadsheet seems to be a copy: ${list(names)} ${names.length === 1 ? 'shows' : 'show'} imported data, but API keys and schedules stay with the original. To refresh here, connect and import again with the same sheet name; what stands beside the data is kept.`,
    copiedImport:
      'This spreadsheet is a copy, so this import is not refreshed here. Connect, then press “Refresh with my key from now on”.',
    sheetKept: ({ sheetName, reason }) => `The sheet ${quote(sheetName)} could not be deleted. ${reason}`.trim(),
    hidingDue:
      'Your choice of columns takes effect with the next complete refresh; until then, answers you chose to hide may still be in the sheet. Press “Refresh now”.',
    fillingUp: ({ free, days, watched }) =>
      `This spreadsheet has room for ${cells(free)} more. Growing as in the last ${count(watched, 'day', 'days')}, it will be full in about ${count(days, 'day', 'days')}. Under “Change” you can keep only the newest submissions; fewer columns, or a new spreadsheet for what comes, help too.`,
    offerChanged: ({ was, isNow }) =>
      `Somebody has changed this named export in KoboToolbox since you chose it. It was: ${was}. It is now: ${isNow}. If that is right, press “Save” in “Change”; if not, set it right in DATA > Downloads.`,
    offerChangedWithin:
      'Somebody has changed this named export in KoboToolbox since you chose it: other questions, another filter or other options. If that is right, press “Save” in “Change”; if not, set it right in DATA > Downloads.',
    scheduleSilent:
      'Its schedule has not run: Google may have used up your daily time or switched the schedule off. It is refreshed at the next run, or press “Refresh now”.',
    ownerSilent: ({ account }) =>
      `Its schedule no longer runs in the name of ${quote(account)}. If that person has left, connect and press “Refresh with my key from now on”.`,
    pausedByPerson: ({ account }) =>
      `Paused${account === '' ? '' : ` by ${quote(account)}`}: its schedule does not refresh it until somebody presses “Resume”.`,
    triggerMadeAgain: 'Your schedule did not run any more in this spreadsheet and has been set up again.',
    tooMuchTime: ({ minutes, fits }) =>
      `Your schedules in this spreadsheet need about ${count(minutes, 'minute', 'minutes')} of Google's time a day; a personal account has 90, a Workspace account 360. ${slowDown(fits)}`,
    tooManyRequests: ({ requests, fits }) =>
      `Your schedules in this spreadsheet make about ${count(requests, 'web request', 'web requests')} a day; Google allows a personal account 20,000. ${slowDown(fits)}`,
    tooManyHourlyRequests: ({ project, requests, most, fits }) =>
      `Your schedules need about ${count(requests, 'request', 'requests')} an hour for ${quote(project)}, and only ${number(most)} may be used there, so that some refreshes have to wait. ${slowDown(fits)}`,
  },
  statusSheet: {
    name: 'KoboToolbox status',
    headings: {
      import: 'Import',
      result: 'Result',
      rows: 'Rows',
      onServer: 'On the server',
      countedAt: 'Counted',
      lastComplete: 'Last complete refresh',
      lastAttempt: 'Last attempt',
      nextRefresh: 'Next refresh',
      refreshedBy: 'Refreshed by',
      sheet: 'Sheet',
    },
    onServer: ({ counted, received, rows: now }) =>
      now !== received
        ? `${count(counted, 'submission', 'submissions')} at the last count`
        : counted === received
          ? `All submissions (${number(counted)})`
          : counted > received
            ? `${count(counted, 'submission', 'submissions')}: the export leaves out ${number(counted - received)}, or they came later`
            : `${count(counted, 'submission', 'submissions')}: ${count(received - counted, 'was', 'were')} deleted since the export was made`,
    byHand: 'By hand',
    paused: 'Paused',
    never: 'Never',
    runHeadings: {
      at: 'When',
      import: 'Import',
      result: 'Result',
      received: 'Received',
      onServer: 'On the server',
      added: 'Added',
      changed: 'Changed',
      removed: 'Removed',
      seconds: 'Seconds',
      requests: 'Requests',
      kilobytes: 'KB',
    },
    states: { imported: 'Imported', unchanged: 'Unchanged', incomplete: 'Incomplete' },
  },
  keptNotes: {
    name: 'Kept notes',
    import: 'Import',
    submission: 'Submission',
    column: 'Column',
    note: 'Note',
    removedAt: 'Removed',
    returnedAt: 'Put back',
  },
  changeLog: {
    name: 'Change log',
    headings: {
      at: 'When',
      import: 'Import',
      submission: 'Submission',
      change: 'Change',
      column: 'Column',
      from: 'Before',
      to: 'After',
    },
    changes: { added: 'added', removed: 'removed', changed: 'changed' },
  },
  codebook: {
    name: ({ importName }) => `Codebook of ${importName}`,
    headings: {
      name: 'Name',
      type: 'Type',
      label: ({ language }) => inLanguage('Label', language),
      hint: ({ language }) => inLanguage('Hint', language),
      choices: ({ language }) => inLanguage('Choices', language),
      group: 'Group',
      repeatGroup: 'Repeat group',
    },
    addedByServer: 'added by KoboToolbox',
    columns: {
      _id: 'Number of the submission on its server. Never changes: refreshes find rows by it.',
      _uuid: 'Identifier of the submission’s present version. Changes when somebody edits it.',
      _submission_time: 'When the server received the submission, in UTC (not the time zone of this spreadsheet).',
      _validation_status: 'Result of the validation in KoboToolbox.',
      _status: 'How the submission came in.',
      _submitted_by: 'Username of the person who submitted it; empty without an account.',
      __version__: 'Version of the form that was filled in.',
      'meta/rootUuid': 'Identifier of the submission from its first version on. Never changes.',
      _index: 'Number of the row in the export. Numbered anew by every export.',
      _parent_table_name: 'Sheet that holds the parent of this row.',
      _parent_index: '“_index” of this row’s parent. Numbered anew by every export.',
      _submission__id: '“_id” of the submission that this row is part of.',
    },
  },
  check: {
    titles: {
      formulaText: 'An answer that begins with “=” stays text.',
      apostrophe: 'An apostrophe in front of an answer stays.',
      digits: 'Texts that look like numbers or dates keep every character.',
      numbers: 'Numbers are kept exactly.',
      dates: 'Dates and times show as they were answered.',
      moments: 'Moments keep their time in this spreadsheet’s time zone.',
      formulas: 'Formulas such as =KOBO() are found.',
      redirects: 'Google hands redirects to the add-on, so that it decides where the key goes.',
      triggers: 'The schedule of your imports is set up.',
      allowance: 'Your schedules fit into Google’s time for a day.',
      room: 'There is room in this spreadsheet.',
      memory: 'There is room for the settings.',
    },
    failed: {
      formulaText:
        'Google Sheets treats such answers differently from what the add-on expects. Refresh nothing for now, and report this: copy the report below.',
      apostrophe:
        'Google Sheets treats such answers differently from what the add-on expects. Report this: copy the report below.',
      digits: 'Google Sheets changes such answers. Refresh nothing for now, and report this: copy the report below.',
      numbers: 'Google Sheets changes numbers. Report this: copy the report below.',
      dates:
        'Dates look different from what was answered. Look at the time zone in File > Settings, and report this: copy the report below.',
      moments: 'The spreadsheet’s time zone may be set wrong: look at File > Settings.',
      formulas:
        'The functions are not known here. Reload the spreadsheet; if you use them from a published add-on, it must be installed for you.',
      redirects: 'Nothing was sent anywhere it must not go, but imports may fail. Report this: copy the report below.',
      triggers:
        'Your schedule is not set up in this spreadsheet. Close the sidebar and open it again: that sets it up.',
      allowance: 'Google will stop some refreshes. Choose slower schedules, or refresh some imports by hand.',
      room: 'More than nine tenths of the 10 million cells are used. Delete sheets, rows and columns you no longer need, or begin a new spreadsheet.',
      memory: 'The add-on can hardly remember more. Remove imports that you no longer need.',
    },
    unknown: 'This could not be found out now: no server is connected, or Google was too slow. Try again later.',
  },
  menu: { title: 'KoboToolbox', openSidebar: 'Open sidebar', refreshAll: 'Refresh all now' },
  toast: {
    refreshing: 'Refreshing…',
    refreshed: ({ imports }) => `${count(imports, 'import was', 'imports were')} refreshed.`,
    noImports: 'There is nothing to refresh yet. Make an import in the sidebar.',
  },
  offers: { namedExport, report: clockifyEn.report },
  formula: {
    importMissing: 'Name an import in quotation marks as the first argument. The sidebar lists the names.',
    columnMissing: 'Name a column: a heading of the imported sheet in quotation marks.',
    submissionMissing: 'Name a submission: a value of the column “_id”.',
  },
};
