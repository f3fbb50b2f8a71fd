/** The way into the sources, for commands. */
export { parseAddress } from './kobo/address';
export { cleanApiKey } from './kobo/api-key';
export type { NamedExport } from './kobo/projects';
export type { AsynchronousProgress } from './kobo/read-asynchronous-export';
export type { KoboSession } from './kobo/source';
export * as kobo from './kobo/source';
export { discardExport, type Reading, type ReadPart, readSource, type SourceChoice } from './read-source';
export { hostOf } from './web-address';
