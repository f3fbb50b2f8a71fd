/** What the sidebar itself makes of addresses: what a pasted one is the address of, and which ones may become links. */
import { readAddress } from '../sources/kobo/connection/address';

/** Server and project that a pasted text names, read as the script will read it; or why it names none. */
export type RecognisedAddress = ReturnType<typeof readAddress>;

/** @param servers Those whose keys are kept: where there is only one, the UID of a project alone says where it is. */
export function recogniseAddress(pasted: string, servers: readonly string[]): RecognisedAddress {
  return readAddress(pasted, servers.length === 1 ? servers[0] : undefined);
}

/** What the script is told: what was pasted, as it reads that alike; for a UID alone the address that was meant. */
export function addressToSend(pasted: string, reading: RecognisedAddress): string {
  const isUid = 'server' in reading && pasted.trim() === reading.projectUid;
  return isUid ? `${reading.server}/#/forms/${reading.projectUid}` : pasted;
}

/** The address if a click on it can do no harm, else undefined: the script's answers hold names that strangers chose. */
export function safeLink(address: string): string | undefined {
  try {
    const url = new URL(address);
    return isSafe(url) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Without `https:`, to be read by people. */
export function hostOf(server: string): string {
  return server.slice(server.indexOf(':') + 3);
}

/** Plain http is for the workbench on one's own computer. */
function isSafe(url: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  const isOwnComputer = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  return url.protocol === 'https:' || (url.protocol === 'http:' && isOwnComputer);
}
