/** One person's choice of language, everywhere the add-on speaks to them, and nowhere else. */
import { messagesFor } from '../../src/messages';
import { newState } from '../../workbench/apps-script/state';
import { openProduct, owner, type Product, prepareImport, refresh } from './product';
import { scriptedServer } from './scripted-server';

const csv = '"name";"_id"\r\n"Amina";"1"\r\n';
const colleague = 'colleague@example.org';
const french = messagesFor('fr');
const spanish = messagesFor('es');

/** A spreadsheet of two people whose Google accounts speak Spanish. */
function spanishSpreadsheet(): Product {
  return openProduct(scriptedServer(csv), newState({ userLocale: 'es-419', editors: [colleague] }));
}

function menuOf(product: Product, user = owner): string {
  const { ui } = product.runtime.run('onOpen', [{}], { user, mode: 'open' });
  const [menu] = ui;
  return menu?.kind === 'menu' ? (menu.items[0]?.label ?? '') : '';
}

describe('the language', () => {
  it('follows the account until another one is chosen', () => {
    const product = spanishSpreadsheet();
    expect(product.call('start', {})).toMatchObject({ language: 'es', chosenLanguage: '' });
    const chosen = product.call('chooseLanguage', { language: 'fr' });
    expect(chosen).toMatchObject({ language: 'fr', chosenLanguage: 'fr' });
    expect(product.call('chooseLanguage', { language: '' })).toMatchObject({ language: 'es', chosenLanguage: '' });
    expect(JSON.stringify(product.runtime.state.users)).not.toContain('fieldrows.language');
  });

  it('is spoken in the sidebar, the menu, notices, the status sheet, mails and cells', () => {
    const product = spanishSpreadsheet();
    product.call('chooseLanguage', { language: 'fr' });
    expect(menuOf(product)).toBe(french.menu.openSidebar);
    const card = prepareImport(product, 'Answers', 60);
    expect(card.message).toBe(french.status.new);
    refresh(product, card);
    expect(product.sheetNames()).toContain(french.statusSheet.name);
    const toasts = product.runtime.run('refreshAllNow', [], { user: owner, mode: 'menu' }).ui;
    expect(toasts).toContainEqual(expect.objectContaining({ text: french.toast.refreshed({ imports: 1 }) }));
    const formula = product.runtime.run('KOBO', [''], { user: owner, mode: 'customFunction' });
    expect(formula.error).toBe(french.formula.importMissing);
    product.server.intercept = () => ({ status: 401, headers: {}, body: '{}' });
    product.runtime.advance(3_600_000);
    const [trigger] = product.runtime.state.triggers;
    expect(trigger?.runs[trigger.runs.length - 1]?.error).toContain('a refusé la clé API');
  });

  it('is nobody else’s', () => {
    const product = spanishSpreadsheet();
    product.call('chooseLanguage', { language: 'ar' });
    const reply = product.ask('start', {}, { user: colleague });
    expect(reply).toMatchObject({ ok: true, value: { language: 'es', chosenLanguage: '' } });
    expect(menuOf(product, colleague)).toBe(spanish.menu.openSidebar);
  });

  it('is one that the add-on speaks', () => {
    const product = spanishSpreadsheet();
    const reply = product.ask('chooseLanguage', { language: 'de' });
    expect(reply).toMatchObject({ ok: false, code: 'badRequest' });
  });
});
