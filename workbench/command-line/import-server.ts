/** The servers an import is made from: a real KoboToolbox, or the stand-ins with their demo project and workspaces. */
import { type ClockifyHandle, startClockify } from '../clockify/start-server';
import { demoAccount, demoExportUid, demoProjects, demoProjectUid } from '../kobotoolbox/demo-project';
import { startKoboToolbox } from '../kobotoolbox/start-server';
import type { ServerHandle } from '../kobotoolbox/types';
import type { ServerChoice } from './parse-command-line';

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
const standInAddress = 'https://kf.demo.example';

/** Starts the stand-in server, with its demo data as it always is, unless a server was chosen. */
export async function openImportServer(choice: ServerChoice | undefined, now: number): Promise<ImportServer> {
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
    // A real key in the environment is nobody's business here: the stand-in has its own.
    choice: {
      address: standInAddress,
      projectUid: demoProjectUid,
      exportNameOrUid: demoExportUid,
      apiKey: demoAccount.apiKey,
    },
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
