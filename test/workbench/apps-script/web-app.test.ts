/** Web apps as Google serves them: two addresses, no headers, no status codes, no document. */
import type { NewStateOptions } from '../../../workbench/apps-script/state';
import type { Runtime, WebAnswer } from '../../../workbench/apps-script/types';
import { webAppAddress } from '../../../workbench/apps-script/web-app';
import { editor, owner, project } from './script-project';

const address = webAppAddress('AKfycbDeployed');
const code = `
function doPost(event) {
  if (event.parameter.fail) throw new Error('broken');
  if (event.parameter.nothing) return;
  PropertiesService.getUserProperties().setProperty('got', JSON.stringify(event));
  return ContentService.createTextOutput('got it');
}
function document(event) {
  return [SpreadsheetApp.getActiveSpreadsheet(), PropertiesService.getDocumentProperties(), LockService.getDocumentLock()]
    .map(function (part) { return part === null; });
}
function callItself() {
  var options = { method: 'post', payload: '{}', contentType: 'application/json', followRedirects: false };
  return UrlFetchApp.fetch('${address}?a=1', options).getResponseCode();
}
function callAndFollow() { return UrlFetchApp.fetch('${address}', { method: 'post', payload: 'x' }).getContentText(); }
`;

function deployed(state: NewStateOptions = {}, access: 'anyone' | 'onlyMe' = 'anyone') {
  const opened = project(code, state);
  opened.runtime.state.webApp = { id: 'AKfycbDeployed', deployedBy: editor, access };
  return opened;
}

function post(runtime: Runtime, url: string, body = '{"ä":1}'): WebAnswer {
  return runtime.serveWebApp({ method: 'POST', url, contentType: 'application/json', body }).answer;
}

function get(runtime: Runtime, url: string): WebAnswer {
  return runtime.serveWebApp({ method: 'GET', url, contentType: '', body: '' }).answer;
}

describe('a web app', () => {
  it('answers by a second address, and runs as whoever deployed it', () => {
    const { runtime } = deployed();
    const first = post(runtime, `${address}?k=a&k=b&n=1`);
    expect(first.status).toBe(302);
    const location = first.headers['location'] ?? '';
    expect(location).toMatch(/^https:\/\/script\.googleusercontent\.com\/macros\/echo\?/);
    expect(get(runtime, location)).toMatchObject({ status: 200, body: 'got it' });
    const kept = runtime.state.users.find(({ email }) => email === editor)?.properties['got'] ?? '{}';
    expect(JSON.parse(kept)).toEqual({
      queryString: 'k=a&k=b&n=1',
      parameter: { k: 'a', n: '1' },
      parameters: { k: ['a', 'b'], n: ['1'] },
      contextPath: '',
      contentLength: 8,
      postData: { contents: '{"ä":1}', length: 8, name: 'postData', type: 'application/json' },
    });
  });

  it('says 200 to its own failures, too', () => {
    const { runtime } = deployed();
    for (const query of ['fail=1', 'nothing=1']) {
      const answer = post(runtime, `${address}?${query}`);
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    }
    expect(get(runtime, address).body).toContain('doGet');
  });

  it('asks people to sign in where only its owner may call it, and is not found where it is not deployed', () => {
    const closed = post(deployed({}, 'onlyMe').runtime, address);
    expect([closed.status, closed.headers['location']]).toEqual([302, 'https://accounts.google.com/ServiceLogin']);
    expect(post(deployed().runtime, webAppAddress('AKfycbOther')).status).toBe(404);
    expect(post(project(code).runtime, address).status).toBe(404);
  });

  it('has no document, unless the field reports are right that say it has', () => {
    const { runtime, run } = deployed();
    expect(run('document', [], { mode: 'webApp' }).value).toEqual([true, true, true]);
    runtime.state.webAppSeesDocument = true;
    expect(run('document', [], { mode: 'webApp' }).value).toEqual([false, false, false]);
  });

  it('can be called by the script itself', () => {
    const { runtime, value } = deployed();
    expect(value('callItself')).toBe(302);
    expect(value('callAndFollow')).toBe('got it');
    expect(runtime.state.users.find(({ email }) => email === owner)?.properties).toEqual({});
  });
});
