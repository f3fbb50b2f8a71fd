/** Choosing among the columns through the built script: preview, first import, later changes of mind, new columns. */
import type { ImportCard, ImportPreview, PreviewColumn, SheetColumns } from '../../src/sidebar-api';
import { connect, openProduct, owner, type Product, refresh, scriptedExport } from './product';
import { householdWorkbook, threeHouseholds, workbookOf } from './repeat-survey';
import {
  canaryAnswer,
  colleagueKey,
  exportUid,
  pathOf,
  project,
  projectUid,
  type ScriptedServer,
  scriptedServer,
  server,
} from './scripted-server';
import { columnByKey, importedSheets, keysOf, productWith } from './workbook-sheets';

const csv = (headings: readonly string[], ...rows: readonly (readonly string[])[]) =>
  [headings, ...rows]
    .map((cells) => `${cells.map((cell) => `"${cell.split('"').join('""')}"`).join(';')}\r\n`)
    .join('');
const answers = csv(
  ['Full name', 'Phone', 'Age', '_id'],
  [canaryAnswer, '+254712000001', '31', '11'],
  ['Brian', '0712000002', '44', '12'],
);

const { schedule: _byHand, ...subject } = scriptedExport;

function connected(scripted: ScriptedServer = scriptedServer(answers)): Product {
  const product = openProduct(scripted);
  connect(product);
  return product;
}

const columnNamed = ({ sheets }: ImportPreview, heading: string, group = ''): PreviewColumn => {
  const column = sheets.find((sheet) => sheet.group === group)?.columns.find((one) => one.heading === heading);
  if (column === undefined) throw new Error(`no column ${heading}`);
  return column;
};

/** What the sidebar sends when a person chooses for some headings of a sheet. */
function chosen(
  preview: ImportPreview,
  choices: Readonly<Record<string, 'leaveOut' | 'hash' | 'keep'>>,
  group = '',
): SheetColumns {
  const columns = preview.sheets.find((sheet) => sheet.group === group)?.columns ?? [];
  const idsOf = (treatment: string) =>
    columns.filter((column) => (choices[column.heading] ?? column.treatment) === treatment).map(({ id }) => id);
  return { group, keep: idsOf('keep'), leaveOut: idsOf('leaveOut'), hash: idsOf('hash') };
}

function save(
  product: Product,
  sheets: readonly SheetColumns[],
  newColumns: 'add' | 'ask' | 'leaveOut' = 'add',
): ImportCard {
  return product.call('saveImport', {
    ...subject,
    sheetName: 'Answers',
    schedule: 0,
    columnChoices: { newColumns, sheets },
  });
}

const inSpreadsheet = (product: Product, text: string) =>
  JSON.stringify(product.runtime.state.spreadsheet).includes(text);

describe('previewImport', () => {
  it('shows columns, first answers and what may identify people, and leaves nothing behind', () => {
    const product = connected();
    const before = JSON.stringify([product.runtime.state.spreadsheet, product.runtime.state.documentProperties]);
    const preview = product.call('previewImport', subject);
    expect(preview.sheets).toHaveLength(1);
    expect(preview.sheets[0]).toMatchObject({ group: '', rows: 2 });
    expect(
      preview.sheets[0]?.columns.map(({ heading, kind, personal, isFixed }) => [heading, kind, personal, isFixed]),
    ).toEqual([
      ['Full name', 'text', 'name', false],
      ['Phone', 'text', 'phone', false],
      ['Age', 'integer', '', false],
      ['_id', 'integer', '', true],
    ]);
    expect(columnNamed(preview, 'Full name').answers).toEqual([canaryAnswer, 'Brian']);
    expect(preview).toMatchObject({ newColumns: 'add', warnings: [], isPublic: false, isFromForm: false });
    expect(JSON.stringify([product.runtime.state.spreadsheet, product.runtime.state.documentProperties])).toBe(before);
  });

  it('asks for the export once, and for the form to know types of questions', () => {
    const product = connected();
    product.server.requests.length = 0;
    product.call('previewImport', subject);
    expect(product.server.requests.map(pathOf).map((path) => path.replace(/^.*\/(?=[^/]+\/?$)/, ''))).toEqual([
      'data.csv',
      'file.csv',
      `${projectUid}/`,
      `${exportUid}/`,
    ]);
  });

  it('tells of ragged rows, HXL tags, left out repeat groups, a missing key and public data', () => {
    const scripted = scriptedServer(csv(['a', 'b'], ['1', '2', 'surplus']));
    const granted = (user: string) => ({
      user: `${server}/api/v2/users/${user}/`,
      permission: `${server}/api/v2/permissions/view_submissions/`,
    });
    scripted.intercept = (request) =>
      pathOf(request) === `/api/v2/assets/${projectUid}/`
        ? {
            status: 200,
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ ...project, permissions: [granted('AnonymousUser')] }),
          }
        : undefined;
    const preview = connected(scripted).call('previewImport', { ...subject, repeatGroups: ['members'] });
    expect(preview.isPublic).toBe(true);
    expect(preview.warnings).toHaveLength(3);
    expect(preview.warnings.join(' ')).toMatch(/members.*more cells than there are headings.*“_id”/);
  });

  it('shows the columns of the form when the export takes too long', () => {
    const scripted = scriptedServer(answers);
    const survey = [
      { type: 'text', name: 'head', label: ['Name'] },
      { type: 'image', name: 'q2', label: ['Anything'] },
    ];
    const form = { ...project, content: { survey, choices: [], translations: [null] } };
    scripted.intercept = (request) => {
      if (pathOf(request).endsWith('/data.csv'))
        return {
          status: 503,
          headers: { 'Retry-After': '200', 'Content-Type': 'application/json' },
          body: '{"error":""}',
        };
      if (pathOf(request) !== `/api/v2/assets/${projectUid}/`) return undefined;
      return { status: 200, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(form) };
    };
    const preview = connected(scripted).call('previewImport', subject);
    expect(preview.isFromForm).toBe(true);
    expect(preview.sheets[0]?.columns.slice(0, 2)).toMatchObject([
      { heading: 'head', kind: '', answers: [], personal: 'name' },
      { heading: 'q2', personal: 'media' },
    ]);
  });

  it('says what went wrong as an import would', () => {
    const scripted = scriptedServer(answers);
    scripted.intercept = (request) => (pathOf(request).endsWith('/data.csv') ? { status: 404, body: '{}' } : undefined);
    expect(connected(scripted).ask('previewImport', subject)).toMatchObject({ ok: false, code: 'exportDeleted' });
    expect(openProduct(scriptedServer(answers)).ask('previewImport', subject)).toMatchObject({
      ok: false,
      code: 'notConnected',
    });
  });
});

describe('an import with chosen columns', () => {
  it('keeps answers out of cells, properties, cache and log from the beginning', () => {
    const product = connected();
    const preview = product.call('previewImport', subject);
    const card = save(product, [chosen(preview, { 'Full name': 'leaveOut', Phone: 'hash' })]);
    expect(refresh(product, card).state).toBe('imported');
    expect(product.sheet('Answers').values[0]?.slice(0, 4)).toEqual(['Phone', 'Age', '_id', 'fieldrows']);
    for (const text of [canaryAnswer, 'Brian', '712000001', '712000002'])
      expect(inSpreadsheet(product, text)).toBe(false);
    expect(JSON.stringify(product.runtime.state)).not.toContain(canaryAnswer);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('remembers nothing where nothing was chosen', () => {
    const product = connected();
    const preview = product.call('previewImport', subject);
    save(product, [chosen(preview, {})]);
    expect(JSON.stringify(product.runtime.state.documentProperties)).not.toContain('columnChoices');
  });

  it('follows a change of mind with the next refresh, and says on its card that one is due', () => {
    const product = connected();
    const card = save(product, []);
    refresh(product, card);
    expect(inSpreadsheet(product, canaryAnswer)).toBe(true);
    const preview = product.call('openColumns', { importId: card.id });
    const changed = product.call('changeColumns', {
      importId: card.id,
      columnChoices: { newColumns: 'ask', sheets: [chosen(preview, { 'Full name': 'leaveOut' })] },
    });
    expect(changed.notice).toMatch(/^Your choice of columns takes effect/);
    const report = refresh(product, card);
    expect(report.warnings.join(' ')).toMatch(/^1 column was deleted from the sheet, as you chose: “Full name”/);
    expect(report.card.notice).toBe('');
    expect(inSpreadsheet(product, canaryAnswer)).toBe(false);
    const after = product.call('openColumns', { importId: card.id });
    expect(after.newColumns).toBe('ask');
    expect(columnNamed(after, 'Full name')).toMatchObject({ treatment: 'leaveOut', isWaiting: false });
    // The person who chooses sees what they choose among.
    expect(columnNamed(after, 'Full name').answers).toEqual([canaryAnswer, 'Brian']);
  });

  it('is changed by its owner only', () => {
    const product = connected();
    const card = save(product, []);
    const user = 'colleague@example.org';
    product.ask('connect', { address: server, apiKey: colleagueKey }, { user });
    const columnChoices = { newColumns: 'add' as const, sheets: [] };
    expect(product.ask('changeColumns', { importId: card.id, columnChoices }, { user })).toMatchObject({
      code: 'notYourImport',
    });
    expect(product.ask('decideWaiting', { importId: card.id, treatment: 'keep' }, { user })).toMatchObject({
      code: 'notYourImport',
    });
    // With their own key they may refresh it, and the codes are the same.
    expect(owner).not.toBe(user);
  });

  it('gives whoever refreshes the same codes', () => {
    const product = connected();
    const preview = product.call('previewImport', subject);
    const card = save(product, [chosen(preview, { Phone: 'hash' })]);
    refresh(product, card);
    const codes = columnByKey(product, 'Answers', 'Phone');
    const user = 'colleague@example.org';
    product.ask('connect', { address: server, apiKey: colleagueKey }, { user });
    const reply = product.ask('runImport', { importId: card.id, accept: false }, { user });
    expect(reply).toMatchObject({ ok: true, value: { rowsChanged: 0 } });
    expect(columnByKey(product, 'Answers', 'Phone')).toEqual(codes);
  });

  it('asks about new columns on its card, and does what was decided', () => {
    const product = connected();
    const card = save(product, [], 'ask');
    refresh(product, card);
    product.server.csv = csv(
      ['Full name', 'Phone', 'Age', 'E-mail', 'Crop', '_id'],
      ['A', '1', '2', 'a@example.org', 'maize', '11'],
    );
    expect(refresh(product, card, true).card.waitingColumns).toEqual(['E-mail', 'Crop']);
    const preview = product.call('openColumns', { importId: card.id });
    expect(columnNamed(preview, 'E-mail')).toMatchObject({ isWaiting: true, treatment: 'leaveOut', personal: 'email' });
    const decided = product.call('changeColumns', {
      importId: card.id,
      columnChoices: { newColumns: 'ask', sheets: [chosen(preview, { Crop: 'keep' })] },
    });
    expect(decided.waitingColumns).toEqual([]);
    refresh(product, card);
    expect(product.sheet('Answers').values[0]).toEqual(expect.arrayContaining(['Crop']));
    expect(inSpreadsheet(product, 'a@example.org')).toBe(false);

    product.server.csv = csv(
      ['Full name', 'Phone', 'Age', 'E-mail', 'Crop', 'Town', '_id'],
      ['A', '1', '2', 'a@example.org', 'maize', 'Kisumu', '11'],
    );
    expect(refresh(product, card).card.waitingColumns).toEqual(['Town']);
    expect(product.call('decideWaiting', { importId: card.id, treatment: 'keep' }).waitingColumns).toEqual([]);
    refresh(product, card);
    expect(columnByKey(product, 'Answers', 'Town').get('11')).toBe('Kisumu');
  });

  it('takes its choices along into a copy, also what a rule had hidden', () => {
    const product = connected();
    const preview = product.call('previewImport', subject);
    const card = save(product, [chosen(preview, { 'Full name': 'leaveOut' })], 'leaveOut');
    refresh(product, card);
    product.server.csv = csv(['Full name', 'Phone', 'Secret', '_id'], [canaryAnswer, '1', 'hush', '11']);
    refresh(product, card, true);
    const copy = product.call('duplicateImport', {
      importId: card.id,
      sheetName: 'Copy',
      schedule: 0,
      offerUid: exportUid,
      offerName: 'All answers',
    });
    refresh(product, copy);
    expect(product.sheet('Copy').values[0]?.slice(0, 3)).toEqual(['Phone', '_id', 'fieldrows']);
    for (const text of [canaryAnswer, 'hush']) expect(inSpreadsheet(product, text)).toBe(false);
  });

  it('refuses what no sidebar sends', () => {
    const product = connected();
    for (const keep of [['=1+1'], ['x'.repeat(11)], new Array(20_000).fill('0'.repeat(11))]) {
      const columnChoices = { newColumns: 'add' as const, sheets: [{ group: '', keep, leaveOut: [], hash: [] }] };
      const input = { ...subject, sheetName: 'Answers', schedule: 0, columnChoices };
      expect(product.ask('saveImport', input)).toMatchObject({ ok: false, code: 'badRequest' });
    }
  });
});

describe('repeat groups with chosen columns', () => {
  const xlsx = { ...subject, format: 'xlsx' as const };

  function saveWorkbook(product: Product, sheets: (preview: ImportPreview) => readonly SheetColumns[]): ImportCard {
    connect(product);
    const preview = product.call('previewImport', xlsx);
    const columnChoices = { newColumns: 'add' as const, sheets: sheets(preview) };
    return product.call('saveImport', { ...xlsx, sheetName: 'Answers', schedule: 0, columnChoices });
  }

  it('are chosen for each sheet by itself, and stay linked', () => {
    const product = productWith(householdWorkbook(threeHouseholds));
    const card = saveWorkbook(product, (preview) => {
      expect(preview.sheets.map(({ group }) => group)).toEqual(['', 'members', 'visits', 'plots']);
      expect(columnNamed(preview, '_submission__id', 'visits').isFixed).toBe(true);
      return [
        chosen(preview, { name: 'hash', _submission__uuid: 'leaveOut' }, 'members'),
        chosen(preview, { reason: 'leaveOut' }, 'visits'),
      ];
    });
    refresh(product, card);
    const names = threeHouseholds.flatMap(({ members }) => members.map(({ name }) => name));
    for (const name of names) expect(inSpreadsheet(product, `"${name}"`)).toBe(false);
    expect(product.sheet('visits').values[0]).not.toContain('reason');
    expect(keysOf(product, 'visits')).toEqual(['11/1/1', '11/1/2', '12/1/1', '13/2/1']);
    expect([...columnByKey(product, 'members', '_submission__id').values()]).toEqual([11, 11, 12, 13, 13]);
    expect(refresh(product, card).state).toBe('unchanged');
  });

  it('are recognised by cut names although their only question is left out', () => {
    const today = 'household_members_who_are_present_today';
    const form = [{ type: 'begin_repeat', name: today }, { type: 'text', name: 'who' }, { type: 'end_repeat' }];
    const workbook = (...people: string[]) =>
      workbookOf('Presence', form, [
        {
          [today]: people.map((who) => ({ [`${today}/who`]: who })),
          _id: 1,
          _uuid: 'u1',
          __version__: 'v1',
          _submission_time: '2026-03-01T06:00:00',
        },
      ]);
    const product = productWith(workbook('Amina'));
    const card = saveWorkbook(product, (preview) => {
      const group = preview.sheets[1]?.group ?? '';
      return [chosen(preview, { who: 'leaveOut' }, group)];
    });
    refresh(product, card);
    const sheets = importedSheets(product);
    product.serve(workbook('Amina', 'Brian'));
    expect(refresh(product, card)).toMatchObject({ rowsAdded: 1, rowsRemoved: 0 });
    expect(importedSheets(product)).toEqual(sheets);
    for (const name of ['Amina', 'Brian']) expect(inSpreadsheet(product, name)).toBe(false);
  });
});
