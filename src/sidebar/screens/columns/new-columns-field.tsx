/** What happens to columns that come into the export after the person has chosen. */
import type { NewColumns } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

const rules: readonly NewColumns[] = ['add', 'ask', 'leaveOut'];

export function NewColumnsField({
  value,
  onChange,
}: {
  readonly value: NewColumns;
  readonly onChange: (rule: NewColumns) => void;
}) {
  const { texts } = useSurroundings();
  return (
    <>
      <label for="new-columns">{texts.preview.newColumns}</label>
      <select id="new-columns" value={value} onChange={(event) => onChange(event.currentTarget.value as NewColumns)}>
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {texts.preview.rules[rule]}
          </option>
        ))}
      </select>
    </>
  );
}
