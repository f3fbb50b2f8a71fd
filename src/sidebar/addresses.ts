/** What the sidebar itself makes of addresses: which server a pasted one belongs to, and which ones may become links. */

/** The origin that a pasted address names, or undefined while it names none. The script decides whether it is accepted. */
export function serverOfAddress(address: string): string | undefined {
  const text = address.trim();
  try {
    const url = new URL(/^[a-z]+:/i.test(text) ? text : `https://${text}`);
    return (url.hostname.includes('.') || url.hostname === 'localhost') && isSafe(url) ? url.origin : undefined;
  } catch {
    return undefined;
  }
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
