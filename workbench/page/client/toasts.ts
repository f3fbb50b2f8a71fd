/** Messages that come and go in the corner, as Spreadsheet.toast shows them. */
import { byId, element } from './dom';

const shownMilliseconds = 6_000;

export function showToast(title: string, text: string): void {
  const heading = title === '' ? [] : [element('strong', { textContent: title })];
  const toast = element('div', { className: 'toast' }, [...heading, text]);
  byId('toasts', HTMLElement).append(toast);
  setTimeout(() => toast.remove(), shownMilliseconds);
}
