/** A named export that somebody changes in KoboToolbox: noticed when the exports are listed, without a request more. */
import { messagesFor } from '../../src/messages';
import type { OpenedProject } from '../../src/sidebar-api';
import { openProduct, prepareImport, refresh } from './product';
import {
  canaryKey,
  exportPath,
  exportUid,
  json,
  namedExport,
  pathOf,
  project,
  projectUid,
  scriptedServer,
  server,
} from './scripted-server';

const csv = '"name";"_id"\r\n"Amina";"1"\r\n';
const { notices } = messagesFor('en');

/** A product, and the settings that its server has for the one export it lists. */
function listing() {
  const scripted = scriptedServer(csv);
  const settings: Record<string, unknown> = { ...namedExport.export_settings };
  const form: { survey: unknown[]; translations: (string | null)[] } = { survey: [], translations: [null] };
  scripted.intercept = (request) => {
    const path = pathOf(request);
    if (path === `/api/v2/assets/${projectUid}/`) return json({ ...project, content: form });
    if (path !== exportPath) return undefined;
    return json({ count: 1, next: null, previous: null, results: [{ ...namedExport, export_settings: settings }] });
  };
  return { settings, form, product: openProduct(scripted) };
}

/** The same with an import that was made from the list. */
function imported() {
  const { settings, form, product } = listing();
  product.call('connect', { address: server, apiKey: canaryKey });
  const open = (): OpenedProject => product.call('openProject', { server, projectUid });
  const factsNow = () => open().offers[0]?.facts ?? '';
  const card = product.call('saveImport', {
    server,
    projectUid,
    projectName: 'Test project',
    offerUid: exportUid,
    offerName: 'All answers',
    offerFacts: factsNow(),
    format: 'csv',
    sheetName: 'Answers',
    schedule: 0,
  });
  refresh(product, card);
  const noticeNow = () => product.call('listImports', {})[0]?.offerNotice;
  const change = {
    importId: card.id,
    name: card.name,
    schedule: 0,
    offerUid: exportUid,
    offerName: 'All answers',
  };
  return { product, settings, form, open, factsNow, noticeNow, change, card };
}

describe('a named export that was changed', () => {
  it('is noticed, too, where the import was made before anybody looked at the list', () => {
    const { settings, product } = listing();
    refresh(product, prepareImport(product, 'Answers'));
    const noticeNow = () => product.call('listImports', {})[0]?.offerNotice;
    product.call('openProject', { server, projectUid });
    expect(noticeNow()).toBe('');
    settings['group_sep'] = ' > ';
    product.call('openProject', { server, projectUid });
    expect(noticeNow()).toBe(notices.offerChangedWithin);
  });

  it('is said to be another one, with what it was and is', () => {
    const { settings, open, noticeNow } = imported();
    open();
    expect(noticeNow()).toBe('');
    const [before] = open().offers;
    settings['lang'] = '_default';
    settings['fields'] = ['name', '_id'];
    const [now] = open().offers;
    expect(noticeNow()).toBe(notices.offerChanged({ was: before?.summary ?? '', isNow: now?.summary ?? '' }));
    expect(now?.summary).toContain('2 questions');
  });

  it('is noticed even where lists show nothing of it, and forgotten when it is changed back', () => {
    const { settings, open, noticeNow } = imported();
    settings['group_sep'] = ' > ';
    open();
    expect(noticeNow()).toBe(notices.offerChangedWithin);
    settings['group_sep'] = '/';
    open();
    expect(noticeNow()).toBe('');
  });

  it('is said to come with XML names when the form has lost its language', () => {
    const { settings, form, open, noticeNow, product, change, factsNow } = imported();
    form.translations = ['English (en)', 'Français (fr)'];
    settings['lang'] = 'Français (fr)';
    product.call('changeImport', { ...change, offerFacts: factsNow() });
    expect(open().offers[0]?.summary).toMatch(/^Labels in Français \(fr\) ·/);
    form.translations = ['English (en)'];
    expect(open().offers[0]?.summary).toMatch(
      /^XML values and headers, because the form has no “Labels in Français \(fr\)” ·/,
    );
    expect(noticeNow()).toContain('because the form has no “Labels in Français (fr)”');
    settings['lang'] = '_default';
    expect(open().offers[0]?.summary).toMatch(/^XML values and headers, because the form has no “Labels” ·/);
  });

  it('is accepted by saving the import', () => {
    const { product, settings, factsNow, noticeNow, change } = imported();
    settings['lang'] = '_default';
    const offerFacts = factsNow();
    expect(noticeNow()).not.toBe('');
    product.call('changeImport', { ...change, name: 'Renamed' });
    expect(noticeNow()).not.toBe('');
    product.call('changeImport', { ...change, offerFacts });
    expect(noticeNow()).toBe('');
  });

  it('costs no refresh a request', () => {
    const { product, settings, card } = imported();
    settings['lang'] = '_default';
    const before = product.server.requests.length;
    refresh(product, card);
    const asked = product.server.requests.slice(before).map(pathOf);
    expect(asked.filter((path) => path === exportPath)).toEqual([]);
  });

  it('says nothing of imports made before this was kept', () => {
    const scripted = scriptedServer(csv);
    const product = openProduct(scripted);
    prepareImport(product);
    product.call('openProject', { server, projectUid });
    expect(product.call('listImports', {})[0]?.offerNotice).toBe('');
  });
});
