/** The name box and the line in which a cell is typed, with the buttons that change rows and columns. */
import type { PageAction, PageState, SheetEdit } from '../protocol';
import { a1Of, placeOf } from './a1';
import { byId } from './dom';
import type { Grid } from './grid';

export interface FormulaBar {
  /** Shows the selected cell. */
  show(): void;
  /** Starts editing; a non-empty text replaces what the cell holds. */
  edit(firstText: string): void;
}

export function connectFormulaBar(
  grid: Grid,
  state: () => PageState | undefined,
  perform: (action: PageAction) => void,
): FormulaBar {
  const nameBox = byId('name-box', HTMLInputElement);
  const input = byId('formula', HTMLInputElement);
  const container = byId('grid', HTMLElement);
  let held = '';

  const show = (): void => {
    const place = grid.selected();
    if (document.activeElement !== nameBox) nameBox.value = a1Of(place);
    if (document.activeElement === input && input.value !== held) return;
    const cell = grid.cellAt(place);
    held = cell ? cell.formula || String(cell.value) : '';
    input.value = held;
  };

  nameBox.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const place = placeOf(nameBox.value);
    container.focus();
    if (place) grid.select(place);
    show();
  });
  input.addEventListener('keydown', (event) => {
    const sheetId = state()?.activeSheetId;
    if (event.key === 'Escape') {
      input.value = held;
      container.focus();
    }
    if (event.key !== 'Enter' || sheetId === undefined) return;
    event.preventDefault();
    const place = grid.selected();
    perform({ act: 'edit', edit: { do: 'type', sheetId, a1: a1Of(place), text: input.value } });
    held = input.value;
    container.focus();
    grid.select({ row: place.row + 1, column: place.column });
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-edit]')) {
    button.addEventListener('click', () => {
      const sheetId = state()?.activeSheetId;
      const edit = sheetId === undefined ? undefined : editOf(button.dataset['edit'] ?? '', sheetId, grid);
      if (edit) perform({ act: 'edit', edit });
    });
  }

  return {
    show,
    edit(firstText) {
      input.focus();
      if (firstText === '') input.select();
      else input.value = firstText;
    },
  };
}

function editOf(name: string, sheetId: number, grid: Grid): SheetEdit | undefined {
  const { row, column } = grid.selected();
  switch (name) {
    case 'sort-ascending':
      return { do: 'sort', sheetId, column, ascending: true };
    case 'sort-descending':
      return { do: 'sort', sheetId, column, ascending: false };
    case 'insert-row':
      return { do: 'insertRow', sheetId, row };
    case 'delete-row':
      return { do: 'deleteRow', sheetId, row };
    case 'insert-column':
      return { do: 'insertColumn', sheetId, column };
    default:
      return undefined;
  }
}
