/** The codebook of an import, through the real bundle: what it says, what people write beside it, what breaks it off. */
import { cellAt, noteOf, setNote } from '../../workbench/apps-script/grid/cells';
import { openProduct, type Product, prepareImport, refresh } from './product';
import { json, pathOf, project, projectUid, scriptedServer } from './scripted-server';

const csv = '"name";"needs";"needs/food";"needs/water";"_id"\r\n"Amina";"food";"1";"0";"1"\r\n';
const nameQuestion = { type: 'text', name: 'name', label: ['Name?', '=HYPERLINK("https://evil.example")'] };
const needsQuestion = {
  type: 'select_multiple',
  name: 'needs',
  label: ['Needs?', 'Besoins ?'],
  hint: ['Tick all', null],
  select_from_list_name: 'n',
};
const choices = [
  { list_name: 'n', name: 'food', label: ['Food', 'Nourriture'] },
  { list_name: 'n', name: 'water', label: ['Water', 'Eau'] },
];

function asked(survey: readonly unknown[]) {
  const content = { survey, choices, translations: ['English (en)', 'Français (fr)'] };
  return (request: Parameters<typeof pathOf>[0]) =>
    pathOf(request) === `/api/v2/assets/${projectUid}/` ? json({ ...project, content }) : undefined;
}

function imported(): { product: Product; importId: string } {
  const scripted = scriptedServer(csv);
  scripted.intercept = asked([nameQuestion, needsQuestion]);
  const product = openProduct(scripted);
  const { card } = refresh(product, prepareImport(product));
  expect(card.hasCodebook).toBe(true);
  return { product, importId: card.id };
}

const sheetName = 'Codebook of Answers';
const stateOf = (product: Product, name: string) => {
  const sheet = product.runtime.state.spreadsheet.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};
const notesOf = (product: Product, name: string, columns: number) => {
  const sheet = stateOf(product, name);
  return Array.from({ length: columns }, (_unused, index) => noteOf(cellAt(sheet, 1, index + 1)));
};

describe('writeCodebook', () => {
  it('explains each question in a sheet of its own, labels as text', () => {
    const { product, importId } = imported();
    expect(product.call('writeCodebook', { importId })).toEqual({ sheetName });
    const { values, formulas, frozenRows } = product.sheet(sheetName);
    expect(values[0]?.slice(0, 8)).toEqual([
      'Name',
      'Type',
      'Label (English (en))',
      'Label (Français (fr))',
      'Hint (English (en))',
      'Hint (Français (fr))',
      'Choices (English (en))',
      'Choices (Français (fr))',
    ]);
    expect(values[1]?.slice(0, 4)).toEqual(['name', 'text', 'Name?', '=HYPERLINK("https://evil.example")']);
    expect(values[2]?.slice(2, 8)).toEqual([
      'Needs?',
      'Besoins ?',
      'Tick all',
      '',
      'food = Food\nwater = Water',
      'food = Nourriture\nwater = Eau',
    ]);
    expect(values.map(([name]) => name)).toContain('_submission_time');
    expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
    expect(frozenRows).toBe(1);
  });

  it('hangs the questions on the headings, and leaves the notes that people wrote there', () => {
    const { product, importId } = imported();
    product.call('writeCodebook', { importId });
    const [name, needs, food, , id, marker] = notesOf(product, 'Answers', 6);
    expect(name).toBe(
      'English (en): Name?\nFrançais (fr): =HYPERLINK("https://evil.example")\nname · text\n— Fieldrows',
    );
    expect(needs).toContain('Tick all');
    expect(food).toBe(needs);
    expect(id).toContain('Never changes');
    expect(marker).toBe('');

    setNote(stateOf(product, 'Answers'), 1, 2, 'Ask in Swahili.');
    product.call('writeCodebook', { importId });
    expect(notesOf(product, 'Answers', 3)).toEqual([name, 'Ask in Swahili.', food]);
  });

  it('changes nothing the second time', () => {
    const { product, importId } = imported();
    product.call('writeCodebook', { importId });
    const before = JSON.stringify(product.runtime.state.spreadsheet);
    product.call('writeCodebook', { importId });
    expect(product.lastRun().cellsWritten).toEqual({});
    expect(JSON.stringify(product.runtime.state.spreadsheet)).toBe(before);
  });

  it('keeps what people wrote beside a question, wherever the question goes', () => {
    const { product, importId } = imported();
    product.call('writeCodebook', { importId });
    product.runtime.type(sheetName, 'L1', 'My comment');
    product.runtime.type(sheetName, 'L3', 'ask Jo about this one');
    product.server.intercept = asked([{ type: 'integer', name: 'age', label: ['Age?', null] }, needsQuestion]);
    product.call('writeCodebook', { importId });
    const { values } = product.sheet(sheetName);
    expect(values.map(([name]) => name).filter((name) => name === 'age' || name === 'name')).toEqual(['age']);
    expect(values.find(([name]) => name === 'needs')?.[11]).toBe('ask Jo about this one');
  });

  it('ends the same after being killed anywhere', () => {
    const unkilled = imported();
    unkilled.product.call('writeCodebook', { importId: unkilled.importId });
    const calls = unkilled.product.lastRun().calls.length;
    expect(calls).toBeGreaterThan(10);
    const expected = [unkilled.product.sheet(sheetName), notesOf(unkilled.product, 'Answers', 6)];
    for (let killAfter = 1; killAfter < calls; killAfter++) {
      const { product, importId } = imported();
      product.ask('writeCodebook', { importId }, { killAfter });
      expect(product.lastRun().killed).toBe(true);
      product.call('writeCodebook', { importId });
      const found = [product.sheet(sheetName), notesOf(product, 'Answers', 6)];
      expect({ killAfter, found }).toEqual({ killAfter, found: expected });
      expect(product.sheetNames().filter((name) => name.startsWith('Codebook'))).toEqual([sheetName]);
    }
  });

  it('is made again when it was deleted, and forgotten with its import', () => {
    const { product, importId } = imported();
    product.call('writeCodebook', { importId });
    const { sheets } = product.runtime.state.spreadsheet;
    sheets.splice(
      sheets.findIndex(({ name }) => name === sheetName),
      1,
    );
    product.call('writeCodebook', { importId });
    expect(product.sheetNames()).toContain(sheetName);
    expect(product.sheet(sheetName).values[1]?.[0]).toBe('name');
    product.call('removeImport', { importId });
    expect(Object.keys(product.runtime.state.documentProperties).filter((name) => name.includes('codebook'))).toEqual(
      [],
    );
    expect(product.call('start', {}).orphanSheets).toEqual(['Answers']);
  });

  it('says who may not see the project, and leaves the codebook as it was', () => {
    const { product, importId } = imported();
    product.call('writeCodebook', { importId });
    const before = product.sheet(sheetName);
    product.server.intercept = () => json({ detail: 'Invalid token.' }, 401);
    expect(product.ask('writeCodebook', { importId })).toMatchObject({ ok: false, code: 'apiKeyRefused' });
    expect(product.sheet(sheetName)).toEqual(before);
  });
});
