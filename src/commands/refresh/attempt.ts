/** What the steps of one refresh share, and what comes out of it. */
import type { Messages } from '../../messages';
import type { Services } from '../../ports';
import type { PersonalSettings } from '../../settings/personal-settings';
import type { DocumentSettings, ImportStatus, Remark, SavedImport } from '../../settings/saved-imports';
import type { Extent } from '../../sources';
import type { RunProgress } from './progress';
import type { Receipt } from './record-result';

export interface Attempt {
  readonly services: Services;
  /** Tells a sidebar how far this run is. */
  readonly progress: RunProgress;
  readonly messages: Messages;
  /** As read when the lock was taken: changes somebody makes meanwhile are for the next run. */
  readonly settings: DocumentSettings;
  readonly personal: PersonalSettings;
  readonly saved: SavedImport;
  /** As recorded by the run before. */
  readonly before: ImportStatus;
  /** Carry out a refresh that would be held. */
  readonly accept: boolean;
  readonly extent: Extent;
  readonly isByHand: boolean;
  /** What the run learns about its sheets is put down here, so that a failure does not lose it. */
  status: ImportStatus;
  /** And what it has brought, whatever becomes of it. */
  readonly receipt: Omit<{ -readonly [Name in keyof Receipt]: Receipt[Name] }, 'requests'>;
}

export interface Refreshed {
  readonly saved: SavedImport;
  readonly status: ImportStatus;
  readonly warnings: readonly Remark[];
}
