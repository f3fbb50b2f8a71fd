/** What of an import can be changed whatever its source: name, schedule, and what becomes of rows that change or vanish. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, CheckBox, Field, Heading, ScheduleField, whenSubmitted } from '../../controls';

export interface CommonChange {
  readonly importId: string;
  readonly name: string;
  readonly schedule: number;
  readonly keepVanishedRows: boolean;
  readonly changeLog: boolean;
}

export function ChangeForm({
  card,
  scheduleChoices,
  children,
  more,
  onSave,
}: {
  readonly card: ImportCard;
  readonly scheduleChoices: readonly number[];
  /** What is particular to the source. */
  readonly children: ComponentChildren;
  /** Where to go from here for what has a screen of its own. */
  readonly more?: ComponentChildren;
  readonly onSave: (change: CommonChange) => void;
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [name, setName] = useState(card.name);
  const [schedule, setSchedule] = useState(card.schedule);
  const [keepVanishedRows, setKeepVanishedRows] = useState(card.keepVanishedRows);
  const [changeLog, setChangeLog] = useState(card.changeLog);
  const submit = whenSubmitted(() => onSave({ importId: card.id, name, schedule, keepVanishedRows, changeLog }));

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.change.heading(card.name)}</Heading>
      <Field
        id="import-name"
        label={texts.change.name}
        input={{
          type: 'text',
          required: true,
          maxLength: 100,
          value: name,
          onInput: (event) => setName(event.currentTarget.value),
        }}
      />
      <ScheduleField choices={scheduleChoices} value={schedule} onChange={setSchedule} />
      {children}
      <CheckBox
        id="keep-vanished-rows"
        label={texts.change.keepVanishedRows}
        checked={keepVanishedRows}
        onChange={setKeepVanishedRows}
      />
      <CheckBox id="change-log" label={texts.change.changeLog} checked={changeLog} onChange={setChangeLog} />
      {more}
      <div class="buttons">
        <Button id="save" look="primary" type="submit">
          {waiting === 'saving' ? texts.change.saving : texts.change.submit}
        </Button>
        <Button id="back" onClick={() => commands.showImports(`change-${card.id}`)}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
