/** The menus that the script added when the spreadsheet was opened. */
import type { PageAction, PageState } from '../protocol';
import { byId, element } from './dom';

let shown = '';

export function showMenus(state: PageState, perform: (action: PageAction) => void): void {
  const wanted = JSON.stringify(state.menus);
  if (wanted === shown) return;
  shown = wanted;
  const bar = byId('menus', HTMLElement);
  bar.replaceChildren(
    ...state.menus.map((menu) => {
      const items = element('div', { className: 'menu-items', hidden: true, role: 'menu' });
      const button = element('button', {
        type: 'button',
        className: 'menu-title',
        textContent: menu.title,
        ariaHasPopup: 'menu',
      });
      const toggle = (open: boolean): void => {
        items.hidden = !open;
        button.ariaExpanded = String(open);
      };
      toggle(false);
      button.addEventListener('click', () => toggle(items.hidden !== false));
      for (const { label, functionName } of menu.items) {
        const item = element('button', { type: 'button', textContent: label, role: 'menuitem' });
        item.addEventListener('click', () => {
          toggle(false);
          perform({ act: 'run', functionName });
        });
        items.append(item);
      }
      const holder = element('div', {}, [button, items]);
      document.addEventListener('click', (event) => {
        if (event.target instanceof Node && !holder.contains(event.target)) toggle(false);
      });
      holder.addEventListener('keydown', (event) => {
        if (event.key === 'Escape') toggle(false);
      });
      return holder;
    }),
  );
}
