/** Changes what the sidebar is answered, and when: for what a single-threaded workbench cannot show, such as a run that somebody else has under way. */
import type { Page, Route } from 'playwright-core';

const address = '**/run';
type Stop = () => Promise<void>;

/** What to make of the value of a good reply, by the sidebar's method. @returns How to stop. */
export async function interceptCall(
  page: Page,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): Promise<Stop> {
  return routeCalls(page, async (method, route) => {
    const change = changes[method];
    if (change === undefined) return route.fallback();
    const response = await route.fetch();
    const outcome = (await response.json()) as { value?: string };
    const reply = JSON.parse(outcome.value ?? '{}') as { ok: boolean; value: unknown };
    const value = JSON.stringify(reply.ok ? { ...reply, value: change(reply.value) } : reply);
    return route.fulfill({ response, json: { ...outcome, value } });
  });
}

/** Keeps a call from reaching the script, as a slow server keeps the answer. @returns How to let it go. */
export async function holdCall(page: Page, method: string): Promise<Stop> {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const stop = await routeCalls(page, async (called, route) => {
    if (called === method) await held;
    return route.fallback();
  });
  return async () => {
    release();
    await stop();
  };
}

/** Google fails before the script is asked. */
export async function failCall(page: Page, method: string): Promise<Stop> {
  return routeCalls(page, (called, route) =>
    called === method
      ? route.fulfill({ json: { error: 'ScriptError: Authorization is required.' } })
      : route.fallback(),
  );
}

async function routeCalls(page: Page, handle: (method: string, route: Route) => Promise<void>): Promise<Stop> {
  const handler = (route: Route) => {
    const { args } = route.request().postDataJSON() as { args: readonly string[] };
    const { method } = JSON.parse(args[0] ?? '{}') as { method: string };
    return handle(method, route);
  };
  await page.route(address, handler);
  return () => page.unroute(address, handler);
}
