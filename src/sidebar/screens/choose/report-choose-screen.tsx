/** Which report of Clockify to import into which sheet how often. One press of “Import” is enough here, too. */
import { useState } from 'preact/hooks';
import type { OpenedProject } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, Heading, ScheduleField, whenSubmitted } from '../../controls';
import { optionsOf, reportName, startDraft } from '../../report-draft';
import { suggestedSchedule } from '../../state';
import { ReportFields } from './report-fields';
import { SheetNameField } from './sheet-name-field';

export function ReportChooseScreen({
  server,
  project,
  scheduleChoices,
  orphanSheets,
}: {
  readonly server: string;
  readonly project: OpenedProject;
  readonly scheduleChoices: readonly number[];
  readonly orphanSheets: readonly string[];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const words = texts.clockify;
  const [draft, setDraft] = useState(() => startDraft('detailed', project.suggestedOptions));
  const [sheetName, setSheetName] = useState(project.suggestedSheetName);
  const [schedule, setSchedule] = useState(() => suggestedSchedule(scheduleChoices));

  const submit = whenSubmitted(() => {
    const { offerUid, format } = draft;
    const offerName = reportName(project.offers, offerUid, words.reports);
    void commands.importNew(server, project, {
      ...{ offerUid, offerName, format, sheetName, schedule },
      options: optionsOf(draft),
    });
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.choose.heading}</Heading>
      <p>
        <b>
          <bdi>{project.name}</bdi>
        </b>
      </p>
      <ReportFields offers={project.offers} draft={draft} canChooseFormat onChange={setDraft} />
      {project.suggestedOptions['plan'] === 'free' && (
        <p id="free-plan" class="quiet">
          {words.freePlan}
        </p>
      )}
      <SheetNameField value={sheetName} orphanSheets={orphanSheets} onInput={setSheetName} />
      <ScheduleField choices={scheduleChoices} value={schedule} onChange={setSchedule} />
      <div class="buttons">
        <Button id="import" look="primary" type="submit">
          {waiting === 'saving' ? texts.choose.saving : texts.choose.submit}
        </Button>
      </div>
      <p class="quiet">{words.sharing}</p>
      <Button id="other-project" look="link" onClick={() => commands.showProjects(server)}>
        {words.workspaces.other}
      </Button>
    </form>
  );
}
