import { judge } from '../../../../src/sources/kobo/connection/failures';
import { html, plain, respond } from '../conversation';

const judgeExport = (text: string) => judge(respond(plain(500, text)), 'export', 'kf.kobotoolbox.org', 0);
const introduction =
  'Synchronous export failed. Some useful information may appear below. You may retry again after 283 seconds. Sooner retries will return the same error without attempting the export again';

describe('judge', () => {
  it.each([
    ["{'error_type': 'KeyError', 'error': \"'value'\"}", "'value'"],
    [
      "{'error_type': 'Exception', 'error': 'Supplement data migration in progress, please retry later.'}",
      'Supplement data migration in progress, please retry later.',
    ],
    ["{'error': 'no https://kf.kobotoolbox.org/x'}", 'no …'],
    ['something else entirely', 'something else entirely'],
  ])('reads the reason of a failed export from %j', (facts, reason) => {
    expect(judgeExport(`${introduction}\n\n${facts}\n`)).toMatchObject({
      kind: 'failed',
      error: { code: 'exportFailed', details: { reason, retryAfterSeconds: 283 } },
    });
  });

  it('waits 300 seconds where an older server does not say how long', () => {
    expect(judgeExport("Synchronous export failed: {'error_type': 'Exception', 'error': 'Oh 77 no'}")).toMatchObject({
      error: { code: 'exportFailed', details: { reason: 'Oh 77 no', retryAfterSeconds: 300 } },
    });
  });

  it('reads the seconds in whatever language', () => {
    expect(judgeExport("L’export a échoué. Réessayez dans 120 secondes.\n\n{'error': 'x'}")).toMatchObject({
      error: { details: { retryAfterSeconds: 120 } },
    });
  });

  it('takes a 500 page for a bug that may pass, whatever was asked for', () => {
    for (const step of ['json', 'export', 'file'] as const) {
      expect(judge(respond(html(500)), step, 'kf.kobotoolbox.org', 0)).toMatchObject({ kind: 'again', attempts: 3 });
    }
  });
});
