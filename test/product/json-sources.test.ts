/** Every project that real exports were made of, imported as JSON through the real bundle: each answer stands in its row. */
import { readFormContent } from '../../src/sources/kobo/form/form-definition';
import { flattenSubmissions, type Submission } from '../../src/tables/submissions/submissions';
import { optionsOf } from '../tables/export-columns';
import { readSource, realExports, settingsOf } from '../workbench/kobotoolbox/real-exports';
import { type JsonProduct, prepareJson, productWithSubmissions } from './json-project';
import { refresh } from './product';
import { formulasOf, importedSheets, keysOf, statusSheet, textsOf } from './workbook-sheets';

const folders = [...new Set([...realExports('.csv'), ...realExports('.xlsx')].map(([folder]) => folder))];
const settings = settingsOf('any__lang-xml.csv');

function productOf(folder: string): JsonProduct {
  const source = readSource(folder);
  const product = productWithSubmissions(
    source.versions[source.versions.length - 1]?.content,
    source.submissions as Submission[],
    3,
  );
  product.project.title = source.title;
  product.project.settings = { ...settings };
  return product;
}

interface Answer {
  readonly key: string;
  readonly path: string;
  readonly answer: string;
}

/** All texts that people gave, those of repeat groups too. */
function answersOf(entry: Submission, key: string): Answer[] {
  return Object.entries(entry).flatMap(([path, value]): Answer[] => {
    if (/^(?:_|meta\/|formhub\/)/.test(path)) return [];
    if (Array.isArray(value)) {
      return value.flatMap((row, index) => answersOf(row as Submission, `${key}/${index + 1}`));
    }
    return typeof value === 'string' && value !== '' ? [{ key, path, answer: value }] : [];
  });
}

/** All texts that stand in the rows of a key, in whatever sheet. */
function textsByKey(product: JsonProduct, folder: string): Map<string, string[]> {
  const source = readSource(folder);
  const form = readFormContent(product.project.form, source.title);
  const tables = flattenSubmissions(form, source.submissions as Submission[], optionsOf(settings));
  const texts = new Map<string, string[]>();
  for (const sheet of importedSheets(product)) {
    const table = sheet === 'Answers' ? tables[0] : tables.find(({ name }) => name === sheet);
    const rows = textsOf(product, sheet, table?.kinds ?? []);
    keysOf(product, sheet).forEach((key, index) => {
      texts.set(key, [...(texts.get(key) ?? []), ...(rows[index] ?? [])]);
    });
  }
  return texts;
}

describe('submissions as JSON', () => {
  it.each(folders)('of %s bring every answer, leave no formula and nothing to do for the next refresh', (folder) => {
    const product = productOf(folder);
    const report = refresh(product, prepareJson(product));
    expect(report.state).toBe('imported');
    const { submissions } = readSource(folder);
    expect(keysOf(product, 'Answers')).toEqual(submissions.map(({ _id }) => String(_id)));
    const texts = textsByKey(product, folder);
    const answers = submissions.flatMap((submission) => answersOf(submission as Submission, String(submission['_id'])));
    for (const answer of answers) {
      expect({ ...answer, isThere: texts.get(answer.key)?.includes(answer.answer) }).toEqual({
        ...answer,
        isThere: true,
      });
    }
    if (!/blank|no_submissions/.test(folder)) expect(answers.length).toBeGreaterThan(1);
    expect(formulasOf(product)).toEqual([]);
    const keys = importedSheets(product).map((name) => keysOf(product, name));
    for (const ofSheet of keys) expect(new Set(ofSheet).size).toBe(ofSheet.length);
    expect(keys.flat()).not.toContain('');

    expect(refresh(product, report.card).state).toBe('unchanged');
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
  });
});
