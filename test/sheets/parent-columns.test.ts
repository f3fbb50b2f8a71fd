import { columnId } from '../../src/sheets/layout';
import { addParentColumns, followRenames, type Parents, unwantedColumns } from '../../src/sheets/parent-columns';
import type { ParentKind } from '../../src/sheets/parent-rows';
import { tableOf } from './tables';

const households = {
  table: tableOf(
    ['village', 'Age', 'size', 'Age', '_id', '_uuid', 'meta/rootUuid', '_index'],
    ['Kisumu', 'old', '4', 'new', '11', 'u11', 'r11', '1'],
    ['Busia', '', '7', 'x', '12', 'u12', 'r12', '2'],
  ),
};
const members = {
  table: tableOf(['name', '_submission__id'], ['Amina', '11'], ['Bo', '11'], ['Chi', '12']),
  keys: ['11/1', '11/2', '12/1'],
};
const visits = {
  table: tableOf(['reason', '_parent_name'], ['fever', 'mine'], ['cough', 'mine']),
  keys: ['12/1/1', '11/2/1'],
};
const noParents: Parents = { submission: undefined, parent: undefined };
const column = (of: ParentKind, heading: string, occurrence = 1) => ({ of, id: columnId(heading, occurrence) });

/** The headings and cells that were added. */
function added(child: { readonly table: ReturnType<typeof tableOf> }, after: ReturnType<typeof tableOf>) {
  const width = child.table.headings.length;
  return [after.headings, ...after.rows].map((row) => row.slice(width));
}

describe('addParentColumns', () => {
  it('repeats answers of the submission beside each row of a group', () => {
    const chosen = [column('submission', 'size'), column('submission', 'village')];
    const { table } = addParentColumns(members, chosen, { ...noParents, submission: households });
    expect(added(members, table)).toEqual([
      ['_submission_village', '_submission_size'],
      ['Kisumu', 4],
      ['Kisumu', 4],
      ['Busia', 7],
    ]);
    expect(table.kinds).toEqual(['text', 'integer', 'text', 'integer']);
    expect(table.rows.map((row) => row.slice(0, 2))).toEqual(members.table.rows);
  });

  it('repeats answers of the group around a group, and of the submission through it', () => {
    const chosen = [column('parent', 'name'), column('submission', 'village')];
    const { table } = addParentColumns(visits, chosen, { submission: households, parent: members });
    expect(added(visits, table)).toEqual([
      ['_submission_village', '_parent_name (2)'],
      ['Busia', 'Chi'],
      ['Kisumu', 'Bo'],
    ]);
  });

  it('tells columns with equal headings apart', () => {
    const both = [column('submission', 'Age', 2), column('submission', 'Age')];
    const { table } = addParentColumns(members, both, { ...noParents, submission: households });
    expect(added(members, table).slice(0, 2)).toEqual([
      ['_submission_Age', '_submission_Age (2)'],
      ['old', 'new'],
    ]);
    const { table: second } = addParentColumns(members, both.slice(0, 1), { ...noParents, submission: households });
    expect(added(members, second).slice(0, 2)).toEqual([['_submission_Age (2)'], ['new']]);
  });

  it('never gives a column the heading by which rows are linked', () => {
    const { table } = addParentColumns(members, [column('submission', '_id')], {
      ...noParents,
      submission: households,
    });
    expect(table.headings).toEqual(['name', '_submission__id', '_submission__id (2)']);
  });

  it.each([
    ['root uuids', ['r11/1', 'r11/2', 'r12/1']],
    ['uuids', ['u11/1', 'u11/2', 'u12/1']],
  ])('finds submissions by %s where a named export leaves out their ids', (_what, keys) => {
    const chosen = [column('submission', 'village')];
    const { table } = addParentColumns({ ...members, keys }, chosen, { ...noParents, submission: households });
    expect(added(members, table).slice(1)).toEqual([['Kisumu'], ['Kisumu'], ['Busia']]);
  });

  it('leaves a cell empty beside a row whose parent did not come', () => {
    const orphan = { ...members, keys: ['11/1', '99/1', '12/1'] };
    const { table } = addParentColumns(orphan, [column('submission', 'size')], {
      ...noParents,
      submission: households,
    });
    expect(added(members, table).slice(1)).toEqual([[4], [''], [7]]);
  });

  it('changes nothing where nothing is chosen, or the parent has it no more', () => {
    const gone = [column('submission', 'district'), column('parent', 'name')];
    for (const chosen of [[], gone]) {
      const { table, added } = addParentColumns(members, chosen, { ...noParents, submission: households });
      expect(table).toBe(members.table);
      expect(added.size).toBe(0);
    }
  });

  it('says what each added column repeats', () => {
    const chosen = [column('submission', 'Age', 2), column('parent', 'name')];
    const { added } = addParentColumns(visits, chosen, { submission: households, parent: members });
    expect([...added]).toEqual([
      [columnId('_submission_Age (2)', 1), column('submission', 'Age', 2)],
      [columnId('_parent_name (2)', 1), column('parent', 'name')],
    ]);
  });
});

describe('unwantedColumns', () => {
  it('names the columns that would repeat what is not chosen, but for those that KoboToolbox makes', () => {
    const chosen = [column('submission', 'village'), column('submission', 'Age')];
    expect(unwantedColumns(chosen, { submission: households, parent: members })).toEqual(
      ['_submission_size', '_submission_Age (2)', '_parent_name'].map((heading) => columnId(heading, 1)),
    );
  });
});

describe('followRenames', () => {
  const chosen = [column('submission', 'village'), column('parent', 'village')];

  it('keeps a choice when its column is renamed', () => {
    expect(followRenames(chosen, 'submission', [{ from: 'village', to: 'Village' }])).toEqual([
      column('submission', 'Village'),
      column('parent', 'village'),
    ]);
  });

  it('gives back the very same choice where others are renamed', () => {
    expect(followRenames(chosen, 'submission', [{ from: 'size', to: 'Size' }])).toBe(chosen);
  });
});
