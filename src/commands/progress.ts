/** Lets a sidebar, also somebody else's, see how far a run is. In a cache: losing it costs nothing. */
import type { Services } from '../ports';
import type { Progress } from '../sidebar-api';

const keptSeconds = 420;

const keyOf = (importId: string) => `fieldrows.progress.${importId}`;

export function reportProgress(services: Services, importId: string, progress: Omit<Progress, 'startedAt'>): void {
  const json = JSON.stringify({ ...progress, startedAt: services.clock.now() });
  services.progress.put(keyOf(importId), json, keptSeconds);
}

export function readProgress(services: Services, importId: string): Progress | null {
  const json = services.progress.get(keyOf(importId));
  return json === undefined ? null : (JSON.parse(json) as Progress);
}
