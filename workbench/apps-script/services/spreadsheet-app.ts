/** SpreadsheetApp: the way to the bound spreadsheet, and the constants of its classes. */

import { constants } from './constants';
import { isDetached } from './content';
import { Exception } from './exception';
import { copyPasteTypes } from './range-copy';
import { newSpreadsheet } from './spreadsheet';
import { strict } from './strict';
import { newUi } from './ui';

/** A web app is not attached to a document that is open. */
const active = (): object | null => (isDetached() ? null : newSpreadsheet());

function refuse(method: string): never {
  throw new Exception(
    `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets`,
  );
}

export const spreadsheetApp = strict('SpreadsheetApp', {
  ProtectionType: constants('RANGE', 'SHEET'),
  CopyPasteType: constants(...copyPasteTypes),
  WrapStrategy: constants('WRAP', 'OVERFLOW', 'CLIP'),
  Dimension: constants('COLUMNS', 'ROWS'),
  getActiveSpreadsheet: active,
  getActive: active,
  getActiveSheet: () => (isDetached() ? null : (newSpreadsheet() as { getActiveSheet(): unknown }).getActiveSheet()),
  getUi: () => newUi(),
  /** Everything takes effect at once here. */
  flush() {},
  openById: () => refuse('openById'),
  openByUrl: () => refuse('openByUrl'),
  create: () => refuse('create'),
});
