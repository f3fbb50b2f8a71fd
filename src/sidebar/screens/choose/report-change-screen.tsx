/** Name, schedule and report of an import from Clockify. Its sheet is renamed in the spreadsheet itself. */
import { useState } from 'preact/hooks';
import type { ImportCard, OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, CheckBox, Field, Heading, ScheduleField, whenSubmitted } from '../../controls';
import { optionsOf, reportName, startDraft } from '../../report-draft';
import { offeredFor } from './offer-field';
import { ReportFields } from './report-fields';

export function ReportChangeScreen({
  card,
  project,
  scheduleChoices,
}: {
  readonly card: ImportCard;
  readonly project: OpenedProject | undefined;
  readonly scheduleChoices: readonly number[];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [name, setName] = useState(card.name);
  const [schedule, setSchedule] = useState(card.schedule);
  const [draft, setDraft] = useState(() => startDraft(card.offerUid, card.options, card.format));
  const [keepVanishedRows, setKeepVanishedRows] = useState(card.keepVanishedRows);
  const [changeLog, setChangeLog] = useState(card.changeLog);
  const offered = offeredFor(card, project?.offers);

  const submit = whenSubmitted(() => {
    const { offerUid } = draft;
    const offerName = reportName(offered, offerUid, texts.clockify.reports) || card.offerName;
    void commands.changeImport({
      ...{ importId: card.id, name, schedule, offerUid, offerName },
      // The plan may be another one by now.
      ...{ options: { ...optionsOf(draft), ...project?.suggestedOptions }, keepVanishedRows, changeLog },
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
      <ReportFields offers={offered} draft={draft} onChange={setDraft} />
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
        <Button id="back" onClick={() => commands.showImports(`change-${card.id}`)}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
