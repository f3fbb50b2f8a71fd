/**
 * Writes `data.xlsx` as formpack does through XlsxWriter: inline strings, a sheet per section that has rows, numbers only in
 * the index columns, and strings that start with `=` as formulas. Text mode only; links stay text.
 */
import { ExportFailure } from './export-cells';
import { type ExportedSection, type ExportSource, exportSections } from './exporter';
import type { ExportSettings } from './types';
import { zipFile } from './zip-file';

/** Excel's own limit of a cell, counted in code points by XlsxWriter. */
const maxCellCharacters = 32_767;
const truncatedWarning = '<WARNING: Truncated to Excel limit of 32767 characters!>';
const numberColumns = new Set(['_id', '_index', '_parent_index', '_submission__id']);

function escapeXml(text: string): string {
  return text
    .replace(/_x[0-9a-fA-F]{4}_/g, '_x005F$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(
      /[\x00-\x08\x0b-\x1f\ufffe\uffff]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** `A`, `Z`, `AA`, … for 0, 25, 26, … */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

function cellXml(text: string, address: string, isNumber: boolean): string {
  if (text === '') return '';
  if (isNumber && /^\d+$/.test(text)) return `<c r="${address}"><v>${text}</v></c>`;
  if (text.startsWith('=')) return `<c r="${address}"><f>${escapeXml(text.slice(1))}</f><v>0</v></c>`;
  const points = text.length > maxCellCharacters ? [...text] : [];
  const kept =
    points.length > maxCellCharacters
      ? truncatedWarning + points.slice(0, maxCellCharacters - truncatedWarning.length).join('')
      : text;
  const preserve = /^\s|\s$/.test(kept) ? ' xml:space="preserve"' : '';
  return `<c r="${address}" t="inlineStr"><is><t${preserve}>${escapeXml(kept)}</t></is></c>`;
}

function sheetXml(section: ExportedSection | undefined): string {
  const rows = section ? [section.headings, ...(section.tags ? [section.tags] : []), ...section.rows] : [];
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const dataFrom = rows.length - (section?.rows.length ?? 0);
  const lines = rows.map((row, index) => {
    const cells = row.map((text, column) => {
      const isNumber = index >= dataFrom && numberColumns.has(section?.headings[column] ?? '');
      return cellXml(text, `${columnLetters(column)}${index + 1}`, isNumber);
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  const range = rows.length > 0 ? `A1:${columnLetters(width - 1)}${rows.length}` : 'A1';
  const data = lines.length > 0 ? `<sheetData>${lines.join('')}</sheetData>` : '<sheetData/>';
  return `${declaration}<worksheet xmlns="${main}" xmlns:r="${relations}"><dimension ref="${range}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/>${data}<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentTypes = 'http://schemas.openxmlformats.org/package/2006/content-types';
const sheetMain = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

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

/** The workbook's bytes. Without submissions: one empty `Sheet1`, no headings. Throws ExportFailure. */
export function exportXlsx(source: ExportSource, settings: ExportSettings): Buffer {
  const sections = exportSections(source, settings).filter((section) => section.rows.length > 0);
  const names: string[] = [];
  for (const section of sections) names.push(sheetName(section.name, names));
  if (names.length === 0) names.push('Sheet1');
  const sheets = names.map((name, index) => ({ name, file: `sheet${index + 1}.xml`, id: `rId${index + 1}` }));
  const styles = `rId${names.length + 1}`;
  return zipFile([
    ...sheets.map(({ file }, index) => ({ name: `xl/worksheets/${file}`, text: sheetXml(sections[index]) })),
    {
      name: 'xl/workbook.xml',
      text: `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
        .map(({ name, id }, index) => `<sheet name="${escapeAttribute(name)}" sheetId="${index + 1}" r:id="${id}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/styles.xml',
      text: `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`,
    },
    {
      name: '[Content_Types].xml',
      text: `${declaration}<Types xmlns="${contentTypes}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetMain}.sheet.main+xml"/>${sheets
        .map(({ file }) => `<Override PartName="/xl/worksheets/${file}" ContentType="${sheetMain}.worksheet+xml"/>`)
        .join('')}<Override PartName="/xl/styles.xml" ContentType="${sheetMain}.styles+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      text: `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: `${declaration}<Relationships xmlns="${packageRelations}">${sheets
        .map(({ file, id }) => `<Relationship Id="${id}" Type="${relations}/worksheet" Target="worksheets/${file}"/>`)
        .join('')}<Relationship Id="${styles}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
  ]);
}
