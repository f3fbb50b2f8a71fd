/** What a person sees of an import page by page before it is made. */
import { prepareJson, productWithSubmissions } from './json-project';
import { exportUid, projectUid, server } from './scripted-server';

const form = {
  survey: [
    { type: 'text', name: 'village' },
    { type: 'begin_repeat', name: 'members' },
    { type: 'text', name: 'name' },
    { type: 'end_repeat' },
  ],
  choices: [],
  translations: [null],
};

describe('the preview of an import page by page', () => {
  it('is made of the first page alone', () => {
    const submissions = Array.from({ length: 30 }, (_, index) => ({ _id: index + 1, village: `v${index}` }));
    const product = productWithSubmissions(form, submissions, 5);
    prepareJson(product);
    const subject = { server, projectUid, projectName: 'Test project', offerUid: exportUid, offerName: 'All answers' };
    const preview = product.call('previewImport', {
      ...subject,
      format: 'json',
      options: {},
      repeatGroups: ['members'],
    });
    expect(preview.sheets.map(({ group }) => group)).toEqual(['', 'members']);
    expect(preview).toMatchObject({ isSample: true, isFromForm: false });
    expect(preview.sheets[0]?.rows).toBe(30);
    expect(preview.sheets[0]?.columns[0]).toMatchObject({
      heading: 'village',
      answers: expect.arrayContaining(['v0']),
    });
    expect(product.project.pages).toBe(1);
  });
});
