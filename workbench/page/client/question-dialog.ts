/** Ui.alert and Ui.prompt: the script sleeps until one of the buttons is pressed. */
import type { PageAction, PageState } from '../protocol';
import { byId, element } from './dom';

let shown = '';

export function showQuestion({ question }: PageState, perform: (action: PageAction) => void): void {
  const wanted = JSON.stringify(question);
  if (wanted === shown) return;
  shown = wanted;
  const dialog = byId('question', HTMLDialogElement);
  if (!question) {
    dialog.close();
    return;
  }
  const input = element('input', { type: 'text', ariaLabel: question.title || question.text, dir: 'auto' });
  const answer = (button: string): void => perform({ act: 'answer', button, text: input.value });
  const buttons = question.buttons.map((button) => {
    const made = element('button', { type: 'button', textContent: button });
    made.addEventListener('click', () => answer(button));
    return made;
  });
  const title = question.title === '' ? [] : [element('h2', { textContent: question.title })];
  dialog.replaceChildren(
    ...title,
    element('p', { textContent: question.text }),
    ...(question.kind === 'prompt' ? [input] : []),
    element('menu', {}, buttons),
  );
  dialog.oncancel = (event) => {
    event.preventDefault();
    answer('CLOSE');
  };
  dialog.showModal();
}
