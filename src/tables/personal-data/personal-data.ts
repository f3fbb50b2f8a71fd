/**
 * Which columns may identify people, judged by their headings, by what the form says of them where it is known, and by
 * what makes a guess absurd (a phone number without digits). Suggestions for a person to decide on, never more. Pure.
 */
import { restoreText } from '../cell-kinds';
import type { KnownQuestion } from '../form/known-questions';
import type { Table } from '../table';
import {
  addressWords,
  birthKinds,
  birthWords,
  collectorHeadings,
  dateWords,
  emailWords,
  identityKinds,
  identityWords,
  mediaWords,
  nameWords,
  numberWords,
  personWords,
  phoneWords,
  placeWords,
  thingWords,
  wordsOf,
} from './personal-words';

const personalKinds = [
  'name',
  'phone',
  'email',
  'identityNumber',
  'birthDate',
  'place',
  'media',
  'address',
  'collector',
] as const;
export type PersonalKind = (typeof personalKinds)[number];

const kindOfType = new Map<string, PersonalKind>([
  ...['geopoint', 'geotrace', 'geoshape', 'start-geopoint'].map((type) => [type, 'place'] as const),
  ...['image', 'video', 'audio', 'background-audio'].map((type) => [type, 'media'] as const),
  ...['username', 'deviceid', 'phonenumber', 'simserial', 'subscriberid'].map((type) => [type, 'collector'] as const),
  ['email', 'email'],
]);
/** Answers to such questions name nobody: codes of a list, yes or no, what the form itself shows. */
const harmlessTypes = new Set(['select_one', 'select_multiple', 'note', 'acknowledge', 'rank', 'score', 'range']);

/** Answers that are looked at: enough to see what a column is about. */
const mostAnswers = 200;

/**
 * What each column may hold; undefined for most.
 *
 * @param questions What is known of the form, by heading: its labels say more than XML names do.
 */
export function findPersonalColumns(
  table: Pick<Table, 'headings' | 'kinds' | 'rows'>,
  questions: ReadonlyMap<string, KnownQuestion> = new Map(),
): (PersonalKind | undefined)[] {
  const headings = new Set(table.headings);
  return table.headings.map((heading, column) => {
    const structural = kindByNeighbours(heading, headings);
    if (structural !== undefined) return structural;
    if (collectorHeadings.has(heading.toLowerCase())) return 'collector';
    // Of KoboToolbox's own columns no other is about a person.
    if (/^(_submission_)?_|^meta\//.test(heading) && !/geolocation|_URL$/.test(heading)) return undefined;
    if (isChoice(heading, headings)) return undefined;
    const question = questionOf(heading);
    const { type = '', texts = [] } = questions.get(question) ?? questions.get(heading) ?? {};
    const kind = kindOfType.get(type);
    if (kind !== undefined) return kind;
    if (harmlessTypes.has(type)) return undefined;
    const guess = [question, ...texts].map((text) => kindByWords(new Set(wordsOf(text)))).find((found) => found);
    return guess !== undefined && isPlausible(guess, answersOf(table, column)) ? guess : undefined;
  });
}

/** The question without the groups around it. */
function questionOf(heading: string): string {
  return heading.slice(heading.lastIndexOf('/') + 1);
}

/** KoboToolbox writes points as five columns and the address of a file beside its name. */
function kindByNeighbours(heading: string, headings: ReadonlySet<string>): PersonalKind | undefined {
  if (/^_geolocation\b/.test(heading)) return 'place';
  if (heading.endsWith('_URL')) return 'media';
  if (headings.has(`${heading}_URL`)) return 'media';
  const question = questionOf(heading);
  const within = heading.slice(0, heading.length - question.length);
  const part = /^_(.+)_(latitude|longitude|altitude|precision)$/.exec(question);
  if (part !== null) return part[2] === 'latitude' || part[2] === 'longitude' ? 'place' : undefined;
  // The first of the five never carries its groups, the others may.
  const isPoint = [...headings].some(
    (other) => other.endsWith(`_${question}_latitude`) && (within === '' || other.startsWith(within)),
  );
  return isPoint ? 'place' : undefined;
}

/** A column of one choice of a question that has a column of its own. */
function isChoice(heading: string, headings: ReadonlySet<string>): boolean {
  for (let at = heading.indexOf('/'); at > 0; at = heading.indexOf('/', at + 1)) {
    if (headings.has(heading.slice(0, at))) return true;
  }
  return false;
}

function kindByWords(words: ReadonlySet<string>): PersonalKind | undefined {
  const has = (list: ReadonlySet<string>) => [...words].some((word) => list.has(word));
  if (has(emailWords) || (words.has('e') && words.has('mail'))) return 'email';
  if (has(phoneWords)) return 'phone';
  if (has(birthWords) || (has(birthKinds) && has(dateWords))) return 'birthDate';
  if (has(identityWords) || (has(identityKinds) && has(numberWords))) return 'identityNumber';
  if (has(placeWords)) return 'place';
  if (has(mediaWords)) return 'media';
  if (has(nameWords) && (has(personWords) || !(has(thingWords) || isFrenchNumber(words)))) return 'name';
  return has(addressWords) ? 'address' : undefined;
}

/** `Nombre de ménages` counts in French; `Nombre de la madre` names somebody in Spanish. */
function isFrenchNumber(words: ReadonlySet<string>): boolean {
  return (words.has('nombre') || words.has('nombres')) && (words.has('de') || words.has('d')) && !words.has('la');
}

/** The first filled cells of a column, as text. */
function answersOf({ kinds, rows }: Pick<Table, 'kinds' | 'rows'>, column: number): string[] {
  const kind = kinds[column] ?? 'text';
  const answers: string[] = [];
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell === '') continue;
    answers.push(restoreText(kind, cell));
    if (answers.length === mostAnswers) break;
  }
  return answers;
}

const digits = /\p{Nd}/gu;
const countDigits = (text: string) => text.match(digits)?.length ?? 0;
const isNumber = (text: string) => /^-?[\p{Nd}.,\s]+$/u.test(text);

/** Whether at least one answer could be what the heading promises; without answers the heading is believed. */
function isPlausible(kind: PersonalKind, answers: readonly string[]): boolean {
  if (answers.length === 0) return true;
  switch (kind) {
    case 'name':
    case 'address':
      // A French `nombre` is a number; a choice's own column holds 0 and 1.
      return answers.some((answer) => !isNumber(answer) && answer.length > 1);
    case 'phone':
      return answers.some((answer) => countDigits(answer) >= 6);
    case 'email':
      return answers.some((answer) => answer.includes('@'));
    case 'identityNumber':
      return answers.some((answer) => countDigits(answer) >= 3);
    case 'birthDate':
      return answers.some((answer) => countDigits(answer) >= 4);
    case 'place':
      return answers.some((answer) => countDigits(answer) >= 4);
    case 'media':
      return answers.some((answer) => /\.\w{2,4}$|^https?:/.test(answer));
    default:
      return true;
  }
}
