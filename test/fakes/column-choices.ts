/** Choosing among the columns of an import, by heading, as a person does in the sidebar. */
import type { NewColumns } from '../../src/sheets/column-states';
import { columnIds } from '../../src/sheets/layout';
import type { Setting } from './imports';

export interface Choice {
  readonly leaveOut?: readonly string[];
  readonly hash?: readonly string[];
  readonly keep?: readonly string[];
  readonly newColumns?: NewColumns;
}

/** Of equal headings the nth is `heading|n`. */
function idOf(name: string): string {
  const [heading = '', occurrence = '1'] = name.split('|');
  return columnIds(new Array<string>(Number(occurrence)).fill(heading)).pop() ?? '';
}

export function chooseColumns(setting: Setting, choice: Choice, group = ''): void {
  const { leaveOut = [], hash = [], keep = [], newColumns = 'add' } = choice;
  const { sheets } = setting.saved().columnChoices ?? { sheets: {} };
  const own = { leaveOut: leaveOut.map(idOf), hash: hash.map(idOf), keep: keep.map(idOf) };
  setting.choose({ columnChoices: { newColumns, sheets: { ...sheets, [group]: own } } });
}

/** Where in the document a text can be read: sheets and properties; everything but the named sheets' own columns. */
export function placesOf(setting: Setting, text: string): string[] {
  const { grids, properties, cache } = setting.document;
  const inSheets = grids.filter((grid) => JSON.stringify(grid.rows).includes(text)).map(({ name }) => `sheet ${name}`);
  const inProperties = Object.entries(properties).filter(([, value]) => value.includes(text));
  const inCache = [...cache].filter(([, value]) => value.includes(text));
  return [...inSheets, ...[...inProperties, ...inCache].map(([name]) => name)];
}
