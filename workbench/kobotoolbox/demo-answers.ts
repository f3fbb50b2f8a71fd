/** Answers as enumerators in three languages give them, with everything that spreadsheets like to spoil. */

import { rowName } from './form-sections';
import type { Visit } from './generate-submissions';

const places = [
  'Maroua',
  'Goma',
  'N’Djamena',
  'Sfax',
  'صفاقس',
  'عدن',
  'Abéché',
  'Port-au-Prince',
  'Kakuma 3; block 14',
] as const;
const people = [
  'Fatima Ali',
  'فاطمة علي',
  'José Núñez',
  'Moses O’Connor',
  'Élodie N’Guessan',
  'محمد "أبو علي" حسن',
  'Amina Wanjiru',
  'Jean-Baptiste Kabila',
] as const;
const remarks = [
  'No remarks.',
  'Le puits est à sec depuis deux mois ; les femmes marchent 4 km.',
  'الماء غير صالح للشرب منذ شهر.',
  'School closed\nteacher absent; see photo.',
  'Household head reports "no income" since the flood.',
  '= same as last visit',
  '=1+1',
  '-5 goats sold since March',
  '- roof leaking\r\n- two children ill',
  '+ one newborn',
  '@coordinator: please call back',
  'Prix du sac : 12,50 €',
  'العائلة انتقلت إلى المخيم ("القطاع 7")، ويحتاجون خيمة.',
  'TRUE',
  '1/2 bag of rice left',
] as const;
const streets = ['12 bis, rue de l’Église', 'شارع الحرية 7', 'Block C, tent 0042', 'BP 1207', 'Plot 3-4'] as const;

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const zone = '+01:00';
const zoneMilliseconds = 3_600_000;

function localTime(milliseconds: number): string {
  return new Date(milliseconds + zoneMilliseconds).toISOString().replace('Z', zone);
}

const byName: Record<string, (visit: Visit) => string> = {
  household_id: ({ ordinal }) => pad(ordinal, 7),
  national_id: ({ random }) =>
    `${random.between(1, 9)}${pad(random.whole(100_000_000), 8)}${pad(random.whole(1_000_000_000), 9)}`,
  phone: ({ random }) =>
    random.chance(0.5) ? `+2376${pad(random.whole(100_000_000), 8)}` : `06${pad(random.whole(100_000_000), 8)}`,
  head_name: ({ random }) => random.pick(people),
  name: ({ random }) => random.pick(people),
  village: ({ random }) => random.pick(places),
  address: ({ random }) => random.pick(streets),
  remarks: ({ random }) => random.pick(remarks),
  score: ({ random }) => String(random.between(0, 100)),
};

function choices(row: Record<string, unknown>, { content }: Visit): string[] {
  return content.choices
    .filter((choice) => choice['list_name'] === row['select_from_list_name'])
    .map((choice) => String(choice['name']));
}

function someChoices(row: Record<string, unknown>, visit: Visit): string | undefined {
  const picked = choices(row, visit).filter(() => visit.random.chance(0.35));
  return picked.length > 0 ? picked.join(' ') : undefined;
}

function point({ random }: Visit): string {
  const latitude = (random.between(-120_000, 350_000) / 10_000).toFixed(4);
  const longitude = (random.between(-100_000, 450_000) / 10_000).toFixed(4);
  return `${latitude} ${longitude} ${random.between(0, 2100)} ${(random.between(30, 200) / 10).toFixed(1)}`;
}

function byType(row: Record<string, unknown>, visit: Visit): string | undefined {
  const { random, startedAt } = visit;
  const day = (offset: number) => localTime(startedAt + offset * 86_400_000).slice(0, 10);
  switch (row['type']) {
    case 'start':
      return localTime(startedAt);
    case 'end':
      return localTime(startedAt + 1_260_000);
    case 'today':
      return day(0);
    case 'deviceid':
      return `collect:${random.hex(16)}`;
    case 'username':
      return 'enumerator_1';
    case 'date':
      return day(-random.whole(400));
    case 'time':
      return `${localTime(startedAt).slice(11, 16)}:00.000${zone}`;
    case 'datetime':
      return localTime(startedAt + 10 * 86_400_000);
    case 'integer':
      return String(random.between(0, rowName(row) === 'age' ? 92 : 400));
    case 'decimal':
      return (random.between(0, 250_000) / 100).toFixed(2);
    case 'geopoint':
      return point(visit);
    case 'image':
      return `${startedAt}.jpg`;
    case 'select_one':
      return random.pick(choices(row, visit));
    case 'select_multiple':
      return someChoices(row, visit);
    case 'note':
    case 'group':
      return undefined;
    default:
      return `${random.pick(places)} ${random.between(1, 40)}`;
  }
}

/** The answer to one question, or `undefined` when it was left out, as one optional answer in seven is. */
export function answerTo(row: Record<string, unknown>, visit: Visit): string | undefined {
  const required =
    row['required'] === true || ['start', 'end', 'today', 'deviceid', 'calculate'].includes(String(row['type']));
  if (!required && visit.random.chance(1 / 7)) return undefined;
  const own = row['type'] === 'text' || row['type'] === 'calculate' ? byName[rowName(row)] : undefined;
  return own ? own(visit) : byType(row, visit);
}
