/**
 * The text that "Copy report" gives, for whoever is asked for help: how this spreadsheet is set up and what the check
 * found. Without keys, names, addresses and data: numbers, codes and kinds only. English, as helpers may not read the person's language.
 */
import type { Services } from '../../ports';
import { type DocumentSettings, type SavedImport, statusOf } from '../../settings/saved-imports';
import { storedBytes } from '../../settings/stored-values';
import { version } from '../../version';
import { isOwn, type Viewer } from '../ownership';
import type { Finding } from './probe';

export function checkReport(
  services: Services,
  settings: DocumentSettings,
  viewer: Viewer,
  findings: readonly Finding[],
): string {
  const { spreadsheet, triggers } = services;
  const facts: readonly (readonly [string, string | number])[] = [
    ['Fieldrows', version],
    ['checked', new Date(services.clock.now()).toISOString()],
    ['language', services.locale()],
    ['time zone', spreadsheet.timeZone()],
    ['own triggers', triggers.list().length],
    ['servers connected', viewer.personal.keys.size],
    ['settings, bytes', storedBytes(settings.properties)],
    ['settings that cannot be read', settings.unreadable],
    ...findings.map(({ probe, outcome }) => [probe, outcome] as const),
    ...settings.imports.map(
      (saved, index) => [`import ${index + 1}`, describeImport(settings, viewer, saved)] as const,
    ),
  ];
  return facts.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function describeImport(settings: DocumentSettings, viewer: Viewer, saved: SavedImport): string {
  const status = statusOf(settings, saved.id);
  return [
    saved.source,
    saved.format,
    isOwn(saved, viewer) ? 'own' : "somebody else's",
    `every ${saved.schedule} minutes`,
    status.state,
    ...(status.code === undefined ? [] : [status.code]),
    `${status.rows} rows`,
    `${status.columns.length} columns`,
    `${saved.linkedSheets.length} linked sheets`,
    `failures ${status.failures}`,
    ...status.warnings.map(({ code }) => code),
  ].join(', ');
}
