/** The workbench's page: puts its parts together and keeps them in step with what the server says. */
import type { PageState } from '../protocol';
import { a1Of } from './a1';
import { showBench } from './bench-panel';
import { byId } from './dom';
import { connectFormulaBar } from './formula-bar';
import { createGrid } from './grid';
import { showMenus } from './menu-bar';
import { showQuestion } from './question-dialog';
import { act, listen, tellSelection } from './server';
import { showSheetTabs } from './sheet-tabs';
import { connectSidebar, showSidebar } from './sidebar-frame';
import { showToast } from './toasts';
import { connectTopBar, showTopBar } from './top-bar';

let state: PageState | undefined;

const perform = (action: Parameters<typeof act>[0]): void => {
  act(action).catch((error: unknown) => showToast('', error instanceof Error ? error.message : String(error)));
};

const grid = createGrid(
  byId('grid', HTMLElement),
  () => {
    formulaBar.show();
    followSelection();
  },
  (text) => formulaBar.edit(text),
);
const formulaBar = connectFormulaBar(grid, () => state, perform);
/** Told only when it is another one: the grid also calls when cells have arrived. */
let toldSelection = '';
function followSelection(): void {
  if (state === undefined) return;
  const selection = { sheetId: state.activeSheetId, a1: a1Of(grid.selected()) };
  const key = `${selection.sheetId} ${selection.a1}`;
  if (key === toldSelection) return;
  toldSelection = key;
  void tellSelection(selection);
}
connectTopBar(perform);
connectSidebar(perform);

function show(next: PageState): void {
  state = next;
  showTopBar(next);
  showMenus(next, perform);
  showSheetTabs(next, perform);
  const sheet = next.sheets.find((candidate) => candidate.id === next.activeSheetId) ?? next.sheets[0];
  if (sheet) grid.show(sheet, next.revision);
  showSidebar(next);
  showQuestion(next, perform);
  showBench(next, perform);
}

listen((event) => {
  if (event.event === 'state') show(event.state);
  else showToast(event.title, event.text);
});
