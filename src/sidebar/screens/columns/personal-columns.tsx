/** Suggests what to do with columns that may identify people. A suggestion: nothing is chosen until a person does. */
import type { ColumnTreatment, ImportPreview } from '../../../sidebar-api';
import type { Treatments } from '../../column-choice';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

const choices: readonly ColumnTreatment[] = ['leaveOut', 'hash', 'keep'];

export function PersonalColumns({
  preview,
  treatments,
  onChoose,
}: {
  readonly preview: ImportPreview;
  readonly treatments: Treatments;
  readonly onChoose: (treatment: ColumnTreatment) => void;
}) {
  const { texts } = useSurroundings();
  const found = preview.sheets.flatMap(({ columns }, sheet) =>
    columns
      .map((column, place) => ({ column, treatment: treatments[sheet]?.[place] ?? 'keep' }))
      .filter(({ column }) => column.personal !== ''),
  );
  if (found.length === 0) return null;
  return (
    <section id="personal" class="box warning" aria-labelledby="personal-heading">
      <h2 id="personal-heading">{texts.preview.personal.heading}</h2>
      <ul>
        {found.map(({ column: { id, heading, personal }, treatment }) => (
          <li key={id}>
            <bdi>{heading}</bdi>
            {personal !== '' && ` (${texts.preview.personal.kinds[personal]})`}
            {treatment !== 'keep' && <b>{` – ${texts.preview.personal.chosen[treatment]}`}</b>}
          </li>
        ))}
      </ul>
      <p>{texts.preview.personal.question}</p>
      <div class="buttons">
        {choices.map((choice) => (
          <Button key={choice} id={`personal-${choice}`} onClick={() => onChoose(choice)}>
            {texts.preview.personal.choices[choice]}
          </Button>
        ))}
      </div>
    </section>
  );
}
