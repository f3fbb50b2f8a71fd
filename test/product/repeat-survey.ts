/** A small survey with a repeat group inside another, and what the server would send of it as a workbook. */
import type { Submission } from '../../workbench/kobotoolbox/types';
import { exportXlsx } from '../../workbench/kobotoolbox/xlsx-file';
import { exportSettings } from '../fakes/export-settings';

export interface Member {
  readonly name: string;
  readonly visits?: readonly string[];
}

export interface Household {
  readonly id: number;
  readonly village: string;
  readonly members: readonly Member[];
  readonly plots?: readonly string[];
}

const question = (name: string) => ({ type: 'text', name, label: [name] });
const repeat = (name: string, ...rows: object[]) => [
  { type: 'begin_repeat', name, label: [name] },
  ...rows,
  { type: 'end_repeat' },
];
const survey = [
  question('village'),
  ...repeat('members', question('name'), ...repeat('visits', question('reason'))),
  ...repeat('plots', question('crop')),
] as Record<string, unknown>[];

function submissionOf({ id, village, members, plots = [] }: Household): Submission {
  return {
    village,
    ...(members.length === 0
      ? {}
      : {
          members: members.map(({ name, visits = [] }) => ({
            'members/name': name,
            ...(visits.length === 0
              ? {}
              : { 'members/visits': visits.map((reason) => ({ 'members/visits/reason': reason })) }),
          })),
        }),
    ...(plots.length === 0 ? {} : { plots: plots.map((crop) => ({ 'plots/crop': crop })) }),
    _id: id,
    _uuid: `uuid-${id}`,
    __version__: 'v1',
    _submission_time: '2026-03-01T06:00:00',
    _status: 'submitted_via_web',
    _submitted_by: null,
    _validation_status: {},
    'meta/instanceID': `uuid:uuid-${id}`,
  };
}

/** Workbook of any form; a tab for each section that has rows. */
export function workbookOf(title: string, form: Record<string, unknown>[], submissions: Submission[]): Uint8Array {
  const content = { survey: form, choices: [], translations: [null] };
  const settings = exportSettings({ type: 'xls' });
  return new Uint8Array(exportXlsx({ title, versions: [{ id: 'v1', content }], submissions }, settings));
}

export function householdWorkbook(households: readonly Household[]): Uint8Array {
  return workbookOf('Households', survey, households.map(submissionOf));
}

export const threeHouseholds: readonly Household[] = [
  {
    id: 11,
    village: 'Kisumu',
    members: [{ name: 'Amina', visits: ['fever', 'cough'] }, { name: 'Bo' }],
    plots: ['maize'],
  },
  { id: 12, village: '=1+1', members: [{ name: 'Chi', visits: ['check'] }] },
  {
    id: 13,
    village: 'Busia',
    members: [{ name: 'Dayo' }, { name: 'Eli', visits: ['=SUM(A1)'] }],
    plots: ['beans', '+kale'],
  },
];
