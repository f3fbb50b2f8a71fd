/** What has to be said about Clockify in every language by the script; the rest is said of all sources alike. */
import type { ReportFacts } from '../sources/source';
import type { Messages } from './messages';

export interface ClockifyMessages {
  /** Where the API key is on Clockify's screen. */
  readonly keyPlace: string;
  readonly errors: Pick<
    Messages['errors'],
    | 'workspaceForbidden'
    | 'amountsHidden'
    | 'paidPlanNeeded'
    | 'reportNotFound'
    | 'reportRefused'
    | 'reportChanging'
    | 'reportTooLong'
    | 'fileTooLong'
    | 'hourlyLimitReached'
    | 'notClockify'
  >;
  readonly report: (facts: ReportFacts) => string;
}
