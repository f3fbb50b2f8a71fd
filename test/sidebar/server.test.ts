import { sidebarMessagesFor } from '../../src/messages/sidebar-index';
import { createServer, type ScriptRun } from '../../src/sidebar/server';

const texts = sidebarMessagesFor('en').transport;

/** google.script.run as Google makes it: each handler setter returns a new runner. */
function fakeRun(
  respond: (request: string, succeed: (answer: unknown) => void, fail: (error: unknown) => void) => void,
): ScriptRun {
  const runner = (succeed: (answer: unknown) => void, fail: (error: unknown) => void): ScriptRun => ({
    withSuccessHandler: (handler) => runner(handler, fail),
    withFailureHandler: (handler) => runner(succeed, handler),
    callFieldrows: (request) => respond(request, succeed, fail),
  });
  return runner(
    () => {},
    () => {},
  );
}

describe('createServer', () => {
  it('sends method and input as one text and hands back the reply', async () => {
    const requests: string[] = [];
    const call = createServer(
      fakeRun((request, succeed) => {
        requests.push(request);
        succeed('{"ok":true,"value":{"progress":null}}');
      }),
      () => texts,
    );
    expect(await call('progress', { importId: 'i1' })).toEqual({ ok: true, value: { progress: null } });
    expect(requests.map((request) => JSON.parse(request))).toEqual([{ method: 'progress', input: { importId: 'i1' } }]);
  });

  it('hands on the sentence of a refusal', async () => {
    const refusal = { ok: false, code: 'apiKeyRefused', message: 'No.' };
    const call = createServer(
      fakeRun((_, succeed) => succeed(JSON.stringify(refusal))),
      () => texts,
    );
    expect(await call('start', {})).toEqual(refusal);
  });

  it.each([null, undefined, 'not JSON', '[1]', '"text"', 7])('takes the answer %j for none', async (answer) => {
    const call = createServer(
      fakeRun((_, succeed) => succeed(answer)),
      () => texts,
    );
    expect(await call('start', {})).toEqual({ ok: false, code: 'unexpected', message: texts.noAnswer });
  });

  it.each([
    ['ScriptError: Authorization is required to perform that action.', texts.authorization],
    ['You do not have permission to call something', texts.authorization],
    ['NetworkError: Connection failure due to HTTP 0', texts.offline],
    ['Something else', texts.unexpected],
  ])("words Google's failure %j", async (failure, message) => {
    const call = createServer(
      fakeRun((_, __, fail) => fail(new Error(failure))),
      () => texts,
    );
    expect(await call('start', {})).toEqual({ ok: false, code: 'unexpected', message });
  });

  it('gives up when Google never answers', async () => {
    jest.useFakeTimers();
    const reply = createServer(
      fakeRun(() => {}),
      () => texts,
    )('start', {});
    jest.advanceTimersByTime(7 * 60 * 1000);
    jest.useRealTimers();
    expect(await reply).toEqual({ ok: false, code: 'unexpected', message: texts.noAnswer });
  });
});
