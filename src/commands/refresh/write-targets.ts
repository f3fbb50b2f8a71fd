/** Writes to the sheets of an import, one after the other, as far as time lasts. */
import { type Remark, type SavedImport, type SheetMemory, writeDocumentSettings } from '../../settings/saved-imports';
import { applyTreatment } from '../reconcile/apply-treatment';
import { examineSheet, type RowCounts, sumCounts } from '../reconcile/examine-sheet';
import { type RefreshedSheet, refreshSheet } from '../reconcile/refresh-sheet';
import { rememberedOwnSheets } from '../sheets/own-sheets';
import { requireSheets } from '../sheets/room';
import { type Target, withMemoriesOf, withMemory, withSheetId } from '../targets/targets';
import { remarksOnTreatment } from '../targets/treat-targets';
import { ageOut } from './age-out';
import type { Attempt } from './attempt';
import { type ExaminedTargets, makeTarget } from './examine-targets';
import { treatedFingerprint } from './is-unchanged';
import { remarksOnNewest } from './newest-submissions';
import type { Space } from './require-space';

export interface Written {
  /** With the sheets that were made. */
  readonly saved: SavedImport;
  readonly counts: RowCounts;
  readonly complete: boolean;
  /** How many rows of all tables the sheets hold, where it is not complete. */
  readonly rowsDone: number;
  readonly warnings: readonly Remark[];
}

/**
 * @param accepted Fingerprint of a source whose removals somebody has accepted; '' where nothing is to be accepted.
 * @throws {FieldrowsError} as `refreshSheet`; what was written until then is in the attempt's status.
 */
export function writeTargets(
  attempt: Attempt,
  examinedTargets: ExaminedTargets,
  accepted: string,
  space: Space,
): Written {
  const { services, progress, settings } = attempt;
  const { saved } = examinedTargets;
  requireSheets(services.spreadsheet, examinedTargets.targets.filter(({ sheet }) => sheet === undefined).length);
  if (saved !== attempt.saved) writeDocumentSettings(services.documentStore, settings, { saved });
  const ownSheets = rememberedOwnSheets(services.spreadsheet, services.documentStore, settings.properties);
  const examined = [];
  const results: RefreshedSheet[] = [];
  const warnings: Remark[] = [];
  let followed = saved;
  const otherNames = namesOfOthers(attempt);
  const targets = examinedTargets.targets.map(({ target, sheet }) => ({
    target,
    sheet: sheet && space === 'tight' ? ageOut(attempt, sheet, ownSheets) : sheet,
  }));
  for (const { target, sheet: known = makeTarget(attempt, examinedTargets, target) } of targets) {
    const { group } = target;
    const onBegin = (memory: SheetMemory) => noteBeginning(attempt, group, memory, accepted);
    progress.report({ phase: 'writing', done: 0, total: 0 });
    const treated = applyTreatment(known.task, ownSheets, otherNames, onBegin);
    const sheet = treated === undefined ? known : { ...examineSheet(treated.task), agedOut: known.agedOut };
    examined.push(sheet);
    followed = withSheetId(followed, group, sheet.task.opened.sheet.sheetId());
    const onRows = (done: number, total: number) => progress.report({ phase: 'writing', done, total });
    const isAmple = space === 'ample';
    const result = refreshSheet(services, attempt.messages, sheet, ownSheets, { onBegin, onRows }, isAmple);
    results.push(result);
    warnings.push(...(treated?.remarks ?? []), ...remarksOnTreatment(target.treatment), ...result.warnings);
    if (group === '') warnings.push(...remarksOnNewest(saved, target, sheet.rows.aged.length + sheet.agedOut.rows));
    const memory = { ...result.memory, part: result.complete ? partRead({ ...attempt, saved }, target) : undefined };
    attempt.status = { ...withMemory(attempt.status, group, memory), sourceFingerprint: '' };
    if (!result.complete) break;
  }
  return {
    saved: followed,
    counts: sumCounts(examined, rowsUnread(attempt, examinedTargets)),
    complete: results.every(({ complete }) => complete),
    rowsDone: results.reduce((sum, { rowsDone }) => sum + rowsDone, 0),
    warnings,
  };
}

/** What tells the next run that it need not read this table again. */
function partRead(attempt: Attempt, { outlined }: Target): SheetMemory['part'] {
  return outlined && { name: outlined.name, fingerprint: treatedFingerprint(attempt, outlined.fingerprint) };
}

/** Rows of sheets that are what they should be. */
function rowsUnread({ status }: Attempt, { unread }: ExaminedTargets): number {
  return [...unread].reduce((sum, group) => sum + (status.linked[group]?.rows ?? 0), 0);
}

/** What lines in the change log call other imports, and their repeat groups. */
function namesOfOthers({ settings, saved }: Attempt): ReadonlySet<string> {
  const others = settings.imports.filter(({ id }) => id !== saved.id);
  return new Set(
    others.flatMap(({ name, linkedSheets }) => [name, ...linkedSheets.map(({ group }) => `${name}/${group}`)]),
  );
}

/**
 * Should this run be interrupted, the next one must know which columns are ours, and that they are unfinished; those of the
 * sheets that are done already, too.
 */
function noteBeginning(attempt: Attempt, group: string, memory: SheetMemory, accepted: string): void {
  const { services, settings, saved } = attempt;
  const unfinished = { ...memory, part: undefined };
  attempt.status = withMemory({ ...attempt.status, accepted, sourceFingerprint: '' }, group, unfinished);
  const status = withMemoriesOf(attempt.before, attempt.status);
  writeDocumentSettings(services.documentStore, settings, { status: { importId: saved.id, status } });
}
