/** One tab a sheet; hidden sheets have one too, in italics, because a workbench is there to look behind things. */
import type { PageAction, PageState } from '../protocol';
import { byId, element } from './dom';

export function showSheetTabs(state: PageState, perform: (action: PageAction) => void): void {
  const tabs = state.sheets.map((sheet) => {
    const tab = element('button', {
      type: 'button',
      role: 'tab',
      textContent: sheet.name,
      ariaSelected: String(sheet.id === state.activeSheetId),
    });
    if (sheet.hidden) {
      tab.classList.add('is-hidden');
      tab.title = 'This sheet is hidden';
    }
    tab.addEventListener('click', () => perform({ act: 'edit', edit: { do: 'selectSheet', sheetId: sheet.id } }));
    return tab;
  });
  const add = element('button', { type: 'button', textContent: '+', title: 'Add a sheet' });
  add.addEventListener('click', () => perform({ act: 'edit', edit: { do: 'addSheet' } }));
  byId('sheet-tabs', HTMLElement).replaceChildren(...tabs, add);
}
