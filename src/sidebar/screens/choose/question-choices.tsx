/** Which questions and system columns a named export shall have: all, or those that are ticked. */
import { useState } from 'preact/hooks';
import type { OfferForm } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, CheckBox, Field } from '../../controls';
import { matchesWords } from '../../search';

/** Forms may have thousands. */
const mostShown = 100;

export function QuestionChoices({
  form,
  language,
  chosen,
  onChange,
}: {
  readonly form: OfferForm;
  /** In which the questions are shown. */
  readonly language: string;
  /** Paths; undefined for all, whatever the form may get later. */
  readonly chosen: readonly string[] | undefined;
  readonly onChange: (chosen: readonly string[] | undefined) => void;
}) {
  const { texts } = useSurroundings();
  const all = columnsOf(form, language);
  return (
    <>
      <CheckBox
        id="choose-questions"
        label={texts.newOffer.questions}
        checked={chosen !== undefined}
        onChange={(isChosen) => onChange(isChosen ? all.map(({ path }) => path) : undefined)}
      />
      {chosen !== undefined && <ColumnList columns={all} chosen={chosen} onChange={onChange} />}
    </>
  );
}

interface Column {
  readonly path: string;
  readonly label: string;
  readonly group: string;
}

function columnsOf({ languages, questions, systemColumns }: OfferForm, language: string): readonly Column[] {
  const place = languages.indexOf(language);
  return [
    ...questions.map(({ path, labels, group }) => ({ path, label: labels[place] || nameOf(path), group })),
    ...systemColumns.map((path) => ({ path, label: path, group: '' })),
  ];
}

/** What the heading is where there is no label. */
function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function ColumnList({
  columns,
  chosen,
  onChange,
}: {
  readonly columns: readonly Column[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { texts } = useSurroundings();
  const { newOffer } = texts;
  const [search, setSearch] = useState('');
  const found = columns.filter(({ label, group, path }) => matchesWords(`${label} ${group} ${path}`, search));
  const ticked = new Set(chosen);
  // In the order of the form, however they were ticked.
  const keep = (isWanted: (path: string) => boolean) =>
    onChange(columns.map(({ path }) => path).filter((path) => isWanted(path)));
  const isFound = (path: string) => found.some((column) => column.path === path);
  return (
    <fieldset id="questions">
      <legend class="for-listeners">{newOffer.questions}</legend>
      <Field
        id="question-search"
        label={newOffer.search}
        input={{ type: 'search', value: search, onInput: (event) => setSearch(event.currentTarget.value) }}
      />
      <p class="quiet" role="status">
        {newOffer.chosen(ticked.size, columns.length)}
      </p>
      <div class="buttons">
        <Button id="tick-all" onClick={() => keep((path) => ticked.has(path) || isFound(path))}>
          {newOffer.tickAll}
        </Button>
        <Button id="untick-all" onClick={() => keep((path) => ticked.has(path) && !isFound(path))}>
          {newOffer.untickAll}
        </Button>
      </div>
      {found.slice(0, mostShown).map(({ path, label, group }) => (
        <div key={path} class="choice">
          <input
            id={`question-${path}`}
            type="checkbox"
            checked={ticked.has(path)}
            onChange={(event) => {
              const isTicked = event.currentTarget.checked;
              keep((other) => (other === path ? isTicked : ticked.has(other)));
            }}
          />
          <label for={`question-${path}`}>
            <bdi>{label}</bdi>
            {group !== '' && (
              <span class="quiet">
                {' · '}
                <bdi>{group}</bdi>
              </span>
            )}
          </label>
        </div>
      ))}
      {found.length > mostShown && <p class="quiet">{newOffer.more(found.length - mostShown)}</p>}
      <p class="quiet">{newOffer.keyNote}</p>
    </fieldset>
  );
}
