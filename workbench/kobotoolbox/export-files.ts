/** The files exports leave behind: their names, and `/private-media/`, which asks for the key a second time. */
import { authenticate } from './authentication';
import { isTrue } from './exporter';
import { maySeeData } from './permissions';
import { htmlPage, Refusal, type Request, type Response } from './responses';
import { now, type ServerState, type StoredFile } from './server-state';
import type { AccountState, ExportSettings } from './types';

/** Cleaned after as long (kpi/tasks.py:93 with utils/export_cleanup.py:30: in effect 300 minutes). */
const retentionMilliseconds = 300 * 60 * 1000;

export const csvType = 'text/csv';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Django's name cleaning: spaces become `_`, everything but letters, digits, `-`, `_` and `.` goes, accents stay. */
function cleanName(name: string): string {
  return name
    .trim()
    .replaceAll(' ', '_')
    .replace(/[^-\p{L}\p{N}\p{M}_.]/gu, '');
}

/** `<project>_-_all_versions_-_<language>_-_YYYY-MM-DD-HH-MM-SS.csv` */
export function fileName(title: string, settings: ExportSettings, at: number, extension: string): string {
  const versions = isTrue(settings.fields_from_all_versions) ? 'all versions' : 'latest version';
  const language = settings.lang === '_xml' ? 'False' : settings.lang === '_default' ? 'labels' : settings.lang;
  const stamp = new Date(at).toISOString().slice(0, 19).replace(/[T:]/g, '-');
  const tail = ` - ${versions} - ${language} - ${stamp}.${extension}`;
  return cleanName(`${title.slice(0, Math.max(0, 207 - tail.length))}${tail}`);
}

/** Stores a file under a path that is free; the path is the user's folder, `exports`, the project and the name. */
export function storeFile(state: ServerState, file: Omit<StoredFile, 'storedAt'>): string {
  const folder = `${file.username}/exports/${file.project}`;
  let name = file.name;
  for (let copy = 1; state.files.has(`${folder}/${name}`); copy += 1) {
    name = file.name.replace(/\.(\w+)$/, `_${copy}.$1`);
  }
  const path = `${folder}/${name}`;
  state.files.set(path, { ...file, name, storedAt: now(state) });
  return path;
}

export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The file as it is served, or `undefined` when it never was or has been cleaned away. */
export function readFile(state: ServerState, path: string): StoredFile | undefined {
  const file = state.files.get(path);
  return file && now(state) - file.storedAt <= retentionMilliseconds ? file : undefined;
}

export function fileResponse(file: StoredFile): Response {
  return {
    status: 200,
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.body.length),
      'content-disposition': `inline; filename*=utf-8''${encodeURIComponent(file.name)}`,
      'last-modified': new Date(file.storedAt).toUTCString(),
      'cache-control': 'max-age=0, no-cache, must-revalidate, proxy-revalidate',
    },
    body: file.body,
  };
}

/** The second hop. Not a view of the REST framework: a bad key breaks it (500), no or another's key is a 403 page. */
export function privateMedia(state: ServerState, request: Request): Response {
  let caller: AccountState | undefined;
  try {
    caller = authenticate(state, request);
  } catch (error) {
    if (error instanceof Refusal) return htmlPage(500, 'Server Error (500)');
    throw error;
  }
  const path = request.path.replace(/^\/private-media\//, '');
  const [owner = '', , projectUid = ''] = path.split('/');
  const project = state.projects.get(projectUid);
  const allowed = owner === (caller?.username ?? 'AnonymousUser') && project && maySeeData(project, caller);
  if (!allowed) return htmlPage(403, '403 Forbidden');
  const file = readFile(state, path);
  return file ? fileResponse(file) : htmlPage(404, 'Page not found');
}
