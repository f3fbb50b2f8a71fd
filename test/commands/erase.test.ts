/** Disconnecting and erasing: what goes, what stays for others, and an erasure that is interrupted. */
import { describeErasure, erase } from '../../src/commands/erase';
import { readHistory } from '../../src/settings/run-history';
import { readDocumentSettings } from '../../src/settings/saved-imports';
import type { Erasure } from '../../src/sidebar-api';
import { chooseColumns } from '../fakes/column-choices';
import { contents } from '../fakes/grid';
import { connectedPerson, type Export, messages, type Setting, settingOf } from '../fakes/imports';
import { type FakePerson, fakeServices, Killed } from '../fakes/services';

const survey: Export = {
  headings: ['name', '_id'],
  rows: [
    ['Amina', '1'],
    ['Brian', '2'],
  ],
};

/** Two people with an import each, one with a change log and codes. */
function shared() {
  const mine = settingOf(survey, { schedule: 60 });
  mine.choose({ changeLog: true });
  chooseColumns(mine, { hash: ['name'] });
  const theirs = settingOf(survey, {
    document: mine.document,
    person: connectedPerson(mine.document),
    sheetName: 'Theirs',
    schedule: 60,
  });
  for (const rows of [survey.rows, [...survey.rows, ['Chipo', '3']]]) {
    mine.serve({ ...survey, rows });
    mine.run();
    theirs.run();
    mine.document.now += 60_000;
  }
  return { mine, theirs };
}

const everything = (...settings: readonly Setting[]): Erasure => ({
  imports: settings.map(({ importId }) => importId),
  sheetsOf: settings.map(({ importId }) => importId),
  ownSheets: ['status', 'keptNotes', 'changeLog'],
});
const servicesOf = ({ document, person }: Setting, killAfter?: number) =>
  fakeServices({ document, person, ...(killAfter === undefined ? {} : { killAfter }) });
const sheetNames = ({ document }: Setting) => document.grids.map(({ name }) => name);
const ownNames = (properties: FakePerson['properties']) =>
  Object.keys(properties).filter((name) => name.startsWith('fieldrows.'));

describe('describeErasure', () => {
  it('names what there is, and whose it is', () => {
    const { mine, theirs } = shared();
    expect(describeErasure(servicesOf(mine))).toEqual({
      servers: ['kf.kobotoolbox.org'],
      imports: [
        expect.objectContaining({ id: mine.importId, mine: true, sheetNames: ['Households'] }),
        expect.objectContaining({ id: theirs.importId, mine: false, sheetNames: ['Theirs'] }),
      ],
      ownSheets: [
        { kind: 'status', name: 'KoboToolbox status' },
        { kind: 'changeLog', name: 'Change log' },
      ],
    });
  });
});

describe('erase', () => {
  it('leaves nothing where everything was chosen', () => {
    const { mine, theirs } = shared();
    expect(erase(servicesOf(mine), messages, everything(mine, theirs))).toEqual({ kept: [] });
    expect(ownNames(mine.document.properties)).toEqual([]);
    expect(ownNames(mine.person.properties)).toEqual([]);
    expect(mine.person.triggers.size).toBe(0);
    // A spreadsheet must have a sheet.
    expect(sheetNames(mine)).toEqual(['Sheet1']);
  });

  it('touches nothing of other people unless that was chosen', () => {
    const { mine, theirs } = shared();
    const before = JSON.stringify(theirs.grid());
    const triggers = new Map(theirs.person.triggers);
    erase(servicesOf(mine), messages, everything(mine));
    expect(sheetNames(mine)).toEqual(expect.arrayContaining(['KoboToolbox status', 'Theirs', 'Change log']));
    expect(sheetNames(mine)).not.toContain('Households');
    expect(JSON.stringify(theirs.grid())).toBe(before);
    expect(theirs.person.triggers).toEqual(triggers);
    expect(ownNames(theirs.person.properties).some((name) => name.startsWith('fieldrows.key.'))).toBe(true);
    expect(theirs.run().status.state).toBe('unchanged');
    const { imports, properties } = readDocumentSettings(servicesOf(theirs).documentStore);
    expect(imports.map(({ id }) => id)).toEqual([theirs.importId]);
    expect(new Set(readHistory(properties).map(({ importId }) => importId))).toEqual(new Set([theirs.importId]));
    const status = mine.document.grids.find(({ name }) => name === 'KoboToolbox status');
    expect(JSON.stringify(status && contents(status))).not.toContain('Households');
  });

  it('keeps imports and sheets that were not chosen', () => {
    const { mine } = shared();
    erase(servicesOf(mine), messages, { imports: [], sheetsOf: [mine.importId], ownSheets: ['status'] });
    expect(sheetNames(mine)).toEqual(expect.arrayContaining(['Households', 'KoboToolbox status']));
    expect(ownNames(mine.person.properties)).toEqual([]);
    expect(mine.saved().id).toBe(mine.importId);
  });

  it('waits for a refresh under way', () => {
    const { mine } = shared();
    mine.document.locked = true;
    expect(() => erase(servicesOf(mine), messages, everything(mine))).toThrow(
      expect.objectContaining({ code: 'busyElsewhere' }),
    );
    expect(ownNames(mine.person.properties)).not.toEqual([]);
  });

  it('ends what was begun when it is asked for again, wherever it was killed', () => {
    for (let calls = 0; ; calls++) {
      const { mine, theirs } = shared();
      try {
        erase(servicesOf(mine, calls), messages, everything(mine, theirs));
        expect(calls).toBeGreaterThan(15);
        return;
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
      }
      const { imports, ownSheets } = describeErasure(servicesOf(mine));
      const ids = imports.map(({ id }) => id);
      erase(servicesOf(mine), messages, { imports: ids, sheetsOf: ids, ownSheets: ownSheets.map(({ kind }) => kind) });
      expect([calls, ownNames(mine.document.properties), ownNames(mine.person.properties)]).toEqual([calls, [], []]);
      expect([calls, mine.person.triggers.size]).toEqual([calls, 0]);
      expect([calls, sheetNames(mine).filter((name) => name !== 'Sheet1')]).toEqual([calls, []]);
    }
  });
});
