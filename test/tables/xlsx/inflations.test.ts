/** What of a workbook is unpacked at all: counted where it is done. */
import { makeWorkbook, rowsXml, text } from './workbooks';

describe('a workbook', () => {
  let inflated = 0;
  let xlsx: typeof import('../../../src/tables/xlsx/xlsx');

  beforeAll(() => {
    jest.doMock('fflate', () => {
      const fflate = jest.requireActual<typeof import('fflate')>('fflate');
      const inflateSync = (data: Uint8Array, options: { out: Uint8Array }) => {
        inflated++;
        return fflate.inflateSync(data, options);
      };
      return { ...fflate, inflateSync };
    });
    // What was loaded before keeps the library as it is.
    jest.isolateModules(() => {
      xlsx = jest.requireActual('../../../src/tables/xlsx/xlsx');
    });
  });
  afterAll(() => jest.dontMock('fflate'));

  const bytes = makeWorkbook(
    ['Submissions', 'members', 'plots'].map((name) => ({ name, data: rowsXml([[text('a')], [text(name)]]) })),
  );
  /** The list of sheets and where they are; and the number formats. */
  const partsOfList = 2;
  const partsBesideSheets = partsOfList + 1;

  it('is listed, check sums and all, without unpacking a sheet', () => {
    inflated = 0;
    expect(xlsx.listSheets(bytes)).toHaveLength(3);
    expect(inflated).toBe(partsOfList);
  });

  it('is read without unpacking a sheet that is not wanted', () => {
    inflated = 0;
    const { sheets } = xlsx.readWorkbook(bytes, { only: ({ name }) => name !== 'members' });
    expect(sheets.map(({ name }) => name)).toEqual(['Submissions', 'plots']);
    expect(inflated).toBe(partsBesideSheets + 2);
    xlsx.readWorkbook(bytes);
    expect(inflated).toBe(2 * partsBesideSheets + 5);
  });
});
