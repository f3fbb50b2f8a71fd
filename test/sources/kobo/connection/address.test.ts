import { FieldrowsError } from '../../../../src/errors';
import { isProjectUid, parseAddress, readAddress } from '../../../../src/sources/kobo/connection/address';

const uid = 'aBcDeFgHiJkLmNoPqRsTuV';
const exportUid = 'esMxJfzPhnWn6r2c3EKkuaV';
const kf = 'https://kf.kobotoolbox.org';

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof FieldrowsError) return error.code;
    throw error;
  }
  return 'accepted';
}

describe('parseAddress', () => {
  it.each([
    [`${kf}/#/forms/${uid}/summary`],
    [`${kf}/#/forms/${uid}/landing`],
    [`${kf}/#/forms/${uid}/data/table`],
    [`${kf}/#/forms/${uid}/data/downloads`],
    [`${kf}/#/forms/${uid}/data/downloads?x=1`],
    [`${kf}/#/forms/${uid}/settings/sharing`],
    [`${kf}/#/forms/${uid}`],
    [`${kf}/#forms/${uid}/`],
    [`${kf}/%23/forms/${uid}/summary`],
    [`${kf}/forms/${uid}/summary`],
    [`${kf}/api/v2/assets/${uid}`],
    [`${kf}/api/v2/assets/${uid}/`],
    [`${kf}/api/v2/assets/${uid}.json`],
    [`${kf}/api/v2/assets/${uid}/?format=json`],
    [`${kf}/api/v2/assets/${uid}/export-settings/`],
    [`${kf}/api/v2/assets/${uid}/data.json?limit=3`],
    [`kf.kobotoolbox.org/#/forms/${uid}/summary`],
    [`KF.KoboToolbox.ORG/#/forms/${uid}/summary`],
    [`HTTPS://KF.KOBOTOOLBOX.ORG/#/forms/${uid}/summary`],
    [`http://kf.kobotoolbox.org/#/forms/${uid}/summary`],
    [`https://kf.kobotoolbox.org:443/#/forms/${uid}/summary`],
    [`https://kf.kobotoolbox.org./#/forms/${uid}/summary`],
    [`  <${kf}/#/forms/${uid}/summary>  `],
    [`"${kf}/#/forms/${uid}/summary"`],
    [`“${kf}/#/forms/${uid}/summary”,`],
    [`\ufeff${kf}/#/forms/\u200b${uid}/summary\u200e\n`],
  ])('finds server and project in %j', (pasted) => {
    expect(parseAddress(pasted)).toEqual({ server: kf, projectUid: uid });
  });

  it.each([
    ['in a sentence', `Bonjour, voici le projet : ${kf}/#/forms/${uid}/summary. Merci !`],
    ['after another address', `See https://ngo.example/ and ${kf}/#/forms/${uid}/summary`],
    ['in Markdown', `[Household survey](${kf}/#/forms/${uid}/summary)`],
    ['in a chat', `<${kf}/#/forms/${uid}/summary|Household survey>`],
    ['in HTML', `<a href="${kf}/#/forms/${uid}/summary">Household survey</a>`],
    ['with HTML entities', `&quot;${kf}/&#35;/forms/${uid}/summary&quot;`],
    ['with a view-source scheme', `view-source:${kf}/#/forms/${uid}/summary`],
    ['without a colon', `https//kf.kobotoolbox.org/#/forms/${uid}/summary`],
    ['with one slash', `https:/kf.kobotoolbox.org/#/forms/${uid}/summary`],
    ['after an API key typed beside it', `kf.kobotoolbox.org/#/forms/${uid} my key follows`],
    ['broken by a mail program', `${kf}/#/forms/${uid.slice(0, 9)}\r\n${uid.slice(9)}/summary`],
    ['broken and answered', `${kf}/#/forms/${uid.slice(0, 9)}=\n> ${uid.slice(9)}/summary`],
    ['broken before the UID', `${kf}/#/forms/ ${uid}/summary`],
    [
      'led through Outlook',
      `https://eur03.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkf.kobotoolbox.org%2F%23%2Fforms%2F${uid}%2Fsummary&data=05%7C02&reserved=0`,
    ],
    ['led through Google', `https://www.google.com/url?q=${kf}/%23/forms/${uid}/summary&sa=D&source=docs`],
    ['led through Google, coded', `https://google.com/url?sa=t&url=${encodeURIComponent(`${kf}/#/forms/${uid}`)}`],
    ['led through Proofpoint', `https://urldefense.com/v3/__${kf}/*/forms/${uid}/landing__;Iw!!Abc$`],
    [
      'led through old Proofpoint',
      `https://urldefense.proofpoint.com/v2/url?u=https-3A__kf.kobotoolbox.org_-23_forms_${uid}_summary&d=x`,
    ],
    ['behind a login page', `${kf}/accounts/login/?next=/%23/forms/${uid}/summary`],
    ['behind a coded login page', `${kf}/accounts/login/?next=%2Fforms%2F${uid}%2F`],
    ['behind a login page, kept by the browser', `${kf}/accounts/login/?next=/#/forms/${uid}/summary`],
    ['of a map', `${kf}/#/forms/${uid}/data/map`],
    ['of a REST service', `${kf}/#/forms/${uid}/settings/rest/hAbCdEfGh`],
    ['of old downloads', `${kf}/api/v2/assets/${uid}/exports/exAbCdEf/`],
  ])('finds the project %s', (_where, pasted) => {
    expect(parseAddress(pasted)).toEqual({ server: kf, projectUid: uid });
  });

  it.each([
    `${kf}/api/v2/assets/${uid}/export-settings/${exportUid}/`,
    `${kf}/api/v2/assets/${uid}/export-settings/${exportUid}/data.csv`,
    `${kf}/api/v2/assets/${uid}/export-settings/${exportUid}/data.xlsx`,
    `${kf}/api/v2/assets/${uid}/export-settings/${exportUid}/data/?format=csv`,
  ])('finds the named export too in %j', (pasted) => {
    expect(parseAddress(pasted)).toEqual({ server: kf, projectUid: uid, exportUid });
  });

  it.each([
    ['kf.kobotoolbox.org', kf],
    ['https://eu.kobotoolbox.org/', 'https://eu.kobotoolbox.org'],
    ['eu.kobotoolbox.org/token/?format=json', 'https://eu.kobotoolbox.org'],
    ['https://kf.kobotoolbox.org/#/account/security', kf],
    ['https://kf.kobotoolbox.org/#/projects/home', kf],
    ['https://kf.kobotoolbox.org/accounts/login/?next=/', kf],
    ['https://kf.kobotoolbox.org/me/', kf],
    ['https://kf.kobotoolbox.org/api/v2/assets/?format=json', kf],
    ['https://kf.kobotoolbox.org/api/v2/assets/minimal-list/', kf],
    ['https://kf.kobotoolbox.org/api/v2/', kf],
    ['my-org.kobotoolbox.org', 'https://my-org.kobotoolbox.org'],
    ['https://kobo.example.org:8443/', 'https://kobo.example.org:8443'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
    ['localhost:8080', 'http://localhost:8080'],
    ['http://[::1]:8080/', 'http://[::1]:8080'],
    ['https://example.org/kpi/', 'https://example.org/kpi'],
    ['https://example.org/tools/kpi/token/?format=json', 'https://example.org/tools/kpi'],
  ])('finds the server in %j', (pasted, server) => {
    expect(parseAddress(pasted)).toEqual({ server });
  });

  it.each([
    `https://example.org/kpi/#/forms/${uid}/summary`,
    `https://example.org/kpi/forms/${uid}/summary`,
    `example.org/kpi/api/v2/assets/${uid}/`,
  ])('keeps the folder of an installation in %j', (pasted) => {
    expect(parseAddress(pasted)).toEqual({ server: 'https://example.org/kpi', projectUid: uid });
  });

  it('takes a bare UID with the server given beside it', () => {
    expect(parseAddress(` ${uid} `, 'eu.kobotoolbox.org')).toEqual({
      server: 'https://eu.kobotoolbox.org',
      projectUid: uid,
    });
  });

  it('lets the pasted server win over the chosen one', () => {
    expect(parseAddress(`${kf}/#/forms/${uid}`, 'https://eu.kobotoolbox.org').server).toBe(kf);
  });

  it.each([
    ['', 'addressMissing'],
    [' \u200b ', 'addressMissing'],
    [uid, 'addressNotRecognised'],
    ['my project', 'addressNotRecognised'],
    ['https://my project.org', 'addressNotRecognised'],
    ['kobo', 'addressNotRecognised'],
    ['https://', 'addressNotRecognised'],
    ['ftp://kf.kobotoolbox.org', 'addressNotRecognised'],
    ['javascript:alert(1)', 'addressNotRecognised'],
    [`${kf}/#/forms/${uid.slice(1)}/summary`, 'addressNotRecognised'],
    [`${kf}/#/forms/${uid.toUpperCase()}/summary`, 'addressNotRecognised'],
    [`${kf}/api/v2/assets/household/`, 'addressNotRecognised'],
    ['https://kf.kobotoolbox.org:99999/', 'addressNotRecognised'],
    ['https://ee.kobotoolbox.org/x/AbCdEf', 'addressIsForm'],
    ['ee.kobotoolbox.org/single/AbCdEf', 'addressIsForm'],
    ['https://ee-eu.kobotoolbox.org/x/AbCdEf', 'addressIsForm'],
    ['https://ee.kobotoolbox.org/preview/AbCdEf', 'addressIsForm'],
    ['https://ee.humanitarianresponse.info/x/AbCdEf', 'addressLegacy'],
    ['https://enketo.example.org/::AbCdEf', 'addressIsForm'],
    ['https://kobo.example.org/x/AbCdEf', 'addressIsForm'],
    ['https://forms.example.org/single/::AbCdEf', 'addressIsForm'],
    ['https://www.kobotoolbox.org/', 'addressNotRecognised'],
    ['https://support.kobotoolbox.org/api.html', 'addressNotRecognised'],
    ['https://example.org/../kpi/', 'addressNotRecognised'],
    ['https://example.org/a%2fb/', 'addressNotRecognised'],
    ['https://kc.kobotoolbox.org/someone/forms/survey', 'addressLegacy'],
    ['kc-eu.kobotoolbox.org', 'addressLegacy'],
    ['https://kobo.humanitarianresponse.info/#/forms/x', 'addressLegacy'],
    [`${kf}/assets/${uid}/`, 'addressLegacy'],
    [`${kf}/api/v1/data`, 'addressLegacy'],
    [`${kf}/exports/`, 'addressLegacy'],
    ['http://kobo.example.org:8080/', 'addressNotHttps'],
    ['https://someone:secret@kf.kobotoolbox.org/', 'addressForbidden'],
    ['https://kf.kobotoolbox.org@evil.example/', 'addressForbidden'],
    ['https://kf.kobotoolbox.org\\@evil.example/', 'addressForbidden'],
    ['https://evil.example\\.kobotoolbox.org/', 'addressForbidden'],
    ['https://kf.kobotoolbox\n.org/', 'addressForbidden'],
    ['https://kf.kobotoolbox.org/\u0000', 'addressForbidden'],
    ['https://kf.kobotoolbox.org.evil.example/', 'addressForbidden'],
    ['https://mykobotoolbox.org/', 'addressForbidden'],
    ['https://kf.kоbotoolbox.org/', 'addressForbidden'],
    ['https://192.168.1.10/', 'addressForbidden'],
    ['https://10.0.0.1:8443/', 'addressForbidden'],
    ['https://0x7f.1/', 'addressForbidden'],
    ['https://2130706433/', 'addressForbidden'],
    ['https://[fe80::1]/', 'addressForbidden'],
    ['https://kobo.local/', 'addressForbidden'],
    ['https://kobo.internal/', 'addressForbidden'],
    ['http://localhost/', 'addressForbidden'],
    ['http://127.0.0.1/', 'addressForbidden'],
  ])('refuses %j as %s', (pasted, code) => {
    expect(codeOf(() => parseAddress(pasted))).toBe(code);
  });

  it('lets no other server push itself before the one that was pasted first', () => {
    expect(parseAddress(`https://kobo.example.org/ https://evil.example/#/forms/${uid}`).server).toBe(
      'https://kobo.example.org',
    );
    expect(parseAddress(`${kf}/?next=https%3A%2F%2Fevil.example%2F%23%2Fforms%2F${uid}`)).toMatchObject({ server: kf });
  });

  it('names the host, never the password, in what it throws', () => {
    try {
      parseAddress('https://someone:secret@kf.kobotoolbox.org/');
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('secret');
      expect((error as FieldrowsError).details).toEqual({ server: 'kf.kobotoolbox.org' });
    }
    expect.assertions(2);
  });
});

describe('isProjectUid', () => {
  it('accepts `a` and 21 letters or digits, nothing else', () => {
    expect(isProjectUid(uid)).toBe(true);
    expect(isProjectUid(exportUid)).toBe(false);
    expect(isProjectUid(`${uid}x`)).toBe(false);
    expect(isProjectUid(`${uid.slice(0, 21)}-`)).toBe(false);
  });
});

describe('readAddress', () => {
  it('returns what parseAddress throws', () => {
    expect(readAddress('kf.kobotoolbox.org')).toEqual({ server: kf });
    expect(readAddress('')).toMatchObject({ code: 'addressMissing' });
  });
});
