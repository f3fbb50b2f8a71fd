import { filterQuestions } from '../../../../src/sources/kobo/form/filter-questions';
import { readFormContent } from '../../../../src/sources/kobo/form/form-definition';

describe('filterQuestions', () => {
  it('lists what has one answer a submission, by its path, with the choices there are', () => {
    const content = {
      survey: [
        { type: 'begin_group', name: 'g', label: ['Group', 'Groupe'] },
        { type: 'select_one', name: 'region', label: ['Region', 'Région'], select_from_list_name: 'r' },
        { type: 'end_group' },
        { type: 'select_multiple', name: 'needs', label: ['Needs', null], select_from_list_name: 'r' },
        { type: 'note', name: 'thanks', label: ['Thanks', null] },
        { type: 'geopoint', name: 'where', label: ['Where', null] },
        { type: 'image', name: 'photo', label: ['Photo', null] },
        { type: 'integer', name: 'age' },
        { type: 'begin_repeat', name: 'members' },
        { type: 'text', name: 'name', label: ['Name', null] },
        { type: 'end_repeat' },
      ],
      choices: [
        { list_name: 'r', name: '007', label: ['North', 'Nord'] },
        { list_name: 'r', name: '008' },
      ],
      translations: ['English (en)', 'Français (fr)'],
    };
    expect(filterQuestions(readFormContent(content, 'Survey'))).toEqual([
      {
        path: 'g/region',
        label: 'Region',
        choices: [
          { name: '007', label: 'North' },
          { name: '008', label: '008' },
        ],
      },
      { path: 'age', label: 'age', choices: [] },
    ]);
  });

  it('lists no choices where there are too many to choose from', () => {
    const choices = Array.from({ length: 150 }, (_, index) => ({ list_name: 'v', name: `v${index}` }));
    const survey = [{ type: 'select_one', name: 'village', select_from_list_name: 'v' }];
    expect(filterQuestions(readFormContent({ survey, choices }, 'Survey'))[0]?.choices).toEqual([]);
  });
});
