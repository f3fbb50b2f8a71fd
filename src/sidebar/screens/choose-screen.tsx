/** What to import into which sheet how often. Everything is suggested, so that one press of “Import” is enough. */
import { useState } from 'preact/hooks';
import type { ImportFormat, NamedExportChoice, OpenedProject } from '../../sidebar-api';
import { useSurroundings } from '../context';
import { Button, Field, Heading, ScheduleField, whenSubmitted } from '../controls';
import { suggestedExport, suggestedFormat, suggestedSchedule } from '../state';
import { GroupsChoice } from './groups-choice';
import { NoExports } from './no-exports';

export function ChooseScreen({
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
  const [chosen, setChosen] = useState<NamedExportChoice | undefined>(suggestedExport(project.exports));
  const [sheetName, setSheetName] = useState(project.suggestedSheetName);
  const [format, setFormat] = useState<ImportFormat>(suggestedFormat(project));
  const [schedule, setSchedule] = useState(suggestedSchedule(scheduleChoices));
  // After “reload” the choice may be gone, or the list no longer empty.
  const selected = project.exports.find(({ uid }) => uid === chosen?.uid) ?? suggestedExport(project.exports);

  const submit = whenSubmitted(() => {
    if (selected === undefined) return;
    const { uid: exportUid, name: exportName } = selected;
    commands.importNew(server, project, { exportUid, exportName, format, sheetName, schedule });
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.choose.heading}</Heading>
      <p>
        <b>
          <bdi>{project.name}</bdi>
        </b>
        {project.submissions !== null && ` · ${texts.choose.submissions(project.submissions)}`}
      </p>
      <ProjectWarnings project={project} />
      {project.exports.every(({ unsaved }) => unsaved) && <NoExports server={server} project={project} />}
      {selected !== undefined && (
        <>
          <fieldset>
            <legend>{texts.choose.exports}</legend>
            {project.exports.map((choice) => (
              <ExportChoice
                key={choice.uid}
                choice={choice}
                isChosen={choice.uid === selected.uid}
                onChoose={() => setChosen(choice)}
              />
            ))}
          </fieldset>
          {project.repeatGroups.length > 0 && (
            <GroupsChoice groups={project.repeatGroups} format={format} onChoose={setFormat} />
          )}
          <Field
            id="sheet-name"
            label={texts.choose.sheetName}
            {...(orphanSheets.includes(sheetName.trim()) ? { hint: texts.choose.takesUp } : {})}
            input={{
              type: 'text',
              maxLength: 100,
              required: true,
              value: sheetName,
              onInput: (event) => setSheetName(event.currentTarget.value),
            }}
          />
          <ScheduleField choices={scheduleChoices} value={schedule} onChange={setSchedule} />
          <div class="buttons">
            <Button id="import" look="primary" type="submit">
              {waiting === 'saving' ? texts.choose.saving : texts.choose.submit}
            </Button>
          </div>
          <p class="quiet">{texts.choose.sharing}</p>
        </>
      )}
      <Button id="other-project" look="link" onClick={() => commands.showProjects(server)}>
        {texts.choose.otherProject}
      </Button>
    </form>
  );
}

function ExportChoice({
  choice,
  isChosen,
  onChoose,
}: {
  readonly choice: NamedExportChoice;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  const { texts } = useSurroundings();
  const id = `export-${choice.uid}`;
  return (
    <div class="choice">
      <input
        id={id}
        type="radio"
        name="export"
        checked={isChosen}
        aria-describedby={`${id}-summary`}
        onChange={onChoose}
      />
      <div>
        <label for={id}>
          <bdi>{choice.name === '' ? texts.choose.unsavedName : choice.name}</bdi>
        </label>
        <div id={`${id}-summary`} class="quiet">
          <bdi>{choice.summary}</bdi>
          {choice.unsaved && isChosen && <div class="box warning">{texts.choose.unsavedWarning}</div>}
        </div>
      </div>
    </div>
  );
}

function ProjectWarnings({ project }: { readonly project: OpenedProject }) {
  const { texts } = useSurroundings();
  const warnings = [
    ...(project.deployed ? [] : [texts.choose.notDeployed]),
    ...(project.encrypted ? [texts.choose.encrypted] : []),
  ];
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="box warning">
          {warning}
        </p>
      ))}
    </>
  );
}
