/**
 * Keeps one dispatcher trigger per person and spreadsheet, as fast as that person's fastest import needs. Whether
 * Google allows more than one run an hour depends on how the add-on was installed (bound script or published add-on)
 * and is learnt by asking for the faster trigger.
 */
import { FieldrowsError } from '../../errors';
import { boundTriggerMinutes, triggerHours } from '../../limits';
import type { Services } from '../../ports';
import { readPersonalSettings, rememberTrigger } from '../../settings/personal-settings';
import { type DocumentSettings, isScheduled, type SavedImport, statusOf } from '../../settings/saved-imports';
import { isOwn, type Viewer } from '../ownership';

const everyHour = 60;
const everyDay = 24 * 60;

/** All schedules a person may choose, in minutes, ascending. */
export function scheduleChoices(canRunWithinTheHour: boolean): number[] {
  const hours = triggerHours.map((hour) => hour * 60);
  return [...(canRunWithinTheHour ? boundTriggerMinutes : []), ...hours, everyDay];
}

/** Minutes between two runs of the trigger that serves all these schedules; 0 when none is needed. */
export function triggerMinutesFor(schedules: readonly number[]): number {
  const due = schedules.filter((minutes) => minutes > 0);
  if (due.length === 0) return 0;
  const fastest = Math.min(...due);
  if (fastest >= everyHour) return everyHour;
  return [...boundTriggerMinutes].reverse().find((minutes) => minutes <= fastest) ?? boundTriggerMinutes[0];
}

/**
 * Whether triggers within the hour are possible here. Asks Google once per spreadsheet, by making such a trigger and
 * taking it away again.
 */
export function canRunWithinTheHour(services: Services): boolean {
  const id = services.spreadsheet.id();
  const known = readPersonalSettings(services.userStore).triggerPace(id);
  if (known !== undefined) return known === 'minutes';
  const before = new Set(services.triggers.list());
  const pace = (['minutes', 'hours'] as const).find((wanted) => isGranted(services, paces[wanted]));
  for (const trigger of services.triggers.list()) if (!before.has(trigger)) services.triggers.remove(trigger);
  // Where Google grants none at all, the reason is another one, and may be gone tomorrow.
  if (pace !== undefined) rememberTrigger(services.userStore, id, { pace });
  return pace === 'minutes';
}

const paces = { minutes: boundTriggerMinutes[0], hours: everyHour } as const;

function isGranted(services: Services, everyMinutes: number): boolean {
  try {
    services.triggers.create(everyMinutes);
    return true;
  } catch (error) {
    if (error instanceof FieldrowsError) return false;
    throw error;
  }
}

/**
 * Makes the person's trigger what their imports need: none, one, faster, slower; makes one again that was lost.
 *
 * @param isSilent Whether the trigger that is there seems to be out of order and shall be made again.
 * @returns Whether a trigger was made.
 * @throws {FieldrowsError} `triggerTooFrequent`, `triggerRefused`
 */
export function ensureTrigger(
  services: Services,
  viewer: Viewer,
  imports: readonly SavedImport[],
  isSilent = false,
): boolean {
  const { personal, spreadsheetId: id } = viewer;
  const wanted = triggerMinutesFor(imports.filter((saved) => isOwn(saved, viewer)).map(({ schedule }) => schedule));
  const existing = services.triggers.list();
  const isRight =
    wanted === 0 ? existing.length === 0 : existing.length === 1 && personal.triggerMinutes(id) === wanted;
  if (isRight && !isSilent) return false;
  // A published add-on may have one trigger only, so the old one goes before the new one comes.
  for (const trigger of existing) services.triggers.remove(trigger);
  if (wanted > 0) services.triggers.create(wanted);
  rememberTrigger(services.userStore, id, { trigger: { minutes: wanted, madeAt: viewer.now } });
  return wanted > 0;
}

/** A trigger may come a quarter of an hour late, and the first one after it was made up to its whole interval. */
const latenessMilliseconds = 15 * 60_000;

/**
 * Whether nothing has happened for two intervals of the person's trigger although something was due: Google has switched
 * it off, or lets it run no more today. Google shows nobody which triggers are switched off.
 */
export function isTriggerSilent(viewer: Viewer, settings: DocumentSettings): boolean {
  const { personal, spreadsheetId, now } = viewer;
  const own = settings.imports.filter((saved) => isScheduled(saved) && isOwn(saved, viewer));
  const statuses = own.map(({ id }) => statusOf(settings, id));
  const lastSign = Math.max(personal.triggerMadeAt(spreadsheetId), ...statuses.map((status) => status.lastAttemptAt));
  const patience = 2 * personal.triggerMinutes(spreadsheetId) * 60_000 + latenessMilliseconds;
  return now - lastSign > patience && statuses.some(({ paused, nextAt }) => !paused && now - nextAt > patience);
}
