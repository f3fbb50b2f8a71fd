/** One import as the script describes it, for the sidebar's tests. */
import type { ImportCard } from '../../src/sidebar-api';

export const sampleCard: ImportCard = {
  id: 'i1',
  name: 'Visits',
  server: 'https://kf.kobotoolbox.org',
  projectUid: 'aX',
  projectName: 'Household visits',
  exportUid: 'es1',
  exportName: 'Weekly',
  format: 'csv',
  keepVanishedRows: false,
  changeLog: false,
  sheetName: 'Visits',
  linkedSheetNames: [],
  schedule: 60,
  mine: true,
  connected: true,
  ownerAccount: 'amina',
  state: 'imported',
  message: 'Imported 3 rows.',
  notice: '',
  rows: 3,
  lastAttemptAt: 1,
  lastCompleteAt: 1,
  nextAt: 2,
};
