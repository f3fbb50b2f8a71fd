import { dataRequest } from '../../../../src/sources/kobo/connection/requests';
import { dataQuery, withinUrlLimit } from '../../../../src/sources/kobo/data/data-query';
import { expectError, key, kf, projectUid } from '../conversation';

const access = { server: kf, apiKey: key };

describe('dataQuery', () => {
  it('asks for everything without a filter', () => {
    expect(dataQuery({})).toEqual({});
    expect(dataQuery({}, { after: 0 })).toEqual({});
  });

  it('asks for ids after one and up to one', () => {
    expect(dataQuery({}, { after: 7 })).toEqual({ _id: { $gt: 7 } });
    expect(dataQuery({}, { upTo: 7 })).toEqual({ _id: { $lte: 7 } });
  });

  it('asks for some by their ids and identifiers', () => {
    expect(dataQuery({}, { upTo: 7, among: { ids: [3, 5], uuids: [] } })).toEqual({
      $and: [{ _id: { $lte: 7 } }, { _id: { $in: [3, 5] } }],
    });
    expect(dataQuery({}, { among: { ids: [3], uuids: ['a'] } })).toEqual({
      $or: [{ _id: { $in: [3] } }, { _uuid: { $in: ['a'] } }],
    });
  });

  it('includes the whole last day, over the ends of months and years', () => {
    const last = (day: string) => dataQuery({ submittedFrom: '2026-01-01', submittedTo: day });
    expect(last('2026-01-31')).toEqual({ _submission_time: { $gte: '2026-01-01', $lt: '2026-02-01' } });
    expect(last('2028-02-28')).toEqual({ _submission_time: { $gte: '2026-01-01', $lt: '2028-02-29' } });
    expect(last('2026-12-31')).toEqual({ _submission_time: { $gte: '2026-01-01', $lt: '2027-01-01' } });
  });

  it('refuses what is no day', () => {
    for (const day of ['2026-02-30', '31/01/2026', '', '{"$gt":""}']) {
      expectError(() => dataQuery({ submittedFrom: day }), 'badRequest');
    }
  });

  it('joins all conditions, so that none replaces another one of the same name', () => {
    const filter = {
      submittedFrom: '2026-01-01',
      answer: { path: 'g/region', equals: '007' },
      query: { _submission_time: { $lt: '2026-06-01' } },
      submissionIds: [4, 9],
    };
    expect(dataQuery(filter, { after: 3 })).toEqual({
      $and: [
        { _id: { $gt: 3, $in: [4, 9] } },
        { _submission_time: { $gte: '2026-01-01' } },
        { 'g/region': '007' },
        { _submission_time: { $lt: '2026-06-01' } },
      ],
    });
  });
});

describe('withinUrlLimit', () => {
  const request = (equals: string) =>
    dataRequest(access, projectUid, dataQuery({ answer: { path: 'g/name', equals } }, { after: 512_000_000 }), 1000);

  it('encodes whatever an answer says', () => {
    const { url } = withinUrlLimit(request('Élodie & "م" #1?\u{1f600}%'));
    expect(url).toMatch(/^[!-~]+$/);
    const query = new URL(url).searchParams.get('query');
    expect(JSON.parse(query ?? '')).toEqual(
      dataQuery({ answer: { path: 'g/name', equals: 'Élodie & "م" #1?\u{1f600}%' } }, { after: 512_000_000 }),
    );
    expect(new URL(url).searchParams.get('sort')).toBe('{"_id":1}');
  });

  it('refuses an address that Google does not send', () => {
    expect(withinUrlLimit(request('x'.repeat(1_700))).url.length).toBeLessThan(2_082);
    expectError(() => withinUrlLimit(request('x'.repeat(2_000))), 'filterTooLong');
    expectError(() => withinUrlLimit(request('م'.repeat(400))), 'filterTooLong');
  });
});
