/**
 * What holds on every screen in every language: nothing is cut off at 300 pixels, nor with text of twice the size or texts
 * that are longer by 40 percent; and axe finds nothing that keeps people from using it.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { languages } from '../../src/messages/languages';
import { projectRoot } from '../source-files';
import { barriersIn } from './accessibility';
import { layoutProblems } from './layout-problems';
import { buildWithLongTexts } from './long-texts';
import { type OpenedWorkbench, openWorkbench, takeSidebarScreenshot } from './opened-workbench';
import { tour } from './tour';

jest.setTimeout(240_000);

const sidebarWidth = 300;

function sidebarFrame({ page }: OpenedWorkbench): Frame {
  const frame = page.frames().find((candidate) => candidate.url().includes('/sidebar'));
  if (frame === undefined) throw new Error('the sidebar is not open');
  return frame;
}

async function resize({ page }: OpenedWorkbench, width: number): Promise<void> {
  await page.locator('#sidebar iframe').evaluate((iframe, pixels) => {
    iframe.style.width = `${pixels}px`;
  }, width);
}

/** Screens of which the guides in other languages have pictures, by what the tour calls them. */
const pictures: Readonly<Record<string, string>> = {
  connect: 'connect',
  choose: 'choose-export',
  'result: imported': 'first-import',
  'result: held': 'held',
  'imports: one': 'imports',
  history: 'history',
  'formulas: count': 'formula-help',
};

/** Problems of all screens, each with the screen's name in front. */
async function problemsOf(
  workbench: OpenedWorkbench,
  checks: readonly ((frame: Frame) => Promise<readonly string[]>)[],
  pictureFolder = '',
): Promise<{ problems: string[]; visited: Set<string> }> {
  const problems: string[] = [];
  const visited = new Set<string>();
  await tour(workbench, async (what) => {
    const frame = sidebarFrame(workbench);
    visited.add((await frame.locator('main').getAttribute('data-screen')) ?? '');
    const picture = pictures[what];
    if (pictureFolder !== '' && picture !== undefined) {
      await takeSidebarScreenshot(workbench, `${pictureFolder}/${picture}`);
    }
    for (const check of checks) for (const problem of await check(frame)) problems.push(`${what}: ${problem}`);
  });
  return { problems, visited };
}

/** As declared in `state.ts`. */
function screenNames(): string[] {
  const state = readFileSync(join(projectRoot, 'src/sidebar/state.ts'), 'utf8');
  const [, declaration = ''] = /export type Screen =([\s\S]*?);\n\n/.exec(state) ?? [];
  return [...declaration.matchAll(/name: '(\w+)'/g)].map((match) => match[1] ?? '');
}

describe.each(languages.map(({ code }) => code))('every screen in %s', (language) => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ language });
    // So high that nothing is behind a bar that stays in reach.
    await workbench.page.setViewportSize({ width: 1280, height: 4000 });
  }, 60_000);
  afterAll(() => workbench?.close());

  it('can be read at the width of a sidebar, also in text of twice the size, and used by everybody', async () => {
    const enlarged = async (frame: Frame) => {
      await resize(workbench, sidebarWidth / 2);
      const found = await layoutProblems(frame);
      await resize(workbench, sidebarWidth);
      return found.map((problem) => `enlarged: ${problem}`);
    };
    const { problems, visited } = await problemsOf(
      workbench,
      [layoutProblems, enlarged, (frame) => barriersIn(frame.locator('html'))],
      language === 'en' ? '' : language,
    );
    expect(problems).toEqual([]);
    expect(screenNames().filter((name) => !visited.has(name))).toEqual([]);
    expect(workbench.errors).toEqual([]);
  });
});

describe('every screen with texts that are longer by 40 percent', () => {
  it('can be read at the width of a sidebar', async () => {
    const buildFolder = buildWithLongTexts();
    const workbench = await openWorkbench({ buildFolder });
    try {
      const { problems } = await problemsOf(workbench, [layoutProblems]);
      expect(problems).toEqual([]);
    } finally {
      await workbench.close();
      rmSync(buildFolder, { recursive: true });
    }
  });
});
