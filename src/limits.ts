/** Every limit that is not ours: number, unit, where it is written, when it was read. */

/** Cells of a spreadsheet, counting the empty ones of every grid. support.google.com/drive/answer/37603, 2026-08. */
export const maxSpreadsheetCells = 10_000_000;
/** Sheets of a spreadsheet. From reports, as Google does not list it any more, 2026-08. */
export const maxSheets = 200;
/** Columns of a sheet. support.google.com/drive/answer/37603, 2026-08. */
export const maxSheetColumns = 18_278;
/** Characters (UTF-16 units) of one cell. Error text of Google Sheets, 2026-08. */
export const maxCellCharacters = 50_000;
/** Rows and columns of a sheet just added. Google Sheets, 2026-08. */
export const newSheetGrid = { rows: 1_000, columns: 26 } as const;
/** Characters of a sheet's name. Google Sheets, 2026-08. */
export const maxSheetNameCharacters = 100;
/** Bytes of a response of UrlFetchApp. developers.google.com/apps-script/guides/services/quotas, 2026-08. */
export const maxResponseBytes = 50 * 1024 * 1024;
/** Characters of an address given to UrlFetchApp. developers.google.com/apps-script/reference/url-fetch, 2026-08. */
export const maxUrlCharacters = 2_082;
/** Milliseconds of one execution. developers.google.com/apps-script/guides/services/quotas, 2026-08. */
export const maxExecutionMilliseconds = 6 * 60 * 1000;
/** Milliseconds of a custom function. developers.google.com/apps-script/guides/sheets/functions, 2026-08. */
export const maxCustomFunctionMilliseconds = 30 * 1000;
/** Milliseconds a day of a person's triggers, by kind of account. guides/services/quotas, 2026-08. */
export const dailyTriggerMilliseconds = { personal: 90 * 60 * 1000, workspace: 6 * 60 * 60 * 1000 } as const;
/** Requests of UrlFetchApp a person may make in a day with a personal account. guides/services/quotas, 2026-08. */
export const dailyRequests = 20_000;
/** Bytes of one property value. developers.google.com/apps-script/guides/services/quotas, 2026-08. */
export const maxPropertyValueBytes = 9 * 1024;
/** Bytes of one property store. developers.google.com/apps-script/guides/services/quotas, 2026-08. */
export const maxPropertyStoreBytes = 500 * 1024;
/** Minutes between two runs of a trigger in a script bound to a spreadsheet. ClockTriggerBuilder reference, 2026-08. */
export const boundTriggerMinutes = [5, 10, 15, 30] as const;
/** Hours between two runs of a trigger; one is the least in a published add-on. editor-triggers guide, 2026-08. */
export const triggerHours = [1, 2, 4, 6, 8, 12] as const;
/** Seconds for which KoboToolbox serves the same synchronous export again. kpi kobo/settings/base.py:272, 2026-08-21. */
export const exportCacheSeconds = 300;
/** Seconds a synchronous export may take on the server. kpi kobo/settings/base.py:973, 2026-08-21. */
export const exportTimeLimitSeconds = 120;
/** Items of one page of KoboToolbox's lists, silently capped above. kpi kpi/paginators.py, 2026-08-21. */
export const maxListPage = 1_000;
/** Asynchronous exports that KoboToolbox keeps per user and project. kpi import_export_task.py:1283, 2026-08-21. */
export const keptAsynchronousExports = 10;
/** Seconds after which an asynchronous export has ended one way or the other. kpi kobo/settings/base.py:1519, 2026-08-21. */
export const asynchronousExportSeconds = 35 * 60;
/** Days of one report of a workspace on Clockify's free plan. Clockify's OpenAPI description, 2026-05-24. */
export const clockifyFreeDays = 31;
/** Requests an hour that Clockify allows a workspace on its free plan. clockify.me/help, "API limitations", 2026-05-13. */
export const clockifyFreeHourlyRequests = 30;
/** Time entries on one page of a detailed report. clockify.me/help, "How to retrieve more than 50 results", 2025-10. */
export const clockifyPageSize = 1_000;
