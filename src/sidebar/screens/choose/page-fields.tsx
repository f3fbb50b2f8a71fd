/** What is asked of an import that is read page by page: its language where no named export says it, its filter, its pace. */
import type { FilterQuestion, ImportOptions } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { SelectField } from '../../controls';
import { readAllHours, unnamedLanguage, usualReadAllHours, withOption, xmlLanguage } from '../../page-options';
import { RowFilter } from './row-filter';

export function PageFields({
  languages,
  questions,
  options,
  hasExport,
  isNew = false,
  onChange,
}: {
  /** Undefined until the server has told them. */
  readonly languages: readonly string[] | undefined;
  readonly questions: readonly FilterQuestion[] | undefined;
  readonly options: ImportOptions;
  /** Whether a named export says which columns there are. */
  readonly hasExport: boolean;
  /** How often everything is read again is asked later, of people who have seen what that means. */
  readonly isNew?: boolean;
  readonly onChange: (options: ImportOptions) => void;
}) {
  const { texts } = useSurroundings();
  const { language = unnamedLanguage } = options;
  return (
    <>
      {!hasExport && (
        <SelectField
          id="language-of-labels"
          label={texts.pages.language}
          value={language}
          options={languageOptions(languages, language, texts.pages)}
          onChange={(value) => onChange(withOption(options, 'language', value))}
        />
      )}
      <RowFilter questions={questions} options={options} onChange={onChange} />
      {!isNew && (
        <SelectField
          id="read-all-hours"
          label={texts.pages.readAll}
          hint={texts.pages.readAllHint}
          value={options['readAllHours'] ?? usualReadAllHours}
          options={readAllHours.map((hours) => ({ value: hours, text: texts.pages.readAllEvery(Number(hours)) }))}
          onChange={(hours) => onChange(withOption(options, 'readAllHours', hours))}
        />
      )}
    </>
  );
}

function languageOptions(
  languages: readonly string[] | undefined,
  chosen: string,
  texts: { readonly unnamedLanguage: string; readonly xml: string },
) {
  const named = (languages ?? []).map((name) =>
    name === '' ? { value: unnamedLanguage, text: texts.unnamedLanguage } : { value: name, text: name },
  );
  const all = [...named, { value: xmlLanguage, text: texts.xml }];
  const isListed = all.some(({ value }) => value === chosen);
  const text = chosen === unnamedLanguage ? texts.unnamedLanguage : chosen;
  return isListed ? all : [{ value: chosen, text }, ...all];
}
