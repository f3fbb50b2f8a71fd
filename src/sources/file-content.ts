/** What is in a downloaded file: its fingerprint at once, its tables when they are asked for. */
import { parseCsv } from '../tables/csv/csv';
import { hashText } from '../tables/hash';
import type { Table } from '../tables/table';
import { linkTables, repeatRowKeys } from '../tables/xlsx/links';
import { listSheets, readWorkbook } from '../tables/xlsx/xlsx';
import type { Download } from './download';
import type { Content, ReadPart } from './source';

/** @param name What the table of a CSV file is called. */
export function contentOf(download: Download, name: string): Pick<Content, 'fingerprint' | 'parts' | 'outline'> {
  if (download.format === 'xlsx') return readXlsx(download);
  const { text } = download;
  return { fingerprint: hashText(text), parts: () => [{ group: '', table: parseCsv(text, { name }) }] };
}

/** The same workbook written twice differs in its date of creation, so each sheet's check sum speaks for it. */
function readXlsx(download: Download): Pick<Content, 'fingerprint' | 'parts' | 'outline'> {
  const bytes = download.bytes();
  const outline = listSheets(bytes).map(({ name, fingerprint }) => ({ name, fingerprint }));
  return {
    fingerprint: hashText(outline.map(({ name, fingerprint }) => `${name} ${fingerprint}`).join(' ')),
    outline,
    parts(unread = new Set()) {
      const { sheets } = readWorkbook(bytes, { only: ({ name }) => !unread.has(name) });
      return partsOf(sheets.map(({ table }) => table)).map((part) => {
        const outlined = outline.find(({ name }) => name === part.table.name);
        return { ...part, outlined };
      });
    },
  };
}

function partsOf(tables: readonly Table[]): ReadPart[] {
  const linked = linkTables(tables);
  if (linked === undefined) return [];
  const groups = linked.repeatGroups.map((group) => ({
    group: group.table.name,
    table: group.table,
    keys: repeatRowKeys(group),
    parent: group.parentGroup?.table.name,
  }));
  return [{ group: '', table: linked.main }, ...groups];
}
