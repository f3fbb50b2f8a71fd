import type { Cell, ColumnKind, Table } from '../../../src/tables/table';
import { isTabOf, linkTables, type RepeatGroup, repeatRowKeys, tabName } from '../../../src/tables/xlsx/links';

const table = (name: string, headings: readonly string[], rows: readonly (readonly Cell[])[]): Table => ({
  name,
  headings,
  kinds: headings.map(
    (_, column): ColumnKind => (rows.some((row) => typeof row[column] === 'number') ? 'integer' : 'text'),
  ),
  rows,
  notices: [],
});
const main = (name: string, ids: readonly number[]) =>
  table(
    name,
    ['_id', '_index'],
    ids.map((id, index) => [id, index + 1]),
  );
const groupHeadings = ['_index', '_parent_table_name', '_parent_index', '_submission__id'];
const group = (name: string, parentName: string, rows: readonly (readonly [number, number])[]) =>
  table(
    name,
    groupHeadings,
    rows.map(([parentIndex, id], index) => [index + 1, parentName, parentIndex, id]),
  );

const groupNamed = (tables: readonly Table[], name: string): RepeatGroup => {
  const found = linkTables(tables)?.repeatGroups.find((candidate) => candidate.table.name === name);
  if (found === undefined) throw new Error(`There is no group ${name}.`);
  return found;
};

describe('tabName', () => {
  it.each([
    ['people', 'people'],
    ['Bird nest survey with nested repeatable groups', 'Bird nest survey with nested...'],
    ["Household: [2024] a/b\\c?* 'quoted' & more", "Household_ _2024_ a_b_c__ 'q..."],
    ["'edge'", '_edge_'],
  ])('calls the tab of %j %j', (section, tab) => {
    expect(tabName(section)).toBe(tab);
    expect(isTabOf(tab, section)).toBe(true);
  });
});

describe('isTabOf', () => {
  it.each([
    ['people', 'people', true],
    ['people (1)', 'people', false],
    ['Bird nest survey with nested...', 'Bird nest survey with nested repeatable groups', true],
    ['household_members_who_ar... (1)', 'household_members_who_are_present_yesterday', true],
    ['household_members_who_a... (12)', 'household_members_who_are_present_yesterday', true],
    ["Household_ _2024_ a_b_c__ 'q...", "Household: [2024] a/b\\c?* 'quoted' & more", true],
    ['_quoted_', "'quoted'", true],
    [`${'😀'.repeat(28)}...`, '😀'.repeat(40), true],
    ['😀'.repeat(31), '😀'.repeat(31), true],
  ])('of %s and %s is %s', (tab, section, expected) => {
    expect(isTabOf(tab, section)).toBe(expected);
  });
});

describe('linkTables', () => {
  it('takes the first table for the submissions', () => {
    const submissions = main('Survey', [10]);

    expect(linkTables([submissions])).toEqual({ main: submissions, repeatGroups: [] });
    expect(linkTables([])).toBeUndefined();
  });

  it('finds the parent of groups at any depth, in whatever order the tabs are', () => {
    const survey = main('Survey', [10, 11]);
    const trees = group('trees', 'Survey', [
      [1, 10],
      [2, 11],
    ]);
    const nests = group('nests', 'trees', [
      [1, 10],
      [2, 11],
    ]);
    const eggs = group('eggs', 'nests', [[2, 11]]);
    const tables = [survey, eggs, nests, trees];

    expect(groupNamed(tables, 'trees').parent).toBe(survey);
    expect(groupNamed(tables, 'nests').parent).toBe(trees);
    expect(groupNamed(tables, 'eggs').parent).toBe(nests);
    expect(groupNamed(tables, 'eggs').parentGroup?.parentGroup?.parentGroup).toBeUndefined();
  });

  it('tells parents apart whose names are cut alike by the rows they hold', () => {
    const section = 'household_members_who_are_present_yesterday';
    const today = group('household_members_who_are_pr...', 'Survey', [
      [1, 10],
      [1, 10],
    ]);
    const yesterday = group('household_members_who_ar... (1)', 'Survey', [[2, 11]]);
    const visits = group('visits', section, [[1, 11]]);

    expect(groupNamed([main('Survey', [10, 11]), today, yesterday, visits], 'visits').parent).toBe(yesterday);
  });

  it('links a group whose parent has no tab to the submissions', () => {
    const survey = main('Survey', [10]);

    expect(groupNamed([survey, group('a', 'gone', [[1, 10]])], 'a').parent).toBe(survey);
    expect(groupNamed([survey, table('b', ['x'], [['y']])], 'b').parent).toBe(survey);
  });

  it('survives tables that claim each other for parents', () => {
    const tables = [main('Survey', [10]), group('a', 'b', [[1, 10]]), group('b', 'a', [[1, 10]])];

    expect(tables.slice(1).map(({ name }) => repeatRowKeys(groupNamed(tables, name)))).toEqual([
      expect.arrayContaining([expect.stringMatching(/^10\//)]),
      expect.arrayContaining([expect.stringMatching(/^10\//)]),
    ]);
  });
});

describe('repeatRowKeys', () => {
  it('numbers the rows of each submission', () => {
    const tables = [
      main('Survey', [10, 11]),
      group('people', 'Survey', [
        [1, 10],
        [1, 10],
        [2, 11],
      ]),
    ];

    expect(repeatRowKeys(groupNamed(tables, 'people'))).toEqual(['10/1', '10/2', '11/1']);
  });

  it('numbers the rows of a nested group under their parent', () => {
    const tables = [
      main('Survey', [10, 11]),
      group('trees', 'Survey', [
        [1, 10],
        [1, 10],
        [2, 11],
      ]),
      group('nests', 'trees', [
        [2, 10],
        [2, 10],
        [3, 11],
      ]),
    ];

    expect(repeatRowKeys(groupNamed(tables, 'nests'))).toEqual(['10/2/1', '10/2/2', '11/1/1']);
  });

  it('gives a row the same key when other submissions come or go', () => {
    const whole = [
      main('Survey', [10, 11]),
      group('trees', 'Survey', [
        [1, 10],
        [2, 11],
        [2, 11],
      ]),
      group('nests', 'trees', [
        [1, 10],
        [3, 11],
      ]),
    ];
    const later = [
      main('Survey', [11]),
      group('trees', 'Survey', [
        [1, 11],
        [1, 11],
      ]),
      group('nests', 'trees', [[2, 11]]),
    ];

    expect(repeatRowKeys(groupNamed(whole, 'nests'))).toEqual(['10/1/1', '11/2/1']);
    expect(repeatRowKeys(groupNamed(later, 'nests'))).toEqual(['11/2/1']);
  });

  it('knows submissions by their root uuid where an export has no id', () => {
    const headings = [...groupHeadings, '_submission__uuid', '_submission_meta/rootUuid'];
    const people = table('people', headings, [
      [1, 'Survey', 1, '', 'a2', 'uuid:a'],
      [2, 'Survey', 1, '', 'a2', 'uuid:a'],
    ]);

    expect(repeatRowKeys(groupNamed([main('Survey', []), people], 'people'))).toEqual(['uuid:a/1', 'uuid:a/2']);
  });
});
