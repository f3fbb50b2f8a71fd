import { knownQuestions } from '../../../src/tables/form/known-questions';

describe('knownQuestions', () => {
  it('knows questions by name and by label, and leaves groups out', () => {
    const questions = knownQuestions({
      title: 'Survey',
      languages: ['English', 'Français'],
      choices: [],
      rows: [
        { type: 'begin_group', name: 'contact', labels: ['Contact', undefined] },
        { type: 'image', name: 'photo', labels: ['Picture', undefined] },
        { type: 'text', name: 'other', labels: ['Picture', ''] },
      ],
    });
    expect([...questions]).toEqual([
      ['photo', { type: 'image', texts: ['photo', 'Picture'] }],
      ['Picture', { type: '', texts: ['photo', 'Picture', 'other', 'Picture'] }],
      ['other', { type: 'text', texts: ['other', 'Picture'] }],
    ]);
  });
});
