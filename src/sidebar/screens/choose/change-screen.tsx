/** Name, schedule, named export and filter of an import. Its sheet is renamed in the spreadsheet itself. */
import { useState } from 'preact/hooks';
import type { ImportCard, ImportFormat, ImportOptions, OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, Field, SelectField } from '../../controls';
import { ChangeForm, type CommonChange } from './change-form';
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
  const { texts, commands } = useSurroundings();
  const [offerUid, setOfferUid] = useState(card.offerUid);
  const [newest, setNewest] = useState(card.newest === 0 ? '' : String(card.newest));
  const [format, setFormat] = useState<ImportFormat>(card.format);
  const [options, setOptions] = useState<ImportOptions>(card.options);
  const offered = offeredFor(card, project?.offers);

  const save = (change: CommonChange) => {
    const offerName = offered.find(({ uid }) => uid === offerUid)?.name ?? card.offerName;
    const offerFacts = project?.offers.find(({ uid }) => uid === offerUid)?.facts;
    void commands.changeImport({
      ...{ ...change, offerUid, offerName, offerFacts },
      ...{ format, options, newest: Number(newest) },
    });
  };

  const columns = (
    <Button id="columns" look="link" onClick={() => commands.showColumns(card)}>
      {texts.preview.entry}
    </Button>
  );

  return (
    <ChangeForm card={card} scheduleChoices={scheduleChoices} more={columns} onSave={save}>
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
      {format === 'json' && (
        <PageFields
          languages={project?.languages}
          questions={project?.questions}
          options={options}
          hasExport={offerUid !== ''}
          onChange={setOptions}
        />
      )}
    </ChangeForm>
  );
}
