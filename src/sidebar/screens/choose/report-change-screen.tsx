/** Name, schedule and report of an import from Clockify. Its sheet is renamed in the spreadsheet itself. */
import { useState } from 'preact/hooks';
import type { ImportCard, OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { optionsOf, reportName, startDraft } from '../../report-draft';
import { ChangeForm, type CommonChange } from './change-form';
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
  const { texts, commands } = useSurroundings();
  const [draft, setDraft] = useState(() => startDraft(card.offerUid, card.options, card.format));
  const offered = offeredFor(card, project?.offers);

  const save = (change: CommonChange) => {
    const { offerUid } = draft;
    const offerName = reportName(offered, offerUid, texts.clockify.reports) || card.offerName;
    // The plan may be another one by now.
    const options = { ...optionsOf(draft), ...project?.suggestedOptions };
    void commands.changeImport({ ...change, offerUid, offerName, options });
  };

  return (
    <ChangeForm card={card} scheduleChoices={scheduleChoices} onSave={save}>
      <ReportFields offers={offered} draft={draft} onChange={setDraft} />
    </ChangeForm>
  );
}
