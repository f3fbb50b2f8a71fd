/** Hands a file to the browser, which saves it: Google's sandbox allows downloads that a click has begun. */
import type { DownloadedFile } from '../sidebar-api';

export function saveFile({ fileName, mediaType, base64 }: DownloadedFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
