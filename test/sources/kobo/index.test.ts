import { koboToolbox } from '../../../src/sources/kobo';
import type { ReadProgress, SourceChoice } from '../../../src/sources/source';
import {
  converse,
  csv,
  expectError,
  exportPath,
  exportUid,
  file,
  filePath,
  json,
  key,
  kf,
  me,
  projectPath,
  projectUid,
  type Reply,
  redirect,
} from './conversation';

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

  describe('reading a named export', () => {
    const progress: ReadProgress = {
      ...{ importId: 'one', inBackground: false, patienceMilliseconds: 0, checkpoint: undefined, abandoned: undefined },
      ...{ extent: 'usual', onRead: () => undefined },
      onCheckpoint: () => undefined,
    };
    const read = (...files: readonly Reply[]) => {
      const replies = {
        [exportPath]: [redirect(filePath)],
        [filePath]: files,
        [`${projectPath}data/`]: [json({ count: 9 })],
      };
      const conversation = converse(replies);
      const content = koboToolbox.read(conversation, choice, access, progress);
      if ('kind' in content) throw new Error('nothing was read');
      return { content, conversation };
    };
    const longer = `${csv}"Brian";"2"\r\n`;

    it('knows whether nothing can be missing at the end', () => {
      expect(read(file(csv)).content.isProven).toBe(false);
      expect(read(file(csv, { 'content-length': `${csv.length}` })).content.isProven).toBe(true);
      const packed = { 'content-length': '40', 'content-encoding': 'gzip' };
      expect(read(file(csv, packed)).content.isProven).toBe(false);
    });

    it('tells whether the same comes again', () => {
      expect(read(file(csv), file(csv)).content.comesAgain?.()).toBe(true);
      expect(read(file(csv), file(longer)).content.comesAgain?.()).toBe(false);
    });

    it('counts with the requests that are left', () => {
      const { content, conversation } = read(file(csv));
      expect(content.countSubmissions?.()).toBe(9);
      expect(conversation.asked).toHaveLength(3);
    });
  });
});
