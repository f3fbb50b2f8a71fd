/** Whose import is whose: its owner's key and trigger refresh it, in the spreadsheet it was made for and in no copy. */
import type { Services } from '../ports';
import { type PersonalSettings, readPersonalSettings } from '../settings/personal-settings';
import type { SavedImport } from '../settings/saved-imports';

/** Who is looking, and at which spreadsheet. */
export interface Viewer {
  readonly personal: PersonalSettings;
  readonly spreadsheetId: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

export function viewerOf(services: Services): Viewer {
  return {
    personal: readPersonalSettings(services.userStore),
    spreadsheetId: services.spreadsheet.id(),
    now: services.clock.now(),
  };
}

/** Whether an import came along with a copy of the spreadsheet: its owner refreshes the original only. */
export function isCopied(saved: SavedImport, spreadsheetId: string): boolean {
  return saved.spreadsheetId !== '' && saved.spreadsheetId !== spreadsheetId;
}

export function isOwn(saved: SavedImport, { personal, spreadsheetId }: Omit<Viewer, 'now'>): boolean {
  return personal.id !== '' && saved.ownerId === personal.id && !isCopied(saved, spreadsheetId);
}
