/** The second origin: an object store with signed addresses, which refuses a request that also carries a key. */
import { fileResponse, readFile } from './export-files';
import { spoil } from './faults';
import { htmlPage, type Request, type Response } from './responses';
import type { ServerState } from './server-state';
import { signature } from './synchronous-exports';

function storageError(status: number, code: string, message: string): Response {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  };
}

/** Below `/bucket/` the stored files; everything else is a page of somebody else's. */
export function answerStorage(state: ServerState, request: Request): Response {
  if (request.headers['authorization'] !== undefined) {
    return storageError(
      400,
      'InvalidArgument',
      'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
    );
  }
  if (!request.path.startsWith('/bucket/')) return htmlPage(200, 'Welcome elsewhere');
  const path = request.path.slice('/bucket/'.length);
  if (request.query.get('X-Amz-Signature') !== signature(path)) {
    return storageError(403, 'AccessDenied', 'Access Denied');
  }
  const file = readFile(state, path);
  if (!file) return storageError(404, 'NoSuchKey', 'The specified key does not exist.');
  return spoil(state, request.path, fileResponse(file));
}
