/** What the sheet shall be called. A sheet that an import has left behind is taken up again by its name. */
import { useSurroundings } from '../../context';
import { Field } from '../../controls';

export function SheetNameField({
  value,
  orphanSheets,
  onInput,
}: {
  readonly value: string;
  readonly orphanSheets: readonly string[];
  readonly onInput: (name: string) => void;
}) {
  const { texts } = useSurroundings();
  return (
    <Field
      id="sheet-name"
      label={texts.choose.sheetName}
      {...(orphanSheets.includes(value.trim()) ? { hint: texts.choose.takesUp } : {})}
      input={{
        type: 'text',
        maxLength: 100,
        required: true,
        value,
        onInput: (event) => onInput(event.currentTarget.value),
      }}
    />
  );
}
