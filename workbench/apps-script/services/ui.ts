/** Ui and Menu: what a script shows to the person at the spreadsheet. */

import type { Question } from '../types';
import { checkArguments, Exception, wrongSignature } from './exception';
import { host } from './host';
import { contentOfOutput } from './html';
import { strict } from './strict';

const buttonSets: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};
const same = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, name]));

interface MenuItem {
  label: string;
  functionName: string;
}

class Menu {
  readonly title: string;
  readonly items: MenuItem[] = [];

  constructor(title: string) {
    this.title = title;
  }
  addItem(...args: unknown[]) {
    checkArguments('Menu.addItem', args, ['string', 'string']);
    this.items.push({ label: String(args[0]), functionName: String(args[1]) });
    return menuProxy(this);
  }
  addSeparator() {
    return menuProxy(this);
  }
  addSubMenu(menu: unknown) {
    const inner = menus.get(menu as object);
    if (!inner) throw wrongSignature('Menu.addSubMenu', [menu]);
    for (const item of inner.items) {
      this.items.push({ label: `${inner.title} > ${item.label}`, functionName: item.functionName });
    }
    return menuProxy(this);
  }
  addToUi() {
    host.execution.ui.push({ kind: 'menu', title: this.title, items: [...this.items] });
  }
}

const menus = new WeakMap<object, Menu>();
function menuProxy(menu: Menu): object {
  const proxy = strict('Menu', menu);
  menus.set(proxy, menu);
  return proxy;
}

/** The three forms: (text), (text, buttons), (title, text, buttons). */
function questionOf(kind: Question['kind'], args: readonly unknown[]): Question {
  checkArguments(`Ui.${kind}`, args, ['string'], ['string', 'any'], ['string', 'string', 'any']);
  const set = args.length === 1 ? (kind === 'alert' ? 'OK' : 'OK_CANCEL') : String(args[args.length - 1]);
  const buttons = buttonSets[set];
  if (!buttons) throw wrongSignature(`Ui.${kind}`, args);
  const title = args.length === 3 ? String(args[0]) : '';
  return { kind, title, text: String(args.length === 3 ? args[1] : args[0]), buttons: [...buttons] };
}

function requireOutput(method: string, output: unknown): { title: string; html: string } {
  const content = contentOfOutput(output);
  if (!content) throw wrongSignature(`Ui.${method}`, [output]);
  return content;
}

/** The Ui of the open spreadsheet. */
export function newUi(): object {
  return strict('Ui', {
    ButtonSet: same(Object.keys(buttonSets)),
    Button: same(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
    createMenu: (title: unknown) => menuProxy(new Menu(String(title))),
    createAddonMenu: () => menuProxy(new Menu('')),
    alert: (...args: unknown[]) => {
      const question = questionOf('alert', args);
      const answer = host.ask(question);
      host.execution.ui.push({ kind: 'alert', question, answer: { ...answer } });
      return answer.button;
    },
    prompt: (...args: unknown[]) => {
      const question = questionOf('prompt', args);
      const answer = host.ask(question);
      host.execution.ui.push({ kind: 'alert', question, answer: { ...answer } });
      return strict('PromptResponse', {
        getSelectedButton: () => answer.button,
        getResponseText: () => answer.text ?? '',
      });
    },
    showSidebar: (output: unknown) => {
      const { title, html } = requireOutput('showSidebar', output);
      host.execution.ui.push({ kind: 'sidebar', title, html });
    },
    showModalDialog: (output: unknown, title: unknown) => {
      if (typeof title !== 'string') throw new Exception('Invalid argument: title');
      host.execution.ui.push({ kind: 'dialog', title, html: requireOutput('showModalDialog', output).html });
    },
    showModelessDialog: (output: unknown, title: unknown) => {
      if (typeof title !== 'string') throw new Exception('Invalid argument: title');
      host.execution.ui.push({ kind: 'dialog', title, html: requireOutput('showModelessDialog', output).html });
    },
  });
}
