/**
 * Reports as tables. Headings are those of Clockify's own CSV files, in English whatever language a person has chosen,
 * as formulas name columns by them. Pure.
 */
import { hashText } from '../../tables/hash';
import { dateFromSerial, serialFromDate } from '../../tables/serial-dates';
import type { Cell, ColumnKind, Table } from '../../tables/table';
import { startColumns, textualCell } from '../../tables/xlsx/columns';
import type { ReadPart } from '../source';
import type { GroupLine, Money, TimeEntry } from './answers';
import { isId } from './hosts';
import { hoursFromSeconds, moneyFromCents, type WallClock } from './numbers';
import type { Amounts, Group } from './options';

interface Column {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly cells: readonly Cell[];
}

const groupHeadings: { readonly [Name in Group]: string } = {
  PROJECT: 'Project',
  CLIENT: 'Client',
  TASK: 'Task',
  USER: 'User',
  TAG: 'Tag',
  DATE: 'Date',
  WEEK: 'Week',
  MONTH: 'Month',
  TIMEENTRY: 'Description',
};

/** One row a time entry, identified by `_id`. */
export function detailedTable(
  name: string,
  entries: readonly TimeEntry[],
  amounts: Amounts,
  readInstant: (text: string) => WallClock | undefined,
): ReadPart {
  const text = (heading: string, of: (entry: TimeEntry) => string): Column => textColumn(heading, entries.map(of));
  const starts = entries.map(({ start }) => readInstant(start));
  const ends = entries.map(({ end }) => readInstant(end));
  const columns = [
    text('_id', ({ id }) => id),
    text('Project', ({ project }) => project),
    text('Client', ({ client }) => client),
    text('Task', ({ task }) => task),
    text('Description', ({ description }) => description),
    text('User', ({ user }) => user),
    text('Email', ({ email }) => email),
    text('Tags', ({ tags }) => tags.join(', ')),
    text('Billable', ({ billable }) => (billable ? 'Yes' : 'No')),
    column('Start Date', 'date', starts, (clock) => clock?.day),
    column('Start Time', 'time', starts, (clock) => clock?.time),
    column('End Date', 'date', ends, (clock) => clock?.day),
    column('End Time', 'time', ends, (clock) => clock?.time),
    column('Duration (decimal)', 'decimal', entries, ({ seconds }) => hoursFromSeconds(seconds)),
    ...moneyColumns(
      entries.map(({ money }) => money),
      amounts,
      true,
    ),
    ...customColumns(entries),
  ];
  return { group: '', table: tableOf(name, columns) };
}

/** Fields that a workspace has added itself, each once, in the order in which they are met. */
function customColumns(entries: readonly TimeEntry[]): Column[] {
  const names = new Set(entries.flatMap(({ customFields }) => customFields.map(({ name }) => name)));
  return [...names].map((heading) =>
    typedColumn(
      heading,
      entries.map(({ customFields }) => customFields.find(({ name }) => name === heading)?.value ?? ''),
    ),
  );
}

/** One line of a report that was asked for in several pieces is the sum of its pieces. */
export interface Leaf {
  readonly key: string;
  readonly names: readonly string[];
  readonly seconds: number;
  readonly money: Money;
}

/** The lines on the lowest level, each with the names of those above it. What has none below it is a leaf itself. */
export function leavesOf(lines: readonly GroupLine[], above: readonly GroupLine[] = []): Leaf[] {
  return lines.flatMap((line) => {
    const path = [...above, line];
    if (line.children.length > 0) return leavesOf(line.children, path);
    const { seconds, money } = line;
    return [{ key: keyOf(path), names: path.map(({ name }) => name), seconds, money: withCurrency(money, path) }];
  });
}

/** Identifiers where there are any, as names change; what has only a name may have a very long one. */
function keyOf(path: readonly GroupLine[]): string {
  return path.map(({ id, name }) => (isId(id) ? id : `~${hashText(id === '' ? name : id)}`)).join('/');
}

function withCurrency(money: Money, path: readonly GroupLine[]): Money {
  const currencies = path.map((line) => line.money.currency).filter((currency) => currency !== '');
  return { ...money, currency: currencies[currencies.length - 1] ?? '' };
}

/** Adds up leaves with the same key, in the order in which they are met. */
export function sumLeaves(leaves: readonly Leaf[]): Leaf[] {
  const sums = new Map<string, Leaf>();
  for (const leaf of leaves) {
    const sum = sums.get(leaf.key);
    sums.set(leaf.key, sum === undefined ? leaf : { ...leaf, ...added(sum, leaf) });
  }
  return [...sums.values()];
}

function added(one: Leaf, other: Leaf): Pick<Leaf, 'seconds' | 'money'> {
  const money = { ...other.money };
  for (const name of ['earned', 'cost', 'profit'] as const) {
    const values = [one.money[name], other.money[name]].filter((value): value is number => value !== undefined);
    money[name] = values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0);
  }
  return { seconds: one.seconds + other.seconds, money };
}

/** One row a line of the lowest level; the levels above it are columns. Rows are identified by their path. */
export function summaryTable(
  name: string,
  leaves: readonly Leaf[],
  groups: readonly Group[],
  amounts: Amounts,
): ReadPart {
  const depth = Math.max(groups.length, ...leaves.map(({ names }) => names.length));
  const levels = Array.from({ length: depth }, (_unused, level) => {
    const group = groups[level];
    const heading = group === undefined ? `Group ${level + 1}` : groupHeadings[group];
    const cells = leaves.map(({ names }) => names[level] ?? '');
    return group === 'DATE' ? typedColumn(heading, cells) : textColumn(heading, cells);
  });
  const columns = [
    ...levels,
    column('Duration (decimal)', 'decimal', leaves, ({ seconds }) => hoursFromSeconds(seconds)),
    ...moneyColumns(
      leaves.map(({ money }) => money),
      amounts,
      false,
    ),
  ];
  return { group: '', table: tableOf(name, columns), keys: distinct(leaves.map(({ key }) => key)) };
}

const weekDayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * One row a project or person, one column a day of the week. Days are headed by their names and the week stands in a
 * column of its own: headed by dates, the columns would be others each week.
 */
export function weeklyTable(
  name: string,
  lines: readonly GroupLine[],
  group: Group | undefined,
  from: number,
  amounts: Amounts,
): ReadPart {
  const days = Array.from({ length: 7 }, (_unused, index) => {
    const date = dateFromSerial(from + index);
    return column(weekDayNames[(from + index + 6) % 7] ?? '', 'decimal', lines, (line) =>
      hoursFromSeconds(line.days.get(date) ?? 0),
    );
  });
  const columns = [
    textColumn(
      group === undefined ? 'Group 1' : groupHeadings[group],
      lines.map((line) => line.name),
    ),
    column('Week', 'date', lines, () => from),
    ...days,
    column('Total', 'decimal', lines, ({ seconds }) => hoursFromSeconds(seconds)),
    ...moneyColumns(
      lines.map(({ money }) => money),
      amounts,
      false,
    ),
  ];
  return { group: '', table: tableOf(name, columns), keys: distinct(lines.map((line) => keyOf([line]))) };
}

/** First day of a weekly report, as its own days tell; undefined where it has none. */
export function firstDayOf(lines: readonly GroupLine[]): number | undefined {
  const dates = lines.flatMap(({ days }) => [...days.keys()]).sort();
  const [year, month, day] = (dates[0] ?? '').split('-').map(Number);
  return year === undefined || month === undefined || day === undefined ? undefined : serialFromDate(year, month, day);
}

function moneyColumns(rows: readonly Money[], amounts: Amounts, withRates: boolean): Column[] {
  const money = (heading: string, of: (money: Money) => number | undefined) =>
    column(heading, 'decimal', rows, (row) => moneyFromCents(of(row)));
  const earned = [
    ...(withRates ? [money('Billable Rate', ({ rate }) => rate)] : []),
    money('Billable Amount', (row) => row.earned),
  ];
  const cost = [
    ...(withRates ? [money('Cost Rate', ({ costRate }) => costRate)] : []),
    money('Cost Amount', (row) => row.cost),
  ];
  const profit = money('Profit', (row) => row.profit ?? differenceOf(row));
  const currency = textColumn(
    'Currency',
    rows.map((row) => row.currency),
  );
  switch (amounts) {
    case 'none':
      return [];
    case 'earned':
      return [...earned, currency];
    case 'cost':
      return [...cost, currency];
    case 'profit':
      return [...earned, ...cost, profit, currency];
  }
}

function differenceOf({ earned, cost }: Money): number | undefined {
  return earned === undefined || cost === undefined ? undefined : earned - cost;
}

function column<Row>(
  heading: string,
  kind: ColumnKind,
  rows: readonly Row[],
  of: (row: Row) => Cell | undefined,
): Column {
  return { heading, kind, cells: rows.map((row) => of(row) ?? '') };
}

function textColumn(heading: string, cells: readonly string[]): Column {
  return { heading, kind: 'text', cells };
}

/** Numbers and dates where every value is one, as in all other files. */
function typedColumn(heading: string, values: readonly string[]): Column {
  const columns = startColumns(1);
  for (const value of values) {
    const row: Cell[] = [''];
    columns.rows.push(row);
    if (value !== '') row[0] = textualCell(columns, 0, value, 0, value.length);
  }
  return { heading, kind: columns.kinds[0] ?? 'text', cells: columns.rows.map(([cell]) => cell ?? '') };
}

function tableOf(name: string, columns: readonly Column[]): Table {
  const length = columns[0]?.cells.length ?? 0;
  return {
    name,
    headings: columns.map(({ heading }) => heading),
    kinds: columns.map(({ kind }) => kind),
    rows: Array.from({ length }, (_unused, row) => columns.map(({ cells }) => cells[row] ?? '')),
    notices: [],
  };
}

/** Keys that come twice are numbered: two people may bear one name where there is no identifier. */
function distinct(keys: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}
