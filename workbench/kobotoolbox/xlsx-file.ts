/**
 * Writes `data.xlsx` as formpack does through XlsxWriter: inline strings, one sheet per section that has rows, in the order
 * of their first row, so that sheets come and go with the data.
 */
import type { CellValue } from './cell-values';
import { ExportFailure } from './export-cells';
import { type ExportedSection, type ExportSource, exportSections } from './exporter';
import type { ExportSettings } from './types';
import { type CellStyles, cellXml, columnLetters, type SheetLink } from './xlsx-cells';
import { zipFile } from './zip-file';

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** One sheet's XML and the addresses its links point at, in the order of their relation ids. */
function sheetXml(section: ExportedSection | undefined, styles: CellStyles): { xml: string; links: string[] } {
  const rows: CellValue[][] = section
    ? [section.headings, ...(section.tags ? [section.tags] : []), ...section.rows]
    : [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const links: SheetLink[] = [];
  const lines = rows.map((row, index) => {
    const cells = row.map((value, column) => cellXml(value, `${columnLetters(column)}${index + 1}`, styles, links));
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const range = rows.length > 0 ? `A1:${columnLetters(width - 1)}${rows.length}` : 'A1';
  const data = lines.length > 0 ? `<sheetData>${lines.join('')}</sheetData>` : '<sheetData/>';
  const elements = links.map(({ address }, index) => `<hyperlink ref="${address}" r:id="rId${index + 1}"/>`);
  const hyperlinks = elements.length > 0 ? `<hyperlinks>${elements.join('')}</hyperlinks>` : '';
  const xml = `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}"><dimension ref="${range}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${data}${hyperlinks}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
  return { xml, links: links.map(({ target }) => target) };
}

function relationsXml(entries: readonly { id: string; type: string; target: string; external?: boolean }[]): string {
  const elements = entries.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${relations}/${type}" Target="${escapeAttribute(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelations}">${elements.join('')}</Relationships>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A section's name as a tab: forbidden characters become `_`, at most 31 characters, numbered when taken. */
function sheetName(name: string, taken: readonly string[]): string {
  const clean = name.replace(/[[\]:*?/\\]/g, '_').replace(/^'|'$/g, '_');
  const short = (limit: number) => (clean.length > limit ? `${clean.slice(0, limit - 3)}...` : clean);
  let candidate = short(31);
  for (let copy = 1; taken.includes(candidate); copy += 1) {
    const suffix = ` (${copy})`;
    candidate = short(31 - suffix.length) + suffix;
  }
  const twin = taken.find((other) => other.toLowerCase() === candidate.toLowerCase());
  if (twin !== undefined) {
    throw new ExportFailure(
      'DuplicateWorksheetName',
      `Sheetname '${candidate}', with case ignored, is already in use.`,
    );
  }
  return candidate;
}

/** Style 0, then links and dates in the order in which they were first used. */
function stylesXml(styles: CellStyles): string {
  const formats = [...styles.keys()].map((kind) =>
    kind === 'date'
      ? '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
      : '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0"/>',
  );
  const dates = styles.has('date')
    ? '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>'
    : '';
  return `${declaration}<styleSheet xmlns="${main}">${dates}<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color theme="10"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join('')}</cellXfs></styleSheet>`;
}

function workbookXml(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

function contentTypesXml(sheets: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="${spreadsheetType}.${type}+xml"/>`;
  const parts = Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}`, 'worksheet'));
  return `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${parts.join('')}${part('styles', 'styles')}</Types>`;
}

/** The workbook's bytes. Without submissions: one empty `Sheet1`, no headings. Throws ExportFailure. */
export function exportXlsx(source: ExportSource, settings: ExportSettings): Buffer {
  const sections = exportSections(source, settings).filter((section) => section.rows.length > 0);
  const names: string[] = [];
  for (const section of sections) names.push(sheetName(section.name, names));
  if (names.length === 0) names.push('Sheet1');
  const styles: CellStyles = new Map();
  const sheets = names.map((_, index) => ({ ...sheetXml(sections[index], styles), file: `sheet${index + 1}.xml` }));
  const linked = sheets.filter(({ links }) => links.length > 0);
  return zipFile([
    ...sheets.map(({ file, xml }) => ({ name: `xl/worksheets/${file}`, text: xml })),
    ...linked.map(({ file, links }) => ({
      name: `xl/worksheets/_rels/${file}.rels`,
      text: relationsXml(
        links.map((target, index) => ({ id: `rId${index + 1}`, type: 'hyperlink', target, external: true })),
      ),
    })),
    { name: 'xl/workbook.xml', text: workbookXml(names) },
    { name: 'xl/styles.xml', text: stylesXml(styles) },
    { name: '[Content_Types].xml', text: contentTypesXml(sheets.length) },
    { name: '_rels/.rels', text: relationsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: relationsXml([
        ...sheets.map(({ file }, index) => ({
          id: `rId${index + 1}`,
          type: 'worksheet',
          target: `worksheets/${file}`,
        })),
        { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' },
      ]),
    },
  ]);
}
