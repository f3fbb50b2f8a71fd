/** Holds the stand-in's exporter against files that KoboToolbox's own exporter wrote, byte for byte. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCsv } from '../../../workbench/kobotoolbox/exporter';
import type { ExportSettings, FormDefinition, Submission } from '../../../workbench/kobotoolbox/types';

const fixtures = join(__dirname, '../../fixtures/kobotoolbox');

interface Source {
  title: string;
  versions: { version: string; content: Omit<FormDefinition, 'translations'> & { translations?: (string | null)[] } }[];
  submissions_as_exported: Submission[];
}

function readSource(folder: string) {
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
function settingsOf(file: string): ExportSettings {
  const parts = file.replace('.csv', '').split('__');
  const value = (prefix: string) => parts.find((part) => part.startsWith(prefix))?.slice(prefix.length);
  return {
    type: 'csv',
    lang: languages[value('lang-') ?? ''] ?? '',
    multiple_select: (value('select-') ?? 'both') as ExportSettings['multiple_select'],
    group_sep: '/',
    hierarchy_in_labels: parts.includes('hierarchy'),
    fields_from_all_versions: !parts.includes('latestversion'),
  };
}

const files = readdirSync(fixtures).flatMap((folder) =>
  readdirSync(join(fixtures, folder))
    .filter((file) => file.endsWith('.csv'))
    .map((file) => [folder, file] as const),
);

describe('exportCsv', () => {
  it.each(files)('writes the bytes of %s/%s', (folder, file) => {
    const expected = readFileSync(join(fixtures, folder, file));
    expect(exportCsv(readSource(folder), settingsOf(file)).toString('utf8')).toBe(expected.toString('utf8'));
    expect(exportCsv(readSource(folder), settingsOf(file)).equals(expected)).toBe(true);
  });
});
