/** The page's own server: what is shown, and what somebody did. */
import type { CellWindow, PageAction, PageEvent, Selection } from '../protocol';

/** Carries an action out; resolves when it has ended. Rejects with a sentence when it failed. */
export async function act(action: PageAction): Promise<void> {
  const response = await fetch('/act', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(action),
  });
  const { error }: { error?: string } = await response.json();
  if (error !== undefined) throw new Error(error);
}

/** Tells which cell is selected: scripts may ask. */
export async function tellSelection(selection: Selection): Promise<void> {
  await fetch('/select', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(selection),
  });
}

/** Rows of a sheet from `fromRow` (1-based) on. */
export async function fetchCells(sheetId: number, fromRow: number, rows: number): Promise<CellWindow> {
  const response = await fetch(`/cells?sheet=${sheetId}&from=${fromRow}&rows=${rows}`);
  if (!response.ok) throw new Error('The cells could not be read.');
  const cells: CellWindow = await response.json();
  return cells;
}

export function listen(onEvent: (event: PageEvent) => void): void {
  const events = new EventSource('/events');
  events.onmessage = (message: MessageEvent<string>) => onEvent(JSON.parse(message.data));
}
