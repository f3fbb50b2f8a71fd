/**
 * The real bundle in the local runtime, driven as the sidebar drives it, against a scripted server. Every call fails its
 * test when a key, a password or an answer turns up where it must not be.
 */
import type {
  ImportCard,
  ImportFormat,
  RunReport,
  SidebarInput,
  SidebarMethod,
  SidebarOutput,
} from '../../src/sidebar-api';
import { sheetReport } from '../../workbench/apps-script/grid/report';
import type { RunOptions, RunResult, Runtime, TriggerState, WorkbenchState } from '../../workbench/apps-script/types';
import { type Answer, callProduct } from '../../workbench/command-line/product';
import { createGuardedRuntime } from './guarded-runtime';
import { canaryKey, exportUid, projectUid, type ScriptedServer, server } from './scripted-server';

export const owner = 'owner@example.org';

export interface Product {
  readonly runtime: Runtime;
  readonly server: ScriptedServer;
  /** Of the last call. */
  lastRun(): RunResult;
  ask<Method extends SidebarMethod>(
    method: Method,
    input: SidebarInput<Method>,
    options?: Partial<RunOptions>,
  ): Answer<SidebarOutput<Method>>;
  /** As `ask`, failing the test when the answer is a failure. */
  call<Method extends SidebarMethod>(method: Method, input: SidebarInput<Method>): SidebarOutput<Method>;
  sheet(name: string): ReturnType<typeof sheetReport>;
  sheetNames(): string[];
}

export function openProduct(scripted: ScriptedServer, state?: WorkbenchState): Product {
  const runtime = createGuardedRuntime({ http: scripted, state, origins: [server] });
  let last: RunResult | undefined;
  const product: Product = {
    runtime,
    server: scripted,
    lastRun: () => {
      if (last === undefined) throw new Error('Nothing has run yet.');
      return last;
    },
    ask(method, input, options = {}) {
      const { result, reply } = callProduct(runtime, method, input, { user: owner, ...options });
      last = result;
      return reply;
    },
    call(method, input) {
      const reply = product.ask(method, input);
      if (!reply.ok) throw new Error(`${method}: ${reply.code}: ${reply.message}`);
      return reply.value;
    },
    sheet(name) {
      const found = runtime.state.spreadsheet.sheets.find((candidate) => candidate.name === name);
      if (found === undefined) throw new Error(`There is no sheet ${name}.`);
      return sheetReport(found);
    },
    sheetNames: () => runtime.state.spreadsheet.sheets.map(({ name }) => name),
  };
  return product;
}

/** What is imported unless a test says otherwise: the scripted project's export. */
export const scriptedExport = {
  server,
  projectUid,
  projectName: 'Test project',
  offerUid: exportUid,
  offerName: 'All answers',
  format: 'csv',
  schedule: 0,
} as const;

/** The address people paste to connect. */
export const projectAddress = `${server}/#/forms/${projectUid}/summary`;

/** Connects as the owner. */
export function connect(product: Product): void {
  product.call('connect', { address: projectAddress, apiKey: canaryKey });
}

/** Connects and saves an import of the scripted project's export, without running it. */
export function prepareImport(
  product: Product,
  sheetName = 'Answers',
  schedule = 0,
  format: ImportFormat = 'csv',
): ImportCard {
  connect(product);
  return product.call('saveImport', { ...scriptedExport, format, sheetName, schedule });
}

export function refresh(product: Product, card: ImportCard, accept = false): RunReport {
  return product.call('runImport', { importId: card.id, accept });
}

/** A product whose owner has made one import, `Answers`, which has run once and is refreshed every so many minutes. */
export function scheduledProduct(scripted: ScriptedServer, schedule = 60): { product: Product; card: ImportCard } {
  const product = openProduct(scripted);
  const { card } = refresh(product, prepareImport(product, 'Answers', schedule));
  return { product, card };
}

/** The first trigger there is. */
export function triggerOf({ runtime }: Product): TriggerState {
  const [trigger] = runtime.state.triggers;
  if (trigger === undefined) throw new Error('There is no trigger.');
  return trigger;
}
