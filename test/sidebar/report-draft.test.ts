import { fitted, kindOf, optionsOf, rangesOf, reportName, startDraft, withGroup } from '../../src/sidebar/report-draft';
import { readOptions } from '../../src/sources/clockify/options';

const shared = '0123456789abcdef01234567';
const suggested = { plan: 'free', weekStart: 'SUNDAY' };

describe('startDraft', () => {
  it('suggests this month, and keeps what is not chosen here', () => {
    expect(optionsOf(startDraft('detailed', suggested))).toEqual({ ...suggested, range: 'thisMonth', amounts: 'none' });
  });

  it('begins with what an import was saved with', () => {
    const options = { ...suggested, range: 'lastDays', days: '14', groups: 'TASK', amounts: 'cost' };
    expect(optionsOf(startDraft('summary', options))).toEqual(options);
    const dates = {
      ...suggested,
      range: 'dates',
      from: '2026-01-05',
      to: '2026-01-11',
      groups: 'USER',
      amounts: 'none',
    };
    expect(optionsOf(startDraft('weekly', dates))).toEqual(dates);
  });
});

describe('fitted', () => {
  const draft = startDraft('detailed', suggested);

  it('gives a weekly report a week and one group', () => {
    const weekly = fitted({ ...draft, offerUid: 'weekly', groups: ['TAG', 'USER'] });
    expect(weekly).toMatchObject({ range: 'thisWeek', groups: ['USER'] });
    expect(fitted({ ...weekly, range: 'dates', from: '2026-02-25' }).to).toBe('2026-03-03');
  });

  it('leaves the saved range to shared reports', () => {
    const saved = fitted({ ...draft, offerUid: shared, range: 'saved' });
    expect(saved.range).toBe('saved');
    expect(fitted({ ...saved, offerUid: 'summary' }).range).toBe('thisMonth');
  });
});

describe('optionsOf', () => {
  it('makes only what the script accepts, for every report and range', () => {
    for (const offerUid of ['detailed', 'summary', 'weekly', shared]) {
      for (const range of rangesOf(kindOf(offerUid))) {
        const draft = { ...startDraft(offerUid, suggested), range, from: '2026-01-05', to: '2026-02-11' };
        const options = optionsOf(draft);
        expect(() => readOptions({ offerUid, options })).not.toThrow();
      }
    }
  });
});

describe('withGroup', () => {
  it('adds, exchanges and takes away levels, each group once', () => {
    expect(withGroup(['PROJECT'], 1, 'USER')).toEqual(['PROJECT', 'USER']);
    expect(withGroup(['PROJECT', 'USER'], 0, 'USER')).toEqual(['USER']);
    expect(withGroup(['PROJECT', 'USER', 'TAG'], 1, '')).toEqual(['PROJECT']);
    expect(withGroup(['PROJECT', 'USER', 'TAG'], 1, 'TASK')).toEqual(['PROJECT', 'TASK', 'TAG']);
  });
});

describe('reportName', () => {
  const names = { detailed: 'Détaillé', summary: 'Récapitulatif', weekly: 'Hebdomadaire' };

  it('is Clockify’s in the person’s language, or the one it was saved with', () => {
    expect(reportName([], 'summary', names)).toBe('Récapitulatif');
    expect(reportName([{ uid: shared, name: 'For the donor' }], shared, names)).toBe('For the donor');
  });
});
