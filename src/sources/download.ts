/** What a server sent and we found whole, before anybody parses it. */
export interface Download {
  readonly format: 'csv' | 'xlsx';
  /** Without byte order mark; '' for a file that is not text. */
  readonly text: string;
  /** The file's bytes; costly for large text, which has been read already. */
  bytes(): Uint8Array;
  readonly byteLength: number;
  /** Whether nothing can be missing at its end: its length was announced, or its format shows where it ends. */
  readonly isProven: boolean;
  /** Requests it took, refused and repeated ones included. */
  readonly requests: number;
  /** When it was asked for: milliseconds since 1970. The server may have made it up to 300 s earlier. */
  readonly fetchedAt: number;
  /** Name the server gave the file. */
  readonly fileName?: string;
}
