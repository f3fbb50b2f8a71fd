import { callFromSidebar } from '../../../workbench/apps-script/sidebar-calls';
import type { EntryMode } from '../../../workbench/apps-script/types';
import { owner, project, script } from './script-project';

const code = `
function onOpen() { SpreadsheetApp.getUi().createMenu('Tools').addItem('Do it', 'go').addSeparator().addSubMenu(SpreadsheetApp.getUi().createMenu('More').addItem('Other', 'other')).addToUi(); }
function sidebar() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('Side')); }
function ask() {
  var ui = SpreadsheetApp.getUi();
  var answer = ui.alert('Title', 'Sure?', ui.ButtonSet.YES_NO);
  return [answer === ui.Button.YES, ui.prompt('Name?').getResponseText()];
}
function fetch() { return UrlFetchApp.fetch('https://kf.example.org/').getResponseCode(); }
function properties() { return PropertiesService.getDocumentProperties().getKeys(); }
function template() { var page = HtmlService.createTemplateFromFile('Template'); page.name = '<b>'; return page.evaluate().getContent(); }
function echo(value) { return value; }
function when() { return { at: [new Date()] }; }
function fail() { throw new Error('broken'); }
function private_() { return 1; }
function trigger() { ScriptApp.newTrigger('go').timeBased().everyHours(1).create(); }
`;
const page = `<!DOCTYPE html><!-- gone --><meta charset="utf-8"><title>gone</title><p>caf\u00e9</p>
<script>var url = "https://kept?"; // gone
var name = 'caf\u00e9';</script>`;
const files = { 'Page.html': page, 'Template.html': 'Hello <?= name ?><? if (true) { ?>!<?!= name ?><? } ?>' };

describe('Ui', () => {
  it('adds menus, shows sidebars and asks', () => {
    const { run } = project(code, {}, { files });
    expect(run('onOpen', [], { mode: 'open' }).ui).toEqual([
      {
        kind: 'menu',
        title: 'Tools',
        items: [
          { label: 'Do it', functionName: 'go' },
          { label: 'More > Other', functionName: 'other' },
        ],
      },
    ]);
    expect(run('sidebar').ui).toMatchObject([{ kind: 'sidebar', title: 'Side' }]);
    expect(run('ask').value).toEqual([true, '']);
    const asked: unknown[] = [];
    const result = run('ask', [], {
      answer(question) {
        asked.push(question);
        return question.kind === 'alert' ? { button: 'NO' } : { button: 'OK', text: 'Ann' };
      },
    });
    expect(result.value).toEqual([false, 'Ann']);
    expect(asked[0]).toEqual({ kind: 'alert', title: 'Title', text: 'Sure?', buttons: ['YES', 'NO'] });
  });
});

describe('HtmlService', () => {
  it('does to a page what Google does', () => {
    const shown = project(code, {}, { files }).run('sidebar').ui[0];
    const html = shown && 'html' in shown ? shown.html : '';
    expect(html).toBe(
      "<!DOCTYPE html><p>caf\u00e9</p>\n<script>var url = \"https:\nvar name = 'caf\u00c3\u00a9';</script>",
    );
  });

  it('evaluates templates', () => {
    expect(project(code, {}, { files }).value('template')).toBe('Hello &lt;b&gt;!<b>');
  });
});

describe('permissions', () => {
  const scopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly'];

  it.each<[string, EntryMode, string]>([
    ['sidebar', 'open', 'You do not have permission to call Ui.showSidebar'],
    ['fetch', 'open', 'You do not have permission to call UrlFetchApp.fetch'],
    ['trigger', 'open', 'You do not have permission to call ScriptApp.newTrigger'],
    ['sidebar', 'trigger', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['sidebar', 'customFunction', 'Cannot call SpreadsheetApp.getUi() from this context.'],
    ['trigger', 'customFunction', 'You do not have permission to call ScriptApp.newTrigger'],
  ])('refuses %s in mode %s', (name, mode, message) => {
    expect(project(code, {}, { files }).run(name, [], { mode }).error).toContain(message);
  });

  it('refuses everything but menus in an add-on that was not used yet', () => {
    const { run } = project(code, { kind: 'addon' }, { files });
    expect(run('onOpen', [], { mode: 'open' }).error).toBeUndefined();
    expect(run('properties', [], { mode: 'open' }).error).toContain('You do not have permission to call');
    expect(project(code).run('properties', [], { mode: 'open' }).error).toBeUndefined();
  });

  it('asks for the scopes of the manifest', () => {
    const { run } = project(code, {}, { files, scopes });
    expect(run('fetch').error).toBe(
      'Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: https://www.googleapis.com/auth/script.external_request',
    );
    expect(run('trigger').error).toContain('script.scriptapp');
    expect(run('sidebar').error).toContain('script.container.ui');
    expect(script('return SpreadsheetApp.openById("x");').run('go').error).toContain('openById');
  });
});

describe('callFromSidebar', () => {
  const { runtime } = project(code);
  const call = (name: string, ...args: unknown[]) => callFromSidebar(runtime, name, args, owner);

  it('carries plain values both ways', () => {
    expect(call('echo', { a: [1, undefined, 'x'], b: undefined })).toMatchObject({
      ok: true,
      value: { a: [1, null, 'x'] },
    });
  });

  it('refuses arguments that are not plain', () => {
    for (const value of [new Date(), () => 1, { deep: [new Map()] }]) {
      expect(call('echo', value)).toMatchObject({ ok: false, run: undefined });
    }
    const circle: unknown[] = [];
    circle.push(circle);
    expect(call('echo', circle).ok).toBe(false);
  });

  it('gives null for a result with a Date in it', () => {
    expect(call('when')).toMatchObject({ ok: true, value: null });
  });

  it('does not see private or missing functions', () => {
    expect(call('private_').error).toContain('private_ is not a function');
    expect(call('nowhere').error).toContain('nowhere is not a function');
  });

  it('hands failures over as messages', () => {
    expect(call('fail')).toMatchObject({ ok: false, value: null, error: 'broken' });
  });
});
