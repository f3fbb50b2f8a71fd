/** The cells: only those in view are elements, each with `data-cell="B2"`, so that ten thousand rows cost no more than forty. */
import type { SheetSummary, ShownCell } from '../protocol';
import { a1Of, columnLetters, type Place } from './a1';
import { cellCache } from './cell-cache';
import { element } from './dom';
import { type Columns, columnsOf, headHeight, headWidth, rowHeight } from './geometry';

export interface Grid {
  /** Shows a sheet, or the same one again after a change. */
  show(sheet: SheetSummary, revision: number): void;
  select(place: Place): void;
  selected(): Place;
  cellAt(place: Place): ShownCell | undefined;
}

/** `onSelect` is called when another cell is selected or what it holds has arrived; `onEdit` when somebody starts to type. */
export function createGrid(container: HTMLElement, onSelect: () => void, onEdit: (firstText: string) => void): Grid {
  const layer = (name: string): HTMLElement => element('div', { className: `grid-layer ${name}` });
  const canvas = element('div');
  canvas.style.position = 'relative';
  const scroller = element('div', { className: 'grid-scroller' }, [canvas]);
  const frozen = layer('grid-frozen');
  const columnHeads = layer('grid-columns');
  const rowHeads = layer('grid-rows');
  const corner = element('div', { className: 'grid-corner' });
  Object.assign(container, { role: 'grid', tabIndex: 0, ariaLabel: 'Cells' });
  container.append(scroller, frozen, columnHeads, rowHeads, corner);

  let sheet: SheetSummary | undefined;
  let columns: Columns | undefined;
  let selection: Place = { row: 1, column: 1 };
  let shownKey = '';
  const cache = cellCache(() => {
    draw();
    onSelect();
  });

  const layOut = (): void => {
    if (!sheet || !columns) return;
    const frozenHeight = sheet.frozenRows * rowHeight;
    place(corner, 0, 0, headWidth, headHeight);
    place(columnHeads, headWidth, 0, undefined, headHeight);
    place(frozen, headWidth, headHeight, undefined, frozenHeight);
    place(rowHeads, 0, headHeight, headWidth, undefined);
    place(scroller, headWidth, headHeight + frozenHeight, undefined, undefined);
    frozen.hidden = frozenHeight === 0;
    canvas.style.width = `${columns.left(columns.count + 1)}px`;
    canvas.style.height = `${(sheet.rows - sheet.frozenRows) * rowHeight}px`;
  };

  const draw = (): void => {
    if (!sheet || !columns) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
    const [firstColumn, lastColumn] = columns.between(scrollLeft, scrollLeft + clientWidth);
    const firstRow = sheet.frozenRows + 1 + Math.floor(scrollTop / rowHeight);
    const lastRow = Math.min(sheet.rows, firstRow + Math.ceil(clientHeight / rowHeight));
    if (sheet.frozenRows > 0) cache.need(1, sheet.frozenRows);
    cache.need(firstRow, lastRow);
    const cells: HTMLElement[] = [];
    const frozenCells: HTMLElement[] = [];
    const heads: HTMLElement[] = [];
    const numbers: HTMLElement[] = [];
    const hidden = new Set(sheet.hiddenColumns);
    for (let column = firstColumn; column <= lastColumn; column++) {
      const width = columns.width(column);
      if (width === 0) continue;
      const left = columns.left(column);
      heads.push(
        head(
          columnLetters(column),
          column === selection.column,
          left - scrollLeft,
          0,
          width,
          headHeight,
          hidden.has(column + 1),
        ),
      );
      for (let row = 1; row <= sheet.frozenRows; row++) {
        frozenCells.push(drawCell(row, column, left - scrollLeft, (row - 1) * rowHeight, width));
      }
      for (let row = firstRow; row <= lastRow; row++) {
        const top = (row - 1 - sheet.frozenRows) * rowHeight;
        cells.push(drawCell(row, column, left, top, width));
      }
    }
    const numberRow = (row: number, top: number): void => {
      numbers.push(head(String(row), row === selection.row, 0, top, headWidth, rowHeight, false));
    };
    for (let row = firstRow; row <= lastRow; row++) numberRow(row, (row - 1) * rowHeight - scrollTop);
    // After the others, so that they cover those which scroll under them.
    for (let row = 1; row <= sheet.frozenRows; row++) numberRow(row, (row - 1) * rowHeight);
    canvas.replaceChildren(...cells);
    frozen.replaceChildren(...frozenCells);
    columnHeads.replaceChildren(...heads);
    rowHeads.replaceChildren(...numbers);
  };

  const drawCell = (row: number, column: number, left: number, top: number, width: number): HTMLElement => {
    const shown = cache.row(row)?.[column - 1];
    const made = element('div', { className: 'cell', role: 'gridcell', dir: 'auto' });
    made.dataset['cell'] = a1Of({ row, column });
    place(made, left, top, width, rowHeight);
    if (row === selection.row && column === selection.column) made.classList.add('selected');
    if (!shown) return made;
    made.textContent = shown.text.replace(/\s*\n\s*/g, ' ⏎ ');
    if (shown.error) {
      made.classList.add('error');
      made.title = shown.error;
    }
    if (shown.note) {
      made.classList.add('noted');
      made.title = shown.note;
    }
    if (typeof shown.value === 'number') made.classList.add('number');
    if (shown.bold) made.style.fontWeight = '600';
    made.style.color = shown.error ? '' : shown.color;
    made.style.backgroundColor = shown.background;
    return made;
  };

  const select = (next: Place): void => {
    if (!sheet) return;
    const row = Math.min(Math.max(next.row, 1), sheet.rows);
    const column = Math.min(Math.max(next.column, 1), sheet.columns);
    selection = { row, column };
    scrollTo();
    draw();
    onSelect();
  };

  const scrollTo = (): void => {
    if (!sheet || !columns) return;
    const left = columns.left(selection.column);
    const right = left + columns.width(selection.column);
    if (left < scroller.scrollLeft) scroller.scrollLeft = left;
    else if (right > scroller.scrollLeft + scroller.clientWidth) scroller.scrollLeft = right - scroller.clientWidth;
    if (selection.row <= sheet.frozenRows) return;
    const top = (selection.row - 1 - sheet.frozenRows) * rowHeight;
    const bottom = top + rowHeight;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
  };

  const move = (rows: number, columnsBy: number): void => {
    let column = selection.column + columnsBy;
    while (columns && column > 1 && column < columns.count && columns.width(column) === 0)
      column += Math.sign(columnsBy);
    select({ row: selection.row + rows, column });
  };

  scroller.addEventListener('scroll', draw);
  new ResizeObserver(draw).observe(container);
  container.addEventListener('mousedown', (event) => {
    const address = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
    const match = /^([A-Z]+)(\d+)$/.exec(address ?? '');
    if (match) select(placeOfMatch(match));
  });
  container.addEventListener('dblclick', () => onEdit(''));
  container.addEventListener('keydown', (event) => {
    const page = Math.max(1, Math.floor(scroller.clientHeight / rowHeight) - 1);
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
      Tab: [0, event.shiftKey ? -1 : 1],
      PageUp: [-page, 0],
      PageDown: [page, 0],
    };
    const by = moves[event.key];
    if (by) move(by[0], by[1]);
    else if (event.key === 'Enter' || event.key === 'F2') onEdit('');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) onEdit(event.key);
    else return;
    event.preventDefault();
  });

  return {
    show(next, revision) {
      const key = `${next.id} ${revision}`;
      const isOther = sheet?.id !== next.id;
      sheet = next;
      columns = columnsOf(next);
      layOut();
      if (key !== shownKey) cache.reset(next.id);
      shownKey = key;
      if (isOther) {
        scroller.scrollTo(0, 0);
        select({ row: 1, column: 1 });
      } else draw();
    },
    select,
    selected: () => selection,
    cellAt: ({ row, column }) => cache.row(row)?.[column - 1],
  };
}

function head(
  text: string,
  selected: boolean,
  left: number,
  top: number,
  width: number,
  height: number,
  beforeHidden: boolean,
): HTMLElement {
  const made = element('div', { className: 'grid-head', textContent: text });
  if (selected) made.classList.add('selected');
  if (beforeHidden) {
    made.classList.add('before-hidden');
    made.title = 'The next column is hidden';
  }
  place(made, left, top, width, height);
  return made;
}

/** Positions an element; without a width or height it reaches to the far edge. */
function place(
  target: HTMLElement,
  left: number,
  top: number,
  width: number | undefined,
  height: number | undefined,
): void {
  Object.assign(target.style, {
    left: `${left}px`,
    top: `${top}px`,
    ...(width === undefined ? { right: '0' } : { width: `${width}px` }),
    ...(height === undefined ? { bottom: '0' } : { height: `${height}px` }),
  });
}

function placeOfMatch(match: RegExpExecArray): Place {
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}
