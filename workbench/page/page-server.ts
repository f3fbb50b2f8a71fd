/** The two origins of the page: the spreadsheet with the workbench's switches, and the sidebar as Google isolates it. */
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { workbenchFile } from '../apps-script/workbench-files';
import { type LocalServer, readJson, sendJson, sendText, startLocalServer } from './http-server';
import type { PageAction, PageEvent, Selection } from './protocol';
import type { Session } from './session';

const clientFolder = join(workbenchFile('page.js'), '..', '..', 'workbench', 'page', 'client');
const clientFile = (name: string): string => readFileSync(join(clientFolder, name), 'utf8');

/** Where the page is; the session is asked for at each request because the sidebar's address is needed to open it. */
export function startPageServer(port: number, session: () => Session): Promise<LocalServer> {
  return startLocalServer(port, {
    'GET /': (_, response) => sendText(response, 200, clientFile('index.html'), 'text/html'),
    'GET /page.css': (_, response) => sendText(response, 200, clientFile('page.css'), 'text/css'),
    'GET /page.js': (_, response) =>
      sendText(response, 200, readFileSync(workbenchFile('page.js'), 'utf8'), 'text/javascript'),
    'GET /state': (_, response) => sendJson(response, session().state()),
    'GET /events': (_, response) => streamEvents(response, session()),
    'GET /cells': async (_, response, url) => {
      const number = (name: string): number => Number(url.searchParams.get(name));
      const rows = Math.min(number('rows'), 500);
      sendJson(response, await session().cells(number('sheet'), number('from'), rows));
    },
    'POST /select': async (request, response) => {
      await session().select((await readJson(request)) as Selection);
      sendJson(response, {});
    },
    'POST /act': async (request, response) => {
      await session().act((await readJson(request)) as PageAction);
      sendJson(response, {});
    },
  });
}

/** The sidebar's own origin: its page, the shim that stands for google.script.run, and the calls that it makes. */
export function startSidebarServer(session: () => Session, pageOrigin: () => string): Promise<LocalServer> {
  return startLocalServer(0, {
    'GET /sidebar': (_, response) => {
      const { entries, now } = session().state();
      const settings = JSON.stringify({ entries, pageOrigin: pageOrigin(), now }).replaceAll('<', '\\u003c');
      const shim = `<script>window.workbench=${settings};</script><script src="/google-script-run.js"></script>`;
      sendText(response, 200, withShim(session().sidebarHtml(), shim), 'text/html');
    },
    'GET /google-script-run.js': (_, response) =>
      sendText(response, 200, clientFile('google-script-run.js'), 'text/javascript'),
    'POST /run': async (request, response) => {
      const { functionName, args } = (await readJson(request)) as { functionName: string; args: unknown[] };
      sendJson(response, await session().callFromSidebar(functionName, args));
    },
  });
}

/** Before everything of the sidebar's own, as at Google. */
function withShim(html: string, shim: string): string {
  const head = /<head[^>]*>/i.exec(html);
  if (!head) return `<!doctype html><html><head>${shim}</head><body>${html}</body></html>`;
  const at = head.index + head[0].length;
  return html.slice(0, at) + shim + html.slice(at);
}

function streamEvents(response: ServerResponse, session: Session): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (event: PageEvent): void => void response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ event: 'state', state: session.state() });
  response.on('close', session.subscribe(send));
}
