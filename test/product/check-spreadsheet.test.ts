/** "Check this spreadsheet", through the real bundle: all that refreshes rely on holds, and nothing is left behind. */
import { version } from '../../package.json';
import { openProduct, prepareImport, refresh } from './product';
import { account, canaryAnswer, canaryKey, scriptedServer, server } from './scripted-server';

const csv = `"name";"_id"\r\n"${canaryAnswer}";"1"\r\n`;
const hour = 3_600_000;

/** As every KoboToolbox server does with an address that lacks its last slash. */
function worked() {
  const scripted = scriptedServer(csv);
  scripted.intercept = ({ url }) =>
    url.startsWith(`${server}/me?`) ? { status: 301, headers: { Location: '/me/?format=json' } } : undefined;
  const product = openProduct(scripted);
  refresh(product, prepareImport(product, 'Answers', 60));
  return product;
}

const outcomes = (product: ReturnType<typeof worked>) =>
  product.call('checkSpreadsheet', {}).findings.map(({ outcome }) => outcome);

describe('checkSpreadsheet', () => {
  it('finds everything in order, and leaves the spreadsheet as it was', () => {
    const product = worked();
    const { spreadsheet } = product.runtime.state;
    const shown = spreadsheet.sheets[0]?.id ?? -1;
    spreadsheet.activeSheetId = shown;
    const before = JSON.stringify(spreadsheet.sheets);
    const { findings } = product.call('checkSpreadsheet', {});
    expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(findings).toHaveLength(12);
    expect(JSON.stringify(spreadsheet.sheets)).toBe(before);
    expect(spreadsheet.activeSheetId).toBe(shown);
  });

  it('reports numbers and codes, and no key, name, address or answer', () => {
    const product = worked();
    const { report } = product.call('checkSpreadsheet', {});
    expect(report).toContain(`Fieldrows: ${version}`);
    expect(report).toContain('import 1: kobo, csv, own, every 60 minutes, imported, 1 rows');
    expect(report).toContain('formulaText: passed');
    for (const secret of [canaryKey, canaryAnswer, account, 'kobo.example.org', 'Answers', 'Test project', 'name'])
      expect(report).not.toContain(secret);
  });

  it('leaves open what needs a server while none is connected', () => {
    const product = openProduct(scriptedServer(csv));
    const { findings } = product.call('checkSpreadsheet', {});
    expect(findings.filter(({ outcome }) => outcome !== 'passed')).toEqual([
      expect.objectContaining({ outcome: 'unknown', meaning: expect.stringContaining('no server is connected') }),
    ]);
  });

  it('notices a redirect that was followed, and a server that cannot be asked now', () => {
    const product = worked();
    product.server.intercept = ({ url }) => (url.startsWith(`${server}/me?`) ? { status: 200, body: '{}' } : undefined);
    expect(outcomes(product).filter((outcome) => outcome === 'failed')).toHaveLength(1);
    product.server.intercept = ({ url }) => (url.startsWith(`${server}/me?`) ? { code: 'ECONNREFUSED' } : undefined);
    expect(outcomes(product).filter((outcome) => outcome === 'unknown')).toHaveLength(1);
  });

  it('notices that a trigger was lost', () => {
    const product = worked();
    product.runtime.state.triggers = [];
    const { findings } = product.call('checkSpreadsheet', {});
    expect(findings.filter(({ outcome }) => outcome === 'failed').map(({ title }) => title)).toEqual([
      'The schedule of your imports is set up.',
    ]);
    product.runtime.advance(hour);
  });

  it('clears up after a check that was interrupted anywhere', () => {
    const calls = (() => {
      const product = worked();
      product.call('checkSpreadsheet', {});
      return product.lastRun().calls.length;
    })();
    expect(calls).toBeGreaterThan(20);
    for (let killAfter = 1; killAfter < calls; killAfter += 3) {
      const product = worked();
      const before = product.sheetNames();
      product.ask('checkSpreadsheet', {}, { killAfter });
      expect(product.lastRun().killed).toBe(true);
      product.call('checkSpreadsheet', {});
      expect([killAfter, product.sheetNames()]).toEqual([killAfter, before]);
    }
  });
});
