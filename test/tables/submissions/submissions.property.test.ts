/** Random forms and random answers: the tables must say what the stand-in's exporter says of them, cell by cell. */
import fc from 'fast-check';
import { readFormContent } from '../../../src/sources/kobo/form/form-definition';
import { flattenSubmissions, startFlattening } from '../../../src/tables/submissions/submissions';
import type { Table } from '../../../src/tables/table';
import { linkTables, repeatRowKeys } from '../../../src/tables/xlsx/links';
import { exportSections } from '../../../workbench/kobotoolbox/exporter';
import type { ExportSettings, FormDefinition, Submission } from '../../../workbench/kobotoolbox/types';
import { randomRuns } from '../../random-runs';
import { optionsOf, serverText } from '../export-columns';
import { textRows } from '../table-text';

const types = [
  'text',
  'integer',
  'decimal',
  'date',
  'note',
  'image',
  'geopoint',
  'select_one',
  'select_multiple',
] as const;
const languages = ['English (en)', 'Français (fr)'];
const label = fc.option(fc.array(fc.constantFrom('Label', '', 'Étiquette', '_id', '=1+1', null), { maxLength: 2 }), {
  nil: undefined,
});

interface Node {
  readonly type: string;
  readonly label: (string | null)[] | undefined;
  readonly children: readonly Node[];
}

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    fc.record({ type: fc.constantFrom(...types), label, children: fc.constant([]) }),
    fc.record({
      type: fc.constantFrom('group', 'repeat'),
      label,
      // The exporter leaves out a repeat group without a question of its own, and with it all rows below.
      children: fc
        .array(tie('node'), { maxLength: 4 })
        .map((children) => [{ type: 'text', label: undefined, children: [] }, ...children]),
    }),
  ),
}));

/** Names by place: the exporter merges what shares a name, and forms with such names cannot be deployed. */
function survey(nodes: readonly Node[], next = { number: 1 }): Record<string, unknown>[] {
  return nodes.flatMap(({ type, label: texts, children }) => {
    const row = { name: `q${next.number++}`, ...(texts === undefined ? {} : { label: texts }) };
    if (type === 'group' || type === 'repeat') {
      return [{ type: `begin_${type}`, ...row }, ...survey(children, next), { type: `end_${type}` }];
    }
    return [{ type, ...row, ...(type.startsWith('select_') ? { select_from_list_name: 'list' } : {}) }];
  });
}

const answer: Record<string, fc.Arbitrary<string>> = {
  text: fc.oneof(fc.string(), fc.constantFrom('007', '=1+1', '1e5', 'a\nb', ' x ')),
  integer: fc.oneof(fc.integer().map(String), fc.constantFrom('', '-0', '12345678901234567890')),
  decimal: fc.constantFrom('1.5', '1.50', '2', '-0.25'),
  date: fc.constantFrom('2026-01-31', '2024-02-29', '2026-02-30', '1899-12-31'),
  note: fc.constant(''),
  image: fc.constantFrom('a.jpg', 'b.jpg', 'gone.jpg'),
  geopoint: fc.constantFrom('1.5 2.5 0 4', '1.5 2.5', '-1.25 100.125 12.0 3', ''),
  select_one: fc.constantFrom('x', 'y', 'unlisted'),
  select_multiple: fc.constantFrom('x', 'x z', 'z y x', ''),
};

/** Answers to the questions from `from` to the end of its group, with keys as in the server's JSON. */
function entry(rows: readonly Record<string, unknown>[], prefix: string): fc.Arbitrary<Submission> {
  const parts: fc.Arbitrary<Submission>[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const type = String(row?.['type']);
    const path = `${prefix}${row?.['name']}`;
    if (!type.startsWith('begin_')) {
      parts.push(fc.option(answer[type] ?? fc.constant('')).map((value) => (value === null ? {} : { [path]: value })));
      continue;
    }
    const end = endOf(rows, index);
    const inner = entry(rows.slice(index + 1, end), `${path}/`);
    parts.push(
      type === 'begin_group'
        ? inner
        : fc.array(inner, { maxLength: 3 }).map((list) => (list.length === 0 ? {} : { [path]: list })),
    );
    index = end;
  }
  return fc.tuple(...parts).map((all) => Object.assign({}, ...all));
}

function endOf(rows: readonly Record<string, unknown>[], begin: number): number {
  let depth = 0;
  for (let index = begin; index < rows.length; index++) {
    const type = String(rows[index]?.['type']);
    if (type.startsWith('begin_')) depth++;
    if (type.startsWith('end_') && --depth === 0) return index;
  }
  return rows.length;
}

const attachments = ['a.jpg', 'b.jpg'].map((name, index) => ({
  media_file_basename: name,
  download_url: `https://kobo.example/${name}`,
  is_deleted: index === 1,
}));

const project = fc
  .array(node, { minLength: 1, maxLength: 6 })
  .map((nodes) => survey(nodes))
  .chain((rows) =>
    fc.record({
      content: fc.record({
        survey: fc.constant(rows),
        choices: fc.tuple(label, label, label).map((labels) =>
          labels.map((texts, index) => ({
            list_name: 'list',
            name: ['x', 'y', 'z'][index],
            ...(texts === undefined ? {} : { label: texts }),
          })),
        ),
        translations: fc.constantFrom<(string | null)[]>(languages, [null], [null, 'Français (fr)']),
      }),
      answers: fc.array(entry(rows, ''), { maxLength: 5 }),
    }),
  );

const settings = fc.record({
  lang: fc.constantFrom('_xml', '_default', 'English (en)', 'Français (fr)', 'Kiswahili (sw)'),
  multiple_select: fc.constantFrom('both', 'summary', 'details'),
  group_sep: fc.constantFrom('/', ' > '),
  hierarchy_in_labels: fc.boolean(),
  include_media_url: fc.boolean(),
});

function submissions(answers: readonly Submission[]): Submission[] {
  const status = { uid: 'validation_status_approved', label: 'Approved' };
  return answers.map((one, index) => ({
    _id: 501 + index,
    _uuid: `u${index}`,
    _submission_time: `2026-01-0${index + 1}T10:00:00`,
    _validation_status: index % 2 === 0 ? status : {},
    _status: 'submitted_via_web',
    _submitted_by: null,
    __version__: 'v1',
    'meta/rootUuid': `uuid:u${index}`,
    _attachments: attachments,
    _tags: [],
    _notes: [],
    ...one,
  }));
}

/** Rows have the keys that an import of the workbook gives them. */
function expectLinkedKeys(tables: readonly Table[], keys: readonly (readonly string[])[]): void {
  const [main, ...groups] = tables;
  const linked = linkTables(tables.filter((table) => table === main || table.rows.length > 0));
  expect(keys[0]).toEqual(main?.rows.map((row) => String(row[main.headings.lastIndexOf('_id')])));
  for (const group of linked?.repeatGroups ?? []) {
    expect(keys[1 + groups.indexOf(group.table)]).toEqual(repeatRowKeys(group));
  }
}

describe('flattenSubmissions', () => {
  it('says what the exporter says, whatever the form, the answers and the settings', () => {
    let cells = 0;
    fc.assert(
      fc.property(project, settings, ({ content, answers }, chosen) => {
        const all = submissions(answers);
        const exported = exportSections(
          { title: 'Form', versions: [{ id: 'v1', content: content as FormDefinition }], submissions: all },
          { ...chosen, type: 'csv', fields_from_all_versions: true } as ExportSettings,
        );
        const form = readFormContent(content, 'Form');
        const options = optionsOf(chosen as ExportSettings);
        const tables = flattenSubmissions(form, all, options);
        for (const section of exported) {
          const table = tables.find(({ name }) => name === section.name);
          expect(table?.headings).toEqual(section.headings);
          expect(table && textRows(table)).toEqual(section.rows.map((row) => row.map(serverText)));
          cells += section.rows.length * section.headings.length;
        }
        // What the exporter has no sheet for has no rows here either.
        const names = exported.map(({ name }) => name);
        expect(tables.filter(({ name, rows }) => rows.length > 0 && !names.includes(name))).toEqual([]);
        const pages = startFlattening(form, options);
        for (const one of all) pages.add([one]);
        expect(pages.tables()).toEqual(tables);
        expectLinkedKeys(tables, pages.keys());
      }),
      randomRuns(300, 3_000),
    );
    expect(cells).toBeGreaterThan(5_000);
  });
});
