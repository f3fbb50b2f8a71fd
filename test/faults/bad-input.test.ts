/** Whatever a person gets wrong, or finds broken: one sentence of its own with the next step, and nothing touched. */

import type { ErrorCode, ErrorDetails } from '../../src/errors';
import { languages } from '../../src/messages';
import { newState } from '../../workbench/apps-script/state';
import type { WorkbenchState } from '../../workbench/apps-script/types';
import type { Answer } from '../../workbench/command-line/product';
import { openProduct, owner, type Product, projectAddress } from '../product/product';
import {
  account,
  canaryKey,
  canaryPassword,
  colleagueAccount,
  json,
  pathOf,
  project,
  projectUid,
  scriptedServer,
  server,
} from '../product/scripted-server';
import { expectHeldSteady, expectPolite, run, sentenceOf } from './held-steady';
import {
  anyOf,
  assetPath,
  assetWithoutData,
  at,
  busy,
  cachedFailure,
  csv,
  dataPath,
  type Fault,
  file,
  html,
  notFound,
} from './server-faults';
import { surveyCsv } from './survey';
import { sheetsOf, statusIn, statusLine, workedIn } from './worked-in';

const host = 'kobo.example.org';

/** Speaks every language to the same failure. `ask` may be called again and again. */
function expectOwnLanguage<Code extends ErrorCode>(
  state: WorkbenchState,
  code: Code,
  details: ErrorDetails[Code],
  nextStep: RegExp,
  ask: () => Answer<unknown>,
): void {
  const person = state.users.find(({ email }) => email === owner);
  const sentences = languages.map((language) => {
    if (person !== undefined) person.locale = language.code;
    const reply = ask();
    const expected = sentenceOf(language.code, code, details);
    expect(reply).toEqual({ ok: false, code, message: expected });
    return expected;
  });
  expect(sentences[0]).toMatch(nextStep);
  expect(new Set(sentences).size).toBe(languages.length);
}

interface Entry<Code extends ErrorCode = ErrorCode> {
  readonly name: string;
  readonly code: Code;
  readonly details: ErrorDetails[Code];
  readonly nextStep: RegExp;
  readonly fault?: Fault;
  readonly ask: (product: Product) => Answer<unknown>;
}

const connect = (pasted: string, apiKey: string) => (product: Product) =>
  product.ask('connect', { address: pasted, apiKey });
const open = (product: Product) => product.ask('openProject', { server, projectUid });
const entry = <Code extends ErrorCode>(given: Entry<Code>): Entry => given as unknown as Entry;

/** What goes wrong before there is an import. */
const entries: readonly Entry[] = [
  entry({
    name: 'an empty key',
    code: 'apiKeyMissing',
    details: {},
    nextStep: /Copy it in KoboToolbox from Account Settings/,
    ask: connect(projectAddress, '  '),
  }),
  entry({
    name: 'half a key',
    code: 'apiKeyMalformed',
    details: {},
    nextStep: /Copy it again/,
    ask: connect(projectAddress, 'cafe cafe'),
  }),
  entry({
    name: 'a wrong key',
    code: 'apiKeyRefused',
    details: { server: host },
    nextStep: /Copy it again .* and connect once more/,
    ask: connect(projectAddress, 'd'.repeat(40)),
  }),
  entry({
    name: 'an empty address',
    code: 'addressMissing',
    details: {},
    nextStep: /copy the whole address/,
    ask: connect(' ', canaryKey),
  }),
  entry({
    name: 'an address that is none',
    code: 'addressNotRecognised',
    details: {},
    nextStep: /copy the whole address/,
    ask: connect('my project', canaryKey),
  }),
  entry({
    name: 'a link of version 1',
    code: 'addressLegacy',
    details: {},
    nextStep: /copy the whole address from the browser/,
    ask: connect(`${server}/api/v1/data/12345.csv`, canaryKey),
  }),
  entry({
    name: 'a kc. link',
    code: 'addressLegacy',
    details: {},
    nextStep: /copy the whole address from the browser/,
    ask: connect('https://kc.kobotoolbox.org/amina/exports', canaryKey),
  }),
  entry({
    name: 'a server inside a network',
    code: 'addressForbidden',
    details: { server: '192.168.1.10' },
    nextStep: /Use the public name/,
    ask: connect('https://192.168.1.10/#/forms', canaryKey),
  }),
  entry({
    name: 'another web site',
    code: 'notKoboToolbox',
    details: { server: host },
    nextStep: /Check the address/,
    fault: () => html(200, 'Welcome'),
    ask: connect(projectAddress, canaryKey),
  }),
  entry({
    name: 'a server that does not exist',
    code: 'hostUnknown',
    details: { server: host },
    nextStep: /Check the spelling/,
    fault: () => ({ code: 'ENOTFOUND' }),
    ask: connect(projectAddress, canaryKey),
  }),
  entry({
    name: 'no network',
    code: 'networkDown',
    details: { server: host },
    nextStep: /Try again in a few minutes/,
    fault: () => ({ code: 'ECONNREFUSED' }),
    ask: connect(projectAddress, canaryKey),
  }),
  entry({
    name: 'a bad certificate',
    code: 'certificateRefused',
    details: { server: host },
    nextStep: /Ask its administrator/,
    fault: () => ({ code: 'CERT_HAS_EXPIRED' }),
    ask: connect(projectAddress, canaryKey),
  }),
  entry({
    name: 'a maintenance page',
    code: 'serverMaintenance',
    details: { server: host },
    nextStep: /Try again in an hour/,
    fault: () => html(503, 'Maintenance'),
    ask: connect(projectAddress, canaryKey),
  }),
  entry({
    name: 'a password with two-factor authentication',
    code: 'twoFactorNeedsKey',
    details: { server: host },
    nextStep: /Copy the API key/,
    fault: () =>
      json(
        { detail: 'Multi-factor authentication is enabled for this account. Basic authentication cannot be used.' },
        401,
      ),
    ask: (product) => product.ask('signIn', { address: projectAddress, username: account, password: canaryPassword }),
  }),
  entry({
    name: 'a wrong password',
    code: 'passwordRefused',
    details: { server: host },
    nextStep: /Check both/,
    fault: () => json({ detail: 'Invalid username/password.' }, 401),
    ask: (product) => product.ask('signIn', { address: projectAddress, username: account, password: canaryPassword }),
  }),
  entry({
    name: 'an account that must change its password',
    code: 'accountRestricted',
    details: { server: host },
    nextStep: /change the password/,
    fault: () =>
      json(
        { detail: `Your access is restricted. Please reclaim your access at ${server}/accounts/password/reset/.` },
        403,
      ),
    ask: connect(projectAddress, canaryKey),
  }),
];

describe('connecting', () => {
  it.each(entries)(
    'with $name says what to do, in the language of the person',
    ({ code, details, nextStep, fault, ask }) => {
      const state = newState();
      const product = openProduct(scriptedServer(surveyCsv), state);
      product.runtime.type('Sheet1', 'B2', 'mine');
      product.server.intercept = fault;
      const before = JSON.stringify([state.spreadsheet, state.documentProperties]);
      expectOwnLanguage(state, code, details, nextStep, () => ask(product));
      expect(JSON.stringify([state.spreadsheet, state.documentProperties])).toBe(before);
      expect(Object.keys(state.users[0]?.properties ?? {})).toEqual([]);
      expectPolite(product.lastRun());
    },
  );
});

/** What goes wrong between connecting and importing. */
const choices: readonly Entry[] = [
  entry({
    name: 'the key of an account that does not know it',
    code: 'projectNotFound',
    details: { server: host, project: projectUid, account },
    nextStep: /Open it in the browser and copy its address again/,
    fault: at(assetPath, notFound),
    ask: open,
  }),
  entry({
    name: 'a key without the right to view submissions',
    code: 'noRightToView',
    details: { project: 'Test project', account },
    nextStep: /Ask the project owner to allow “View submissions”/,
    fault: (request) =>
      pathOf(request) === assetPath ? assetWithoutData : /export-settings/.test(request.url) ? notFound : undefined,
    ask: open,
  }),
  entry({
    name: 'no key for its server',
    code: 'notConnected',
    details: { server: 'other.example.org' },
    nextStep: /connect to this server/,
    ask: (product) => product.ask('openProject', { server: 'https://other.example.org', projectUid }),
  }),
];

describe('opening a project', () => {
  it.each(choices)(
    'with $name says what to do, in the language of the person',
    ({ code, details, nextStep, fault, ask }) => {
      const { product } = workedIn();
      const sheets = sheetsOf(product);
      product.server.intercept = fault;
      expectOwnLanguage(product.runtime.state, code, details, nextStep, () => ask(product));
      expect(sheetsOf(product)).toBe(sheets);
      expectPolite(product.lastRun());
    },
  );

  it('without a named export offers the place where one is made', () => {
    const { product } = workedIn();
    product.server.intercept = at(`${assetPath}export-settings/`, json({ count: 0, next: null, results: [] }));
    const reply = open(product);
    expect(reply).toMatchObject({
      ok: true,
      value: { offers: [], offersPage: `${server}/#/forms/${projectUid}/data/downloads` },
    });
  });

  it('that was never deployed says so', () => {
    const { product } = workedIn();
    const draft = { ...project, has_deployment: false, deployment__active: false, deployment_status: 'draft' };
    product.server.intercept = at(assetPath, json(draft));
    expect(open(product)).toMatchObject({ ok: true, value: { deployed: false } });
  });
});

/** What goes wrong with an import that went well before. */
const refreshes: readonly (Omit<Entry, 'ask'> & { readonly locale?: string })[] = [
  {
    name: 'a key that was regenerated',
    code: 'apiKeyRefused',
    details: { server: host },
    nextStep: /Copy it again .* and connect once more/,
    fault: () => json({ detail: 'Invalid token.' }, 401),
  },
  {
    name: 'the key of another account',
    code: 'projectNotFound',
    details: { server: host, project: 'Test project', account: colleagueAccount },
    nextStep: /copy its address again/,
    fault: anyOf(at(dataPath, notFound), at(assetPath, notFound), at('/me/', json({ username: colleagueAccount }))),
  },
  {
    name: 'the right to view submissions withdrawn',
    code: 'noRightToView',
    details: { project: 'Test project', account },
    nextStep: /Ask the project owner/,
    fault: anyOf(at(dataPath, notFound), at(assetPath, assetWithoutData)),
  },
  {
    name: 'a project that lost its deployment',
    code: 'projectNotDeployed',
    details: { project: 'Test project' },
    nextStep: /Deploy it in KoboToolbox/,
    fault: at(dataPath, cachedFailure('the source must be deployed prior to export')),
  },
  {
    name: 'its named export deleted',
    code: 'exportDeleted',
    details: { exportName: 'All answers' },
    nextStep: /Choose another named export with “Change”/,
    fault: at(dataPath, notFound),
  },
  {
    name: 'a login page instead of CSV',
    code: 'notCsv',
    details: { server: host },
    nextStep: /Try again in 10 minutes/,
    fault: at(dataPath, html(200, 'Sign in')),
  },
  {
    name: 'a file cut inside a quote',
    code: 'truncatedDownload',
    details: {},
    nextStep: /Try again in a few minutes/,
    fault: at(file, csv(surveyCsv.slice(0, surveyCsv.lastIndexOf('"Maradi') + 4))),
  },
  {
    name: 'a file shorter than announced',
    code: 'truncatedDownload',
    details: {},
    nextStep: /Try again in a few minutes/,
    fault: at(
      file,
      csv(surveyCsv.slice(0, surveyCsv.lastIndexOf('\r\n"') + 2), {
        'Content-Length': `${Buffer.byteLength(surveyCsv)}`,
      }),
    ),
  },
  {
    name: 'an empty file',
    code: 'emptyDownload',
    details: {},
    nextStep: /Try again in 10 minutes/,
    fault: at(file, csv('')),
  },
  {
    name: 'no network',
    code: 'networkDown',
    details: { server: host },
    nextStep: /Try again in a few minutes/,
    fault: () => ({ code: 'ECONNRESET' }),
  },
  {
    name: 'an export that failed and is remembered',
    code: 'exportFailed',
    details: { reason: 'Cannot access data', retryAfterSeconds: 240 },
    nextStep: /Try again in 4 minutes.*save the named export anew/,
    fault: at(dataPath, cachedFailure('Cannot access data')),
  },
  {
    name: 'an export somebody else is making',
    code: 'exportBusy',
    details: { retryAfterSeconds: 97 },
    nextStep: /Try again in 2 minutes/,
    fault: at(dataPath, busy(97)),
  },
  {
    name: 'a maintenance page',
    code: 'serverMaintenance',
    details: { server: host },
    nextStep: /Try again in an hour/,
    fault: () => html(503, 'Maintenance'),
  },
];

describe('refreshing', () => {
  it.each(refreshes)(
    'with $name says what to do, in the language of the person',
    ({ code, details, nextStep, fault }) => {
      const worked = workedIn();
      const { product, card } = worked;
      const sheets = sheetsOf(product);
      product.server.intercept = fault;
      const { lastCompleteAt } = statusIn(product, card.id);
      expectOwnLanguage(product.runtime.state, code, details, nextStep, () => {
        const reply = run(worked);
        expect(statusLine(product)).toBe(reply.ok ? '' : reply.message);
        return reply;
      });
      expect(sheetsOf(product)).toBe(sheets);
      expect(statusIn(product, card.id)).toMatchObject({ state: 'failed', code, lastCompleteAt });
      const person = product.runtime.state.users[0];
      if (person !== undefined) person.locale = 'en';
      product.runtime.state.now += 1_000;
      expectHeldSteady(worked, code, nextStep);
    },
  );

  it('with an export that takes the server 120 seconds says so once its file has not come twice', () => {
    const worked = workedIn();
    const { product } = worked;
    let calls = 0;
    product.server.intercept = (request) => {
      if (pathOf(request) !== dataPath) return undefined;
      calls++;
      if (calls % 2 === 0) return busy(170);
      product.runtime.state.now += 55_000;
      return html(502, '502 Bad Gateway');
    };
    expect(run(worked)).toMatchObject({
      ok: false,
      code: 'exportBusy',
      message: expect.stringMatching(/still making this export\. Try again in 3 minutes/),
    });
    product.runtime.state.now += 300_000;
    calls = 0;
    expectHeldSteady(worked, 'exportTooSlow', /shorter “Date range”/);
  });

  it('by somebody without a key of their own says whose is needed', () => {
    const worked = workedIn();
    const { product } = worked;
    const reply = run(worked, { user: 'colleague@example.org' });
    expect(reply).toEqual({
      ok: false,
      code: 'notConnected',
      message: sentenceOf('en', 'notConnected', { server: host }),
    });
    expect(product.lastRun().requests).toEqual([]);
    expect(statusLine(product)).toMatch(/Imported/);
  });
});
