/**
 * What `npm start --` was asked to do. Pure, so that every refusal is tested; checks outside this repository rely on the
 * option names and on misuse being told apart from a failed import.
 */

import { parseArgs } from 'node:util';
import type { ImportOptions } from '../../src/sidebar-api';
import { type ImportFormat, importFormats } from '../../src/source-kinds';
import { parseDuration } from './duration';

export interface TypedCell {
  readonly sheetName: string;
  readonly a1: string;
  readonly text: string;
}

export interface ServerChoice {
  /** As given: an origin, or any address of the server that people paste. */
  readonly address: string;
  readonly projectUid: string;
  /** Name or uid of a named export. */
  readonly exportNameOrUid: string;
  /** What else the source is told; what it suggests unless given. */
  readonly options?: ImportOptions;
  /** From the environment, so that it never shows in a list of processes; '' when there is none. */
  readonly apiKey: string;
}

const demoSources = ['kobo', 'clockify'] as const;
export type DemoSource = (typeof demoSources)[number];

export interface CommandLine {
  readonly once: boolean;
  /** Whose demo is imported where no server is chosen. */
  readonly source: DemoSource;
  /** Undefined: the stand-in server with its demo project. */
  readonly server: ServerChoice | undefined;
  readonly stateFolder: string | undefined;
  /** E-mail address of who acts; undefined is the owner of the spreadsheet. */
  readonly user: string | undefined;
  readonly typed: readonly TypedCell[];
  /** Undefined leaves the schedule as it is; a new import then has none. */
  readonly format: ImportFormat;
  readonly scheduleMinutes: number | undefined;
  readonly advanceMilliseconds: number;
  readonly accept: boolean;
  readonly killAfter: number | undefined;
  readonly reportFile: string | undefined;
  /** 0 takes any free port. */
  readonly port: number;
}

export type ParsedCommandLine =
  | { readonly kind: 'run'; readonly commandLine: CommandLine }
  | { readonly kind: 'help' }
  | { readonly kind: 'misuse'; readonly message: string };

const defaultPort = 8765;

const options = {
  once: { type: 'boolean' },
  source: { type: 'string' },
  server: { type: 'string' },
  project: { type: 'string' },
  export: { type: 'string' },
  format: { type: 'string' },
  state: { type: 'string' },
  as: { type: 'string' },
  type: { type: 'string', multiple: true },
  schedule: { type: 'string' },
  advance: { type: 'string' },
  accept: { type: 'boolean' },
  'kill-after': { type: 'string' },
  json: { type: 'string' },
  port: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export const usage = `Usage: npm start -- [options]

Runs one import through the real bundle, without Google, then serves a spreadsheet page with the sidebar.

  --once                   do not serve the page; exit when the import has ended
  --source kobo|clockify   which demo is imported: a project of submissions, or a workspace's hours of 30 days
  --server URL             a KoboToolbox server; without it, a stand-in server with a demo project
  --project UID            the project on that server
  --export NAME|UID        its named export
  --format csv|xlsx|json   how the data travels; xlsx and json bring repeat groups too; hours come as json
  --state DIR              keep the spreadsheet and the stores in this folder between calls
  --as USER                act as another user of the spreadsheet
  --type "Sheet!A1=text"   first type this into a cell, as a person would; may be repeated
  --schedule 30m|1h|0      refresh the import by itself, or (0) by hand only
  --advance 1h             after the import, move the clock and fire the triggers that fall due
  --accept                 carry out a refresh that was held
  --kill-after N           end the import run after its N-th service call
  --json FILE              write a report of everything to this file
  --port N                 port of the page (8765, or the next free one)
  --help                   print this

The API key for --server comes from the environment variable KOBO_API_KEY.
Exit code: 0 imported or unchanged, 1 failed or held, 2 misuse, 3 killed or incomplete.
`;

class Misuse extends Error {}

/** Reads the arguments after `npm start --`. */
export function parseCommandLine(
  argv: readonly string[],
  env: { readonly KOBO_API_KEY?: string | undefined },
): ParsedCommandLine {
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    if (values.help) return { kind: 'help' };
    requireValues(values);
    const source = sourceOf(values.source, values.server);
    return {
      kind: 'run',
      commandLine: {
        once: values.once ?? false,
        source,
        server: serverChoice(values.server, values.project, values.export, env.KOBO_API_KEY ?? ''),
        stateFolder: values.state,
        user: values.as === undefined || values.as.includes('@') ? values.as : `${values.as}@example.org`,
        typed: (values.type ?? []).map(typedCell),
        format: formatOf(values.format, source),
        scheduleMinutes: values.schedule === undefined ? undefined : scheduleMinutes(values.schedule),
        advanceMilliseconds: values.advance === undefined ? 0 : duration('--advance', values.advance),
        accept: values.accept ?? false,
        killAfter:
          values['kill-after'] === undefined
            ? undefined
            : wholeNumber('--kill-after', values['kill-after'], 1, Number.MAX_SAFE_INTEGER),
        reportFile: values.json,
        port: values.port === undefined ? defaultPort : wholeNumber('--port', values.port, 0, 65_535),
      },
    };
  } catch (error) {
    if (error instanceof Misuse || isParseArgsError(error)) return { kind: 'misuse', message: firstSentence(error) };
    throw error;
  }
}

function isParseArgsError(error: unknown): error is { message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_PARSE');
}

function firstSentence(error: { message: string }): string {
  return error.message.split('\n', 1)[0] ?? error.message;
}

function requireValues(values: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new Misuse(`--${name} needs a value.`);
  }
}

function sourceOf(source: string | undefined, server: string | undefined): DemoSource {
  const known = demoSources.find((candidate) => candidate === (source ?? 'kobo'));
  if (known === undefined) throw new Misuse(`--source ${source} is not one of kobo, clockify.`);
  if (source !== undefined && server !== undefined) throw new Misuse('--source is for the demos: leave out --server.');
  return known;
}

function formatOf(format: string | undefined, source: DemoSource): ImportFormat {
  const suggested = source === 'clockify' ? 'json' : 'csv';
  const known = importFormats.find((candidate) => candidate === (format ?? suggested));
  if (known !== undefined) return known;
  throw new Misuse(`--format ${format} is not one of csv, xlsx, json.`);
}

function serverChoice(
  address: string | undefined,
  projectUid: string | undefined,
  exportNameOrUid: string | undefined,
  apiKey: string,
): ServerChoice | undefined {
  if (address === undefined && projectUid === undefined && exportNameOrUid === undefined) return undefined;
  if (address === undefined || projectUid === undefined || exportNameOrUid === undefined) {
    throw new Misuse('--server, --project and --export go together: give all three, or none for the demo project.');
  }
  return { address, projectUid, exportNameOrUid, apiKey };
}

function typedCell(argument: string): TypedCell {
  // The first address that is followed by `=` ends the sheet's name, since the text may hold addresses of its own.
  const match = /^(.+?)!(\$?[A-Za-z]{1,3}\$?[1-9]\d*)=([\s\S]*)$/.exec(argument);
  if (!match) throw new Misuse(`--type ${JSON.stringify(argument)} is not of the form "Sheet!A1=text".`);
  const name = match[1] ?? '';
  const quoted = /^'(.*)'$/.exec(name);
  return {
    sheetName: quoted ? (quoted[1] ?? '').replaceAll("''", "'") : name,
    a1: (match[2] ?? '').replaceAll('$', '').toUpperCase(),
    text: match[3] ?? '',
  };
}

function duration(option: string, text: string): number {
  const milliseconds = parseDuration(text);
  if (milliseconds === undefined) throw new Misuse(`${option} ${text} is not a duration such as 30m, 1h or 2d.`);
  return milliseconds;
}

function scheduleMinutes(text: string): number {
  const minutes = duration('--schedule', text) / 60_000;
  if (!Number.isInteger(minutes)) throw new Misuse(`--schedule ${text} is not a whole number of minutes.`);
  return minutes;
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new Misuse(`${option} ${text} is not a whole number of at least ${least}.`);
  }
  return number;
}
