import { choicesOf, sizeOf, treatAll, treatmentsOf } from '../../src/sidebar/column-choice';
import type { ImportPreview, PreviewColumn } from '../../src/sidebar-api';

const column = (id: string, more: Partial<PreviewColumn> = {}): PreviewColumn => ({
  ...{ id, heading: id, kind: 'text', answers: [], treatment: 'keep', isFixed: false, isWaiting: false, personal: '' },
  ...more,
});
const preview: ImportPreview = {
  sheets: [
    {
      group: '',
      rows: 9,
      columns: [
        column('name', { personal: 'name' }),
        column('age'),
        column('_id', { isFixed: true, personal: 'name' }),
      ],
    },
    { group: 'members', rows: 0, columns: [column('phone', { personal: 'phone', treatment: 'leaveOut' })] },
  ],
  newColumns: 'add',
  warnings: [],
  isPublic: false,
  isFromForm: false,
  isSample: false,
  cells: { elsewhere: 26_000, most: 10_000_000 },
};

describe('treatAll', () => {
  it('treats the columns that are wanted, never fixed ones', () => {
    const treatments = treatAll(preview, treatmentsOf(preview), 'hash', ({ personal }) => personal !== '');
    expect(treatments).toEqual([['hash', 'keep', 'keep'], ['hash']]);
    const one = treatAll(preview, treatments, 'leaveOut', (_column, sheet, place) => sheet === 0 && place === 1);
    expect(one).toEqual([['hash', 'leaveOut', 'keep'], ['hash']]);
  });
});

describe('choicesOf', () => {
  it('names every column that was seen by what was chosen', () => {
    expect(choicesOf(preview, [['hash', 'leaveOut', 'keep'], ['leaveOut']], 'ask')).toEqual({
      newColumns: 'ask',
      sheets: [
        { group: '', keep: ['_id'], leaveOut: ['age'], hash: ['name'] },
        { group: 'members', keep: [], leaveOut: ['phone'], hash: [] },
      ],
    });
  });
});

describe('sizeOf', () => {
  it('counts headings and the hidden column of each sheet that will have rows', () => {
    expect(sizeOf(preview, treatmentsOf(preview))).toEqual({ rows: 9, columns: 3, cells: 40, hidden: 1 });
    expect(sizeOf(preview, [['leaveOut', 'hash', 'keep'], ['keep']])).toEqual({
      rows: 9,
      columns: 3,
      cells: 30,
      hidden: 2,
    });
  });
});
