/** An import of submissions as JSON that several runs read: each request takes a second, and a run has sixteen. */
import { runImport } from '../../../src/commands/refresh/run-import';
import type { Submission } from '../../../src/tables/submissions/submissions';
import { contents, type Grid } from '../../fakes/grid';
import { messages, type Setting, settingOf } from '../../fakes/imports';
import { type FakeOptions, fakeServices } from '../../fakes/services';
import { exportUid, projectUid, respond } from '../../sources/kobo/conversation';
import { answerOf, type PagedServer, pagedServer } from '../../sources/kobo/data/paged-server';
import { rowsByKey } from './sheet-checks';

export interface PortionSetting extends Setting {
  readonly server: PagedServer;
  /** As `run`, from the beginning. */
  runEverything(): ReturnType<typeof runImport>;
}

const question = (name: string, type = 'text') => ({ type, name, label: [name] });

/** A form with a repeat group. */
export const form = {
  survey: [
    question('village'),
    question('age', 'integer'),
    { type: 'begin_repeat', name: 'members' },
    question('name'),
    { type: 'end_repeat' },
  ],
  choices: [],
  translations: [null],
};

/** Time for the form, the settings and four pages; none of it is needed for the sheets. */
const shortRun = 16_000;

export function portionSetting(
  submissions: readonly Submission[],
  pageSize = 2,
  limit: number = shortRun,
): PortionSetting {
  const server = pagedServer(form, [...submissions], pageSize);
  const setting = settingOf({ headings: ['_id'], rows: [] });
  setting.choose({ format: 'json', projectUid, offerUid: exportUid });
  setting.document.answer = (request) => {
    setting.document.now += 1_000;
    return respond(answerOf(server, request));
  };
  const { document, person, importId } = setting;
  return {
    ...setting,
    server,
    run: (options = {}) => setting.run({ limit, ...options }),
    runEverything: () =>
      runImport(fakeServices({ document, person, limit }), messages, { importId, accept: false, extent: 'everything' }),
  };
}

/** Refreshes until the reading has ended. @returns the state of each run */
export function runToEnd(setting: PortionSetting, options: FakeOptions & { readonly accept?: boolean } = {}): string[] {
  const states: string[] = [];
  for (let run = 0; run < 30; run++) {
    const { status } = setting.run(options);
    states.push(status.state);
    if (status.reading?.total === undefined) return states;
  }
  throw new Error('the reading does not end');
}

export function household(id: number, village: string, names: readonly string[] = [], age = String(id)): Submission {
  const members = names.map((name) => ({ 'members/name': name }));
  return { _id: id, _uuid: `u${id}`, village, age, ...(members.length === 0 ? {} : { members }) };
}

export function households(from: number, to: number, village = 'Kisumu'): Submission[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    household(from + index, village, [`Head ${from + index}`]),
  );
}

export function gridOf(setting: Setting, name: string): Grid | undefined {
  return setting.document.grids.find((grid) => grid.name === name);
}

/** Keys in a sheet, in the order of its rows; reading them fails when a row is there twice. */
export function keysIn(setting: Setting, name = 'Households'): string[] {
  const grid = gridOf(setting, name);
  return grid === undefined || contents(grid).length === 0 ? [] : [...rowsByKey(grid).keys()];
}

/** What stands in all sheets but the add-on's own. */
export function stateOf(setting: Setting): string {
  const sheets = setting.document.grids.filter(({ name }) => name === 'Households' || name === 'members');
  return JSON.stringify(sheets.map((grid) => [grid.name, contents(grid)]));
}
