/** The same project by XLSX and by JSON gives the same sheets, cell by cell, keys and formats included. */
import type { Submission } from '../../src/tables/submissions/submissions';
import { demoProjects } from '../../workbench/kobotoolbox/demo-project';
import { generateSubmissions } from '../../workbench/kobotoolbox/generate-submissions';
import { exportXlsx } from '../../workbench/kobotoolbox/xlsx-file';
import { exportSettings } from '../fakes/export-settings';
import { prepareJson, productWithSubmissions } from './json-project';
import { type Product, refresh } from './product';
import { keysOf, prepareWorkbook, productWith } from './workbook-sheets';

const households = process.env['LONG'] === '1' ? 10_000 : 600;
const settings = exportSettings({ type: 'xls' });

function sheetsOf(product: Product): object {
  return Object.fromEntries(['Answers', 'members', 'plots'].map((name) => [name, product.sheet(name)]));
}

describe('a survey with two repeat groups', () => {
  const [project] = demoProjects();
  if (project === undefined) throw new Error('The stand-in server has no project.');
  const form = project.versions[project.versions.length - 1]?.content;
  const submissions = generateSubmissions({ ...project, submissions: [] }, households, Date.UTC(2026, 7, 20));
  const byWorkbook = productWith(
    new Uint8Array(exportXlsx({ title: project.name, versions: project.versions, submissions }, settings)),
  );

  it('is the same by XLSX and by JSON, whole', () => {
    expect(refresh(byWorkbook, prepareWorkbook(byWorkbook)).state).toBe('imported');
    const byJson = productWithSubmissions(form, submissions as Submission[]);
    byJson.project.title = project.name;
    const report = refresh(byJson, prepareJson(byJson));
    expect(report.state).toBe('imported');
    expect(byJson.lastRun().requests.length).toBe(2 + Math.ceil(households / 1_000) + (households > 1_000 ? 1 : 0));
    expect(keysOf(byJson, 'members').length).toBeGreaterThan(households);
    expect(sheetsOf(byJson)).toEqual(sheetsOf(byWorkbook));
    expect(refresh(byJson, report.card).state).toBe('unchanged');
  });

  it('is the same in portions', () => {
    const byJson = productWithSubmissions(form, submissions as Submission[], Math.ceil(households / 60));
    byJson.project.title = project.name;
    const card = prepareJson(byJson);
    expect(refresh(byJson, card).state).toBe('incomplete');
    expect(refresh(byJson, card).state).toBe('imported');
    expect(sheetsOf(byJson)).toEqual(sheetsOf(byWorkbook));
  });
});
