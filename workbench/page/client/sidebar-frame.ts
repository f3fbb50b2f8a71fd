/** The sidebar as Google shows it: 300 pixels, another origin, a sandbox. */
import type { PageAction, PageState } from '../protocol';
import { byId, element } from './dom';

/** Google's words: developers.google.com/apps-script/guides/html/restrictions, 2026-08. */
const sandbox = [
  'allow-same-origin',
  'allow-forms',
  'allow-scripts',
  'allow-popups',
  'allow-downloads',
  'allow-modals',
  'allow-popups-to-escape-sandbox',
].join(' ');

let shownAddress = '';
let frame: HTMLIFrameElement | undefined;

export function connectSidebar(perform: (action: PageAction) => void): void {
  const close = (): void => perform({ act: 'closeSidebar' });
  byId('sidebar-close', HTMLButtonElement).addEventListener('click', close);
  window.addEventListener('message', (event) => {
    if (shownAddress === '' || event.origin !== new URL(shownAddress).origin) return;
    if (event.data === 'close the sidebar') close();
    if (event.data === 'focus the spreadsheet') byId('grid', HTMLElement).focus();
  });
}

export function showSidebar({ sidebar, now }: PageState): void {
  const address = sidebar?.address ?? '';
  if (address === shownAddress) {
    if (address !== '') frame?.contentWindow?.postMessage({ now }, new URL(address).origin);
    return;
  }
  shownAddress = address;
  byId('sidebar', HTMLElement).hidden = address === '';
  byId('sidebar-title', HTMLElement).textContent = sidebar?.title ?? '';
  frame = element('iframe', { title: sidebar?.title ?? '' });
  // Who opened it by keyboard goes on in it.
  frame.addEventListener('load', () => frame?.focus());
  frame.setAttribute('sandbox', sandbox);
  frame.src = address;
  byId('sidebar-frame', HTMLElement).replaceChildren(...(address === '' ? [] : [frame]));
}
