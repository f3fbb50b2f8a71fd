/** Spreadsheet: the document a script is bound to. */

import { type Area, a1Of, areaOf, splitSheetName } from '../grid/a1';
import { mapFormulas } from '../grid/cells';
import { loseSheetInFormula } from '../grid/references';
import { newSheet } from '../state';
import { checkArguments, Exception, wrongSignature } from './exception';
import { host } from './host';
import { newRange, Range } from './range';
import { userOf } from './session';
import { newSheetObject, requireFreeName, Sheet } from './sheet';
import { requireEditableSheet, requireRoom, sheetState } from './sheet-access';
import { strict, unwrap } from './strict';

/** Sheets of a spreadsheet. From reports, as Google does not list it any more; the text of the refusal is believed. */
const maxSheets = 200;

const book = () => host.state.spreadsheet;
const validName = /^[A-Za-z_\u00c0-\uffff][\w\u00c0-\uffff]*$/;
const looksLikeAddress = /^(?:[A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i;

function namedRange(name: string): object {
  return strict('NamedRange', {
    getName: () => name,
    getRange: () => rangeNamed(name),
    remove: () => {
      delete book().namedRanges[name];
    },
  });
}

function rangeNamed(name: string): object | null {
  const named = book().namedRanges[name];
  const sheet = named && book().sheets.find((candidate) => candidate.id === named.sheetId);
  const area = sheet && areaOf(named.a1, sheet);
  return sheet && area ? newRange(sheet.id, area, newSheetObject(sheet.id)) : null;
}

class Spreadsheet {
  getId() {
    return book().id;
  }
  getUrl() {
    return `https://docs.google.com/spreadsheets/d/${book().id}/edit`;
  }
  getName() {
    return book().name;
  }
  getSpreadsheetTimeZone() {
    return book().timeZone;
  }
  getSpreadsheetLocale() {
    return book().locale;
  }
  getSheetByName(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.getSheetByName', args, ['any']);
    const wanted = String(args[0]).toLowerCase();
    const sheet = book().sheets.find((candidate) => candidate.name.toLowerCase() === wanted);
    return sheet ? newSheetObject(sheet.id) : null;
  }
  getSheetById(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.getSheetById', args, ['integer']);
    return book().sheets.some((sheet) => sheet.id === args[0]) ? newSheetObject(Number(args[0])) : null;
  }
  getSheets() {
    return book().sheets.map((sheet) => newSheetObject(sheet.id));
  }
  getNumSheets() {
    return book().sheets.length;
  }
  getActiveSheet() {
    const active = book().sheets.find((sheet) => sheet.id === book().activeSheetId) ?? book().sheets[0];
    return active ? newSheetObject(active.id) : null;
  }
  setActiveSheet(...args: unknown[]) {
    const sheet = unwrap<Sheet>('Sheet', args[0]);
    if (!sheet) throw wrongSignature('SpreadsheetApp.Spreadsheet.setActiveSheet', args);
    book().activeSheetId = sheetState(sheet.sheetId).id;
    return args[0];
  }
  insertSheet(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.insertSheet', args, [], ['string'], ['integer'], ['string', 'integer']);
    let name = typeof args[0] === 'string' ? args[0] : '';
    for (let number = book().sheets.length + 1; name === ''; number++) {
      const free = `Sheet${number}`;
      if (!book().sheets.some((sheet) => sheet.name === free)) name = free;
    }
    requireFreeName(name);
    const sheet = newSheet(book().nextSheetId, name);
    if (book().sheets.length >= maxSheets) {
      throw new Exception(`You can't have more than ${maxSheets} sheets in a spreadsheet.`);
    }
    requireRoom(sheet.rows * sheet.columns);
    book().nextSheetId++;
    const index = args.find((argument) => typeof argument === 'number') as number | undefined;
    const after = book().sheets.findIndex((candidate) => candidate.id === book().activeSheetId) + 1;
    book().sheets.splice(Math.min(index ?? after, book().sheets.length), 0, sheet);
    book().activeSheetId = sheet.id;
    return newSheetObject(sheet.id);
  }
  deleteSheet(...args: unknown[]) {
    const sheet = unwrap<Sheet>('Sheet', args[0]);
    if (!sheet) throw wrongSignature('SpreadsheetApp.Spreadsheet.deleteSheet', args);
    const gone = sheetState(sheet.sheetId);
    if (book().sheets.length === 1) throw new Exception("You can't remove all the sheets in a document.");
    if (!book().sheets.some((other) => other !== gone && !other.hidden)) {
      throw new Exception("You can't remove all the visible sheets in a document.");
    }
    requireEditableSheet(gone);
    book().sheets = book().sheets.filter((other) => other !== gone);
    for (const [name, range] of Object.entries(book().namedRanges)) {
      if (range.sheetId === gone.id) delete book().namedRanges[name];
    }
    for (const other of book().sheets) mapFormulas(other, (formula) => loseSheetInFormula(formula, gone.name));
    if (book().activeSheetId === gone.id) book().activeSheetId = book().sheets[0]?.id ?? 0;
  }
  moveActiveSheet(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.moveActiveSheet', args, ['integer']);
    const sheet = sheetState(book().activeSheetId);
    const others = book().sheets.filter((other) => other !== sheet);
    others.splice(Number(args[0]) - 1, 0, sheet);
    book().sheets = others;
  }
  getRange(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.getRange', args, ['string']);
    const [sheetName, a1] = splitSheetName(String(args[0]));
    const named = sheetName === undefined ? rangeNamed(a1) : null;
    if (named) return named;
    const sheet =
      sheetName === undefined
        ? book().sheets.find((candidate) => candidate.id === book().activeSheetId)
        : book().sheets.find((candidate) => candidate.name.toLowerCase() === sheetName.toLowerCase());
    if (!sheet || !areaOf(a1, sheet)) throw new Exception('Range not found');
    return new Sheet(sheet.id).getRange(a1);
  }
  getRangeList(...args: unknown[]) {
    return new Sheet(book().activeSheetId).getRangeList(...args);
  }
  setNamedRange(...args: unknown[]) {
    const [name] = args;
    const range = unwrap<{ sheetId: number; area: Area }>('Range', args[1]);
    if (typeof name !== 'string' || !range) throw wrongSignature('SpreadsheetApp.Spreadsheet.setNamedRange', args);
    if (!validName.test(name) || looksLikeAddress.test(name) || name.length > 250) {
      throw new Exception(`The name you entered is not valid: ${name}`);
    }
    book().namedRanges[name] = { sheetId: range.sheetId, a1: a1Of(range.area) };
  }
  getRangeByName(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.getRangeByName', args, ['string']);
    const [sheetName, a1] = splitSheetName(String(args[0]));
    if (sheetName === undefined && book().namedRanges[a1]) return rangeNamed(a1);
    const sheet = book().sheets.find((candidate) => candidate.name === sheetName);
    const area = sheet && areaOf(a1, sheet);
    return sheet && area ? newRange(sheet.id, area, newSheetObject(sheet.id)) : null;
  }
  getNamedRanges() {
    return Object.keys(book().namedRanges).map(namedRange);
  }
  removeNamedRange(...args: unknown[]) {
    checkArguments('SpreadsheetApp.Spreadsheet.removeNamedRange', args, ['string']);
    if (!book().namedRanges[String(args[0])]) throw new Exception(`The named range ${args[0]} does not exist.`);
    delete book().namedRanges[String(args[0])];
  }
  toast(...args: unknown[]) {
    host.execution.ui.push({ kind: 'toast', text: String(args[0]), title: args[1] ? String(args[1]) : '' });
  }
  getOwner() {
    return userOf(host.state.owner);
  }
  getEditors() {
    return host.state.users.map((user) => userOf(user.email));
  }
  getViewers() {
    return host.state.users.map((user) => userOf(user.email));
  }
  getLastRow() {
    return new Sheet(book().activeSheetId).getLastRow();
  }
  getCurrentCell() {
    const { activeSheetId, currentCell } = book();
    const sheet = sheetState(activeSheetId);
    const a1 = currentCell?.sheetId === activeSheetId ? currentCell.a1 : 'A1';
    const area = areaOf(a1, sheet);
    return area ? newRange(sheet.id, area, newSheetObject(sheet.id)) : null;
  }
  getActiveRange() {
    return strict(
      'Range',
      new Range(
        book().activeSheetId,
        { row: 1, column: 1, rows: 1, columns: 1 },
        newSheetObject(book().activeSheetId),
        newRange,
      ),
    );
  }
}

export function newSpreadsheet(): object {
  return strict('Spreadsheet', new Spreadsheet());
}
