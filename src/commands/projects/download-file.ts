/** A file of what an import asks for, as the server makes it, for the person's own computer. */
import { FieldrowsError } from '../../errors';
import type { Services } from '../../ports';
import { readPersonalSettings } from '../../settings/personal-settings';
import { readDocumentSettings } from '../../settings/saved-imports';
import type { DownloadedFile } from '../../sidebar-api';
import { accessOf, base64OfBytes, type FileFormat, sourceOf } from '../../sources';
import { requireImport } from '../imports/edit-imports';
import { sourceServices } from '../source-services';

/** @throws {FieldrowsError} `importNotFound`, `notConnected`, `badRequest` where there are no such files, and the source's */
export function downloadFile(
  services: Services,
  { importId, format }: { readonly importId: string; readonly format: FileFormat },
): DownloadedFile {
  const saved = requireImport(readDocumentSettings(services.documentStore), importId);
  const source = sourceOf(saved.source);
  const access = accessOf(saved, readPersonalSettings(services.userStore).keys.get(saved.server));
  if (!source.filesOf?.(saved).includes(format)) throw new FieldrowsError('badRequest', {});
  const file = source.saveFile?.(sourceServices(services), saved, access, format);
  if (file === undefined) throw new FieldrowsError('badRequest', {});
  const { fileName, mediaType, bytes } = file;
  return { fileName, mediaType, base64: base64OfBytes(bytes) };
}
