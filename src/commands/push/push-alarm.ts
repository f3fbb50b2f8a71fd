/**
 * The alarm that rings when something that was pushed can be taken in. One at a time, noted in the person's properties,
 * as Google's list of triggers is dear to ask for and does not tell when one is due.
 */
import type { Services } from '../../ports';

const alarmName = 'fieldrows.alarm';

/** One that has not rung so long after its time never will: Google has lost it, or its run was killed at once. */
const lostAfterMilliseconds = 10 * 60_000;

type AlarmServices = Pick<Services, 'userStore' | 'clock' | 'alarm'>;

/**
 * Makes sure that an alarm rings at a time or soon after it.
 *
 * @param at Milliseconds since 1970; what has passed means at once.
 */
export function setAlarm(services: AlarmServices, at: number): void {
  const now = services.clock.now();
  const wanted = Math.max(at, now);
  const known = alarmTime(services);
  // A minute more or less is nothing to Google's triggers.
  const ringsInTime = known > 0 && known <= wanted + 60_000 && now - known < lostAfterMilliseconds;
  if (ringsInTime) return;
  services.alarm.clear();
  if (services.alarm.set(wanted - now)) services.userStore.write({ [alarmName]: String(wanted) });
}

/** Takes the alarm away. From here on, whatever comes sets a new one. */
export function clearAlarm(services: AlarmServices): void {
  services.userStore.write({ [alarmName]: undefined });
  services.alarm.clear();
}

/** Whether an alarm was due a while ago and has not rung, or none is set. */
export function isAlarmLost(services: AlarmServices): boolean {
  return services.clock.now() - alarmTime(services) >= lostAfterMilliseconds;
}

const useName = 'fieldrows.alarm.use';
/** Of the 90 minutes a day that Google lets the triggers of a personal account run. */
const mostMillisecondsADay = 30 * 60_000;
const day = 24 * 60 * 60_000;

/** Adds the time since `startedAt` to what today's alarms have taken. */
export function notePushTime({ userStore, clock }: Pick<Services, 'userStore' | 'clock'>, startedAt: number): void {
  const now = clock.now();
  const used = usedToday(userStore.readAll()[useName], now) + now - startedAt;
  userStore.write({ [useName]: `${Math.floor(now / day)}@${used}` });
}

/** Whether today's alarms have taken so much time that the schedules might want for it. */
export function isPushTimeSpent({ userStore, clock }: Pick<Services, 'userStore' | 'clock'>): boolean {
  return usedToday(userStore.readAll()[useName], clock.now()) >= mostMillisecondsADay;
}

function usedToday(kept: string | undefined, now: number): number {
  const [today, used] = (kept ?? '').split('@');
  return Number(today) === Math.floor(now / day) ? Number(used) || 0 : 0;
}

/** 0 when none is set. */
function alarmTime({ userStore }: AlarmServices): number {
  return Number(userStore.readAll()[alarmName]) || 0;
}
