/** The codebook of a form, and the notes on headings. */
import { messagesFor } from '../../../src/messages';
import { readFormContent } from '../../../src/sources/kobo/form/form-definition';
import { formCodebook } from '../../../src/tables/form/codebook';
import type { ColumnOptions } from '../../../src/tables/form/form';
import { headingNotes } from '../../../src/tables/form/heading-notes';
import { demoForm } from '../../../workbench/kobotoolbox/demo-form';

const { codebook: texts } = messagesFor('en');
const demo = readFormContent(demoForm({ remarks: true }), 'Household survey');
const options: ColumnOptions = {
  language: 'labels',
  groupsInHeadings: false,
  groupSeparator: '/',
  selectMultiple: 'both',
  mediaUrls: true,
};

describe('formCodebook', () => {
  const { table, keys } = formCodebook(demo, texts);
  const rowOf = (key: string) => table.rows[keys.indexOf(key)];

  it('has a column for the labels and choices of every language', () => {
    expect(table.headings).toEqual([
      'Name',
      'Type',
      'Label (English (en))',
      'Label (Français (fr))',
      'Label (العربية (ar))',
      'Choices (English (en))',
      'Choices (Français (fr))',
      'Choices (العربية (ar))',
      'Group',
      'Repeat group',
    ]);
    expect(table.rows.every((row) => row.length === table.headings.length)).toBe(true);
  });

  it('describes a question with its choices, group and repeat group', () => {
    expect(rowOf('dwelling/region')).toEqual([
      'region',
      'select_one',
      'Region',
      'Région',
      'المنطقة',
      '007 = Far North\nnk01 = North Kivu\ntd01 = Chari-Baguirmi\nye24 = Aden',
      '007 = Extrême-Nord\nnk01 = Nord-Kivu\ntd01 = Chari-Baguirmi\nye24 = Aden',
      '007 = أقصى الشمال\nnk01 = كيفو الشمالية\ntd01 = شاري باقرمي\nye24 = عدن',
      'dwelling',
      '',
    ]);
    expect(rowOf('members/age')?.slice(-2)).toEqual(['', 'members']);
    expect(rowOf('situation/needs')?.[6]).toContain('\ncash\n');
  });

  it('tells one key from the other', () => {
    expect(keys).toHaveLength(table.rows.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('explains the columns that KoboToolbox adds', () => {
    expect(rowOf(' _submission_time')?.slice(0, 3)).toEqual([
      '_submission_time',
      'added by KoboToolbox',
      texts.columns._submission_time,
    ]);
    const flat = formCodebook(readFormContent({ survey: [{ type: 'text', name: 'a' }] }, 'Flat'), texts);
    expect(flat.keys).toContain(' _index');
    expect(flat.keys).not.toContain(' _parent_index');
  });

  it('shows hints where there are any, and nested repeat groups from the outermost', () => {
    const survey = [
      { type: 'begin_group', name: 'g' },
      { type: 'begin_repeat', name: 'outer' },
      { type: 'begin_group', name: 'h' },
      { type: 'begin_repeat', name: 'inner' },
      { type: 'begin_group', name: 'i' },
      { type: 'text', name: 'q', label: ['Q'], hint: ['Ask twice'] },
      { type: 'end_group' },
      { type: 'end_repeat' },
      { type: 'end_group' },
      { type: 'end_repeat' },
      { type: 'end_group' },
    ];
    const nested = formCodebook(readFormContent({ survey }, 'Nested'), texts);
    expect(nested.table.headings).toEqual(['Name', 'Type', 'Label', 'Hint', 'Choices', 'Group', 'Repeat group']);
    expect(nested.table.rows[0]).toEqual(['q', 'text', 'Q', 'Ask twice', '', 'i', 'outer / inner']);
    expect(nested.keys[0]).toBe('g/outer/h/inner/i/q');
  });

  it('has a heading for everything even where the form is empty', () => {
    const empty = formCodebook(readFormContent(null, 'Empty'), texts);
    expect(empty.table.headings).toEqual(['Name', 'Type', 'Label', 'Choices', 'Group', 'Repeat group']);
    expect(empty.table.rows.every((row) => row.length === 6)).toBe(true);
  });
});

describe('headingNotes', () => {
  const notes = headingNotes(demo, options, texts);
  const noteOf = (group: string, heading: string) => {
    const section = notes.find((one) => one.group === group);
    return section?.notes[section.headings.indexOf(heading)];
  };

  it('gives the question in every language with its path, type and choices', () => {
    const demoInFrench = headingNotes(demo, { ...options, language: { name: 'Français (fr)' } }, texts);
    const section = demoInFrench[0];
    expect(section?.notes[section.headings.indexOf('Région')]).toBe(
      'English (en): Region\nFrançais (fr): Région\nالعربية (ar): المنطقة\ndwelling/region · select_one\n' +
        '007 = Far North\nnk01 = North Kivu\ntd01 = Chari-Baguirmi\nye24 = Aden',
    );
  });

  it('says the same on all columns of one question, and on no other', () => {
    const french = headingNotes(demo, { ...options, language: { name: 'Français (fr)' } }, texts)[0];
    const about = (path: string) =>
      (french?.headings ?? []).filter((_heading, column) =>
        french?.notes[column]?.split('\n').some((line) => line.startsWith(`${path} · `)),
      );
    expect(about('situation/needs')).toHaveLength(7);
    expect(about('dwelling/location')).toHaveLength(5);
    expect(about('dwelling/photo')).toEqual(['Photo du logement', 'Photo du logement_URL']);
    expect(about('score')).toHaveLength(1);
  });

  it('finds the columns of a question that has none of its own', () => {
    const french = headingNotes(demo, { ...options, selectMultiple: 'details', language: 'xml' }, texts)[0];
    const columns = (french?.notes ?? []).filter((note) => note.includes('situation/needs · select_multiple'));
    expect(columns).toHaveLength(6);
  });

  it('explains the columns that KoboToolbox adds, in each section', () => {
    expect(noteOf('', '_submission_time')).toContain('UTC');
    expect(noteOf('members', '_parent_index')).toBe(texts.columns._parent_index);
    expect(noteOf('members', '_submission__id')).toBe(texts.columns._submission__id);
  });

  it('shortens what would cover the sheet, and never splits a character', () => {
    const label = `${'x'.repeat(998)}${'😀'.repeat(3)}`;
    const long = headingNotes(
      readFormContent({ survey: [{ type: 'text', name: 'a', label: [label] }] }, 'L'),
      options,
      texts,
    );
    expect(long[0]?.notes[0]).toBe(`${'x'.repeat(998)}…`);
  });
});
