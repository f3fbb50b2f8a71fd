import { parseCsv } from '../../../src/tables/csv/csv';
import { treatColumns } from '../../../src/tables/personal-data/column-treatment';
import { keyedCodes } from '../../../src/tables/personal-data/keyed-codes';

const table = parseCsv('"name";"age";"born";"_id"\r\n"Amina";"31";"1993-04-05";"1"\r\n"";"";"";"2"\r\n');
const codeOf = keyedCodes('key');

describe('treatColumns', () => {
  it('leaves columns out with everything that is in them', () => {
    const treated = treatColumns(table, ['leaveOut', 'keep', 'leaveOut', 'keep'], codeOf);
    expect(treated).toMatchObject({ headings: ['age', '_id'], kinds: ['integer', 'integer'] });
    expect(treated.rows).toEqual([
      [31, 1],
      ['', 2],
    ]);
    expect(JSON.stringify(treated)).not.toMatch(/Amina|34064/);
  });

  it('replaces answers by the codes of the texts that were sent, whatever they were read as', () => {
    const treated = treatColumns(table, ['hash', 'hash', 'hash', 'keep'], codeOf);
    expect(treated.kinds).toEqual(['text', 'text', 'text', 'integer']);
    expect(treated.rows[0]).toEqual([codeOf('Amina'), codeOf('31'), codeOf('1993-04-05'), 1]);
    expect(treated.rows[1]).toEqual(['', '', '', 2]);
  });

  it('gives the table itself where everything is kept', () => {
    expect(treatColumns(table, ['keep', 'keep', 'keep', 'keep'], codeOf)).toBe(table);
  });
});
