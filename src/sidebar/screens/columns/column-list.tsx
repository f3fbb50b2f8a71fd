/** The columns of one sheet, each with its first answers and what becomes of it. Forms may have a thousand. */
import { useState } from 'preact/hooks';
import type { ColumnTreatment, PreviewColumn, PreviewSheet } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, Field } from '../../controls';

/** Shown until somebody asks for all. */
const mostShown = 12;
const treatments: readonly ColumnTreatment[] = ['keep', 'leaveOut', 'hash'];

export function ColumnList({
  sheet,
  index,
  rows,
  treatments: chosen,
  onChoose,
}: {
  readonly sheet: PreviewSheet;
  /** Place of the sheet in the preview. */
  readonly index: number;
  /** 0 where they are not known. */
  readonly rows: number;
  readonly treatments: readonly ColumnTreatment[];
  readonly onChoose: (place: number, treatment: ColumnTreatment) => void;
}) {
  const { texts } = useSurroundings();
  const [search, setSearch] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const { columns, group } = sheet;
  const words = search.toLocaleLowerCase().split(/\s+/);
  const found = columns
    .map((column, place) => ({ column, place }))
    .filter(({ column }) => words.every((word) => column.heading.toLocaleLowerCase().includes(word)));
  const shown = showsAll ? found : found.slice(0, mostShown);
  return (
    <details id={`sheet-${index}`} open={index === 0}>
      <summary>
        <bdi>{group === '' ? texts.preview.submissions : texts.preview.group(group)}</bdi>
        {rows > 0 && ` · ${texts.imports.rows(rows)}`}
        {` · ${texts.preview.columns(columns.length)}`}
      </summary>
      {columns.length > mostShown && (
        <>
          <Field
            id={`search-${index}`}
            label={texts.preview.search}
            input={{ type: 'search', value: search, onInput: (event) => setSearch(event.currentTarget.value) }}
          />
          <p class="quiet" role="status">
            {found.length === 0 ? texts.preview.noMatch : texts.preview.columns(found.length)}
          </p>
        </>
      )}
      <ul class="columns">
        {shown.map(({ column, place }) => (
          <li key={column.id}>
            <ColumnChoice
              id={`column-${index}-${place}`}
              column={column}
              treatment={chosen[place] ?? 'keep'}
              onChoose={(treatment) => onChoose(place, treatment)}
            />
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <Button id={`all-${index}`} look="link" onClick={() => setShowsAll(true)}>
          {texts.preview.showAll(found.length)}
        </Button>
      )}
    </details>
  );
}

function ColumnChoice({
  id,
  column,
  treatment,
  onChoose,
}: {
  readonly id: string;
  readonly column: PreviewColumn;
  readonly treatment: ColumnTreatment;
  readonly onChoose: (treatment: ColumnTreatment) => void;
}) {
  const { texts } = useSurroundings();
  const { heading, kind, answers, personal, isFixed, isWaiting } = column;
  const about = [
    ...(kind === '' ? [] : [texts.preview.kinds[kind]]),
    ...(personal === '' ? [] : [texts.preview.personal.kinds[personal]]),
    ...(isWaiting ? [texts.preview.isNew] : []),
  ].join(' · ');
  return (
    <>
      {isFixed ? (
        <b>
          <bdi>{heading}</bdi>
        </b>
      ) : (
        <label for={id}>
          <bdi>{heading === '' ? texts.preview.blank : heading}</bdi>
        </label>
      )}
      {about !== '' && <span class="quiet">{about}</span>}
      {answers.length > 0 && (
        <span class={treatment === 'leaveOut' ? 'answers gone' : 'answers'}>
          {answers.map((answer, row) => (
            // The place of an answer is its row: nothing else tells equal ones apart.
            <bdi key={row}>{answer === '' ? '–' : answer}</bdi>
          ))}
        </span>
      )}
      {isFixed ? (
        <span class="quiet">{texts.preview.fixed}</span>
      ) : (
        <select id={id} value={treatment} onChange={(event) => onChoose(event.currentTarget.value as ColumnTreatment)}>
          {treatments.map((one) => (
            <option key={one} value={one}>
              {texts.preview.treatments[one]}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
