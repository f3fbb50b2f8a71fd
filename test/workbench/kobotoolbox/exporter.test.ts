/** Holds the stand-in's exporter against files that KoboToolbox's own exporter wrote, and against what is known of the rest. */
import { parse } from 'csv-parse/sync';
import { exportCsv, exportSections } from '../../../workbench/kobotoolbox/exporter';
import type { ExportSettings, FormDefinition, Submission } from '../../../workbench/kobotoolbox/types';
import { exportSettings } from '../../fakes/export-settings';
import { readRealExport, readSource, realExports, settingsOf } from './real-exports';

const settings: ExportSettings = exportSettings({ lang: 'English (en)' });

const form: FormDefinition = {
  survey: [
    { type: 'begin_group', name: 'g', label: ['Group', 'Groupe'] },
    { type: 'integer', name: 'age', label: ['Age', 'Âge'], tags: ['hxl:#affected', 'hxl:+age'] },
    { type: 'geopoint', name: 'gps', label: ['Point', 'Lieu'] },
    { type: 'end_group' },
    { type: 'select_multiple', name: 'needs', label: ['Needs', 'Besoins'], select_from_list_name: 'n' },
    { type: 'image', name: 'photo', label: ['Photo', 'Photo'] },
    { type: 'note', name: 'thanks', label: ['Thanks', 'Merci'] },
    { type: 'datetime', name: 'next', label: ['Next', 'Suite'] },
    { type: 'begin_repeat', name: 'members', label: ['Members', 'Membres'] },
    { type: 'text', name: 'name', label: ['Name', 'Nom'] },
    { type: 'end_repeat' },
  ],
  choices: [
    { list_name: 'n', name: 'w', label: ['Water', 'Eau'] },
    { list_name: 'n', name: 'f', label: ['Food', null] },
  ],
  translations: ['English (en)', 'Français (fr)'],
};

function submission(id: number, answers: Submission): Submission {
  return { _id: id, _uuid: `u${id}`, 'meta/instanceID': `uuid:u${id}`, __version__: 'v1', ...answers };
}

/** Headings and rows, read back with a parser that is not ours. */
function table(submissions: Submission[], changed: Partial<ExportSettings> = {}): string[][] {
  const source = { title: 'Form', versions: [{ id: 'v1', content: form }], submissions };
  const bytes = exportCsv(source, { ...settings, ...changed });
  return parse(bytes, { delimiter: ';', relax_column_count: true }) as string[][];
}

function column(rows: string[][], heading: string): (string | undefined)[] {
  const at = rows[0]?.indexOf(heading) ?? -1;
  expect(at).toBeGreaterThanOrEqual(0);
  return rows.slice(2).map((row) => row[at]);
}

describe('exportCsv', () => {
  it.each(realExports('.csv'))('writes the bytes of %s/%s', (folder, file) => {
    const expected = readRealExport(folder, file);
    const written = exportCsv(readSource(folder), settingsOf(file));
    expect(written.toString('utf8')).toBe(expected.toString('utf8'));
    expect(written.equals(expected)).toBe(true);
  });

  it('puts HXL tags into a second row, on the first column of a question only', () => {
    const [headings = [], tags = []] = table([]);
    expect(headings.slice(0, 3)).toEqual(['Age', 'Point', '_Point_latitude']);
    expect(tags[0]).toBe('#affected+age');
    expect(tags.slice(1).every((tag) => tag === '')).toBe(true);
  });

  it('keeps groups out of the plain geopoint heading only', () => {
    const [headings = []] = table([], { hierarchy_in_labels: 'true', group_sep: ' > ', lang: 'Français (fr)' });
    expect(headings.slice(0, 3)).toEqual(['Groupe > Âge', 'Lieu', 'Groupe > _Lieu_latitude']);
    expect(headings).toContain('Besoins > f');
  });

  it('takes names for headings and codes for answers when the nameless translation does not exist', () => {
    const rows = table([submission(1, { needs: 'w', _validation_status: { uid: 'x', label: 'On Hold' } })], {
      lang: '_default',
    });
    expect(rows[0]).toContain('needs/w');
    expect(column(rows, 'needs')).toEqual(['w']);
    expect(column(rows, '_validation_status')).toEqual(['On Hold']);
  });

  it('writes blanks for no answer and zeros for an empty one', () => {
    const rows = table([submission(1, {}), submission(2, { needs: '' })]);
    expect(column(rows, 'Needs/Water')).toEqual(['', '0']);
  });

  it('splits points, and fails as a whole on one of five parts', () => {
    expect(column(table([submission(1, { 'g/gps': '1.5 2.5 0' })]), '_Point_altitude')).toEqual(['0']);
    expect(() => table([submission(1, { 'g/gps': '1 2 3 4 5' })])).toThrow('list assignment index out of range');
  });

  it('adds addresses of media when asked', () => {
    const attachment = {
      question_xpath: 'photo',
      media_file_basename: 'p.jpg',
      download_url: 'https://kobo.example/p',
    };
    const rows = table(
      [
        submission(1, { photo: 'p.jpg', _attachments: [attachment] }),
        submission(2, { photo: 'p.jpg', _attachments: [{ ...attachment, is_deleted: true }] }),
        submission(3, { photo: 'p.jpg', _attachments: [] }),
      ],
      { include_media_url: true },
    );
    expect(column(rows, 'Photo_URL')).toEqual(['https://kobo.example/p', 'Deleted', '']);
    expect(table([])[0]).not.toContain('Photo_URL');
  });

  it('exports listed fields in the order of the form, two system columns always and the index when listed or needed', () => {
    const [headings] = table([], { fields: ['photo', 'g/age'] });
    expect(headings).toEqual(['Age', 'Photo', '_uuid', 'meta/rootUuid', '_index']);
    const flat = { ...form, survey: form.survey.slice(0, 8) };
    const source = { title: 'Form', versions: [{ id: 'v1', content: flat }], submissions: [] };
    const [first] = exportSections(source, { ...settings, fields: ['photo'] });
    expect(first?.headings).toEqual(['Photo', '_uuid', 'meta/rootUuid']);
  });

  it('filters by query and by ids and sorts by id', () => {
    const all = [5, 3, 9, 7].map((id) => submission(id, { _submission_time: `2026-01-0${id}T00:00:00` }));
    const ids = (changed: Partial<ExportSettings>) => column(table(all, changed), '_id');
    expect(ids({})).toEqual(['3', '5', '7', '9']);
    expect(ids({ query: { $and: [{ _submission_time: { $gte: '2026-01-05' } }, { _id: { $lt: 9 } }] } })).toEqual([
      '5',
      '7',
    ]);
    expect(ids({ query: { _id: { $in: [3, 9] } } })).toEqual(['3', '9']);
    expect(ids({ submission_ids: [7] })).toEqual(['7']);
    expect(() => ids({ query: { _id: { $where: '1' } } })).toThrow('Unsupported query');
  });

  it('types numbers and instants when texts are not wanted', () => {
    const rows = table(
      [
        submission(1, {
          'g/age': '007',
          next: '2026-01-02T06:04:05.123+03:00',
          _submission_time: '2026-01-02T03:04:05',
        }),
      ],
      { xls_types_as_text: 'false' },
    );
    expect(column(rows, 'Age')).toEqual(['7']);
    expect(column(rows, 'Next')).toEqual(['2026-01-02 06:04:05.123000+03:00']);
    expect(column(rows, '_submission_time')).toEqual(['2026-01-02 03:04:05']);
  });

  it('puts fields that the newest version dropped after the others', () => {
    const older: FormDefinition = {
      ...form,
      survey: [{ type: 'text', name: 'old', label: ['Old', 'Ancien'] }, ...form.survey],
    };
    const source = {
      title: 'Form',
      versions: [
        { id: 'v0', content: older },
        { id: 'v1', content: form },
      ],
      submissions: [submission(1, { __version__: 'v0', old: 'kept' })],
    };
    const [all] = exportSections(source, settings);
    expect(all?.headings.indexOf('Old')).toBe((all?.headings.indexOf('_id') ?? 0) - 1);
    expect(all?.rows[0]?.[all.headings.indexOf('Old')]).toBe('kept');
    const [latest] = exportSections(source, { ...settings, fields_from_all_versions: 'false' });
    expect(latest?.headings).not.toContain('Old');
  });
});
