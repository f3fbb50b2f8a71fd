/**
 * Pushed submissions of imports that are read as JSON, through the real bundle: whatever was pushed, and however much of
 * it, the rows come at once, with their repeat groups, as a reading of everything would have brought them.
 */
import type { Submission } from '../../src/tables/submissions/submissions';
import { payloadOf } from '../../workbench/kobotoolbox/pushed-payload';
import type { RestServiceSettings } from '../../workbench/kobotoolbox/rest-service-settings';
import type { ProjectState } from '../../workbench/kobotoolbox/types';
import { form, household, households } from '../commands/refresh/portion-setting';
import { readSource, realExports, settingsOf } from '../workbench/kobotoolbox/real-exports';
import { prepareJson, productWithSubmissions } from './json-project';
import { owner, type Product, refresh } from './product';
import { openPushedJson } from './pushed';
import { pathOf, projectUid } from './scripted-server';
import { importedSheets, keysOf, rowsOf, statusSheet } from './workbook-sheets';

type Pushed = ReturnType<typeof openPushedJson>;

/** What the server sends of a submission, as its REST service is set up. */
function deliver(pushed: Pushed, submission: Submission, fields: readonly string[] = []): void {
  const settings = { ...pushed.hooks[0], subset_fields: fields } as unknown as RestServiceSettings;
  const project = { uid: projectUid } as ProjectState;
  const { body, contentType } = payloadOf(settings, project, { ...submission });
  const answer = pushed.post(body, settings.endpoint.split('?')[1], contentType);
  expect(answer.status).toBe(302);
}

/** The rows of all imported sheets by their keys. */
function contentOf(product: Product): Record<string, Record<string, unknown[]>> {
  const ofSheet = (name: string) =>
    Object.fromEntries(keysOf(product, name).map((key, row) => [key, rowsOf(product, name)[row] ?? []]));
  return Object.fromEntries(importedSheets(product).map((name) => [name, ofSheet(name)]));
}

const pagesAsked = (pushed: Pushed) =>
  pushed.server.requests.filter((request) => pathOf(request) === `/api/v2/assets/${projectUid}/data/`).length;

const folders = [...new Set(realExports('.csv').map(([folder]) => folder))].filter(
  (folder) => readSource(folder).submissions.length > 1,
);

describe.each(folders)('submissions of %s', (folder) => {
  const { versions, submissions: all, title } = readSource(folder);
  const submissions = [...(all as Submission[])].sort((one, other) => Number(one['_id']) - Number(other['_id']));
  const content = versions[versions.length - 1]?.content;
  const settings = { ...settingsOf('any__lang-xml.csv') };
  const someField = Object.keys(submissions[0] ?? {}).find((path) => !path.startsWith('_')) ?? '';

  it.each([
    ['JSON', 'json', []],
    ['a subset of JSON', 'json', [someField]],
    ['XML', 'xml', []],
    ['a subset of XML', 'xml', [someField]],
  ] as const)('that come one by one as %s leave nothing to do for a reading of everything', (_name, format, fields) => {
    const pushed = openPushedJson(content, submissions.slice(0, 1));
    Object.assign(pushed.project, { title, settings });
    const { product, project } = pushed;
    const card = product.call('listImports', {})[0];
    if (card === undefined) throw new Error('There is no import.');
    refresh(product, card);
    pushed.turnOn({ format });
    for (const submission of submissions.slice(1)) {
      project.submissions.push(submission);
      deliver(pushed, submission, fields);
      pushed.wait(60);
      expect(keysOf(product, 'Answers')).toContain(String(submission['_id']));
    }
    const atOnce = productWithSubmissions(content, submissions);
    Object.assign(atOnce.project, { title, settings });
    refresh(atOnce, prepareJson(atOnce));
    expect(contentOf(product)).toEqual(contentOf(atOnce));

    refresh(product, card);
    expect(Object.keys(product.lastRun().cellsWritten)).toEqual([statusSheet]);
  });
});

describe('a small project', () => {
  it('is not read as a whole for each push', () => {
    const pushed = openPushedJson(form, households(1, 2_500));
    pushed.turnOn();
    const asked = pagesAsked(pushed);
    const next = household(2_501, 'Kitale', ['Ada', 'Ben']);
    pushed.project.submissions.push(next);
    deliver(pushed, next);
    pushed.wait(60);
    expect(keysOf(pushed.product, 'members').slice(-2)).toEqual(['2501/1', '2501/2']);
    // The new ones, and how many there are.
    expect(pagesAsked(pushed) - asked).toBe(2);
  });

  it('is read as a whole at its schedule, however many pushes come between', () => {
    const pushed = openPushedJson(form, households(1, 20));
    pushed.turnOn();
    const { project, product } = pushed;
    project.submissions[4] = household(5, 'Moved', ['Head 5']);
    for (let push = 1; push <= 8; push++) {
      const next = household(20 + push, 'Kitale');
      project.submissions.push(next);
      deliver(pushed, next);
      pushed.wait(10 * 60);
    }
    expect(keysOf(product, 'Answers')).toHaveLength(28);
    expect(JSON.stringify(rowsOf(product, 'Answers'))).toContain('Moved');
  });

  it('shows a submission once, whatever comes again', () => {
    const pushed = openPushedJson(form, households(1, 3));
    pushed.turnOn();
    const { project, product } = pushed;
    const one = household(5, 'Kitale', ['Ada']);
    const other = household(4, 'Kitale', ['Ben']);
    project.submissions.push(one, other);
    deliver(pushed, one);
    deliver(pushed, other);
    deliver(pushed, one);
    pushed.wait(60);
    deliver(pushed, other);
    pushed.wait(120);
    expect(keysOf(product, 'Answers')).toEqual(['1', '2', '3', '4', '5']);
    expect(keysOf(product, 'members').slice(-2)).toEqual(['4/1', '5/1']);
    const asked = pagesAsked(pushed);
    deliver(pushed, one);
    pushed.wait(120);
    expect(pagesAsked(pushed)).toBe(asked);
  });
});

/** KoboToolbox numbers submissions when they begin to arrive, and sends them when they are there: a later number may be first. */
describe('a submission that comes after one with a greater number', () => {
  const before = households(1, 12);
  const identified = (submission: Submission): Submission => {
    const uuid = `5e0a7f1c-0000-4000-8000-0000000000${submission['_id']}`;
    return { ...submission, _uuid: uuid, 'meta/instanceID': `uuid:${uuid}` };
  };
  const late = identified(household(13, 'Late', ['Ada', 'Ben']));
  const first = identified(household(14, 'First', ['Cy']));

  /** The later number is in the sheet, the smaller one has just been sent. */
  function withLate(submissions: readonly Submission[] = before, format: 'json' | 'xml' = 'json'): Pushed {
    const pushed = openPushedJson(form, submissions);
    pushed.turnOn({ format });
    pushed.project.submissions.push(first);
    deliver(pushed, first);
    pushed.wait(120);
    pushed.project.submissions.push(late);
    deliver(pushed, late);
    return pushed;
  }

  /** What is there, whatever the rows are numbered as: numbers follow at the next reading of everything. */
  const answers = (product: Product) =>
    Object.fromEntries(
      Object.entries(contentOf(product)).map(([name, rows]) => {
        const [headings = []] = product.sheet(name).values;
        const isNumbering = (column: number) => /^_(?:parent_)?index$/.test(String(headings[column]));
        const unnumbered = Object.entries(rows).map(([key, cells]) => [key, cells.filter((_, at) => !isNumbering(at))]);
        return [name, Object.fromEntries(unnumbered)];
      }),
    );

  const all = (submissions: readonly Submission[]) => {
    const product = productWithSubmissions(form, submissions);
    refresh(product, prepareJson(product));
    return answers(product);
  };

  it.each(['json', 'xml'] as const)('is asked for by its name as it was told in %s, at once', (format) => {
    const pushed = withLate(before, format);
    const asked = pagesAsked(pushed);
    pushed.wait(60);
    expect(answers(pushed.product)).toEqual(all([...before, late, first]));
    // What is new, how many there are, and this one.
    expect(pagesAsked(pushed) - asked).toBe(3);
    pushed.wait(300);
    expect(pagesAsked(pushed) - asked).toBe(3);
  });

  it('is counted as read, so that nothing more is read before its time', () => {
    const many = households(1, 5_100);
    const pushed = openPushedJson(form, many);
    pushed.turnOn();
    const next = household(5_103, 'First');
    pushed.project.submissions.push(next);
    deliver(pushed, next);
    pushed.wait(120);
    const earlier = [household(5_101, 'Late', ['Ada']), household(5_102, 'Later')];
    pushed.project.submissions.push(...earlier);
    for (const one of earlier) deliver(pushed, one);
    pushed.wait(60);
    expect(keysOf(pushed.product, 'Answers')).toEqual(expect.arrayContaining(['5101', '5102', '5103']));
    const asked = pagesAsked(pushed);
    pushed.wait(3 * 3_600);
    // Each hour what is new, and how many there are.
    expect(pagesAsked(pushed) - asked).toBe(2 * 3);
  });

  it('comes with the schedule, too, when that is sooner', () => {
    const pushed = withLate();
    const card = pushed.product.call('listImports', {})[0];
    if (card === undefined) throw new Error('There is no import.');
    refresh(pushed.product, card);
    expect(answers(pushed.product)).toEqual(all([...before, late, first]));
  });

  it('and is gone before it is asked for leaves the rows as they are and is forgotten', () => {
    const pushed = withLate();
    pushed.project.submissions.pop();
    pushed.wait(120);
    expect(answers(pushed.product)).toEqual(all([...before, first]));
    const asked = pagesAsked(pushed);
    pushed.wait(600);
    expect(pagesAsked(pushed)).toBe(asked);
  });

  it('and is forged is asked for once', () => {
    const pushed = withLate();
    pushed.wait(60);
    for (const id of [4_000, 11]) deliver(pushed, household(id, 'Forged', ['Nobody']));
    pushed.wait(120);
    const asked = pagesAsked(pushed);
    pushed.wait(600);
    expect(pagesAsked(pushed)).toBe(asked);
    expect(answers(pushed.product)).toEqual(all([...before, late, first]));
  });

  it('ends the same after a run was killed anywhere', () => {
    const base = withLate();
    const expected = all([...before, late, first]);
    const kept = structuredClone(base.product.runtime.state);
    const fire = (product: Product, killAfter?: number) =>
      product.runtime.run('takePushed', [{ triggerUid: '1' }], {
        user: owner,
        mode: 'trigger',
        ...(killAfter && { killAfter }),
      });
    const calls = fire(base.product).calls.length;
    expect(answers(base.product)).toEqual(expected);
    expect(calls).toBeGreaterThan(15);
    for (let killAfter = 1; killAfter < calls; killAfter++) {
      const product = productWithSubmissions(form, [...before, late, first], 1_000, structuredClone(kept));
      expect(fire(product, killAfter).killed).toBe(true);
      product.runtime.advance(2 * 3_600_000);
      expect([killAfter, answers(product)]).toEqual([killAfter, expected]);
    }
  });
});
