/** Which submissions an import shall have: those of some days, or with one answer to a question. All, unless told. */
import type { FilterQuestion, ImportOptions } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Field, SelectField } from '../../controls';
import { type PageOption, withOption } from '../../page-options';

export function RowFilter({
  questions,
  options,
  onChange,
}: {
  /** Undefined until the server has told them. */
  readonly questions: readonly FilterQuestion[] | undefined;
  readonly options: ImportOptions;
  readonly onChange: (options: ImportOptions) => void;
}) {
  const { texts } = useSurroundings();
  const { question = '', answer = '' } = options;
  const set = (name: PageOption) => (value: string) => onChange(withOption(options, name, value));
  const day = (name: 'from' | 'to', label: string) => (
    <Field
      id={`filter-${name}`}
      label={label}
      input={{ type: 'date', value: options[name] ?? '', onInput: (event) => set(name)(event.currentTarget.value) }}
    />
  );
  const asked = questions?.find(({ path }) => path === question);
  const choose = (path: string) => {
    const first = questions?.find((candidate) => candidate.path === path)?.choices[0]?.name ?? '';
    onChange(withOption(withOption(options, 'question', path), 'answer', first));
  };
  return (
    <fieldset id="row-filter">
      <legend>{texts.pages.filter}</legend>
      {day('from', texts.pages.from)}
      {day('to', texts.pages.to)}
      <p class="quiet">{texts.pages.days}</p>
      <SelectField
        id="filter-question"
        label={texts.pages.question}
        value={question}
        options={[{ value: '', text: texts.pages.anyQuestion }, ...listed(questions, question)]}
        onChange={choose}
      />
      {question !== '' && (
        <Answer choices={asked?.choices ?? []} label={texts.pages.answer} value={answer} onChange={set('answer')} />
      )}
    </fieldset>
  );
}

/** A question that the form does not have (any more) stays chosen until somebody chooses another. */
function listed(questions: readonly FilterQuestion[] | undefined, chosen: string) {
  const options = (questions ?? []).map(({ path, label }) => ({ value: path, text: label }));
  const isListed = chosen === '' || options.some(({ value }) => value === chosen);
  return isListed ? options : [...options, { value: chosen, text: chosen }];
}

function Answer({
  choices,
  label,
  value,
  onChange,
}: {
  readonly choices: FilterQuestion['choices'];
  readonly label: string;
  readonly value: string;
  readonly onChange: (answer: string) => void;
}) {
  if (choices.length === 0) {
    return (
      <Field
        id="filter-answer"
        label={label}
        input={{ type: 'text', maxLength: 200, value, onInput: (event) => onChange(event.currentTarget.value) }}
      />
    );
  }
  const options = choices.map((choice) => ({ value: choice.name, text: choice.label }));
  const isKnown = choices.some(({ name }) => name === value);
  return (
    <SelectField
      id="filter-answer"
      label={label}
      value={value}
      options={isKnown ? options : [...options, { value, text: value }]}
      onChange={onChange}
    />
  );
}
