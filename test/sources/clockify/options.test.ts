import { readOptions } from '../../../src/sources/clockify/options';

const shared = '0123456789abcdef01234567';

describe('readOptions', () => {
  it('supposes this month, no money and the free plan', () => {
    expect(readOptions({ offerUid: 'detailed' })).toMatchObject({
      kind: 'detailed',
      range: { kind: 'thisMonth' },
      amounts: 'none',
      isFree: true,
      weekStart: 1,
    });
  });

  it('reads what was chosen', () => {
    const options = { range: 'dates', from: '2026-01-01', to: '2026-03-31', groups: 'CLIENT,PROJECT,USER' };
    expect(readOptions({ offerUid: 'summary', options: { ...options, plan: 'paid', weekStart: 'SUNDAY' } })).toEqual({
      kind: 'summary',
      range: { kind: 'dates', from: 46_023, to: 46_112 },
      groups: ['CLIENT', 'PROJECT', 'USER'],
      amounts: 'none',
      isFree: false,
      weekStart: 0,
    });
    expect(readOptions({ offerUid: shared, options: { range: 'saved' } })).toMatchObject({
      kind: 'shared',
      range: undefined,
    });
    expect(readOptions({ offerUid: 'detailed', options: { range: 'lastDays', days: '14' } }).range).toEqual({
      kind: 'lastDays',
      days: 14,
    });
  });

  it('takes a plan or a beginning of the week that it does not know for the usual one', () => {
    const options = { plan: 'enterprise', weekStart: 'SOMEDAY' };
    expect(readOptions({ offerUid: 'detailed', options })).toMatchObject({ isFree: true, weekStart: 1 });
  });

  it.each<[string, Record<string, string>]>([
    ['attendance', {}],
    ['../user', {}],
    ['detailed', { range: 'saved' }],
    ['detailed', { range: 'someday' }],
    ['detailed', { range: 'dates', from: '2026-02-01', to: '2026-01-01' }],
    ['detailed', { range: 'dates', from: '2026-02-30', to: '2026-03-01' }],
    ['detailed', { range: 'dates', from: '2026-02-01' }],
    ['detailed', { range: 'dates', from: '1990-01-01', to: '2026-01-01' }],
    ['detailed', { range: 'lastDays', days: '0' }],
    ['detailed', { range: 'lastDays', days: '9999' }],
    ['detailed', { amounts: 'all' }],
    ['summary', { groups: '' }],
    ['summary', { groups: 'PROJECT,PROJECT' }],
    ['summary', { groups: 'PROJECT,USER,TASK,TAG' }],
    ['summary', { groups: 'PASSWORD' }],
    ['weekly', { range: 'thisWeek', groups: 'TAG' }],
    ['weekly', { range: 'thisMonth', groups: 'USER' }],
    ['weekly', { range: 'dates', from: '2026-01-01', to: '2026-01-08', groups: 'USER' }],
  ])('refuses of a report “%s” %j', (offerUid, options) => {
    expect(() => readOptions({ offerUid, options })).toThrow('badRequest');
  });
});
