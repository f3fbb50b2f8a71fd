/** Clockify, asked as every source is: its projects are workspaces, its offers are reports. */
import { FieldrowsError } from '../../errors';
import { clockifyFreeHourlyRequests } from '../../limits';
import type { FileFormat } from '../../source-kinds';
import { hashText } from '../../tables/hash';
import { dateFromSerial, serialFromDate } from '../../tables/serial-dates';
import { hourlyAllowance } from '../hourly-allowance';
import { requestBudget } from '../request-budget';
import type {
  Content,
  Offer,
  OfferedProject,
  ReadPart,
  ReadProgress,
  SavedFile,
  Source,
  SourceAccess,
  SourceChoice,
  SourceServices,
} from '../source';
import { cleanApiKey } from './api-key';
import { daysOf } from './date-range';
import { type ClockifySession, requireAllowance } from './exchange';
import type { Question } from './failures';
import { isClockify, isId, parseAddress } from './hosts';
import { instantReader } from './numbers';
import { type ReportOptions, readOptions } from './options';
import { piecesOf, type ReadReport, readWholeReport } from './read-report';
import { readReportFiles, saveReport } from './report-files';
import type { ReportWish } from './requests';
import { detailedTable, firstDayOf, leavesOf, sumLeaves, summaryTable, weeklyTable } from './tables';
import { listSharedReports, listWorkspaces, readAccount } from './workspaces';

/** Some of the hour is left for people's other programs, and for two runs that count at the same moment. */
const ownHourlyRequests = clockifyFreeHourlyRequests - 5;
/** A hundred pages of a thousand time entries, and what may have to be asked again. */
const maxRequestsOfReport = 120;

export const clockify: Source = {
  id: 'clockify',
  formats: ['json', 'csv', 'xlsx'],
  filesOf: ({ options }) => (options?.['plan'] === 'paid' ? ['pdf', 'xlsx', 'csv'] : ['pdf']),
  needsKey: true,
  /** Nothing is kept for us: each answer is made anew. Asking more often than this would be no use to anybody. */
  renewsAfterSeconds: () => 300,
  owns: isClockify,
  parseAddress,
  cleanApiKey,
  check: (services, access) => ({ username: readAccount(openSession(services, access)).username }),
  requireChoice({ projectUid, offerUid, options }) {
    if (!isId(projectUid)) throw new FieldrowsError('badRequest', {});
    if (offerUid !== undefined) readOptions({ offerUid, ...(options === undefined ? {} : { options }) });
  },
  listProjects: (services, access) =>
    listWorkspaces(openSession(services, access)).map(({ id, name }) => ({ uid: id, name })),
  openProject,
  read,
  saveFile,
  hourlyRequests: ({ options }) => (options?.['plan'] === 'paid' ? undefined : ownHourlyRequests),
};

/** @param counted The workspace whose hourly allowance is spent; undefined where it has none. */
function openSession(
  services: SourceServices,
  { server, apiKey }: SourceAccess,
  counted?: string | undefined,
  budget = requestBudget(),
): ClockifySession {
  if (apiKey === undefined) throw new FieldrowsError('apiKeyMissing', { server: 'clockify.me' });
  const { http, clock, random, ledger } = services;
  const hourly =
    counted === undefined
      ? undefined
      : hourlyAllowance(ledger, `${server} ${counted}`, ownHourlyRequests, () => clock.now());
  return { http, clock, random, server, apiKey, budget, hourly };
}

function openProject(services: SourceServices, access: SourceAccess, projectUid: string): OfferedProject {
  const session = openSession(services, access);
  const workspace = listWorkspaces(session).find(({ id }) => id === projectUid);
  if (workspace === undefined) throw new FieldrowsError('workspaceForbidden', { workspace: projectUid });
  const { weekStart } = readAccount(session);
  const counting = openSession(services, access, workspace.isFree ? workspace.id : undefined);
  const own = (['detailed', 'summary', 'weekly'] as const).map(
    (report): Offer => ({ uid: report, name: '', unsaved: false, facts: { kind: 'report', report, shared: false } }),
  );
  const shared = listSharedReports(counting, workspace).map(
    ({ id, name, kind }): Offer => ({
      ...{ uid: id, name, unsaved: false },
      facts: { kind: 'report', report: kind, shared: true },
    }),
  );
  return {
    uid: workspace.id,
    name: workspace.name,
    deployed: true,
    encrypted: false,
    repeatGroups: [],
    submissions: undefined,
    offers: [...own, ...shared],
    offersPage: '',
    suggestedOptions: { plan: workspace.isFree ? 'free' : 'paid', weekStart },
  };
}

/** What a choice means today. */
function wishOf({ calendar, clock }: SourceServices, choice: SourceChoice): ReportWish {
  const options = readOptions(choice);
  const [year = 0, month = 0, day = 0] = calendar.wallClock(clock.now()).slice(0, 10).split('-').map(Number);
  const { range, weekStart } = options;
  return {
    workspace: choice.projectUid,
    report: choice.offerUid,
    options,
    days: range && daysOf(range, serialFromDate(year, month, day), weekStart),
    timeZone: calendar.timeZone(),
  };
}

function questionAbout(choice: SourceChoice, { isFree, amounts, kind }: ReportOptions): Question {
  const { projectName = choice.projectUid, offerName = choice.offerUid } = choice;
  const report = kind === 'shared' ? offerName : undefined;
  return { workspace: projectName, report, isFree, withAmounts: amounts !== 'none' && kind !== 'shared' };
}

function read(services: SourceServices, choice: SourceChoice, access: SourceAccess, progress: ReadProgress): Content {
  const wish = wishOf(services, choice);
  const { isFree } = wish.options;
  const counted = isFree ? choice.projectUid : undefined;
  const session = openSession(services, access, counted, requestBudget(maxRequestsOfReport));
  const fetchedAt = services.clock.now();
  // Nothing is sent before the hour has room for all of it: half a report would cost requests and bring nothing.
  requireAllowance(session, Math.max(piecesOf(wish).length, Number(progress.checkpoint?.['requests'] ?? 0)));
  let content: Fetched;
  try {
    content = fetchContent(services, session, wish, choice);
  } catch (error) {
    // The next run shall wait until at least one more fits.
    if (error instanceof FieldrowsError && error.code === 'hourlyLimitReached') {
      progress.onCheckpoint({ requests: session.budget.used + 1 });
    }
    throw error;
  }
  if (isFree) progress.onCheckpoint({ requests: session.budget.used });
  const { range } = wish.options;
  const isMoving = range !== undefined && range.kind !== 'dates' && wish.days !== undefined;
  return { ...content, fetchedAt, requests: session.budget.used, ...(isMoving ? { days: wish.days } : {}) };
}

type Fetched = Pick<Content, 'fingerprint' | 'parts' | 'byteLength' | 'isProven'>;

function fetchContent(
  services: SourceServices,
  session: ClockifySession,
  wish: ReportWish,
  choice: SourceChoice,
): Fetched {
  const question = questionAbout(choice, wish.options);
  const { offerName: name = '', format } = choice;
  if (format !== 'json') {
    const { part, byteLength, isProven } = readReportFiles(session, wish, question, name, format);
    const { headings, kinds, rows } = part.table;
    return {
      fingerprint: hashText(JSON.stringify([headings, kinds, rows])),
      parts: () => [part],
      byteLength,
      isProven,
    };
  }
  const report = readWholeReport(session, wish, question);
  // The same instants are other times of day in another time zone.
  const fingerprint = hashText([wish.timeZone, wish.days?.from ?? '', ...report.texts].join('\u0000'));
  return {
    fingerprint,
    parts: () => [partOf(services, wish, report, name)],
    byteLength: report.byteLength,
    // JSON that breaks off is none.
    isProven: true,
  };
}

function partOf({ calendar }: SourceServices, wish: ReportWish, report: ReadReport, name: string): ReadPart {
  const { options, days } = wish;
  const amounts = options.amounts;
  if (report.entries !== undefined) {
    return detailedTable(name, report.entries, amounts, instantReader(calendar.wallClock));
  }
  const lines = report.lines.flat();
  const groups = options.kind === 'shared' ? report.groups : options.groups;
  const isWeekly = options.kind === 'weekly' || lines.some((line) => line.days.size > 0);
  if (!isWeekly) return summaryTable(name, sumLeaves(leavesOf(lines)), groups, amounts);
  const from = days?.from ?? firstDayOf(lines) ?? 0;
  return weeklyTable(name, lines, groups[0], from, amounts);
}

function saveFile(services: SourceServices, choice: SourceChoice, access: SourceAccess, format: FileFormat): SavedFile {
  const wish = wishOf(services, choice);
  const session = openSession(services, access, wish.options.isFree ? choice.projectUid : undefined);
  const { days } = wish;
  const range = days === undefined ? '' : ` ${dateFromSerial(days.from)} ${dateFromSerial(days.to)}`;
  const name = `${choice.offerName ?? choice.offerUid}${range}`.replace(/[\\/:*?"<>|\u0000-\u001f]+/g, ' ').trim();
  return saveReport(session, wish, format, questionAbout(choice, wish.options), name);
}
