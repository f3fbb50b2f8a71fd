/** Whether the repeat groups of a project come along: only asked where it has some, and then suggested. */
import type { ImportFormat } from '../../sidebar-api';
import { useSurroundings } from '../context';

export function GroupsChoice({
  groups,
  format,
  onChoose,
}: {
  readonly groups: readonly string[];
  readonly format: ImportFormat;
  readonly onChoose: (format: ImportFormat) => void;
}) {
  const { texts } = useSurroundings();
  const names = groups.join(', ');
  const choices: readonly { readonly format: ImportFormat; readonly label: string }[] = [
    { format: 'xlsx', label: texts.choose.groupsIncluded },
    { format: 'csv', label: texts.choose.groupsLeftOut },
  ];
  return (
    <fieldset>
      <legend>{texts.choose.groups}</legend>
      {choices.map((choice) => (
        <div key={choice.format} class="choice">
          <input
            id={`format-${choice.format}`}
            type="radio"
            name="format"
            checked={choice.format === format}
            aria-describedby="format-why"
            onChange={() => onChoose(choice.format)}
          />
          <label for={`format-${choice.format}`}>{choice.label}</label>
        </div>
      ))}
      <p id="format-why" class={format === 'csv' ? 'box warning' : 'quiet'}>
        {format === 'csv' ? texts.choose.repeatGroups(names) : texts.choose.groupsWhy(names)}
      </p>
    </fieldset>
  );
}
