/** The way into the sources, for commands. */
export { type Reading, readSource, type SourceChoice } from './read-source';
