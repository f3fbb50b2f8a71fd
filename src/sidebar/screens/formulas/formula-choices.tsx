/** The questions of the form for formulas: only those that the kind of formula needs. */
import { useState } from 'preact/hooks';
import type { FormulaKind } from '../../../formula-text';
import type { FormulaHelp } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { CheckBox, Field, SelectField } from '../../controls';
import type { FormulaDetails } from '../../formula-request';

interface ChoicesProps {
  readonly help: FormulaHelp;
  readonly details: FormulaDetails;
  readonly onDetails: (next: Partial<FormulaDetails>) => void;
}

export function FormulaChoices({
  kind,
  onName,
  onKind,
  ...choices
}: ChoicesProps & {
  readonly kind: FormulaKind;
  readonly onName: (name: string) => void;
  readonly onKind: (kind: FormulaKind) => void;
}) {
  const { texts } = useSurroundings();
  const { help } = choices;
  const kinds: readonly FormulaKind[] = [
    ...(['rows', 'count', 'value', 'refreshedAt'] as const),
    ...(help.lookup === null ? [] : (['lookup'] as const)),
  ];
  return (
    <>
      <SelectField
        id="formula-import"
        label={texts.formulas.importName}
        value={help.name}
        options={help.names.map((name) => ({ value: name, text: name }))}
        onChange={onName}
      />
      <SelectField
        id="formula-kind"
        label={texts.formulas.kind}
        hint={texts.formulas.help[kind]}
        value={kind}
        options={kinds.map((value) => ({ value, text: texts.formulas.kinds[value] }))}
        onChange={(value) => onKind(kinds.find((known) => known === value) ?? 'rows')}
      />
      {kind === 'rows' && <ColumnList {...choices} />}
      {kind === 'count' && <Count {...choices} />}
      {kind === 'value' && <OneAnswer {...choices} />}
      {kind === 'lookup' && help.lookup !== null && (
        <OneColumn {...choices} headings={help.lookup.answerColumns.map(({ heading }) => heading)} />
      )}
    </>
  );
}

function Count({ help, details, onDetails }: ChoicesProps) {
  const { texts } = useSurroundings();
  const chosen = help.columns.find(({ heading }) => heading === details.column);
  return (
    <>
      <OneColumn
        headings={headingsOf(help)}
        none={texts.formulas.allSubmissions}
        details={details}
        onDetails={onDetails}
      />
      {chosen !== undefined && chosen.kind !== 'moment' && (
        <Field
          id="formula-value"
          label={texts.formulas.value}
          hint={texts.formulas.valueHint}
          input={{
            type: 'text',
            dir: 'auto',
            value: details.value,
            onInput: (event) => onDetails({ value: event.currentTarget.value }),
          }}
        />
      )}
    </>
  );
}

function OneAnswer({ help, details, onDetails }: ChoicesProps) {
  const { texts } = useSurroundings();
  return (
    <>
      <Field
        id="formula-id"
        label={texts.formulas.id}
        input={{
          type: 'text',
          dir: 'ltr',
          required: true,
          value: details.id,
          onInput: (event) => onDetails({ id: event.currentTarget.value }),
        }}
      />
      <OneColumn headings={headingsOf(help)} details={details} onDetails={onDetails} />
    </>
  );
}

function OneColumn({
  headings,
  none,
  details,
  onDetails,
}: Pick<ChoicesProps, 'details' | 'onDetails'> & {
  readonly headings: readonly string[];
  /** What to call the choice of none, where that is one. */
  readonly none?: string;
}) {
  const { texts } = useSurroundings();
  const first = none === undefined ? [] : [{ value: '', text: none }];
  return (
    <SelectField
      id="formula-column"
      label={texts.formulas.column}
      value={headings.includes(details.column) ? details.column : (first[0]?.value ?? headings[0] ?? '')}
      options={[...first, ...headings.map((heading) => ({ value: heading, text: shortened(heading) }))]}
      onChange={(column) => onDetails({ column })}
    />
  );
}

/** More are found more easily by typing. */
const fewColumns = 10;

function ColumnList({ help, details, onDetails }: ChoicesProps) {
  const { texts } = useSurroundings();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const headings = headingsOf(help);
  const found = headings.filter((heading) => heading.toLocaleLowerCase().includes(wanted));
  const toggle = (heading: string, isChosen: boolean) =>
    onDetails({
      columns: isChosen ? [...details.columns, heading] : details.columns.filter((other) => other !== heading),
    });
  return (
    <fieldset>
      <legend>{texts.formulas.columns}</legend>
      {headings.length > fewColumns && (
        <Field
          id="formula-search"
          label={texts.formulas.search}
          input={{ type: 'search', value: search, onInput: (event) => setSearch(event.currentTarget.value) }}
        />
      )}
      <p class="quiet" role="status">
        {texts.formulas.chosen(details.columns.length, headings.length)}
      </p>
      <div class="scroll">
        {found.map((heading) => (
          <CheckBox
            key={heading}
            id={`formula-column-${headings.indexOf(heading)}`}
            label={shortened(heading)}
            checked={details.columns.includes(heading)}
            onChange={(isChosen) => toggle(heading, isChosen)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function headingsOf({ columns }: FormulaHelp): readonly string[] {
  return columns.map(({ heading }) => heading);
}

/** Questions can be pages long. */
function shortened(heading: string): string {
  return heading.length > 120 ? `${heading.slice(0, 118)}…` : heading;
}
