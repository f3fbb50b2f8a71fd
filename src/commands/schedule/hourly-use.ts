/** Whether a person's schedules fit into what a server allows in an hour, where it counts. Modelled from the last runs. */
import type { Messages } from '../../messages';
import type { RunRecord } from '../../settings/run-history';
import { isScheduled, type SavedImport } from '../../settings/saved-imports';
import { sourceOf } from '../../sources';
import { usualRun } from './daily-use';

interface Group {
  readonly imports: readonly SavedImport[];
  /** Requests an hour. */
  readonly most: number;
}

/** @param imports Those of one person, in one spreadsheet. @returns A sentence for each allowance that is too small. */
export function hourlyNotices(
  messages: Messages,
  imports: readonly SavedImport[],
  history: readonly RunRecord[],
  choices: readonly number[],
): string[] {
  return countedGroups(imports).flatMap(({ imports: own, most }) => {
    const needed = (least: number) =>
      own.reduce((sum, { id, schedule }) => {
        return sum + (usualRun(id, history).requests * 60) / Math.max(schedule, least);
      }, 0);
    if (needed(0) <= most) return [];
    const fits = choices.find((minutes) => needed(minutes) <= most) ?? 0;
    const { projectName } = own[0] ?? { projectName: '' };
    return [
      messages.notices.tooManyHourlyRequests({ project: projectName, requests: Math.ceil(needed(0)), most, fits }),
    ];
  });
}

/** Imports that share an allowance: those of one project. */
function countedGroups(imports: readonly SavedImport[]): Group[] {
  const groups = new Map<string, Group>();
  for (const saved of imports.filter(isScheduled)) {
    const most = sourceOf(saved.source).hourlyRequests?.(saved);
    if (most === undefined) continue;
    const name = `${saved.server} ${saved.projectUid}`;
    groups.set(name, { imports: [...(groups.get(name)?.imports ?? []), saved], most });
  }
  return [...groups.values()];
}
