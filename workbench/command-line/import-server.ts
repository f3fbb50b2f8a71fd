/** The servers an import is made from: a real KoboToolbox, or the stand-ins with their demo project and workspaces. */
import { demoClockifyKey, demoClockifyServer, demoWorkspaceId } from '../clockify/demo-workspace';
import { type ClockifyHandle, startClockify } from '../clockify/start-server';
import { demoAccount, demoExportUid, demoProjects, demoProjectUid } from '../kobotoolbox/demo-project';
import { startKoboToolbox } from '../kobotoolbox/start-server';
import type { ServerHandle } from '../kobotoolbox/types';
import type { DemoSource, ServerChoice } from './parse-command-line';

export interface ImportServer {
  readonly choice: ServerChoice;
  /** Addresses that are answered on this machine, for the runtime. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly allowLoopback: boolean;
  /** Undefined for a real server. */
  readonly standIn: ServerHandle | undefined;
  /** Undefined beside a real server. */
  readonly clockify: ClockifyHandle | undefined;
  /** Moves the clocks of all stand-ins; virtual milliseconds since 1970. */
  setNow(now: number): Promise<void>;
  /** The same while the caller waits. */
  setNowSync(now: number): void;
  close(): Promise<void>;
}

/** The stand-in's port differs from start to start; this address does not, so that imports in a kept state find it again. */
export const standInAddress = 'https://kf.demo.example';

/** A real key in the environment is nobody's business here: the stand-ins have their own. */
const demoChoices: { readonly [Source in DemoSource]: ServerChoice } = {
  kobo: {
    address: standInAddress,
    projectUid: demoProjectUid,
    exportNameOrUid: demoExportUid,
    apiKey: demoAccount.apiKey,
  },
  clockify: {
    address: demoClockifyServer,
    projectUid: demoWorkspaceId,
    exportNameOrUid: 'detailed',
    // A month may have just begun.
    options: { range: 'lastDays', days: '30' },
    apiKey: demoClockifyKey,
  },
};

/**
 * Starts the stand-in servers, with their demo data as they always are, unless a server was chosen.
 *
 * @param source Whose demo `choice` of the result is about.
 */
export async function openImportServer(
  choice: ServerChoice | undefined,
  now: number,
  source: DemoSource = 'kobo',
): Promise<ImportServer> {
  if (choice) {
    const nothing = async (): Promise<void> => undefined;
    return {
      ...{ choice, hosts: {}, allowLoopback: isLoopback(choice.address), standIn: undefined, clockify: undefined },
      ...{ setNow: nothing, setNowSync: () => undefined, close: nothing },
    };
  }
  const standIn = await startKoboToolbox();
  const clockify = await startClockify(now);
  await standIn.control({ do: 'setNow', now });
  return {
    choice: demoChoices[source],
    hosts: { ...clockify.hosts, [standInAddress]: standIn.origin },
    allowLoopback: false,
    standIn,
    clockify,
    async setNow(at) {
      await Promise.all([standIn.control({ do: 'setNow', now: at }), clockify.control({ do: 'setNow', now: at })]);
    },
    setNowSync(at) {
      standIn.controlSync({ do: 'setNow', now: at });
      clockify.controlSync({ do: 'setNow', now: at });
    },
    close: async () => {
      await Promise.all([standIn.close(), clockify.close()]);
    },
  };
}

/** Ids of the submissions that the demo project starts with, oldest first. */
export function demoSubmissionIds(): number[] {
  const project = demoProjects().find((candidate) => candidate.uid === demoProjectUid);
  return (project?.submissions ?? []).map(({ _id: id }) => Number(id));
}

function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
