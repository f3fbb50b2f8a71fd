/** What is open about the columns of an import: those that wait for a decision, and decisions that wait for a refresh. */
import { type ImportStatus, newSheetMemory, type SavedImport, type SheetMemory } from '../../settings/saved-imports';
import type { ColumnState } from '../../sheets/column-states';
import { choiceOf } from '../targets/treat-targets';
import { seenColumns } from '../targets/treatment-memory';

function memoriesOf({ linkedSheets }: SavedImport, status: ImportStatus): [group: string, memory: SheetMemory][] {
  const linked = linkedSheets.map(({ group }): [string, SheetMemory] => [
    group,
    status.linked[group] ?? newSheetMemory,
  ]);
  return [['', status], ...linked];
}

/** Headings of the columns on which nobody has decided yet. */
export function waitingColumns(saved: SavedImport, status: ImportStatus): string[] {
  return memoriesOf(saved, status).flatMap(([group, { waiting = [] }]) => {
    const choice = choiceOf(saved.columnChoices?.sheets ?? {}, group);
    const decided = new Set([...(choice?.keep ?? []), ...(choice?.leaveOut ?? []), ...(choice?.hash ?? [])]);
    return waiting.filter(([id]) => !decided.has(id)).map(([, heading]) => heading);
  });
}

/** Whether answers may still be in the sheets that were chosen to be hidden since the last complete refresh. */
export function isHidingDue(saved: SavedImport, status: ImportStatus): boolean {
  const { columnChoices } = saved;
  if (columnChoices === undefined) return false;
  return memoriesOf(saved, status).some(([group, memory]) => {
    const choice = choiceOf(columnChoices.sheets, group);
    const hidden = new Set([...(choice?.leaveOut ?? []), ...(choice?.hash ?? [])]);
    return (seenColumns(memory) ?? []).some(({ id, state }) => state === 'kept' && hidden.has(id));
  });
}

/** The choices of an import for a copy of it, which knows nothing yet of what a rule has hidden. */
export function choicesToCopy(saved: SavedImport, status: ImportStatus): SavedImport['columnChoices'] {
  const { columnChoices } = saved;
  if (columnChoices === undefined) return undefined;
  const sheets = { ...columnChoices.sheets };
  for (const [group, memory] of memoriesOf(saved, status)) {
    const { leaveOut, hash, keep } = sheets[group] ?? { leaveOut: [], hash: [], keep: [] };
    const decided = new Set([...leaveOut, ...hash, ...keep]);
    const hidden = (seenColumns(memory) ?? []).filter(({ id }) => !decided.has(id));
    const idsOf = (...states: readonly ColumnState[]) =>
      hidden.filter(({ state }) => states.includes(state)).map(({ id }) => id);
    sheets[group] = {
      leaveOut: [...leaveOut, ...idsOf('leftOutByRule', 'waiting')],
      hash: [...hash, ...idsOf('hashedByRule')],
      keep: [],
    };
  }
  return { ...columnChoices, sheets };
}
