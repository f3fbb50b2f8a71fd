/** How the treatment of columns is kept between two refreshes: a short text for each column of the export. */
import type { SheetMemory } from '../../settings/saved-imports';
import type { ColumnState, SeenColumn } from '../../sheets/column-states';

/** Ids are letters and digits, so a sign behind them says the state, and one before them that the column is away. */
const signs: Readonly<Record<ColumnState, string>> = {
  kept: '',
  leftOut: '-',
  hashed: '#',
  leftOutByRule: '~',
  hashedByRule: '%',
  waiting: '?',
};
const awaySign = '!';

export function storedSeen(columns: readonly SeenColumn[]): string[] {
  return columns.map(({ id, state, away }) => `${away ? awaySign : ''}${id}${signs[state]}`);
}

/** The columns of the last complete refresh; undefined when there was none. */
export function seenColumns({ seen, columns }: SheetMemory): SeenColumn[] | undefined {
  if (seen !== undefined) return seen.map(readSeen);
  // Nobody had chosen anything yet: what the sheet has was kept.
  return columns.length === 0 ? undefined : columns.map(([id]) => ({ id, state: 'kept', away: false }));
}

function readSeen(text: string): SeenColumn {
  const away = text.startsWith(awaySign);
  const id = text.replace(/^!|[-#~%?]$/g, '');
  const sign = /[-#~%?]$/.exec(text)?.[0] ?? '';
  const found = Object.entries(signs).find(([, own]) => own === sign)?.[0];
  return { id, state: (found ?? 'kept') as ColumnState, away };
}
