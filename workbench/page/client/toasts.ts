/** Messages that come and go in the corner, as Spreadsheet.toast shows them: one at a time. */
import { byId, element } from './dom';

const shownMilliseconds = 6_000;

export function showToast(title: string, text: string): void {
  const heading = title === '' ? [] : [element('strong', { textContent: title })];
  const toast = element('div', { className: 'toast' }, [...heading, text]);
  byId('toasts', HTMLElement).replaceChildren(toast);
  setTimeout(() => toast.remove(), shownMilliseconds);
}
