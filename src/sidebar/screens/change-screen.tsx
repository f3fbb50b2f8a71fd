/** Name, schedule and named export of an import. Its sheet is renamed in the spreadsheet itself. */
import { useState } from 'preact/hooks';
import type { ImportCard, OfferChoice } from '../../sidebar-api';
import { useSurroundings } from '../context';
import { Button, CheckBox, Field, Heading, ScheduleField, whenSubmitted } from '../controls';

export function ChangeScreen({
  card,
  offers,
  scheduleChoices,
}: {
  readonly card: ImportCard;
  readonly offers: readonly OfferChoice[] | undefined;
  readonly scheduleChoices: readonly number[];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [name, setName] = useState(card.name);
  const [schedule, setSchedule] = useState(card.schedule);
  const [offerUid, setExportUid] = useState(card.offerUid);
  const [keepVanishedRows, setKeepVanishedRows] = useState(card.keepVanishedRows);
  const [changeLog, setChangeLog] = useState(card.changeLog);
  const current = { uid: card.offerUid, name: card.offerName };
  // The export in use stays on offer while the list is loading and when it was deleted on the server.
  const offered =
    offers === undefined ? [current] : offers.some(({ uid }) => uid === card.offerUid) ? offers : [current, ...offers];

  const submit = whenSubmitted(() => {
    const chosen = offered.find(({ uid }) => uid === offerUid) ?? current;
    const { uid, name: offerName } = chosen;
    commands.changeImport({
      ...{ importId: card.id, name, schedule, offerUid: uid, offerName },
      ...{ keepVanishedRows, changeLog },
    });
  });

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
      <label for="export">{texts.choose.exports}</label>
      <select
        id="export"
        name="export"
        value={offerUid}
        aria-busy={offers === undefined}
        onChange={(event) => setExportUid(event.currentTarget.value)}
      >
        {offered.map((choice) => (
          <option key={choice.uid} value={choice.uid}>
            {choice.name === '' ? texts.choose.unsavedName : choice.name}
          </option>
        ))}
      </select>
      <CheckBox
        id="keep-vanished-rows"
        label={texts.change.keepVanishedRows}
        checked={keepVanishedRows}
        onChange={setKeepVanishedRows}
      />
      <CheckBox id="change-log" label={texts.change.changeLog} checked={changeLog} onChange={setChangeLog} />
      <div class="buttons">
        <Button id="save" look="primary" type="submit">
          {waiting === 'saving' ? texts.change.saving : texts.change.submit}
        </Button>
        <Button id="back" onClick={() => commands.showImports()}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
