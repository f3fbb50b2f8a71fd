import { koboToolbox } from '../../../src/sources/kobo';
import type { SourceChoice } from '../../../src/sources/source';
import { converse, expectError, exportUid, json, key, kf, me, projectUid } from './conversation';

const access = { server: kf, apiKey: key };
const choice: SourceChoice = { source: 'kobo', server: kf, projectUid, offerUid: exportUid, format: 'csv' };

describe('koboToolbox', () => {
  it('tells whose key this is and which projects there are', () => {
    expect(koboToolbox.check(converse({ '/me/': [me] }), access)).toEqual({ username: 'amina' });
    const results = [{ uid: projectUid, name: 'One', deployment_status: 'archived' }];
    const list = json({ next: null, previous: null, results });
    const projects = koboToolbox.listProjects(converse({ '/api/v2/assets/minimal-list/': [list] }), access);
    expect(projects).toEqual([{ uid: projectUid, name: 'One', status: 'archived' }]);
  });

  it.each([
    [{ ...choice, projectUid: key }],
    [{ ...choice, projectUid: '../me' }],
    [{ ...choice, offerUid: key }],
    [{ ...choice, offerUid: 'es/../x' }],
  ])('puts only identifiers of KoboToolbox into addresses', (wrong) => {
    expectError(() => koboToolbox.requireChoice(wrong), 'badRequest', {});
    expect(() => koboToolbox.requireChoice(choice)).not.toThrow();
  });
});
