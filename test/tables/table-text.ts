/** A table back in the strings it was read from, which is how it compares with other readers. */
import { restoreText } from '../../src/tables/cell-kinds';
import type { Table } from '../../src/tables/table';

export function textRows(table: Table): string[][] {
  return table.rows.map((row) => row.map((cell, column) => restoreText(table.kinds[column] ?? 'text', cell)));
}

/** Rows in the bytes KoboToolbox's export code writes: formpack export.py:556-600. */
export function serverCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(';')}\r\n`).join('');
}
