/** Another import with the set-up of one that is there: only what must differ is asked, and suggested. */
import { useState } from 'preact/hooks';
import type { ImportCard, OfferChoice } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, Heading, ScheduleField, whenSubmitted } from '../../controls';
import { OfferField, offeredFor } from './offer-field';
import { SheetNameField } from './sheet-name-field';

export function DuplicateScreen({
  card,
  sheetName: suggestedName,
  offers,
  scheduleChoices,
  orphanSheets,
}: {
  readonly card: ImportCard;
  readonly sheetName: string;
  readonly offers: readonly OfferChoice[] | undefined;
  readonly scheduleChoices: readonly number[];
  readonly orphanSheets: readonly string[];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [sheetName, setSheetName] = useState(suggestedName);
  const [schedule, setSchedule] = useState(card.schedule);
  const [offerUid, setOfferUid] = useState(card.offerUid);
  const offered = offeredFor(card, offers);

  const submit = whenSubmitted(() => {
    const offerName = offered.find(({ uid }) => uid === offerUid)?.name ?? card.offerName;
    commands.duplicate(card, { importId: card.id, sheetName, schedule, offerUid, offerName });
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.duplicate.heading(card.name)}</Heading>
      <p>{texts.duplicate.intro}</p>
      <SheetNameField value={sheetName} orphanSheets={orphanSheets} onInput={setSheetName} />
      {card.source !== 'clockify' && (
        <OfferField offered={offered} isLoading={offers === undefined} value={offerUid} onChange={setOfferUid} />
      )}
      <ScheduleField choices={scheduleChoices} value={schedule} onChange={setSchedule} />
      <div class="buttons">
        <Button id="import" look="primary" type="submit">
          {waiting === 'saving' ? texts.choose.saving : texts.choose.submit}
        </Button>
        <Button id="back" onClick={() => commands.showImports(`duplicate-${card.id}`)}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
