/**
 * Google's services for one execution. Bundled to one script that the runtime evaluates inside the same context as the
 * add-on, so that errors, arrays and dates of both are of one realm.
 */

import { cacheService } from './cache';
import { installVirtualDate } from './clock';
import { contentService } from './content';
import { htmlService } from './html';
import { installInvocation } from './invocation';
import { lockService } from './lock';
import { logger, scriptConsole } from './logging';
import { propertiesService } from './properties';
import { scriptApp } from './script';
import { session } from './session';
import { spreadsheetApp } from './spreadsheet-app';
import { urlFetchApp } from './url-fetch';
import { utilities } from './utilities';

const context = globalThis as unknown as Record<string, unknown>;

installInvocation(context);
installVirtualDate(context);
Object.assign(context, {
  CacheService: cacheService,
  ContentService: contentService,
  HtmlService: htmlService,
  LockService: lockService,
  Logger: logger,
  PropertiesService: propertiesService,
  ScriptApp: scriptApp,
  Session: session,
  SpreadsheetApp: spreadsheetApp,
  UrlFetchApp: urlFetchApp,
  Utilities: utilities,
  console: scriptConsole,
});
delete context['__host'];
removeNewerLibrary();

/** Apps Script's library is older than node's: what is younger than ES2019 must not be found here. */
function removeNewerLibrary(): void {
  const remove = (owner: object, ...names: readonly string[]) => {
    for (const name of names) Reflect.deleteProperty(owner, name);
  };
  remove(Array.prototype, 'at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with');
  remove(String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed');
  remove(Object, 'hasOwn', 'groupBy');
  remove(Promise, 'any', 'allSettled', 'withResolvers');
  remove(
    context,
    'WeakRef',
    'FinalizationRegistry',
    'AggregateError',
    'structuredClone',
    'SharedArrayBuffer',
    'Atomics',
  );
  for (const typed of [Uint8Array, Object.getPrototypeOf(Uint8Array)]) {
    remove(
      (typed as { prototype: object }).prototype,
      'at',
      'findLast',
      'findLastIndex',
      'toReversed',
      'toSorted',
      'with',
    );
  }
}
