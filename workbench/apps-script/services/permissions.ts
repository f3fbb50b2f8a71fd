/** What Google refuses depending on where an execution was started from and on the scopes of the manifest. */

import { Exception } from './exception';
import { host } from './host';

const scope = {
  spreadsheets: 'https://www.googleapis.com/auth/spreadsheets.currentonly',
  allSpreadsheets: 'https://www.googleapis.com/auth/spreadsheets',
  fetch: 'https://www.googleapis.com/auth/script.external_request',
  ui: 'https://www.googleapis.com/auth/script.container.ui',
  scripts: 'https://www.googleapis.com/auth/script.scriptapp',
  email: 'https://www.googleapis.com/auth/userinfo.email',
};

/** Scopes of which one is needed; undefined when none is. */
function scopesFor(service: string, method: string): readonly string[] | undefined {
  switch (service) {
    case 'UrlFetchApp':
      return method === 'getRequest' ? undefined : [scope.fetch];
    case 'Ui':
      return /^show/.test(method) ? [scope.ui] : undefined;
    case 'SpreadsheetApp':
      return method === 'openById' || method === 'openByUrl' || method === 'create'
        ? [scope.allSpreadsheets]
        : method === 'getUi'
          ? undefined
          : [scope.spreadsheets, scope.allSpreadsheets];
    case 'ScriptApp':
      return /Trigger/.test(method) ? [scope.scripts] : undefined;
    case 'User':
      return [scope.email];
    default:
      return undefined;
  }
}

const sheetServices = new Set([
  'SpreadsheetApp',
  'Spreadsheet',
  'Sheet',
  'Range',
  'RangeList',
  'NamedRange',
  'Protection',
  'DeveloperMetadata',
]);
const isReading = (method: string): boolean => /^(get|is|offset|canEdit|flush)/.test(method) && method !== 'getUi';

/** @throws Exception with Google's text when the call is not allowed here */
export function requirePermission(service: string, method: string): void {
  const { mode } = host.execution;
  const refusal = (): Exception => new Exception(`You do not have permission to call ${service}.${method}`);
  if (mode === 'customFunction') {
    if (sheetServices.has(service) && !isReading(method)) {
      if (method === 'getUi') throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
      throw new Exception(`You do not have permission to call ${method}`);
    }
    if (['ScriptApp', 'ClockTriggerBuilder', 'TriggerBuilder', 'Ui', 'Menu'].includes(service)) throw refusal();
  }
  if (service === 'SpreadsheetApp' && method === 'getUi' && (mode === 'trigger' || mode === 'webApp')) {
    throw new Exception('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  const scopes = scopesFor(service, method);
  if (mode === 'open') requireOpenPermission(service, method, scopes);
  const granted = host.execution.user.withdrawn ? [] : host.manifest.oauthScopes;
  if (!scopes || !granted || scopes.some((name) => granted.includes(name))) return;
  throw new Exception(
    `Specified permissions are not sufficient to call ${service}.${method}. Required permissions: ${scopes.join(' || ')}`,
  );
}

/** An onOpen runs with AuthMode.LIMITED in a bound script; in an add-on, with AuthMode.NONE at worst. */
function requireOpenPermission(service: string, method: string, scopes: readonly string[] | undefined): void {
  const needsGrant = scopes !== undefined && !sheetServices.has(service);
  if (needsGrant || (service === 'Ui' && /^(show|alert|prompt)/.test(method)) || service === 'ClockTriggerBuilder') {
    const needed = scopes ? ` Required permissions: ${scopes.join(' || ')}` : '';
    throw new Exception(`You do not have permission to call ${service}.${method}.${needed}`);
  }
  if (service === 'SpreadsheetApp' && scopes?.includes(scope.spreadsheets) !== true && method !== 'getUi') {
    throw new Exception(`You do not have permission to call SpreadsheetApp.${method}.`);
  }
  if (host.state.kind === 'bound') return;
  const allowed = ['Ui', 'Menu', 'Session', 'Utilities', 'HtmlService', 'ScriptApp'];
  const needsDocument = service === 'SpreadsheetApp' ? method !== 'getUi' : !allowed.includes(service);
  if (needsDocument && service !== 'console' && service !== 'Logger') {
    throw new Exception(`You do not have permission to call ${service}.${method}`);
  }
}
