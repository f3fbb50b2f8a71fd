/** The sources there are. Adding one is a folder, its name in `source-kinds.ts`, and its line here. */
import type { ImportFormat, SourceId } from '../source-kinds';
import { clockify } from './clockify';
import { koboToolbox } from './kobo';
import { sampleData } from './sample';
import type { Source } from './source';

const sources: { readonly [Id in SourceId]: Source } = {
  kobo: koboToolbox,
  clockify,
  sample: sampleData,
};

export function sourceOf(id: SourceId): Source {
  return sources[id];
}

/** Whose address this is. KoboToolbox can be anywhere: what no other source knows as its own is taken for it. */
export function sourceOfAddress(address: string): Source {
  return Object.values(sources).find((source) => source !== koboToolbox && source.owns(address)) ?? koboToolbox;
}

/** How often an import shall be asked for, and how often there can be anything new. */
export function paceOf({ source, format, schedule }: Paced) {
  return { schedule, renewsAfterSeconds: sources[source].renewsAfterSeconds(format) };
}

interface Paced {
  readonly source: SourceId;
  readonly format: ImportFormat;
  readonly schedule: number;
}
