/** Windows of cells as they are needed: the page never holds a whole sheet. */
import type { ShownCell } from '../protocol';
import { fetchCells } from './server';

const blockRows = 60;

export interface CellCache {
  /** The cells of a 1-based row, as far as they are here; undefined while they are being fetched. */
  row(row: number): readonly ShownCell[] | undefined;
  /** Asks for what is missing between two rows; `onArrival` is called when it has come. */
  need(firstRow: number, lastRow: number): void;
  /** Forgets everything: the spreadsheet has changed or another sheet is shown. Old cells show until the new ones come. */
  reset(sheetId: number): void;
}

export function cellCache(onArrival: () => void): CellCache {
  let sheetId = -1;
  let generation = 0;
  let blocks = new Map<number, readonly (readonly ShownCell[])[]>();
  let stale = new Map<number, readonly (readonly ShownCell[])[]>();
  const asked = new Set<number>();

  const fetchBlock = async (block: number): Promise<void> => {
    const began = generation;
    asked.add(block);
    try {
      const cells = await fetchCells(sheetId, block * blockRows + 1, blockRows);
      if (began !== generation) return;
      blocks.set(block, cells.rows);
      onArrival();
    } catch {
      // Asked for again at the next scroll or change.
      if (began === generation) asked.delete(block);
    }
  };

  return {
    row(row) {
      const block = Math.floor((row - 1) / blockRows);
      const rows = blocks.get(block) ?? stale.get(block);
      return rows?.[(row - 1) % blockRows] ?? (rows ? [] : undefined);
    },
    need(firstRow, lastRow) {
      const last = Math.floor((lastRow - 1) / blockRows);
      for (let block = Math.floor((firstRow - 1) / blockRows); block <= last; block++) {
        if (!asked.has(block)) void fetchBlock(block);
      }
    },
    reset(nextSheetId) {
      stale = nextSheetId === sheetId ? new Map([...stale, ...blocks]) : new Map();
      sheetId = nextSheetId;
      generation += 1;
      blocks = new Map();
      asked.clear();
    },
  };
}
