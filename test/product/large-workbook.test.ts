/** A large survey with two repeat groups, through the real bundle: every row of every sheet, each linked to its parent. */
import { demoProjects } from '../../workbench/kobotoolbox/demo-project';
import { generateSubmissions } from '../../workbench/kobotoolbox/generate-submissions';
import type { Submission } from '../../workbench/kobotoolbox/types';
import { exportXlsx } from '../../workbench/kobotoolbox/xlsx-file';
import { exportSettings } from '../fakes/export-settings';
import { refresh } from './product';
import {
  columnByKey,
  formulasOf,
  importedSheets,
  keysOf,
  prepareWorkbook,
  productWith,
  rowsOf,
} from './workbook-sheets';

const households = process.env['LONG'] === '1' ? 10_000 : 1_000;
const lastSubmissionAt = Date.UTC(2026, 7, 20);
const settings = exportSettings({ type: 'xls' });

describe('a large survey with two repeat groups', () => {
  const [project] = demoProjects();
  if (project === undefined) throw new Error('The stand-in server has no project.');
  const submissions = generateSubmissions({ ...project, submissions: [] }, households, lastSubmissionAt);
  const workbook = (all: Submission[]) =>
    new Uint8Array(exportXlsx({ title: project.name, versions: project.versions, submissions: all }, settings));

  /** Rows of a group by the keys they must have. */
  const rowsOfGroup = (group: string) =>
    submissions.flatMap((submission) => {
      const rows = (submission[group] ?? []) as Record<string, unknown>[];
      return rows.map((row, index) => [`${submission['_id']}/${index + 1}`, row] as const);
    });

  it('arrives with every row, and a correction writes its row alone', () => {
    const product = productWith(workbook(submissions));
    const report = refresh(product, prepareWorkbook(product));
    expect(report).toMatchObject({ state: 'imported', warnings: [] });
    expect(importedSheets(product).sort()).toEqual(['Answers', 'members', 'plots']);
    expect(keysOf(product, 'Answers')).toEqual(submissions.map(({ _id }) => String(_id)));
    const indexOf = columnByKey(product, 'Answers', '_index');
    let rows = households;
    for (const [group, question] of [
      ['members', 'name'],
      ['plots', 'crop'],
    ] as const) {
      const expected = new Map(rowsOfGroup(group));
      const answers = columnByKey(product, group, question);
      const parents = columnByKey(product, group, '_parent_index');
      const ids = columnByKey(product, group, '_submission__id');
      expect(rowsOf(product, group)).toHaveLength(expected.size);
      expect([...answers.keys()]).toEqual([...expected.keys()]);
      for (const [key, row] of expected) {
        const owner = key.split('/')[0] ?? '';
        const found = [answers.get(key), parents.get(key), ids.get(key)];
        expect([key, ...found]).toEqual([key, row[`${group}/${question}`] ?? '', indexOf.get(owner), Number(owner)]);
      }
      rows += expected.size;
    }
    expect(report).toMatchObject({ rowsReceived: rows, rowsAdded: rows });
    expect(formulasOf(product)).toEqual([]);

    const [first, ...others] = submissions;
    if (first === undefined) throw new Error('No submission was generated.');
    product.serve(workbook([{ ...first, 'identification/head_name': 'Corrected' }, ...others]));
    expect(refresh(product, report.card)).toMatchObject({ rowsAdded: 0, rowsChanged: 1, rowsRemoved: 0 });
    expect(columnByKey(product, 'Answers', 'head_name').get(String(first['_id']))).toBe('Corrected');
    expect(refresh(product, report.card).state).toBe('unchanged');
  });
});
