/** Name of the spreadsheet, who acts, and the clock with which hours pass at once. */
import type { PageAction, PageState } from '../protocol';
import { byId, element } from './dom';

const another = 'another user…';

export function connectTopBar(perform: (action: PageAction) => void): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-advance]')) {
    button.addEventListener('click', () =>
      perform({ act: 'advance', milliseconds: Number(button.dataset['advance']) }),
    );
  }
  const select = byId('user', HTMLSelectElement);
  select.addEventListener('change', () => {
    const count = select.options.length;
    perform({ act: 'actAs', user: select.value === another ? `editor${count - 1}@example.org` : select.value });
  });
}

export function showTopBar(state: PageState): void {
  byId('spreadsheet-name', HTMLElement).textContent = state.spreadsheetName;
  byId('activity', HTMLElement).textContent = state.running ? 'Running…' : '';
  const clock = byId('clock', HTMLTimeElement);
  clock.dateTime = new Date(state.now).toISOString();
  clock.textContent = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: state.timeZone,
  }).format(state.now);
  const options = state.users.map((user) =>
    element('option', { value: user, textContent: user === state.owner ? `${user} (owner)` : user }),
  );
  const select = byId('user', HTMLSelectElement);
  select.replaceChildren(...options, element('option', { value: another, textContent: another }));
  select.value = state.user;
}
