/** The parts of a workbook around its sheets: which sheets there are, which formats are dates, which texts are links. */
import { attribute, tags } from './xml';

export interface SheetPart {
  /** As on the tab. */
  readonly name: string;
  /** Path of the sheet inside the archive. */
  readonly path: string;
}

/** Targets by id, of all relations or those of one type (the last word of the type's address). */
export function readRelations(relationsXml: string, type = ''): ReadonlyMap<string, string> {
  const relations = tags(relationsXml, 'Relationship').filter((tag) => (attribute(tag, 'Type') ?? '').endsWith(type));
  return new Map(relations.map((tag) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? '']));
}

/** Path inside the archive of a target of the workbook's relations. */
export function partPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The sheets in the order of their tabs. One whose file is not named is left out. */
export function readSheetParts(workbookXml: string, relationsXml: string): SheetPart[] {
  const relations = readRelations(relationsXml);
  return tags(workbookXml, 'sheet').flatMap((tag) => {
    const target = relations.get(attribute(tag, 'r:id') ?? '');
    if (target === undefined) return [];
    return [{ name: attribute(tag, 'name') ?? '', path: partPath(target) }];
  });
}

export interface SheetLinks {
  /** What XlsxWriter cut off the beginning of a cell's text, by the cell's address such as `B7`. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Texts that led to a file, whose beginning and slashes cannot be known again. */
  readonly files: number;
}

export const noLinks: SheetLinks = { prefixes: new Map(), files: 0 };

/**
 * XlsxWriter makes links of texts that look like some (xlsxwriter/url.py) and shows less than the text: `mailto:` and
 * `internal:` are restored; `external:` and `file:///` have become one.
 *
 * @param hyperlinksXml The sheet's element `hyperlinks`.
 */
export function readLinks(hyperlinksXml: string, relationsXml: string): SheetLinks {
  const relations = readRelations(relationsXml);
  const prefixes = new Map<string, string>();
  let files = 0;
  for (const tag of tags(hyperlinksXml, 'hyperlink')) {
    const address = attribute(tag, 'ref') ?? '';
    const target = relations.get(attribute(tag, 'r:id') ?? '') ?? '#';
    if (target.startsWith('#')) prefixes.set(address, 'internal:');
    else if (target.startsWith('mailto:')) prefixes.set(address, 'mailto:');
    else if (target.startsWith('file://') || !target.includes('://')) files++;
  }
  return { prefixes, files };
}
