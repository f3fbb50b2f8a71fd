import { refreshAll, refreshDue } from '../../../src/commands/schedule/refresh-due';
import { connectedPerson, type Export, messages, settingOf } from '../../fakes/imports';
import { type FakeDocument, type FakeOptions, type FakePerson, fakeDocument, fakeServices } from '../../fakes/services';

const survey: Export = { headings: ['name', '_id'], rows: [['Amina', '1']] };
const minute = 60_000;

function scheduled(document: FakeDocument, person: FakePerson, sheetName: string, schedule: number) {
  return settingOf(survey, { document, person, sheetName, schedule });
}

function fire(document: FakeDocument, person: FakePerson, options: FakeOptions = {}) {
  return refreshDue(fakeServices({ document, person, ...options }), messages);
}

describe('refreshDue', () => {
  it('refreshes what is due, of this person only', () => {
    const document = fakeDocument();
    const [owner, colleague] = [connectedPerson(document), connectedPerson(document)];
    const own = scheduled(document, owner, 'Own', 60);
    const byHand = scheduled(document, owner, 'By hand', 0);
    const others = scheduled(document, colleague, 'Others', 60);
    expect(fire(document, owner)).toEqual({ refreshed: 1, failures: [], news: [] });
    expect([own, byHand, others].map((setting) => setting.status().state)).toEqual(['imported', 'new', 'new']);
    expect(fire(document, owner).refreshed).toBe(0);
    expect(fire(document, colleague).refreshed).toBe(1);
  });

  it('refreshes an hourly import at every hourly firing, early or late, also behind a slow one', () => {
    const document = fakeDocument();
    const person = connectedPerson(document);
    const slow = scheduled(document, person, 'Slow', 60);
    const second = scheduled(document, person, 'Second', 60);
    const start = document.now;
    for (const [hour, offset] of [0, 7, -6, 5, -9, 0].entries()) {
      document.now = start + (hour * 60 + offset) * minute;
      expect({ hour, ...fire(document, person, { millisecondsPerCall: 5_000 }) }).toMatchObject({ hour, refreshed: 2 });
    }
    expect([slow, second].map((setting) => setting.status().failures)).toEqual([0, 0]);
  });

  it('does not refresh before time', () => {
    const document = fakeDocument();
    const person = connectedPerson(document);
    scheduled(document, person, 'Often', 5);
    scheduled(document, person, 'Daily', 24 * 60);
    expect(fire(document, person).refreshed).toBe(2);
    document.now += 5 * minute;
    expect(fire(document, person).refreshed).toBe(1);
    document.now += (24 * 60 - 10) * minute;
    expect(fire(document, person).refreshed).toBe(1);
    document.now += 5 * minute;
    expect(fire(document, person).refreshed).toBe(2);
  });

  it('takes the longest waiting first and leaves the others to the next firing', () => {
    const document = fakeDocument();
    const person = connectedPerson(document);
    const settings = ['A', 'B', 'C', 'D'].map((name) => scheduled(document, person, name, 60));
    const done = () => settings.map((setting) => setting.status().lastCompleteAt > 0);
    const slowly = { millisecondsPerCall: 3_000, limit: 150_000 };
    const { refreshed } = fire(document, person, slowly);
    expect(refreshed).toBeGreaterThan(0);
    expect(refreshed).toBeLessThan(4);
    for (let firing = 0; firing < 3; firing++) {
      document.now += 5 * minute;
      fire(document, person, slowly);
    }
    expect(done()).toEqual([true, true, true, true]);
  });

  it('goes on with the others when one fails', () => {
    const document = fakeDocument();
    const person = connectedPerson(document);
    const failing = scheduled(document, person, 'Failing', 60);
    const other = scheduled(document, person, 'Other', 60);
    document.exports.delete('esExport1');
    const { refreshed, failures } = fire(document, person);
    expect([refreshed, failures.length]).toEqual([1, 1]);
    expect([failing.status().state, other.status().state]).toEqual(['failed', 'imported']);
    expect(failing.status().nextAt).toBe(document.now + 60 * minute);
  });

  it('stops when somebody else is refreshing', () => {
    const document = fakeDocument();
    const person = connectedPerson(document);
    scheduled(document, person, 'One', 60);
    scheduled(document, person, 'Two', 60);
    document.locked = true;
    expect(fire(document, person).failures.map(({ code }) => code)).toEqual(['busyElsewhere']);
  });
});

describe('refreshAll', () => {
  it('refreshes everything of this person, due or not', () => {
    const document = fakeDocument();
    const person = connectedPerson(document);
    scheduled(document, person, 'By hand', 0);
    scheduled(document, person, 'Daily', 24 * 60);
    const run = () => refreshAll(fakeServices({ document, person }), messages).refreshed;
    expect([run(), run()]).toEqual([2, 2]);
  });
});
