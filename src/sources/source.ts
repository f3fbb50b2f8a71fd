/** What every source of data can do, in the words of the Airbyte protocol: check, discover, read. */

/** What a server sent and we found whole, before anybody parses it. */
export interface Download {
  readonly format: 'csv' | 'xlsx';
  /** Without byte order mark; '' for a file that is not text. */
  readonly text: string;
  /** The file's bytes; costly for large text, which has been read already. */
  bytes(): Uint8Array;
  readonly byteLength: number;
  /** Requests it took, refused and repeated ones included. */
  readonly requests: number;
  /** When it was asked for: milliseconds since 1970. The server may have made it up to 300 s earlier. */
  readonly fetchedAt: number;
  /** Name the server gave the file. */
  readonly fileName?: string;
}

/**
 * One kind of server. A session is one run's conversation with it; an offer is something it can be asked for; a choice
 * is what a saved import asks for.
 */
export interface Source<Session, Offer, Choice, Data> {
  readonly id: 'kobo' | 'clockify';
  /** Whose credentials these are. @throws {FieldrowsError} when the server refuses them */
  check(session: Session): { readonly username: string };
  /** What there is to choose from. */
  discover(session: Session): readonly Offer[];
  /** Fetches what was chosen; whatever comes back is complete. */
  read(session: Session, choice: Choice): Data;
}
