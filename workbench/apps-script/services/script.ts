/** ScriptApp: time-driven triggers and authorisation. */

import { instantOfLocal, isTimeZone, zoneOffset } from '../grid/serial-dates';
import type { TriggerState } from '../types';
import { constants } from './constants';
import { checkArguments, Exception, isDate, wrongSignature } from './exception';
import { host } from './host';
import { strict, unwrap } from './strict';

/** Triggers a user may have in one script (guides/services/quotas, 2026-08). */
const mostTriggers = 20;
const minuteSteps = [1, 5, 10, 15, 30];
/** Google documents only "n"; these are the ones reported to work. */
const hourSteps = [1, 2, 4, 6, 8, 12];
const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

class ClockTriggerBuilder {
  readonly functionName: string;
  private everyMinutesCount: number | undefined;
  private onceAt: number | undefined;
  private hour: number | undefined;
  private timeZone: string;

  constructor(functionName: string) {
    this.functionName = functionName;
    this.timeZone = host.manifest.timeZone ?? 'Etc/UTC';
  }
  everyMinutes(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.everyMinutes', args, ['integer']);
    if (!minuteSteps.includes(Number(args[0]))) {
      throw new Exception('The value you passed to everyMinutes was invalid. It must be one of 1, 5, 10, 15 or 30.');
    }
    return this.every(Number(args[0]));
  }
  everyHours(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.everyHours', args, ['integer']);
    if (!hourSteps.includes(Number(args[0]))) {
      throw new Exception('The value you passed to everyHours was invalid. It must be one of 1, 2, 4, 6, 8 or 12.');
    }
    return this.every(Number(args[0]) * hourMinutes);
  }
  everyDays(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.everyDays', args, ['integer']);
    return this.every(Number(args[0]) * dayMinutes);
  }
  everyWeeks(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.everyWeeks', args, ['integer']);
    return this.every(Number(args[0]) * 7 * dayMinutes);
  }
  after(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.after', args, ['integer']);
    this.onceAt = host.state.now + Number(args[0]);
    return strict('ClockTriggerBuilder', this);
  }
  at(...args: unknown[]) {
    if (!isDate(args[0])) throw wrongSignature('ClockTriggerBuilder.at', args);
    this.onceAt = args[0].getTime();
    return strict('ClockTriggerBuilder', this);
  }
  atHour(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.atHour', args, ['integer']);
    this.hour = Number(args[0]);
    return strict('ClockTriggerBuilder', this);
  }
  /** Within a quarter of an hour, Google says; the exact minute is left to it. */
  nearMinute(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.nearMinute', args, ['integer']);
    return strict('ClockTriggerBuilder', this);
  }
  inTimezone(...args: unknown[]) {
    checkArguments('ClockTriggerBuilder.inTimezone', args, ['string']);
    if (!isTimeZone(String(args[0]))) throw new Exception(`Invalid argument: timezone`);
    this.timeZone = String(args[0]);
    return strict('ClockTriggerBuilder', this);
  }
  create() {
    const { state, execution } = host;
    const minutes = this.everyMinutesCount;
    if (minutes === undefined && this.onceAt === undefined) {
      throw new Exception('The trigger has no schedule. Please use a method such as everyHours before create.');
    }
    const own = state.triggers.filter((trigger) => trigger.user === execution.user.email);
    if (state.kind === 'addon') {
      if (minutes !== undefined && minutes < hourMinutes) {
        throw new Exception('Add-ons may not create time-based triggers to run more frequently than once per hour.');
      }
      if (own.length >= 1) {
        throw new Exception(
          'This add-on has created too many time-based triggers in this document for this Google user account.',
        );
      }
    } else if (own.length >= mostTriggers) {
      throw new Exception(
        'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
      );
    }
    const trigger: TriggerState = {
      id: host.uuid(),
      user: execution.user.email,
      functionName: this.functionName,
      everyMinutes: minutes ?? 0,
      nextAt: this.onceAt ?? this.firstRun(minutes ?? 0),
      disabled: false,
      runs: [],
    };
    if (this.onceAt !== undefined) trigger.once = true;
    state.triggers.push(trigger);
    return newTrigger(trigger);
  }
  private every(minutes: number): object {
    if (this.everyMinutesCount !== undefined || minutes < 1) {
      throw new Exception('You may only call one of the every methods of a clock trigger.');
    }
    this.everyMinutesCount = minutes;
    return strict('ClockTriggerBuilder', this);
  }
  /** Google picks a minute at random within the first interval; the last possible moment is the hardest to bear. */
  private firstRun(minutes: number): number {
    const interval = minutes * 60_000;
    const { now } = host.state;
    if (this.hour === undefined) return now + interval;
    const local = now + zoneOffset(now, this.timeZone);
    const midnight = Math.floor(local / 86_400_000) * 86_400_000;
    const today = instantOfLocal(midnight + this.hour * 3_600_000, this.timeZone);
    return today > now ? today : instantOfLocal(midnight + 86_400_000 + this.hour * 3_600_000, this.timeZone);
  }
}

function newTrigger(trigger: TriggerState): object {
  return strict('Trigger', {
    id: trigger.id,
    getUniqueId: () => trigger.id,
    getHandlerFunction: () => trigger.functionName,
    getEventType: () => 'CLOCK',
    getTriggerSource: () => 'CLOCK',
    getTriggerSourceId: () => null,
  });
}

const own = (): object[] =>
  host.state.triggers.filter((trigger) => trigger.user === host.execution.user.email).map(newTrigger);

export const scriptApp = strict('ScriptApp', {
  AuthMode: constants('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'),
  AuthorizationStatus: constants('REQUIRED', 'NOT_REQUIRED'),
  EventType: constants('CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE'),
  TriggerSource: constants('SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'),
  WeekDay: constants('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'),
  newTrigger: (...args: unknown[]) => {
    checkArguments('ScriptApp.newTrigger', args, ['string']);
    return strict('TriggerBuilder', {
      timeBased: () => strict('ClockTriggerBuilder', new ClockTriggerBuilder(String(args[0]))),
    });
  },
  getProjectTriggers: own,
  getUserTriggers: own,
  deleteTrigger: (...args: unknown[]) => {
    const trigger = unwrap<{ id: string }>('Trigger', args[0]);
    if (!trigger) throw wrongSignature('ScriptApp.deleteTrigger', args);
    host.state.triggers = host.state.triggers.filter((other) => other.id !== trigger.id);
  },
  getAuthorizationInfo: () =>
    strict('AuthorizationInfo', {
      getAuthorizationStatus: () => (host.execution.user.withdrawn ? 'REQUIRED' : 'NOT_REQUIRED'),
      getAuthorizationUrl: () => null,
      getAuthorizedScopes: () => [...(host.manifest.oauthScopes ?? [])],
    }),
  requireScopes: () => undefined,
  requireAllScopes: () => undefined,
  getScriptId: () => 'workbench-script',
  getService: () => strict('Service', { getUrl: () => null, isEnabled: () => false }),
});
