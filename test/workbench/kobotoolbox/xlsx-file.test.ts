/** Holds the stand-in's workbooks against those KoboToolbox's own exporter wrote: names of sheets and every cell's XML. */
import { inflateRawSync } from 'node:zlib';
import { exportXlsx } from '../../../workbench/kobotoolbox/xlsx-file';
import { readRealExport, readSource, realExports, settingsOf } from './real-exports';

/** Entries of an archive by name, found through its central directory. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
    entries.set(archive.toString('latin1', at + 46, at + 46 + nameLength), inflateRawSync(packed).toString('utf8'));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

function sheetNames(workbook: Map<string, string>): string[] {
  return [...(workbook.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => name);
}

/** What a sheet says of cells: its dimension, its rows, its links. */
function cells(sheet: string | undefined): string[] {
  return (
    (sheet ?? '').match(/<dimension.*?\/>|<sheetData\/>|<sheetData>.*<\/sheetData>|<hyperlinks>.*<\/hyperlinks>/gs) ??
    []
  );
}

describe('exportXlsx', () => {
  it.each(realExports('.xlsx'))('writes the cells of %s/%s', (folder, file) => {
    const expected = unzip(readRealExport(folder, file));
    const written = unzip(exportXlsx(readSource(folder), settingsOf(file)));
    expect(sheetNames(written)).toEqual(sheetNames(expected));
    const sheets = [...expected.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(0);
    for (const name of sheets) expect(cells(written.get(name))).toEqual(cells(expected.get(name)));
  });

  it('fails as the server does on repeat groups equal but for case', () => {
    const file = 'adversarial_sheet_names_case__lang-xml.xlsx';
    expect(() => exportXlsx(readSource('adversarial_sheet_names_case'), settingsOf(file))).toThrow(
      'with case ignored, is already in use',
    );
  });
});
