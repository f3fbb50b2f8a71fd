/** How a thread that must not return gets an answer from another: it sleeps on shared memory until the text lies there. */

const headerInts = 2;
const headerBytes = headerInts * Int32Array.BYTES_PER_ELEMENT;
/** A prompt's text is cut to what fits; a cell holds less. */
const mostBytes = 256 * 1024;

export function newSharedAnswer(): SharedArrayBuffer {
  return new SharedArrayBuffer(headerBytes + mostBytes);
}

/** Sends the inquiry and sleeps until `giveAnswer` is called for it, however long that takes. */
export function awaitAnswer(shared: SharedArrayBuffer, send: () => void): unknown {
  const header = new Int32Array(shared, 0, headerInts);
  Atomics.store(header, 0, 0);
  send();
  Atomics.wait(header, 0, 0);
  const length = Atomics.load(header, 1);
  // A copy, because TextDecoder refuses shared memory.
  return JSON.parse(new TextDecoder().decode(new Uint8Array(shared, headerBytes, length).slice()));
}

export function giveAnswer(shared: SharedArrayBuffer, answer: unknown): void {
  const bytes = new TextEncoder().encode(JSON.stringify(answer));
  if (bytes.length > mostBytes) throw new Error(`An answer may have ${mostBytes} bytes.`);
  const header = new Int32Array(shared, 0, headerInts);
  new Uint8Array(shared, headerBytes).set(bytes);
  Atomics.store(header, 1, bytes.length);
  Atomics.store(header, 0, 1);
  Atomics.notify(header, 0);
}
