/** Protection of a range or a sheet. */

import { areaOf } from '../grid/a1';
import type { ProtectionState } from '../types';
import { Exception } from './exception';
import { host } from './host';
import { newRange } from './range';
import { userOf } from './session';
import { newSheetObject } from './sheet';
import { mayEdit, sheetState, wholeGrid } from './sheet-access';
import { strict } from './strict';

class Protection {
  readonly sheetId: number;
  readonly protection: ProtectionState;

  constructor(sheetId: number, protection: ProtectionState) {
    this.sheetId = sheetId;
    this.protection = protection;
  }
  getDescription() {
    return this.protection.description;
  }
  setDescription(text: unknown) {
    this.changeable().description = String(text);
    return strict('Protection', this);
  }
  isWarningOnly() {
    return this.protection.warningOnly;
  }
  setWarningOnly(warningOnly: unknown) {
    this.changeable().warningOnly = warningOnly === true;
    return strict('Protection', this);
  }
  canEdit() {
    return mayEdit(this.protection);
  }
  getEditors() {
    return this.protection.editors.map(userOf);
  }
  addEditor(user: unknown) {
    return this.addEditors([user]);
  }
  addEditors(users: unknown) {
    const protection = this.changeable();
    for (const user of users as unknown[]) {
      if (!protection.editors.includes(emailOf(user))) protection.editors.push(emailOf(user));
    }
    return strict('Protection', this);
  }
  removeEditor(user: unknown) {
    return this.removeEditors([user]);
  }
  removeEditors(users: unknown) {
    const protection = this.changeable();
    const gone = (users as unknown[]).map(emailOf);
    // The owner and whoever sets the protection up cannot be locked out.
    const kept = [host.state.owner, host.execution.user.email];
    protection.editors = protection.editors.filter((email) => kept.includes(email) || !gone.includes(email));
    return strict('Protection', this);
  }
  getRange() {
    const sheet = sheetState(this.sheetId);
    const area = this.protection.wholeSheet
      ? wholeGrid(sheet)
      : (areaOf(this.protection.a1, sheet) ?? wholeGrid(sheet));
    return newRange(this.sheetId, area, newSheetObject(this.sheetId));
  }
  getProtectionType() {
    return this.protection.wholeSheet ? 'SHEET' : 'RANGE';
  }
  remove() {
    const protection = this.changeable();
    const sheet = sheetState(this.sheetId);
    sheet.protections = sheet.protections.filter((other) => other !== protection);
  }
  private changeable(): ProtectionState {
    if (mayEdit({ ...this.protection, warningOnly: false })) return this.protection;
    throw new Exception(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }
}

const emailOf = (user: unknown): string =>
  typeof user === 'string' ? user : String((user as { getEmail(): unknown }).getEmail());

/** Adds a protection to a sheet. */
export function protect(sheetId: number, protection: ProtectionState): object {
  sheetState(sheetId).protections.push(protection);
  return newProtection(sheetId, protection);
}

export function newProtection(sheetId: number, protection: ProtectionState): object {
  return strict('Protection', new Protection(sheetId, protection));
}
