/** Files that KoboToolbox's own exporter wrote, and what they were made from. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportSource } from '../../../workbench/kobotoolbox/exporter';
import type { ExportSettings, FormDefinition, Submission } from '../../../workbench/kobotoolbox/types';

const fixtures = join(__dirname, '../../fixtures/kobotoolbox');

interface Source {
  title: string;
  versions: { version: string; content: Omit<FormDefinition, 'translations'> & { translations?: (string | null)[] } }[];
  submissions_as_exported: Submission[];
}

export function readSource(folder: string): ExportSource {
  const source = JSON.parse(readFileSync(join(fixtures, folder, 'source.json'), 'utf8')) as Source;
  return {
    title: source.title,
    versions: source.versions.map(({ version, content }) => ({
      id: version,
      content: { ...content, translations: content.translations ?? [null] },
    })),
    submissions: source.submissions_as_exported,
  };
}

const languages: Record<string, string> = {
  xml: '_xml',
  default: '_default',
  arabic: 'العربية (ar)',
  french: 'Français (fr)',
};

/** The settings that a fixture's file name states. */
export function settingsOf(file: string): ExportSettings {
  const parts = file.replace(/\.\w+$/, '').split('__');
  const value = (prefix: string) => parts.find((part) => part.startsWith(prefix))?.slice(prefix.length);
  return {
    type: file.endsWith('.csv') ? 'csv' : 'xls',
    lang: languages[value('lang-') ?? ''] ?? '',
    multiple_select: (value('select-') ?? 'both') as ExportSettings['multiple_select'],
    group_sep: '/',
    hierarchy_in_labels: parts.includes('hierarchy'),
    fields_from_all_versions: !parts.includes('latestversion'),
    ...(parts.includes('typed') ? { xls_types_as_text: false } : {}),
  };
}

/** All fixtures with this ending as folder and file. */
export function realExports(ending: '.csv' | '.xlsx'): (readonly [folder: string, file: string])[] {
  return readdirSync(fixtures).flatMap((folder) =>
    readdirSync(join(fixtures, folder))
      .filter((file) => file.endsWith(ending))
      .map((file) => [folder, file] as const),
  );
}

export function readRealExport(folder: string, file: string): Buffer {
  return readFileSync(join(fixtures, folder, file));
}
