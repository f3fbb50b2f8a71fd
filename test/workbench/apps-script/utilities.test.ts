import { project, script } from './script-project';
import { zipSync } from './zip-archive';

describe('Utilities', () => {
  it.each([
    ['Utilities.formatDate(new Date(0), "Africa/Nairobi", "yyyy-MM-dd\'T\'HH:mm:ssXXX")', '1970-01-01T03:00:00+03:00'],
    ['Utilities.formatDate(new Date(0), "nowhere", "EEE d MMM yy h:mm a Z")', 'Thu 1 Jan 70 12:00 AM +0000'],
    [
      'Utilities.parseDate("2026-01-02 03:04", "Asia/Kolkata", "yyyy-MM-dd HH:mm").toISOString()',
      '2026-01-01T21:34:00.000Z',
    ],
    ['Utilities.base64Encode("h\u00e9\u20ac")', 'aMOp4oKs'],
    ['Utilities.base64EncodeWebSafe([-1, -2, -3, -4])', '__79_A=='],
    ['Utilities.newBlob(Utilities.base64Decode("aMOp4oKs")).getDataAsString()', 'h\u00e9\u20ac'],
    [
      'Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, "abc", Utilities.Charset.UTF_8).slice(0, 3)',
      [-70, 120, 22],
    ],
    ['Utilities.ungzip(Utilities.gzip(Utilities.newBlob("text"))).getDataAsString()', 'text'],
    ['Utilities.newBlob("x").getContentType()', 'text/plain'],
    ['Utilities.getUuid().length', 36],
  ])('computes %s', (expression, expected) => {
    expect(script(`return ${expression};`).value('go')).toEqual(expected);
  });

  it('unzips', () => {
    const bytes = Array.from(zipSync({ 'a.txt': 'hello', 'folder/b.xml': '<b/>'.repeat(100) }));
    const { value } = project(`function go(bytes) {
      var blob = Utilities.newBlob(bytes, 'application/zip', 'x.zip');
      return Utilities.unzip(blob).map(function (file) { return file.getName() + ' ' + file.getDataAsString().length; });
    }`);
    expect(value('go', bytes)).toEqual(['a.txt 5', 'folder/b.xml 400']);
  });

  it('refuses to unzip what is not said to be a ZIP file', () => {
    expect(script('Utilities.unzip(Utilities.newBlob([1, 2]));').run('go').error).toContain('application/zip');
  });
});

describe('Session', () => {
  it('tells language, zone and address', () => {
    const { value } = script(
      'return [Session.getActiveUserLocale(), Session.getScriptTimeZone(), Session.getActiveUser().getEmail(), Session.getTemporaryActiveUserKey().length];',
      { userLocale: 'fr' },
    );
    expect(value('go')).toEqual(['fr', 'Etc/UTC', 'owner@example.org', 48]);
  });
});
