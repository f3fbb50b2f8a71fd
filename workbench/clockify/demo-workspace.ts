/**
 * A workspace of an invented relief organization: four people, three projects, half a year of hours in the field. The
 * same in every run. A second workspace is on a paid plan.
 */
import { createRandom } from '../kobotoolbox/random';
import type { EntryState, NamedThing, SharedReportState, UserState, WorkspaceState } from './types';

const hour = 3_600_000;
const day = 24 * hour;

/** Identifiers are 24 hexadecimal digits. */
const id = (kind: number, number: number) => `c10c${String(kind).padStart(2, '0')}${String(number).padStart(18, '0')}`;

export const demoClockifyServer = 'https://api.clockify.me';
export const demoWorkspaceId = id(1, 1);
export const demoPaidWorkspaceId = id(1, 2);
export const demoSharedReportId = id(9, 1);
export const demoClockifyKey = 'RGVtb0Nsb2NraWZ5S2V5Rm9yVGhlRmllbGRyb3dzQmVuY2gx';

/** When the demo's hours end unless told: entries are laid out backwards from here. */
export const demoClockifyEnd = Date.UTC(2026, 8, 22, 12, 0, 0);

const people: readonly (NamedThing & { email: string })[] = [
  { id: id(2, 1), name: 'Amina Yusuf', email: 'amina@relief.example' },
  { id: id(2, 2), name: 'Boris N’Diaye', email: 'boris@relief.example' },
  { id: id(2, 3), name: 'Carla Núñez', email: 'carla@relief.example' },
  { id: id(2, 4), name: 'دانة العلي', email: 'dana@relief.example' },
];
const clients: readonly NamedThing[] = [
  { id: id(3, 1), name: 'Regional office' },
  { id: id(3, 2), name: '=Donor; "North"' },
];
const projects: readonly (NamedThing & { client: NamedThing | undefined; tasks: readonly NamedThing[] })[] = [
  {
    id: id(4, 1),
    name: 'Household survey – Enquête ménages',
    client: clients[0],
    tasks: [
      { id: id(5, 1), name: 'Interviews' },
      { id: id(5, 2), name: 'Data cleaning' },
    ],
  },
  { id: id(4, 2), name: '007', client: clients[1], tasks: [{ id: id(5, 3), name: 'Water points' }] },
  { id: id(4, 3), name: 'Training', client: undefined, tasks: [] },
];
const tags: readonly NamedThing[] = [
  { id: id(6, 1), name: 'field' },
  { id: id(6, 2), name: 'remote, evening' },
];
const descriptions = [
  'Interviews in Kisumu',
  '+254 call round',
  '=SUM(hours)',
  'Réunion d’équipe',
  'تنظيف البيانات',
  '',
];

/** Entries of working days up to a day, that one included: so many of each person a day. */
export function generateEntries(
  count: number,
  end: number,
  seed: number,
  firstNumber: number,
  perPerson = 1,
): EntryState[] {
  const random = createRandom(seed);
  const entries: EntryState[] = [];
  for (let number = 0; entries.length < count; number++) {
    const date = Math.floor(end / day) * day - number * day;
    if ([0, 6].includes(new Date(date).getUTCDay())) continue;
    for (const person of people.flatMap((one) => new Array<typeof one>(perPerson).fill(one))) {
      if (entries.length >= count) break;
      const project = random.chance(0.1) ? undefined : random.pick(projects);
      entries.push({
        id: id(7, firstNumber + entries.length),
        description: random.pick(descriptions),
        user: person,
        project: project && { id: project.id, name: project.name, client: project.client },
        task: project && project.tasks.length > 0 && random.chance(0.7) ? random.pick(project.tasks) : undefined,
        tags: tags.filter(() => random.chance(0.3)),
        billable: random.chance(0.6),
        start: date + random.between(4, 12) * hour + random.whole(3_600) * 1_000,
        seconds: random.between(300, 4 * 3_600),
        rate: 2_550,
        costRate: 1_825,
        customFields: [
          { name: 'Site', value: random.pick(['Kisumu', 'Nakuru', '0012']) },
          { name: 'Kilometres', value: random.chance(0.4) ? random.whole(120) : null },
        ],
      });
    }
  }
  return entries;
}

function sharedReports(): SharedReportState[] {
  const body = { amountShown: 'HIDE_AMOUNT' };
  return [
    {
      id: demoSharedReportId,
      name: 'Hours by project and person',
      type: 'SUMMARY',
      timeZone: 'Europe/Belgrade',
      body: { ...body, summaryFilter: { groups: ['PROJECT', 'USER'] } },
    },
    { id: id(9, 2), name: 'All entries', type: 'DETAILED', timeZone: 'Etc/UTC', body: { ...body, detailedFilter: {} } },
    { id: id(9, 3), name: 'Travel expenses', type: 'EXPENSE_DETAILED', timeZone: 'Etc/UTC', body },
  ];
}

/** @param end The hours end on the day of this moment (milliseconds since 1970). */
export function demoWorkspaces(end: number = demoClockifyEnd): WorkspaceState[] {
  return [
    {
      id: demoWorkspaceId,
      name: 'Relief in the lake region',
      plan: null,
      currency: 'KES',
      entries: generateEntries(500, end, 7, 1),
      sharedReports: sharedReports(),
    },
    {
      id: demoPaidWorkspaceId,
      name: 'Relief (paid plan)',
      plan: 'STANDARD_2021',
      currency: 'EUR',
      entries: generateEntries(2_400, end, 8, 10_001, 4),
      sharedReports: [],
    },
  ];
}

export function demoUsers(): UserState[] {
  const [amina, boris] = people;
  if (amina === undefined || boris === undefined) throw new Error('the demo has no people');
  return [
    {
      ...amina,
      apiKey: demoClockifyKey,
      weekStart: 'MONDAY',
      workspaces: { [demoWorkspaceId]: { seesAmounts: true }, [demoPaidWorkspaceId]: { seesAmounts: true } },
    },
    {
      ...boris,
      apiKey: 'Qm9yaXNIYXNBS2V5T2ZIaXNPd25BbmRTZWVzTm9Nb25leTAx',
      weekStart: 'SUNDAY',
      workspaces: { [demoWorkspaceId]: { seesAmounts: false } },
    },
  ];
}
