/** The manifest asks for the permissions that the code uses, and for no other: people see the list when they install. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtFile } from './bundle/built-files';
import { globalsUsed } from './bundle/globals-used';
import { serviceNames } from './bundle/google-services';
import { projectRoot } from './source-files';

const manifest = JSON.parse(readFileSync(join(projectRoot, 'appsscript.json'), 'utf8')) as {
  readonly oauthScopes: readonly string[];
};

const prefix = 'https://www.googleapis.com/auth/';

/**
 * What each call needs, as its page in Google's Apps Script reference says under "Authorization"; [] for none. The
 * spreadsheet is the one the script belongs to: `openById` and its like would need all spreadsheets.
 */
const scopesOf: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.getActiveSpreadsheet': ['spreadsheets.currentonly'],
  'SpreadsheetApp.flush': ['spreadsheets.currentonly'],
  'SpreadsheetApp.CopyPasteType': [],
  'SpreadsheetApp.getUi': ['script.container.ui'],
  'HtmlService.createHtmlOutputFromFile': [],
  'UrlFetchApp.fetch': ['script.external_request'],
  // What a person has allowed can be asked without any permission.
  'ScriptApp.getAuthorizationInfo': [],
  'ScriptApp.AuthMode': [],
  'SpreadsheetApp.ProtectionType': [],
  'ScriptApp.AuthorizationStatus': [],
  'ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'ScriptApp.newTrigger': ['script.scriptapp'],
  'ScriptApp.deleteTrigger': ['script.scriptapp'],
  'PropertiesService.getUserProperties': [],
  'PropertiesService.getDocumentProperties': [],
  'CacheService.getDocumentCache': [],
  'LockService.getDocumentLock': [],
  'LockService.getScriptLock': [],
  'Session.getActiveUserLocale': [],
  'Utilities.formatDate': [],
  'Utilities.getUuid': [],
  'Utilities.computeDigest': [],
  'Utilities.DigestAlgorithm': [],
  'Utilities.Charset': [],
  // Serving a web app takes a deployment, not a permission: who never deploys one has none.
  'ContentService.createTextOutput': [],
  'Utilities.sleep': [],
  'console.info': [],
  'console.warn': [],
};

describe('appsscript.json', () => {
  const { names, members } = globalsUsed(builtFile('Code.js'));
  const isService = (member: string) => (serviceNames as readonly string[]).includes(member.split('.')[0] ?? '');
  const used = [...members].filter(isService);

  it('asks for exactly the scopes that the calls of the bundle need', () => {
    expect(used.filter((member) => !(member in scopesOf))).toEqual([]);
    const needed = new Set(used.flatMap((member) => scopesOf[member] ?? []).map((scope) => prefix + scope));
    expect([...manifest.oauthScopes].sort()).toEqual([...needed].sort());
  });

  it('is judged by every service that the bundle names', () => {
    const called = new Set(used.map((member) => member.split('.')[0]));
    expect([...names].filter((name) => /(?:App|Service)$/.test(name) && !called.has(name))).toEqual([]);
  });

  // Least of all one for a web app: who deploys one is asked then who may call it, and nobody else has any.
  it('has no part beyond time zone, engine, log and scopes', () => {
    expect(manifest).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      dependencies: {},
      oauthScopes: manifest.oauthScopes,
    });
  });
});
