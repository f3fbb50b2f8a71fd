import { type ExportChoice, readExport } from '../../../../src/sources/kobo/exports/read-export';
import {
  type Conversation,
  converse,
  csv,
  expectError,
  exportPath,
  exportUid,
  file,
  filePath,
  html,
  json,
  kf,
  me,
  notFound,
  plain,
  projectPath,
  projectUid,
  type Reply,
  redirect,
} from '../conversation';

const server = 'kf.kobotoolbox.org';
const choice: ExportChoice = {
  projectUid,
  exportUid,
  format: 'csv',
  projectName: 'Household survey',
  exportName: 'For the sheet',
};
const read = (session: Conversation, changes: Partial<ExportChoice> = {}) =>
  readExport(session, { ...choice, ...changes });
const listPath = `${projectPath}export-settings/`;
const asset = (rights: readonly string[], more: Record<string, unknown> = {}) =>
  json({
    uid: projectUid,
    name: 'Household survey',
    deployment_status: 'deployed',
    effective_permissions: rights.map((codename) => ({ codename })),
    ...more,
  });
const redirected = (reply: Reply, ...more: readonly Reply[]) => ({
  [exportPath]: [redirect(filePath)],
  [filePath]: [reply, ...more],
});

describe('readExport', () => {
  it('brings the text of the file in two requests', () => {
    const session = converse(
      redirected(
        file(csv, {
          'content-length': String(csv.length),
          'content-disposition': "inline; filename*=utf-8''Enqu%C3%AAte_m%C3%A9nages.csv",
        }),
      ),
    );
    const download = read(session);
    expect(download).toMatchObject({ format: 'csv', text: csv, byteLength: csv.length, requests: 2 });
    expect(download.fileName).toBe('Enquête_ménages.csv');
    expect(download.fetchedAt).toBe(Date.UTC(2026, 8, 22, 12));
    expect(session.asked).toEqual([exportPath, filePath]);
  });

  it('names the file after its address when the server does not', () => {
    expect(read(converse(redirected(file()))).fileName).toBe('Household_survey.csv');
  });

  it('reads a public project without any key', () => {
    const session = converse(redirected(file()), { apiKey: undefined });
    expect(read(session).text).toBe(csv);
    expect(session.requests.every(({ headers }) => !('Authorization' in headers))).toBe(true);
  });

  it('asks under the folder of an installation', () => {
    const folder = '/kpi';
    const session = converse(
      { [folder + exportPath]: [redirect(`${folder}${filePath}`)], [folder + filePath]: [file()] },
      { server: 'https://example.org/kpi' },
    );
    expect(read(session).text).toBe(csv);
  });

  it('brings the bytes of an XLSX file', () => {
    const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00]);
    const path = exportPath.replace('.csv', '.xlsx');
    const session = converse({ [path]: [file(bytes, { 'content-length': '6' })] });
    const download = read(session, { format: 'xlsx' });
    expect(download).toMatchObject({ format: 'xlsx', text: '', byteLength: 6, requests: 1 });
    expect(download.bytes()).toEqual(bytes);
  });

  it('gives what it sees to no address: no key and no user name in any', () => {
    const session = converse(redirected(file()));
    read(session);
    expect(session.requests[0]?.url).toBe(kf + exportPath);
  });

  describe('when the file is not there', () => {
    it('starts again once when the file was renewed in between', () => {
      const session = converse(redirected(html(404), file()));
      expect(read(session).text).toBe(csv);
      expect(session.asked).toEqual([exportPath, filePath, exportPath, filePath]);
    });

    it('fails when it is gone again', () => {
      const session = converse(redirected(html(404)));
      expectError(() => read(session), 'serverError', { server, status: 404 });
      expect(session.requests).toHaveLength(4);
    });

    it('starts again once when a signed address has expired', () => {
      const storage = 'https://bucket.s3.amazonaws.com/x.csv';
      const session = converse({
        [exportPath]: [redirect(`${storage}?X-Amz-Signature=1`)],
        [storage]: [plain(403, 'Request has expired'), file()],
      });
      expect(read(session).text).toBe(csv);
    });

    it('fails at a part of a file', () => {
      expectError(() => read(converse(redirected({ ...file(), status: 206 }))), 'truncatedDownload');
    });

    it('follows a second redirect of the file', () => {
      const session = converse({ ...redirected(redirect('/elsewhere.csv')), '/elsewhere.csv': [file()] });
      expect(read(session).text).toBe(csv);
    });
  });

  describe('when it is refused', () => {
    it('says that the key was refused', () => {
      const session = converse({ [exportPath]: [json({ detail: 'Invalid token.' }, 401)] });
      expectError(() => read(session), 'apiKeyRefused', { server });
      expect(session.requests).toHaveLength(1);
    });

    it('says so too when the key was renewed between the redirect and the file', () => {
      const session = converse({ ...redirected(html(500)), '/me/': [json({ detail: 'Invalid token.' }, 401)] });
      expectError(() => read(session), 'apiKeyRefused', { server });
      expect(session.requests.length).toBeLessThanOrEqual(8);
    });

    it('keeps to the 500 when the key is good', () => {
      const session = converse({ ...redirected(html(500)), '/me/': [me] });
      expectError(() => read(session), 'serverError', { server, status: 500 });
    });

    it('says that the right to view was withdrawn when the file answers 403', () => {
      const session = converse({ ...redirected(html(403)), '/me/': [me] });
      expectError(() => read(session), 'noRightToView', { project: 'Household survey', account: 'amina' });
    });

    it('says which project the account does not find', () => {
      const session = converse({ [exportPath]: [notFound], '/me/': [me], [projectPath]: [notFound] });
      expectError(() => read(session), 'projectNotFound', { server, project: 'Household survey', account: 'amina' });
      expect(session.requests).toHaveLength(3);
    });

    it('says that the key is not known when that is why', () => {
      const session = converse({ [exportPath]: [notFound], '/me/': [json({}, 401)] });
      expectError(() => read(session), 'apiKeyRefused', { server });
    });

    it('says that the account may not view submissions', () => {
      const session = converse({ [exportPath]: [notFound], '/me/': [me], [projectPath]: [asset(['view_asset'])] });
      expectError(() => read(session), 'noRightToView', { project: 'Household survey', account: 'amina' });
    });

    it.each(['view_submissions', 'partial_submissions'])('says that the export was deleted to who has %s', (right) => {
      const session = converse({ [exportPath]: [notFound], '/me/': [me], [projectPath]: [asset([right])] });
      expectError(() => read(session), 'exportDeleted', { exportName: 'For the sheet' });
    });

    it('says that a 403 is a missing right', () => {
      const session = converse({ [exportPath]: [json({ detail: 'You do not have permission.' }, 403)], '/me/': [me] });
      expectError(() => read(session), 'noRightToView', { project: 'Household survey', account: 'amina' });
    });

    it('says that an administrator restricted the account', () => {
      const detail = `Votre accès est restreint : ${kf}/accounts/password/reset/.`;
      const session = converse({ [exportPath]: [json({ detail }, 403)] });
      expectError(() => read(session), 'accountRestricted', { server });
    });

    it.each([401, 403, 404])('says that a project is not public when %i meets nobody', (status) => {
      const session = converse({ [exportPath]: [json({}, status)], [listPath]: [notFound] }, { apiKey: undefined });
      expectError(() => read(session), 'projectNotPublic', { server, project: 'Household survey' });
    });

    it('says that the export of a public project was deleted', () => {
      const session = converse(
        { [exportPath]: [notFound], [listPath]: [json({ next: null, results: [] })] },
        { apiKey: undefined },
      );
      expectError(() => read(session), 'exportDeleted');
    });

    it('names the project that is not deployed', () => {
      const text =
        'Synchronous export failed. Some useful information may appear below. You may retry again after 283 seconds.\n\n' +
        "{'error_type': 'Exception', 'error': 'the source must be deployed prior to export'}\n";
      const session = converse({ [exportPath]: [plain(500, text)] });
      expectError(() => read(session), 'projectNotDeployed', { project: 'Household survey' });
      expect(session.requests).toHaveLength(1);
    });
  });

  describe('when the server takes too long', () => {
    const slow = { ...html(502), seconds: 120 };
    const busy = plain(503, 'Please try again after 180 seconds', { 'retry-after': '180' });

    it('leaves it to the next run the first time', () => {
      expectError(() => read(converse({ [exportPath]: [slow, busy] })), 'exportBusy', {
        retryAfterSeconds: 180,
        afterTimeOut: 1,
      });
    });

    it('gives up the second time', () => {
      const session = converse({ [exportPath]: [slow, busy] });
      expectError(() => read(session, { earlierTimeOuts: 1 }), 'exportTooSlow');
    });

    it('is glad of a second run that finds the file', () => {
      const session = converse({ [exportPath]: [{ fails: 'requestTimedOut', seconds: 60 }, file()] });
      expect(read(session, { earlierTimeOuts: 1 }).text).toBe(csv);
    });
  });

  describe('when something else arrives', () => {
    it.each([
      ['a sign-in page', html(200, '<!DOCTYPE html><html><form action="/accounts/login/"></form></html>')],
      ['a maintenance page', html(200, '\n\n<html><h1>Maintenance</h1></html>')],
      ['a page that calls itself CSV', file('<html></html>')],
      ['a JSON error', json({ detail: 'Not found.' })],
      ['JSON that calls itself CSV', file('{"detail":"Not found."}')],
      ['a JSON text', json('Not found; really')],
      ['plain words', plain(200, 'Service temporarily unavailable, sorry')],
      ['UTF-16', file(Uint8Array.from([0xff, 0xfe, 0x22, 0, 0x61, 0, 0x22, 0, 13, 0, 10, 0]))],
      ['packed bytes', file(Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0x22, 0x3b]))],
    ])('refuses %s', (_what, reply) => {
      expectError(() => read(converse(redirected(reply))), 'notCsv', { server });
    });

    it.each(['application/octet-stream', 'application/vnd.ms-excel', 'text/plain', 'text/html', ''])(
      'accepts right bytes of the type %j',
      (type) => {
        expect(read(converse(redirected(file(csv, { 'content-type': type })))).text).toBe(csv);
      },
    );

    it('drops a byte order mark', () => {
      const body = `\ufeff${csv}`;
      const length = String(Buffer.byteLength(body));
      expect(read(converse(redirected(file(body, { 'content-length': length })))).text).toBe(csv);
    });

    it('refuses a page where XLSX was asked for', () => {
      const session = converse({ [exportPath.replace('.csv', '.xlsx')]: [html(200)] });
      expectError(() => read(session, { format: 'xlsx' }), 'notXlsx', { server });
    });
  });

  describe('when not all of it arrives', () => {
    it('notices a body of no bytes', () => {
      expectError(() => read(converse(redirected(file('')))), 'emptyDownload');
      expectError(() => read(converse(redirected(file('', { 'content-length': '0' })))), 'emptyDownload');
      expectError(() => read(converse(redirected({ status: 204 }))), 'emptyDownload');
      expectError(() => read(converse(redirected(file('', { 'content-length': '20' })))), 'truncatedDownload');
    });

    it('notices every cut of a small file by its Content-Length', () => {
      const whole = '"Näme";"_id"\r\n"Zoë 🦄";"1"\r\n';
      const bytes = new TextEncoder().encode(whole);
      const headers = { 'content-length': String(bytes.length) };
      expect(read(converse(redirected(file(whole, headers)))).byteLength).toBe(bytes.length);
      for (let length = 1; length < bytes.length; length++) {
        expect(() => read(converse(redirected(file(bytes.slice(0, length), headers))))).toThrow(/truncated|notCsv/);
      }
    });

    it('does not mistake replaced bytes for missing or surplus ones', () => {
      const bytes = Uint8Array.from([0x22, 0xe9, 0x22, 0x0d, 0x0a]);
      const session = converse(redirected(file(bytes, { 'content-length': '5' })));
      expect(read(session)).toMatchObject({ text: '"\ufffd"\r\n', byteLength: 5 });
    });

    it('does not compare with a Content-Length of packed bytes', () => {
      const packed = file(csv, { 'content-length': '9000', 'content-encoding': 'gzip' });
      expect(read(converse(redirected(packed))).text).toBe(csv);
      const unpackedByGoogle = file(csv, { 'content-length': '12' });
      expect(read(converse(redirected(unpackedByGoogle))).text).toBe(csv);
    });

    it('refuses more than Google can fetch by its Content-Length', () => {
      const session = converse(redirected(file(csv, { 'content-length': String(51 * 1024 * 1024) })));
      expectError(() => read(session), 'downloadTooLarge', { megabytes: 51 });
    });

    it('refuses a body as long as Google can fetch, and reads one a little shorter', () => {
      const row = '"0123456789";"0123456789"\r\n';
      const rows = (bytes: number) => row.repeat(Math.ceil(bytes / row.length));
      expectError(() => read(converse(redirected(file(rows(50 * 1024 * 1024))))), 'downloadTooLarge');
      expect(read(converse(redirected(file(rows(49 * 1024 * 1024))))).byteLength).toBeGreaterThan(49 * 1024 * 1024);
    });
  });
});
