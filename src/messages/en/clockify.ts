/** English sentences about Clockify. Names of pages and buttons are those on its screen. */
import type { ClockifyMessages } from '../clockify-messages';
import { minutesToWait, pluralForm } from '../wording';

const quote = (text: string) => `“${text}”`;
const count = (value: number, one: string, other: string) =>
  `${value.toLocaleString('en')} ${pluralForm('en', value, { one, other })}`;
const untouched = 'The sheet was left as it was.';

export const clockifyEn: ClockifyMessages = {
  keyPlace: 'Preferences > Advanced > API key',
  errors: {
    workspaceForbidden: ({ workspace }) =>
      `The API key's owner may not see reports of the workspace ${quote(workspace)}. Ask its admin for access, or use the key of somebody who has it.`,
    amountsHidden: ({ workspace }) =>
      `The API key's owner may not see amounts of money in the workspace ${quote(workspace)}. ${untouched} Choose “No amounts” with “Change”, or ask the admin of the workspace.`,
    paidPlanNeeded: ({ workspace, format }) =>
      `Clockify did not give out the report as ${format}: this needs a paid plan (Basic or higher) for the workspace ${quote(workspace)}. Use the JSON format, which every plan has.`,
    reportNotFound: ({ report, workspace }) =>
      `There is no report ${quote(report)} in the workspace ${quote(workspace)} any more, or it is no longer shared with the API key's owner. ${untouched} Choose another report with “Change”.`,
    reportRefused: ({ reason }) =>
      `Clockify did not accept the request for this report${reason === '' ? '' : ` (${reason})`}. ${untouched} Choose another range of dates or other groups with “Change”.`,
    reportChanging: () =>
      `Time entries came or went while the report was read, so that its pages did not fit together. ${untouched} Try again in a few minutes.`,
    reportTooLong: ({ requests, most }) =>
      `This report would take ${count(requests, 'request', 'requests')}, and on the free plan an import may use ${most} an hour. Choose a shorter range of dates with “Change”.`,
    fileTooLong: ({ days }) =>
      `On the free plan, a file of a report covers at most ${count(days, 'day', 'days')}. Choose a shorter range of dates with “Change”, or download the file in Clockify.`,
    hourlyLimitReached: ({ most, retryAfterSeconds }) =>
      `Clockify allows a workspace on the free plan 30 requests an hour; of these, your imports use ${most} at most, and they are spent. ${untouched} Try again in ${count(minutesToWait(retryAfterSeconds), 'minute', 'minutes')}. Slower schedules need fewer requests.`,
    notClockify: ({ server }) =>
      `${server} did not answer as Clockify does. ${untouched} A login page of your organization may stand in between; try again, and check your internet access if it stays so.`,
  },
  report: ({ report, shared }) => {
    const rows = {
      detailed: 'one row for each time entry',
      summary: 'hours by project, person or other groups',
      weekly: 'hours by day of one week',
    }[report];
    return shared ? `Saved in Clockify · ${rows}` : rows.charAt(0).toUpperCase() + rows.slice(1);
  },
};
