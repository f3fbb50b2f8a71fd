/** What axe-core finds wrong with a part of a page, by the rules of WCAG 2.2 up to level AA and by its advice on good practice. */
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';

interface Axe {
  run(
    part: unknown,
    options: { readonly runOnly: readonly string[] },
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
    }[];
  }>;
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** One line for each barrier: its rule and the first element that has it. */
export function barriersIn(part: Locator): Promise<string[]> {
  return part.evaluate(
    async (element, { script, runOnly }) => {
      // The page loads nothing from elsewhere, so the script comes as text.
      new Function(script)();
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(element, { runOnly });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
    },
    { script: source, runOnly: rules },
  );
}
