/** Holds the flattening against files of KoboToolbox's own exporter, and against what must never be lost. */
import { readFormContent } from '../../../src/sources/kobo/form/form-definition';
import { parseCsv } from '../../../src/tables/csv/csv';
import type { ColumnOptions, FormDefinition } from '../../../src/tables/form/form';
import { flattenSubmissions, type Submission, startFlattening } from '../../../src/tables/submissions/submissions';
import type { Table } from '../../../src/tables/table';
import { readWorkbook } from '../../../src/tables/xlsx/xlsx';
import { exportSections } from '../../../workbench/kobotoolbox/exporter';
import { readRealExport, readSource, realExports, settingsOf } from '../../workbench/kobotoolbox/real-exports';
import { optionsOf, serverText } from '../export-columns';
import { textRows } from '../table-text';

const options: ColumnOptions = {
  language: { name: 'English (en)' },
  groupsInHeadings: false,
  groupSeparator: '/',
  selectMultiple: 'both',
  mediaUrls: false,
};

const content = {
  survey: [
    { type: 'begin_group', name: 'g', label: ['Group', 'Groupe'] },
    { type: 'integer', name: 'age', label: ['Age', 'Âge'] },
    { type: 'geopoint', name: 'gps', label: ['Point', 'Lieu'] },
    { type: 'end_group' },
    { type: 'select_multiple', name: 'needs', label: ['Needs', 'Besoins'], select_from_list_name: 'n' },
    { type: 'image', $autoname: 'photo', label: ['Photo', 'Photo'] },
    { type: 'begin_repeat', name: 'members', label: ['Members', 'Membres'] },
    { type: 'text', name: 'name', label: ['Name', 'Nom'] },
    { type: 'image', name: 'face', label: ['Face', 'Visage'] },
    { type: 'begin_repeat', name: 'visits', label: ['Visits', 'Visites'] },
    { type: 'date', name: 'day', label: ['Day', 'Jour'] },
    { type: 'end_repeat' },
    { type: 'end_repeat' },
  ],
  choices: [
    { list_name: 'n', name: 'w', label: ['Water', 'Eau'] },
    { list_name: 'n', name: 'f', label: ['Food', null] },
  ],
  translations: ['English (en)', 'Français (fr)'],
};
const form: FormDefinition = readFormContent(content, 'Survey');

function submission(id: number, answers: Submission): Submission {
  return { _id: id, _uuid: `u${id}`, 'meta/instanceID': `uuid:u${id}`, _attachments: [], ...answers };
}

function flatten(answers: readonly Submission[], changed: Partial<ColumnOptions> = {}): Table[] {
  const submissions = answers.map((one, index) => submission(index + 1, one));
  return flattenSubmissions(form, submissions, { ...options, ...changed });
}

function table(tables: readonly Table[], name: string): Table {
  const found = tables.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no table ${name}.`);
  return found;
}

function column(found: Table, heading: string): string[] {
  const at = found.headings.indexOf(heading);
  expect(at).toBeGreaterThanOrEqual(0);
  return textRows(found).map((row) => row[at] ?? '');
}

/** Where the server's own files lose rows or columns, which this does not: kobo-exports facts of formpack version.py. */
const lossy = ['adversarial_title_equals_repeat'];
/** Files whose cells beyond the headings, or of which columns, only a submission's own version explains. */
const ofOlderVersions = ['adversarial_ragged', 'adversarial_same_name_in_groups'];

describe('flattenSubmissions', () => {
  const files = realExports('.csv').filter(([folder]) => !lossy.includes(folder));

  it.each(files)('gives the headings, cells and kinds of %s/%s', (folder, file) => {
    const source = readSource(folder);
    const newest = source.versions[source.versions.length - 1];
    const found = flattenSubmissions(
      readFormContent(newest?.content, source.title),
      source.submissions as Submission[],
      optionsOf(settingsOf(file)),
    )[0];
    const expected = parseCsv(readRealExport(folder, file).toString('utf8'));
    if (found === undefined) throw new Error('no table');
    if (ofOlderVersions.includes(folder)) {
      const known = expected.headings.filter((heading) => found.headings.includes(heading));
      expect(known.length).toBeGreaterThan(10);
      // A choice that an older version did not offer is blank in its submissions; without that version it reads as 0.
      const isLater = (heading: string) => file.includes('allversions') && heading === 'needs/cash';
      for (const heading of known.filter((one) => !isLater(one))) {
        expect(column(found, heading)).toEqual(column(expected, heading));
      }
      return;
    }
    expect(found.headings).toEqual(expected.headings);
    expect(textRows(found)).toEqual(textRows(expected));
    expect(found.kinds).toEqual(expected.kinds);
  });

  it.each(['household_5rows', 'adversarial_sheet_names', 'adversarial_sheet_names_case'])(
    'gives the repeat groups of %s as the exporter links them',
    (folder) => {
      const source = readSource(folder);
      const settings = settingsOf(`${folder}__lang-xml.csv`);
      const found = flattenSubmissions(
        readFormContent(source.versions[0]?.content, source.title),
        source.submissions as Submission[],
        optionsOf(settings),
      );
      const expected = exportSections(source, settings);
      expect(expected.length).toBeGreaterThan(1);
      for (const section of expected) {
        const own = table(found, section.name);
        expect(own.headings).toEqual(section.headings);
        expect(textRows(own)).toEqual(section.rows.map((row) => row.map(serverText)));
      }
    },
  );

  const workbooks = realExports('.xlsx').filter(
    ([folder, file]) => !file.includes('typed') && ![...lossy, ...ofOlderVersions].includes(folder),
  );

  it.each(workbooks)('gives the sheets of %s/%s', (folder, file) => {
    const source = readSource(folder);
    const found = flattenSubmissions(
      readFormContent(source.versions[0]?.content, source.title),
      source.submissions as Submission[],
      optionsOf(settingsOf(file)),
    );
    const sheets = readWorkbook(readRealExport(folder, file)).sheets.filter(
      ({ table: { headings } }) => headings.length > 0,
    );
    // A project without submissions has a workbook without headings.
    expect(sheets.length).toBe(found.filter(({ rows }) => rows.length > 0).length);
    for (const sheet of sheets) {
      const own = found.find(({ headings }) => headings.join('|') === sheet.table.headings.join('|'));
      expect(own && textRows(own)).toEqual(textRows(sheet.table));
      expect(own?.kinds).toEqual(sheet.table.kinds);
    }
  });

  it('keeps the rows that the exporter loses when a repeat group is named like the form', () => {
    const source = readSource('adversarial_title_equals_repeat');
    const settings = settingsOf('x__lang-xml.csv');
    const [main, people] = flattenSubmissions(
      readFormContent(source.versions[0]?.content, source.title),
      source.submissions as Submission[],
      optionsOf(settings),
    );
    expect(main && column(main, 'v')).toEqual(['1']);
    expect(people && column(people, 'a')).toEqual(['1', '2']);
    expect(people?.name).not.toBe(main?.name);
    expect(people && column(people, '_parent_table_name')).toEqual([main?.name, main?.name]);
  });

  it('has a table for each repeat group without rows, and headings without submissions', () => {
    const tables = flatten([]);
    expect(tables.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['Survey', 0],
      ['members', 0],
      ['visits', 0],
    ]);
    expect(tables[2]?.headings.slice(0, 4)).toEqual(['Day', '_index', '_parent_table_name', '_parent_index']);
  });

  it('links nested rows to their parents across submissions', () => {
    const entry = (name: string, ...days: string[]) => ({
      'members/name': name,
      'members/visits': days.map((day) => ({ 'members/visits/day': day })),
    });
    const tables = flatten([
      { members: [entry('A', '2026-01-01'), entry('B')] },
      {},
      { members: [entry('C', '2026-01-02', '2026-01-03')] },
    ]);
    const members = table(tables, 'members');
    const visits = table(tables, 'visits');
    expect(column(members, '_parent_index')).toEqual(['1', '1', '3']);
    expect(column(visits, '_parent_index')).toEqual(['1', '3', '3']);
    expect(column(visits, '_parent_table_name')).toEqual(['members', 'members', 'members']);
    expect(column(visits, '_submission__id')).toEqual(['1', '3', '3']);
    expect(visits.kinds[visits.headings.indexOf('Day')]).toBe('date');
  });

  it('keeps answers that the form does not know in columns headed by their path', () => {
    const tables = flatten([
      { 'g/age': '30' },
      { 'old/question': '007', members: [{ 'members/name': 'A', 'members/nickname': 'Al' }] },
      { 'old/question': '8', plots: [{ 'plots/crop': 'maize' }, { 'plots/crop': 'rice' }] },
    ]);
    const main = table(tables, 'Survey');
    expect(main.headings.slice(-2)).toEqual(['_index', 'old/question']);
    expect(column(main, 'old/question')).toEqual(['', '007', '8']);
    expect(column(table(tables, 'members'), 'members/nickname')).toEqual(['Al']);
    const plots = table(tables, 'plots');
    expect(column(plots, 'plots/crop')).toEqual(['maize', 'rice']);
    expect(column(plots, '_parent_index')).toEqual(['3', '3']);
    expect(column(plots, '_submission__uuid')).toEqual(['u3', 'u3']);
    expect(
      tables.every(
        ({ headings, kinds, rows }) =>
          kinds.length === headings.length && rows.every((row) => row.length === headings.length),
      ),
    ).toBe(true);
  });

  it('keeps an answer where a repeat group stands now, and one where a question stands now', () => {
    const [main] = flatten([{ members: 'none' }, { needs: [{ 'needs/x': '1' }] }]);
    expect(main && column(main, 'members')).toEqual(['none', '']);
    expect(main && column(main, 'Needs')[1]).toContain('needs/x');
  });

  it('gives codes that are no choices (any more) a column, but not in one that has all codes', () => {
    const [both] = flatten([{}, { needs: 'w' }, { needs: 'w gone' }, { needs: 'f' }], { groupSeparator: ' > ' });
    expect(both && column(both, 'Needs')).toEqual(['', 'Water', 'Water gone', 'Food']);
    expect(both && column(both, 'Needs > gone')).toEqual(['', '0', '1', '0']);
    const [details] = flatten([{ needs: 'w gone' }], { selectMultiple: 'details' });
    expect(details && [column(details, 'Needs/Water'), column(details, 'Needs/gone')]).toEqual([['1'], ['1']]);
    expect(flatten([{ needs: 'gone' }], { selectMultiple: 'summary' })[0]?.headings).not.toContain('Needs/gone');
  });

  it('keeps the whole text of a point of five parts, which fails the exporter', () => {
    const [main] = flatten([{ 'g/gps': '1 2 3 4 5' }]);
    expect(main && column(main, 'Point')).toEqual(['1 2 3 4 5']);
    expect(main && column(main, '_Point_precision')).toEqual(['4']);
  });

  it('finds the file of each row of a repeat group', () => {
    const attachment = (name: string) => ({
      question_xpath: 'members/face',
      media_file_basename: name,
      download_url: `https://kobo.example/${name}`,
    });
    const members = [{ 'members/face': 'a.jpg' }, { 'members/face': 'b.jpg' }, { 'members/face': 'c.jpg' }];
    const tables = flatten(
      [
        {
          members,
          _attachments: [attachment('a.jpg'), { ...attachment('b.jpg'), is_deleted: true }, attachment('c.jpg')],
        },
      ],
      { mediaUrls: true },
    );
    const expected = ['https://kobo.example/a.jpg', 'Deleted', 'https://kobo.example/c.jpg'];
    expect(column(table(tables, 'members'), 'Face_URL')).toEqual(expected);
  });

  it('types a column as a CSV file is typed', () => {
    const kind = (...ages: string[]) => {
      const [main] = flatten(ages.map((age) => ({ 'g/age': age })));
      return main?.kinds[main.headings.indexOf('Age')];
    };
    expect(kind('1', '-20')).toBe('integer');
    expect(kind('1', '2.5')).toBe('decimal');
    expect(kind('1', '007')).toBe('text');
    expect(kind('2026-01-31')).toBe('date');
  });

  it('leaves out what only the server adds to its JSON', () => {
    const [main] = flatten([
      {
        _geolocation: [1, 2],
        _xform_id_string: 'a',
        'formhub/uuid': 'u',
        'meta/deprecatedID': 'x',
        _supplementalDetails: { photo: {} },
        _version__001: 'v',
        __version__: 'v1',
        _tags: ['t'],
      },
    ]);
    expect(main?.headings[main.headings.length - 1]).toBe('_index');
    expect(main && column(main, '_tags')).toEqual(['']);
    expect(main && column(main, '__version__')).toEqual(['v1']);
  });

  it('has the columns asked for, as an export with questions selected', () => {
    const fields = ['photo', 'g/age', 'members/name'];
    const tables = flatten([{ 'g/age': '3', unknown: 'x', members: [{ 'members/name': 'A' }] }], { fields });
    expect(tables.map(({ name }) => name)).toEqual(['Survey', 'members']);
    expect(tables[0]?.headings).toEqual(['Age', 'Photo', '_uuid', 'meta/rootUuid', '_index']);
    expect(tables[1]?.headings.slice(0, 3)).toEqual(['Name', '_index', '_parent_table_name']);
    const members = table(tables, 'members');
    expect([column(members, '_submission__id'), column(members, '_submission__uuid')]).toEqual([[''], ['u1']]);
  });
});

describe('startFlattening', () => {
  const answers: Submission[] = [
    { 'g/age': '1', members: [{ 'members/name': 'A' }] },
    { old: '5', plots: [{ 'plots/crop': 'x' }] },
    {
      'g/age': 'x',
      needs: 'gone',
      members: [{ 'members/name': 'B', 'members/visits': [{ 'members/visits/day': 'd' }] }],
    },
    { older: 'o', needs: 'w', plots: [{ 'plots/crop': 'y' }] },
  ].map((one, index) => submission(index + 1, one));

  it('gives the same tables page by page as at once', () => {
    const flattening = startFlattening(form, options);
    for (const one of answers) flattening.add([one]);
    expect(flattening.tables()).toEqual(flattenSubmissions(form, answers, options));
  });

  it('goes on in a later run with the numbers and columns of the first', () => {
    const first = startFlattening(form, options);
    first.add(answers.slice(0, 3));
    const checkpoint = JSON.parse(JSON.stringify(first.checkpoint()));
    const second = startFlattening(form, options, checkpoint);
    second.add(answers.slice(3));
    const whole = flattenSubmissions(form, answers, options);
    const parts = second.tables();
    expect(parts.map(({ name, headings }) => [name, headings])).toEqual(
      whole.map(({ name, headings }) => [name, headings]),
    );
    whole.forEach((expected, index) => {
      const earlier = first.tables()[index]?.rows.length ?? 0;
      const part = parts[index];
      expect(part && textRows(part)).toEqual(textRows(expected).slice(earlier));
    });
  });
});
