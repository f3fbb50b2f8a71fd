/** Setting up, looking at and taking away our REST service on the stand-in server, without touching anybody's other ones. */

import {
  findService,
  listFailures,
  registerService,
  removeService,
  retryFailures,
  wrapperOf,
} from '../../../../src/sources/kobo/push/rest-services';
import type { PushTarget } from '../../../../src/sources/push';
import { demoAccount, demoProjectUid, demoStranger, demoViewer } from '../../../../workbench/kobotoolbox/demo-project';
import type { AccountState } from '../../../../workbench/kobotoolbox/types';
import { converse, expectError, html, json, me, projectPath, projectUid } from '../conversation';
import { useDemoServer } from '../demo-server';

const demo = useDemoServer();
const { open } = demo;

const project = { projectUid: demoProjectUid, projectName: 'Household survey' };
const importId = '6f1c0b1e-0000-4000-8000-00000000000a';
const target: PushTarget = {
  format: 'json',
  name: 'Google Sheets (Fieldrows)',
  endpoint: 'https://script.google.com/macros/s/AKfycbx/exec',
  envelope: { fieldrows: 1, import: importId, secret: 'first' },
  mark: importId,
};

async function hooks(): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${demo.server.origin}/api/v2/assets/${demoProjectUid}/hooks/?format=json`, {
    headers: { authorization: `Token ${demoAccount.apiKey}` },
  });
  return ((await response.json()) as { results: Record<string, unknown>[] }).results;
}

async function addHook(body: object): Promise<void> {
  await fetch(`${demo.server.origin}/api/v2/assets/${demoProjectUid}/hooks/`, {
    method: 'POST',
    headers: { authorization: `Token ${demoAccount.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

describe('wrapperOf', () => {
  it('puts the submission beside the secret, as JSON once the submission is there', () => {
    const wrapper = wrapperOf(target);
    expect(wrapper).toBe(`{"fieldrows":1,"import":"${importId}","secret":"first","submission":%SUBMISSION%}`);
    expect(JSON.parse(wrapper.replace('%SUBMISSION%', '{"_id":1}'))).toMatchObject({ submission: { _id: 1 } });
    expect(wrapperOf({ envelope: undefined })).toBe('');
  });
});

describe('registerService', () => {
  it('sends exactly what the server asks for', async () => {
    registerService(open(), project, target);
    expect(await hooks()).toEqual([
      expect.objectContaining({
        name: 'Google Sheets (Fieldrows)',
        endpoint: target.endpoint,
        active: true,
        export_type: 'json',
        auth_level: 'no_auth',
        settings: { custom_headers: {} },
        subset_fields: [],
        email_notification: true,
        payload_template: wrapperOf(target),
      }),
    ]);
  });

  it('makes one service, however often it is called, and leaves a person’s choices and other services alone', async () => {
    await addHook({ name: 'Theirs', endpoint: target.endpoint, payload_template: '{"x":%SUBMISSION%}' });
    const uid = registerService(open(), project, target);
    const path = `${demo.server.origin}/api/v2/assets/${demoProjectUid}/hooks/${uid}/`;
    const choices = { name: 'Renamed', subset_fields: ['_id'], email_notification: false, active: false };
    await fetch(path, {
      method: 'PATCH',
      headers: { authorization: `Token ${demoAccount.apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(choices),
    });
    const changed = {
      ...target,
      format: 'xml' as const,
      endpoint: `${target.endpoint}?import=${importId}`,
      envelope: undefined,
    };
    expect(registerService(open(), project, changed)).toBe(uid);
    const [theirs, ours, ...more] = await hooks();
    expect(more).toEqual([]);
    expect(theirs).toMatchObject({ name: 'Theirs', payload_template: '{"x":%SUBMISSION%}' });
    expect(ours).toMatchObject({
      ...choices,
      active: true,
      export_type: 'xml',
      payload_template: '',
      endpoint: changed.endpoint,
    });
    removeService(open(), project, uid);
    removeService(open(), project, uid);
    expect((await hooks()).map(({ name }) => name)).toEqual(['Theirs']);
  });

  it('says which right is missing, or that the project is not there', () => {
    const act = (account: AccountState) => () => registerService(open(account), project, target);
    expectError(act(demoViewer), 'noRightToRegister', {
      project: 'Household survey – Enquête ménages',
      account: demoViewer.username,
    });
    expectError(act(demoStranger), 'projectNotFound');
  });

  it('asks once to make one, also when the answer gets lost', () => {
    const lost = { ...html(504), seconds: 30 };
    const path = `${projectPath}hooks/`;
    const session = converse({ [path]: [json({ results: [] }), lost] });
    expectError(() => registerService(session, { projectUid, projectName: 'P' }, target), 'serverError');
    expect(session.requests.map(({ method }) => method)).toEqual(['GET', 'POST']);
  });

  it('names the project where the server hides its services only', () => {
    const detail = {
      uid: projectUid,
      name: 'P',
      asset_type: 'survey',
      deployment_status: 'deployed',
      has_deployment: true,
    };
    const session = converse({
      [`${projectPath}hooks/`]: [json({ detail: 'Not found.' }, 404)],
      '/me/': [me],
      [projectPath]: [json({ ...detail, effective_permissions: [{ codename: 'view_submissions' }] })],
    });
    expectError(() => findService(session, { projectUid, projectName: 'P' }, 'x'), 'noRightToRegister', {
      project: 'P',
      account: 'amina',
    });
  });
});

describe('findService', () => {
  it('finds ours by its mark, with what was delivered and what was not', async () => {
    expect(findService(open(), project, importId)).toBeUndefined();
    const uid = registerService(open(), project, { ...target, endpoint: 'https://nobody.invalid/exec' });
    await demo.server.control({ do: 'addSubmissions', project: demoProjectUid, count: 2 });
    await demo.server.control({ do: 'awaitDeliveries' });
    expect(findService(open(), project, importId)).toMatchObject({ uid, active: true, delivered: 0, failed: 2 });
    expect(findService(open(), project, 'another mark')).toBeUndefined();
    const failures = listFailures(open(), project, uid);
    expect(failures.length).toBe(2);
    expect(failures[0]).toMatchObject({ submissionId: expect.stringMatching(/^\d+$/), status: 0, tries: 1 });
    expect(failures[0]?.at).toBeGreaterThan(0);
    retryFailures(open(), project, uid);
    await demo.server.control({ do: 'awaitDeliveries' });
    expect(listFailures(open(), project, uid)[0]?.tries).toBe(2);
  });

  it('has nothing to retry where nothing has failed', () => {
    const uid = registerService(open(), project, target);
    expect(() => retryFailures(open(), project, uid)).not.toThrow();
  });
});
