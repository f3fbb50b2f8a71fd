/** The lower part of the page: switches of the stand-in server, triggers, and what the last runs cost. */
import type { ClockifyAction, PageAction, PageState, RunSummary, ServerAction } from '../protocol';
import { byId, element } from './dom';

const changes: readonly (readonly [ServerAction, string])[] = [
  ['addSubmissions', 'Add 5 submissions'],
  ['editSubmission', 'Edit one'],
  ['deleteSubmission', 'Delete one'],
  ['renewKey', 'Renew the key'],
];
const faults: readonly (readonly [ServerAction, string])[] = [
  ['exportFails', 'Export fails (500)'],
  ['busy', 'Busy (503)'],
  ['slow', 'Too slow (502)'],
  ['html', 'Log-in page'],
  ['truncated', 'Cut short'],
  ['maintenance', 'Maintenance'],
  ['networkDown', 'Network down'],
  ['clearFaults', 'Clear faults'],
];

const clockifyChanges: readonly (readonly [ClockifyAction, string])[] = [
  ['addEntries', 'Add 5 time entries'],
  ['editEntry', 'Edit an entry'],
  ['deleteEntry', 'Delete an entry'],
  ['renewKey', 'Renew Clockify’s key'],
];
const clockifyFaults: readonly (readonly [ClockifyAction, string])[] = [
  ['tooMany', 'Too many (429)'],
  ['refused', 'Refused (403)'],
  ['html', 'Clockify’s log-in page'],
  ['truncated', 'Report cut short'],
  ['maintenance', 'Clockify maintenance'],
  ['networkDown', 'Clockify unreachable'],
  ['clearFaults', 'Clear Clockify’s faults'],
];

export function showBench(state: PageState, perform: (action: PageAction) => void): void {
  showServer(state, perform);
  showClockify(state, perform);
  showTriggers(state);
  showWebApp(state, perform);
  showRuns(state);
}

function showServer({ server }: PageState, perform: (action: PageAction) => void): void {
  const isDemo = server.kind === 'demo';
  byId('server-address', HTMLElement).textContent = isDemo ? '' : '(not in use)';
  const facts = [
    ['Address', isDemo ? `${server.address}/#/forms/${server.projectUid}` : server.address],
    ...(isDemo ? [['API key', server.apiKey]] : []),
  ];
  showFacts('server-facts', facts);
  const act = (action: ServerAction) => perform({ act: 'server', action });
  const rows = [changes, faults].map((actions) => buttonRow(actions, server.fault, act));
  byId('server-actions', HTMLElement).replaceChildren(...(isDemo ? rows : []));
}

function showClockify({ server: { clockify } }: PageState, perform: (action: PageAction) => void): void {
  byId('clockify', HTMLElement).hidden = clockify === undefined;
  if (clockify === undefined) return;
  showFacts('clockify-facts', [['API key', clockify.apiKey]]);
  const act = (action: ClockifyAction) => perform({ act: 'clockify', action });
  const rows = [clockifyChanges, clockifyFaults].map((actions) => buttonRow(actions, clockify.fault, act));
  byId('clockify-actions', HTMLElement).replaceChildren(...rows);
}

function showFacts(id: string, facts: readonly (readonly string[])[]): void {
  byId(id, HTMLElement).replaceChildren(
    ...facts.flatMap(([name, value]) => [
      element('dt', { textContent: name ?? '' }),
      element('dd', { textContent: value ?? '' }),
    ]),
  );
}

/** @param pressed Of the action that is in force. */
function buttonRow<Action extends string>(
  actions: readonly (readonly [Action, string])[],
  pressed: string,
  act: (action: Action) => void,
): HTMLElement {
  return element(
    'div',
    { className: 'row' },
    actions.map(([action, label]) => {
      const button = element('button', { type: 'button', textContent: label });
      if (action === pressed) button.ariaPressed = 'true';
      button.addEventListener('click', () => act(action));
      return button;
    }),
  );
}

function showTriggers({ triggers, timeZone }: PageState): void {
  const items = triggers.map((trigger) =>
    element('li', {
      textContent: `${trigger.functionName}, ${trigger.everyMinutes === 0 ? 'once' : `every ${trigger.everyMinutes} min`}, next ${timeText(trigger.nextAt, timeZone)}, ${trigger.user}${trigger.disabled ? ' (disabled)' : ''}`,
    }),
  );
  const none = element('li', { className: 'none', textContent: 'None' });
  byId('triggers', HTMLElement).replaceChildren(...(items.length > 0 ? items : [none]));
}

function showWebApp({ webAppAddress }: PageState, perform: (action: PageAction) => void): void {
  const button = element('button', { type: 'button', textContent: 'Deploy as a web app' });
  button.addEventListener('click', () => perform({ act: 'deployWebApp' }));
  const address = element('code', { id: 'web-app-address', textContent: webAppAddress });
  byId('web-app', HTMLElement).replaceChildren(webAppAddress === '' ? button : address);
}

let openRun: number | undefined;

function showRuns({ runs, timeZone }: PageState): void {
  byId('runs', HTMLElement).replaceChildren(
    ...runs.map((run) => {
      const details = element('details', { open: run.id === openRun }, [
        summaryLine(run, timeZone),
        element('pre', { textContent: runText(run) }),
      ]);
      details.addEventListener('toggle', () => {
        if (details.open) openRun = run.id;
        else if (openRun === run.id) openRun = undefined;
      });
      return details;
    }),
  );
}

function summaryLine(run: RunSummary, timeZone: string): HTMLElement {
  const calls = Object.values(run.serviceCalls).reduce((sum, count) => sum + count, 0);
  const quiet = (text: string): HTMLElement => element('span', { className: 'quiet', textContent: text });
  return element('summary', {}, [
    quiet(timeText(run.at, timeZone)),
    element('span', { className: 'name', textContent: run.method || run.functionName }),
    ...(run.error ? [element('span', { className: 'failed', textContent: 'failed' })] : []),
    quiet(run.mode),
    quiet(plural(run.requests.length, 'request')),
    quiet(plural(calls, 'call')),
    quiet(`${(run.tookMilliseconds / 1000).toFixed(1)} s`),
  ]);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function runText(run: RunSummary): string {
  const requests = run.requests.map(({ method, url, status, authorization }) => {
    const path = url.replace(/^https?:\/\/[^/]+/, '');
    return `${method} ${path} → ${status || 'no answer'}, ${authorization ? 'API key sent' : 'no key'}`;
  });
  const calls = Object.entries(run.serviceCalls).map(([name, count]) => `${name} × ${count}`);
  const parts = [run.user, run.error, ...requests, calls.join(', '), ...run.log];
  return parts.filter((part) => part !== '').join('\n');
}

function timeText(milliseconds: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', timeZone }).format(milliseconds);
}
