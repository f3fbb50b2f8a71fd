/** The version of this build; esbuild puts in what `package.json` says. */
declare const FIELDROWS_VERSION: string;

export const version: string = FIELDROWS_VERSION;
