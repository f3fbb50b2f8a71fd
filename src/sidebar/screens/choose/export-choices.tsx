/** The named exports of a project, each with a line on what its table looks like. */
import type { OfferChoice } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

export function ExportChoices({
  choices,
  selected,
  onChoose,
}: {
  readonly choices: readonly OfferChoice[];
  readonly selected: OfferChoice;
  readonly onChoose: (choice: OfferChoice) => void;
}) {
  const { texts } = useSurroundings();
  return (
    <fieldset>
      <legend>{texts.choose.exports}</legend>
      {choices.map((choice) => (
        <ExportChoice
          key={choice.uid}
          choice={choice}
          isChosen={choice.uid === selected.uid}
          onChoose={() => onChoose(choice)}
        />
      ))}
    </fieldset>
  );
}

function ExportChoice({
  choice,
  isChosen,
  onChoose,
}: {
  readonly choice: OfferChoice;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { texts } = useSurroundings();
  const id = `export-${choice.uid}`;
  return (
    <div class="choice">
      <input
        id={id}
        type="radio"
        name="export"
        checked={isChosen}
        aria-describedby={`${id}-summary`}
        onChange={onChoose}
      />
      <div>
        <label for={id}>
          <bdi>{choice.name === '' ? texts.choose.unsavedName : choice.name}</bdi>
        </label>
        <div id={`${id}-summary`} class="quiet">
          <bdi>{choice.summary}</bdi>
          {choice.unsaved && isChosen && <div class="box warning">{texts.choose.unsavedWarning}</div>}
        </div>
      </div>
    </div>
  );
}
