/** A report as XLSX, made as the usual writers make it: texts shared, hours and decimals as numbers with a format. */
import { zipFile } from '../kobotoolbox/zip-file';

/** A text, or a number with how it is shown. */
export type FileCell = string | { readonly seconds: number; readonly as: 'hours' | 'decimal' };

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Places of the formats in `styles`. */
const styleOf = { hours: 1, decimal: 2 };
const styles = `<numFmts count="1"><numFmt numFmtId="165" formatCode="[hh]:mm:ss"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="2"/></cellXfs>`;

export function workbook(rows: readonly (readonly FileCell[])[]): Buffer {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const at = new Map(texts.map((text, index) => [text, index]));
  const cellXml = (cell: FileCell, x: number, y: number) => {
    const address = `${String.fromCharCode(65 + x)}${y + 1}`;
    if (typeof cell === 'string') return cell && `<c r="${address}" t="s"><v>${at.get(cell) ?? 0}</v></c>`;
    const { seconds, as } = cell;
    const value = as === 'hours' ? seconds / 86_400 : Number((seconds / 3_600).toFixed(2));
    return `<c r="${address}" s="${styleOf[as]}"><v>${value}</v></c>`;
  };
  const lines = rows.map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, x, y)).join('')}</row>`);
  const items = texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Report" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}">${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" uniqueCount="${texts.length}">${items.join('')}</sst>`,
  };
  return zipFile(Object.entries(parts).map(([name, text]) => ({ name, text: declaration + text })));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const items = parts.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}
