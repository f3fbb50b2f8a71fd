/** Changes what the sidebar is answered, for what a single-threaded workbench cannot show: a run that somebody else has under way. */
import type { Page } from 'playwright-core';

/** What to make of the value of a good reply, by the sidebar's method. @returns How to stop. */
export async function interceptCall(
  page: Page,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): Promise<() => Promise<void>> {
  const address = '**/run';
  await page.route(address, async (route) => {
    const { args } = route.request().postDataJSON() as { args: readonly string[] };
    const { method } = JSON.parse(args[0] ?? '{}') as { method: string };
    const change = changes[method];
    if (change === undefined) return route.continue();
    const response = await route.fetch();
    const outcome = (await response.json()) as { value?: string };
    const reply = JSON.parse(outcome.value ?? '{}') as { ok: boolean; value: unknown };
    const value = JSON.stringify(reply.ok ? { ...reply, value: change(reply.value) } : reply);
    return route.fulfill({ response, json: { ...outcome, value } });
  });
  return () => page.unroute(address);
}
