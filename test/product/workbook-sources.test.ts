/** Real workbooks beside the submissions they were made from: every answer stands in the row that the submission's key names. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readWorkbook } from '../../src/tables/xlsx/xlsx';
import { workbookBytes, workbookPaths } from '../tables/xlsx/workbooks';
import { type Product, refresh } from './product';
import { importedSheets, keysOf, prepareWorkbook, productWith, textsOf } from './workbook-sheets';

interface Row {
  readonly type: string;
  readonly name?: string;
}

interface Source {
  readonly versions: readonly { readonly content: { readonly survey: readonly Row[] } }[];
  readonly submissions_as_exported: readonly Record<string, unknown>[];
}

function sourceOf(path: string): Source {
  const folders = ['exports', 'workbooks'].map((folder) => join(__dirname, '../fixtures', folder, dirname(path)));
  const file = folders.map((folder) => join(folder, 'source.json')).find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`${path} has no source.`);
  return JSON.parse(readFileSync(file, 'utf8')) as Source;
}

interface Answer {
  readonly key: string;
  readonly path: string;
  readonly answer: string;
}

/** Answers of questions other than selects, whose columns hold labels or parts of them; those of repeat groups too. */
function answersOf(source: Source): Answer[] {
  const rows = source.versions.flatMap(({ content }) => content.survey);
  const asked = new Set(rows.filter(({ type }) => !/select|begin|end_/.test(type)).map(({ name }) => name));
  const read = (values: Readonly<Record<string, unknown>>, key: string): Answer[] =>
    Object.entries(values).flatMap(([path, value]) => {
      const question = path.split('/').pop() ?? '';
      if (Array.isArray(value) && !path.startsWith('_')) {
        return value.flatMap((row, index) => read(row as Record<string, unknown>, `${key}/${index + 1}`));
      }
      return typeof value === 'string' && asked.has(question) ? [{ key, path, answer: value }] : [];
    });
  return source.submissions_as_exported.flatMap((submission) => read(submission, String(submission['_id'])));
}

/** All texts that stand in the rows of a key, in whatever sheet. */
function textsByKey(product: Product, bytes: Uint8Array): Map<string, string[]> {
  const tables = readWorkbook(bytes).sheets.map(({ table }) => table);
  const texts = new Map<string, string[]>();
  for (const sheet of importedSheets(product)) {
    const kinds = (sheet === 'Answers' ? tables[0] : tables.find(({ name }) => name === sheet))?.kinds ?? [];
    const rows = textsOf(product, sheet, kinds);
    keysOf(product, sheet).forEach((key, index) => {
      texts.set(key, [...(texts.get(key) ?? []), ...(rows[index] ?? [])]);
    });
  }
  return texts;
}

/** What KoboToolbox itself leaves out of these exports (formpack version.py:305, 320), in every format. */
const leftOut: Readonly<Record<string, (answer: Answer) => boolean>> = {
  adversarial_same_name_in_groups: ({ path }) => path.startsWith('father/'),
  adversarial_title_equals_repeat: ({ key }) => key.includes('/'),
};

describe('a workbook', () => {
  it.each(workbookPaths().filter((path) => path.startsWith('adversarial_')))(
    '%s holds every answer of its source',
    (path) => {
      const bytes = workbookBytes(path);
      const product = productWith(bytes);
      refresh(product, prepareWorkbook(product));
      const texts = textsByKey(product, bytes);
      const isLeftOut = leftOut[dirname(path)] ?? (() => false);
      const answers = answersOf(sourceOf(path));
      for (const answer of answers) {
        const isThere = texts.get(answer.key)?.includes(answer.answer) ?? false;
        expect({ ...answer, isThere }).toEqual({ ...answer, isThere: !isLeftOut(answer) });
      }
      if (!/blank|no_submissions/.test(path)) expect(answers.length).toBeGreaterThan(1);
    },
  );
});
