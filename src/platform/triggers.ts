/** This person's time-driven triggers, for the dispatcher and for what was pushed. Google shows nobody the triggers of somebody else. */
import { FieldrowsError } from '../errors';
import type { Alarm, Triggers } from '../ports';

function triggersFor(handler: string): GoogleAppsScript.Script.Trigger[] {
  try {
    return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === handler);
  } catch {
    // Whoever did not allow the script to manage triggers has none, and can do without: only making one is refused.
    return [];
  }
}

/** A single trigger at a time, made and taken away as needed. */
export function alarmFor(handler: string): Alarm {
  return {
    set(milliseconds) {
      try {
        ScriptApp.newTrigger(handler)
          .timeBased()
          .after(Math.max(1, Math.round(milliseconds)))
          .create();
        return true;
      } catch {
        return false;
      }
    },
    clear() {
      for (const trigger of triggersFor(handler)) ScriptApp.deleteTrigger(trigger);
    },
  };
}

export function dispatcherTriggers(handler: string): Triggers {
  const own = () => triggersFor(handler);
  return {
    list: () => own().map((trigger) => trigger.getUniqueId()),
    create(everyMinutes) {
      try {
        const builder = ScriptApp.newTrigger(handler).timeBased();
        if (everyMinutes < 60) builder.everyMinutes(everyMinutes).create();
        else builder.everyHours(everyMinutes / 60).create();
      } catch {
        // Google words the reason in the person's language, so the request itself is the only thing to go by.
        throw new FieldrowsError(everyMinutes < 60 ? 'triggerTooFrequent' : 'triggerRefused', {});
      }
    },
    remove(id) {
      for (const trigger of own()) if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    },
  };
}

/**
 * Whether this person still lets the script do everything it needs. A trigger goes on firing after the permission was
 * withdrawn, and then fails at the first call that needs it.
 */
export function isAuthorized(): boolean {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  return status !== ScriptApp.AuthorizationStatus.REQUIRED;
}
