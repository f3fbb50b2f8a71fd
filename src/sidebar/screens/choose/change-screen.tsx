/** Name, schedule, named export and filter of an import. Its sheet is renamed in the spreadsheet itself. */
import { useState } from 'preact/hooks';
import type { ImportCard, ImportFormat, ImportOptions, OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, CheckBox, Field, Heading, ScheduleField, SelectField, whenSubmitted } from '../../controls';
import { OfferField, offeredFor } from './offer-field';
import { PageFields } from './page-fields';

export function ChangeScreen({
  card,
  project,
  scheduleChoices,
}: {
  readonly card: ImportCard;
  /** Undefined until the server has told of it. */
  readonly project: OpenedProject | undefined;
  readonly scheduleChoices: readonly number[];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [name, setName] = useState(card.name);
  const [schedule, setSchedule] = useState(card.schedule);
  const [offerUid, setOfferUid] = useState(card.offerUid);
  const [keepVanishedRows, setKeepVanishedRows] = useState(card.keepVanishedRows);
  const [changeLog, setChangeLog] = useState(card.changeLog);
  const [newest, setNewest] = useState(card.newest === 0 ? '' : String(card.newest));
  const [format, setFormat] = useState<ImportFormat>(card.format);
  const [options, setOptions] = useState<ImportOptions>(card.options);
  const offered = offeredFor(card, project?.offers);

  const submit = whenSubmitted(() => {
    const offerName = offered.find(({ uid }) => uid === offerUid)?.name ?? card.offerName;
    const offerFacts = project?.offers.find(({ uid }) => uid === offerUid)?.facts;
    commands.changeImport({
      ...{ importId: card.id, name, schedule, offerUid, offerName, offerFacts },
      ...{ format, options, keepVanishedRows, changeLog, newest: Number(newest) },
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
      <OfferField offered={offered} isLoading={project === undefined} value={offerUid} onChange={setOfferUid} />
      {(card.pages === 'possible' || card.pages === 'advised') && (
        <SelectField
          id="format"
          label={texts.pages.formats}
          {...(format === 'json' ? { hint: texts.pages.why } : {})}
          value={format}
          options={[
            { value: card.format, text: texts.pages.file(card.format) },
            { value: 'json', text: texts.pages.pageByPage },
          ]}
          onChange={(chosen) => setFormat(chosen === 'json' ? 'json' : card.format)}
        />
      )}
      {card.source !== 'clockify' && (
        <Field
          id="newest"
          label={texts.change.newest}
          hint={texts.change.newestHint}
          input={{
            type: 'number',
            min: 1,
            max: 10_000_000,
            step: 1,
            value: newest,
            onInput: (event) => setNewest(event.currentTarget.value),
          }}
        />
      )}
      {format === 'json' && (
        <PageFields
          languages={project?.languages}
          questions={project?.questions}
          options={options}
          hasExport={offerUid !== ''}
          onChange={setOptions}
        />
      )}
      <CheckBox
        id="keep-vanished-rows"
        label={texts.change.keepVanishedRows}
        checked={keepVanishedRows}
        onChange={setKeepVanishedRows}
      />
      <CheckBox id="change-log" label={texts.change.changeLog} checked={changeLog} onChange={setChangeLog} />
      <Button id="columns" look="link" onClick={() => commands.showColumns(card)}>
        {texts.preview.entry}
      </Button>
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
