/**
 * Pushed submissions of imports that are read as JSON, through the real bundle: whatever was pushed, and however much of
 * it, the rows come at once, with their repeat groups, as a reading of everything would have brought them.
 */
import type { Submission } from '../../src/tables/submissions';
import { payloadOf } from '../../workbench/kobotoolbox/pushed-payload';
import type { RestServiceSettings } from '../../workbench/kobotoolbox/rest-service-settings';
import type { ProjectState } from '../../workbench/kobotoolbox/types';
import { form, household, households } from '../commands/portion-setting';
import { readSource, realExports, settingsOf } from '../workbench/kobotoolbox/real-exports';
import { prepareJson, productWithSubmissions } from './json-project';
import { type Product, refresh } from './product';
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
function contentOf(product: Product): Record<string, Record<string, unknown>> {
  const ofSheet = (name: string) =>
    Object.fromEntries(keysOf(product, name).map((key, row) => [key, rowsOf(product, name)[row]]));
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
