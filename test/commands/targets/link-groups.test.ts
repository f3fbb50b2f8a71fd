import { recogniseGroups } from '../../../src/commands/targets/link-groups';
import { newSheetMemory } from '../../../src/settings/saved-imports';
import { columnIds } from '../../../src/sheets/layout';
import type { ReadPart } from '../../../src/sources';

const system = ['_index', '_parent_table_name', '_parent_index', '_submission__id'];

function part(group: string, ...questions: string[]): ReadPart {
  const headings = [...questions, ...system];
  return { group, table: { name: group, headings, kinds: headings.map(() => 'text'), rows: [], notices: [] } };
}

function memory(...questions: string[]) {
  const columns = columnIds([...questions, ...system]).map((id): [string, string, number] => [id, 'text', 1]);
  return { ...newSheetMemory, columns };
}

const sheet = (group: string) => ({ group, sheetId: 1, sheetName: group });
const plain = 'household_members_who_are_pr...';
const numbered = 'household_members_who_ar... (1)';
const groupsOf = (parts: readonly ReadPart[]) => parts.map(({ group }) => group);

describe('recogniseGroups', () => {
  it('leaves names that are whole as they are', () => {
    const parts = [part('', 'name'), part('members', 'age'), part('plots', 'crop')];
    expect(recogniseGroups(parts, [sheet('members')], {})).toBe(parts);
  });

  it('tells groups whose names were cut by what is asked in them', () => {
    const known = [sheet(plain), sheet(numbered)];
    const memories = { [plain]: memory('name', 'meals'), [numbered]: memory('name', 'visits') };
    const swapped = [part(plain, 'name', 'visits'), part(numbered, 'name', 'meals')];
    expect(groupsOf(recogniseGroups(swapped, known, memories))).toEqual([numbered, plain]);
    // One question was added to the form, and only one of the groups has rows.
    expect(groupsOf(recogniseGroups([part(plain, 'name', 'visits', 'why')], known, memories))).toEqual([numbered]);
  });

  it('gives a new group a name that no other has', () => {
    const memories = { [plain]: memory('visits') };
    const parts = [part(plain, 'meals'), part(numbered, 'visits')];
    expect(groupsOf(recogniseGroups(parts, [sheet(plain)], memories))).toEqual([`${plain} (1)`, plain]);
  });

  it('goes by the name where an interrupted import has noted no columns', () => {
    const parts = [part(plain, 'name'), part(numbered, 'name')];
    const known = [sheet(plain), sheet(numbered)];
    expect(groupsOf(recogniseGroups(parts, known, {}))).toEqual([plain, numbered]);
  });
});
