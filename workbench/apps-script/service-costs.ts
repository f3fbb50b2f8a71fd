/**
 * How long a service call takes on the virtual clock. Source: performance measurements of tanaikech.github.io
 * (2022-04-25, 10 M cells; 2018-10-12), read 2026-08: a call costs 0.2 to 0.3 s, setValues writes fewer than 27,800 cells a
 * second, getValues reads 118,000, one same value goes into 10 M cells in a second.
 */

/** Milliseconds of any call that reaches the spreadsheet. */
const spreadsheetCall = 200;
const millisecondsPerCellWritten = 1000 / 30_000;
const millisecondsPerCellRead = 1000 / 118_000;
const millisecondsPerCellFilled = 1000 / 10_000_000;
/** Milliseconds of a call to the stores: an order below the spreadsheet's. */
const storeCall = 50;
/** Milliseconds of a request, beside what the server itself takes. */
const fetchCall = 300;

const writes = new Set([
  'setValues',
  'setFormulas',
  'setFormulasR1C1',
  'setNumberFormats',
  'setNotes',
  'copyTo',
  'sort',
]);
const reads = new Set([
  'getValues',
  'getDisplayValues',
  'getFormulas',
  'getFormulasR1C1',
  'getNumberFormats',
  'getNotes',
  'getFontWeights',
  'getFontColors',
  'getBackgrounds',
  'isBlank',
]);

/** Virtual milliseconds of one counted call; `cells` is the size of the range it is made on. */
export function serviceCost(call: string, cells: number): number {
  const [service = '', method = ''] = call.split('.');
  switch (service) {
    case 'Range':
    case 'RangeList':
    case 'Sheet':
    case 'Spreadsheet':
    case 'SpreadsheetApp':
    case 'NamedRange':
    case 'Protection':
    case 'DeveloperMetadata':
      return (
        spreadsheetCall +
        cells *
          (writes.has(method)
            ? millisecondsPerCellWritten
            : reads.has(method)
              ? millisecondsPerCellRead
              : millisecondsPerCellFilled)
      );
    case 'UrlFetchApp':
      return fetchCall;
    case 'ScriptApp':
    case 'ClockTriggerBuilder':
      return spreadsheetCall;
    default:
      return storeCall;
  }
}
