import { FieldrowsError } from '../../../../src/errors';
import type { Identifiers } from '../../../../src/sources/kobo/data/data-query';
import { askInParts, toldSubmissions } from '../../../../src/sources/kobo/data/told-submissions';
import type { Submission } from '../../../../src/tables/submissions/submissions';

describe('toldSubmissions', () => {
  it('misses those up to a number, and all that are known by nothing but an identifier', () => {
    const told = toldSubmissions([{ id: '5', uuid: 'a' }, { id: '9' }, { id: '10' }, { uuid: 'b' }, {}], 9);
    expect(told.missing()).toEqual({ ids: [5, 9], uuids: ['b'] });
    told.met([{ _id: 11, _uuid: 'b' }]);
    expect(told.missing()).toEqual({ ids: [5, 9], uuids: [] });
  });

  it('misses nothing where nothing was told, or nothing stands before', () => {
    expect(toldSubmissions([], 9).missing()).toBeUndefined();
    expect(toldSubmissions([{ id: '10' }], 9).missing()).toBeUndefined();
    expect(toldSubmissions([{ id: '5' }, { uuid: 'b' }], 0).missing()).toBeUndefined();
  });
});

describe('askInParts', () => {
  /** A server whose addresses hold so many names. */
  const holding =
    (most: number, asked: Identifiers[] = []) =>
    (part: Identifiers): readonly Submission[] => {
      if (part.ids.length + part.uuids.length > most) throw new FieldrowsError('filterTooLong', {});
      asked.push(part);
      return [...part.ids, ...part.uuids.map((uuid) => Number(uuid))].map((_id) => ({ _id }));
    };

  it('asks once where one address holds everything', () => {
    const asked: Identifiers[] = [];
    const found = askInParts({ ids: [5, 3], uuids: ['4', '3'] }, holding(9, asked));
    expect(found.map(({ _id }) => _id)).toEqual([3, 4, 5]);
    expect(asked).toHaveLength(1);
  });

  it('asks in halves, each name once, until an address holds them', () => {
    const asked: Identifiers[] = [];
    const ids = Array.from({ length: 11 }, (_unused, index) => index + 1);
    const uuids = ['12', '13', '14'];
    const found = askInParts({ ids, uuids }, holding(3, asked));
    expect(found.map(({ _id }) => _id)).toEqual([...ids, 12, 13, 14]);
    expect(asked.flatMap((part) => part.ids).sort((one, other) => one - other)).toEqual(ids);
    expect(asked.flatMap((part) => part.uuids)).toEqual(uuids);
  });

  it('gives up where one name is too long already, and on any other failure', () => {
    expect(() => askInParts({ ids: [1, 2], uuids: [] }, holding(0))).toThrow('filterTooLong');
    const failing = () => {
      throw new FieldrowsError('networkDown', { server: 'kobo.example' });
    };
    expect(() => askInParts({ ids: [1, 2], uuids: [] }, failing)).toThrow('networkDown');
  });
});
