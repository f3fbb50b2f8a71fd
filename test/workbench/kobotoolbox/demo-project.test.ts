/** The demo data must hold, every time alike, what the product has to survive. */
import {
  demoAccounts,
  demoProjects,
  demoProjectUid,
  demoSubmissionCount,
} from '../../../workbench/kobotoolbox/demo-project';
import { exportSections } from '../../../workbench/kobotoolbox/exporter';
import { generateSubmissions } from '../../../workbench/kobotoolbox/generate-submissions';
import type { ProjectState } from '../../../workbench/kobotoolbox/types';

function survey(): ProjectState {
  const project = demoProjects().find(({ uid }) => uid === demoProjectUid);
  if (!project) throw new Error('no demo survey');
  return project;
}

function answers(project: ProjectState, path: string): string[] {
  return project.submissions.flatMap((one) => (typeof one[path] === 'string' ? [one[path]] : []));
}

describe('demoProjects', () => {
  it('gives the same projects every time', () => {
    expect(demoProjects()).toEqual(demoProjects());
  });

  it('has identifiers of the shape KoboToolbox gives', () => {
    for (const project of demoProjects()) {
      expect(project.uid).toMatch(/^a[0-9A-Za-z]{21}$/);
      for (const { uid } of project.exports) expect(uid).toMatch(/^es[0-9A-Za-z]{21}$/);
    }
    for (const { apiKey } of demoAccounts()) expect(apiKey).toMatch(/^([0-9a-f])\1{39}$/);
  });

  it('holds the answers that spreadsheets spoil', () => {
    const project = survey();
    expect(project.submissions).toHaveLength(demoSubmissionCount);
    const remarks = answers(project, 'situation/remarks');
    for (const pattern of [/^=/, /^-/, /^\+/, /^@/, /\n/, /"/, /[\u0600-\u06ff]/, /[éèà]/, /^TRUE$/]) {
      expect(remarks.filter((text) => pattern.test(text)).length).toBeGreaterThan(3);
    }
    const phones = answers(project, 'identification/phone');
    expect(phones.some((phone) => phone.startsWith('+'))).toBe(true);
    expect(phones.some((phone) => phone.startsWith('0'))).toBe(true);
    expect(answers(project, 'identification/household_id')[0]).toBe('0000001');
    expect(answers(project, 'identification/national_id').every((text) => /^\d{18}$/.test(text))).toBe(true);
    expect(answers(project, 'dwelling/region')).toContain('007');
  });

  it('holds two repeat groups and two versions', () => {
    const project = survey();
    const [first, ...repeats] = exportSections(
      { title: project.name, versions: project.versions, submissions: project.submissions },
      project.exports[0]?.settings ?? neverReached(),
    );
    expect(first?.rows).toHaveLength(demoSubmissionCount);
    expect(repeats.map(({ name }) => name).sort()).toEqual(['members', 'plots']);
    expect(new Set(project.submissions.map((one) => one['__version__'])).size).toBe(2);
  });
});

function neverReached(): never {
  throw new Error('the demo survey has no named export');
}

describe('generateSubmissions', () => {
  it('continues ids, numbers and times', () => {
    const project = survey();
    const last = project.submissions.at(-1);
    const now = Date.UTC(2026, 8, 1);
    const added = generateSubmissions(project, 3, now);
    expect(added.map((one) => one['_id'])).toEqual([1, 2, 3].map((step) => Number(last?.['_id']) + step));
    expect(added[0]?.['identification/household_id']).toBe('0000321');
    const times = [last, ...added].map((one) => String(one?.['_submission_time']));
    expect([...times].sort()).toEqual(times);
    expect(Date.parse(`${times.at(-1)}Z`)).toBeLessThanOrEqual(now);
    expect(new Set(added.map((one) => one['_uuid'])).size).toBe(3);
  });
});
