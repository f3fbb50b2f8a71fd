/**
 * Builds every request this source sends. Pure. The API key is in a header only and goes to Clockify's own hosts only;
 * nothing is ever changed there. Dates are wall-clock times in the time zone that goes with them: Clockify reads them so
 * even where they end in `Z`.
 */
import { clockifyPageSize } from '../../limits';
import type { HttpRequest } from '../../ports';
import { dateFromSerial } from '../../tables/serial-dates';
import type { Days } from './date-range';
import { coreAddress, reportsAddress } from './hosts';
import type { Amounts, ReportOptions } from './options';

export interface ClockifyAccess {
  readonly server: string;
  readonly apiKey: string;
}

export type ExportType = 'JSON' | 'CSV' | 'XLSX' | 'PDF';

/** Which report, about which days. */
export interface ReportWish {
  readonly workspace: string;
  /** Of a shared report, else the kind of report. */
  readonly report: string;
  readonly options: ReportOptions;
  /** Undefined for the range that a shared report was saved with. */
  readonly days: Days | undefined;
  /** IANA name. */
  readonly timeZone: string;
}

export function userRequest(access: ClockifyAccess): HttpRequest {
  return get(access, `${coreAddress(access.server)}/user`);
}

export function workspacesRequest(access: ClockifyAccess): HttpRequest {
  return get(access, `${coreAddress(access.server)}/workspaces`);
}

/** The reports that people have saved in a workspace, as far as this account may see them. */
export function sharedReportsRequest(access: ClockifyAccess, workspace: string): HttpRequest {
  const query = 'page=1&pageSize=200&sharedReportsFilter=ALL';
  return get(access, `${reportsAddress(access.server)}/workspaces/${workspace}/shared-reports?${query}`);
}

export function reportRequest(
  access: ClockifyAccess,
  wish: ReportWish,
  exportType: ExportType,
  page: number,
  pageSize: number = clockifyPageSize,
): HttpRequest {
  if (wish.options.kind === 'shared') return sharedReportRequest(access, wish, exportType, page, pageSize);
  const { workspace, options } = wish;
  return {
    method: 'POST',
    url: `${reportsAddress(access.server)}/workspaces/${workspace}/reports/${options.kind}`,
    headers: { ...headers(access, exportType), 'Content-Type': 'application/json' },
    body: JSON.stringify({
      ...rangeOf(wish),
      timeZone: wish.timeZone,
      exportType,
      sortOrder: 'ASCENDING',
      ...amountsOf(options.amounts),
      ...filterOf(options, page, pageSize),
    }),
  };
}

function sharedReportRequest(
  access: ClockifyAccess,
  wish: ReportWish,
  exportType: ExportType,
  page: number,
  pageSize: number,
): HttpRequest {
  const parameters = { exportType, page: String(page), pageSize: String(pageSize), ...rangeOf(wish) };
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const url = `${reportsAddress(access.server)}/shared-reports/${wish.report}?${query.join('&')}`;
  return { method: 'GET', url, headers: headers(access, exportType) };
}

function rangeOf({ days }: ReportWish): Readonly<Record<string, string>> {
  if (days === undefined) return {};
  return {
    dateRangeStart: `${dateFromSerial(days.from)}T00:00:00.000`,
    dateRangeEnd: `${dateFromSerial(days.to)}T23:59:59.999`,
  };
}

/** Asked for by name even where none is wanted: a role that may not see amounts is refused a report with them. */
function amountsOf(amounts: Amounts): object {
  switch (amounts) {
    case 'none':
      return { amountShown: 'HIDE_AMOUNT' };
    case 'profit':
      return { amountShown: 'PROFIT', amounts: ['EARNED', 'COST', 'PROFIT'] };
    default:
      return { amountShown: amounts.toUpperCase(), amounts: [amounts.toUpperCase()] };
  }
}

function filterOf(options: ReportOptions, page: number, pageSize: number): object {
  switch (options.kind) {
    case 'summary':
      return { summaryFilter: { groups: options.groups, sortColumn: 'GROUP' } };
    case 'weekly':
      return { weeklyFilter: { group: options.groups[0], subgroup: 'TIME' } };
    default:
      return { detailedFilter: { page, pageSize, sortColumn: 'DATE', options: { totals: 'CALCULATE' } } };
  }
}

function get(access: ClockifyAccess, url: string): HttpRequest {
  return { method: 'GET', url, headers: headers(access, 'JSON') };
}

function headers({ apiKey }: ClockifyAccess, exportType: ExportType): Record<string, string> {
  return { 'X-Api-Key': apiKey, Accept: exportType === 'JSON' ? 'application/json' : '*/*' };
}
