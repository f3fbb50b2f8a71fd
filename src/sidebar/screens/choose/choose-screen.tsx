/**
 * What to import into which sheet how often. Everything is suggested, so that one press of “Import” is enough. Each
 * question is a component of its own; what has been answered so far is one `ImportChoice`.
 */
import { useState } from 'preact/hooks';
import type { OfferChoice, OpenedProject } from '../../../sidebar-api';
import type { ImportChoice } from '../../commands/commands';
import { useSurroundings } from '../../context';
import { Button, Heading, ScheduleField, whenSubmitted } from '../../controls';
import { languageSuggested, suggestedChoice, suggestedOffer } from '../../state';
import { SharingNote } from '../columns/sharing-note';
import { AnotherOffer } from './another-offer';
import { ExportChoices } from './export-choices';
import { FormatChoice } from './format-choice';
import { NoExports } from './no-exports';
import { PageFields } from './page-fields';
import { ProjectIntroduction } from './project-introduction';
import { SheetNameField } from './sheet-name-field';

/** Stands for the columns that the import chooses itself. */
const withoutExport: OfferChoice = { uid: '', name: '', unsaved: false, summary: '', facts: '' };

export function ChooseScreen({
  server,
  project,
  offerUid: wanted,
  scheduleChoices,
  orphanSheets,
}: {
  readonly server: string;
  readonly project: OpenedProject;
  readonly offerUid?: string | undefined;
  readonly scheduleChoices: readonly number[];
  readonly orphanSheets: readonly string[];
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [choice, setChoice] = useState<ImportChoice>(() => suggestedChoice(project, scheduleChoices, wanted));
  const choose = (answer: Partial<ImportChoice>) => setChoice((before) => ({ ...before, ...answer }));
  // After “reload” the choice may be gone, or the list no longer empty.
  const selected = project.offers.find(({ uid }) => uid === choice.offerUid) ?? suggestedOffer(project.offers);

  const [isWithoutExport, setWithoutExport] = useState(false);
  const offer = isWithoutExport ? withoutExport : selected;
  const isJson = isWithoutExport || choice.format === 'json';
  const chooseWithoutExport = () => {
    setWithoutExport(true);
    choose({ options: languageSuggested(project) });
  };

  const wantedOf = ({ uid, name, facts }: OfferChoice): ImportChoice => {
    const offerFacts = facts === '' ? {} : { offerFacts: facts };
    return { ...choice, offerUid: uid, offerName: name, ...offerFacts, ...(isJson ? { format: 'json' as const } : {}) };
  };

  const submit = whenSubmitted(() => {
    if (offer !== undefined) commands.importNew(server, project, wantedOf(offer));
  });

  return (
    <form onSubmit={submit} autocomplete="off">
      <Heading>{texts.choose.heading}</Heading>
      <ProjectIntroduction project={project} />
      {project.offers.every(({ unsaved }) => unsaved) && !isWithoutExport && (
        <NoExports server={server} project={project} onWithout={chooseWithoutExport} />
      )}
      {offer !== undefined && (
        <>
          {!isWithoutExport && (
            <>
              <ExportChoices
                choices={project.offers}
                selected={offer}
                onChoose={({ uid, name }) => choose({ offerUid: uid, offerName: name })}
              />
              <AnotherOffer server={server} project={project} />
              <FormatChoice
                formats={project.formats}
                groups={project.repeatGroups}
                format={choice.format}
                onChoose={(format) => choose({ format, options: undefined })}
              />
            </>
          )}
          {isJson && (
            <PageFields
              languages={project.languages}
              questions={project.questions}
              options={choice.options ?? {}}
              hasExport={!isWithoutExport}
              isNew
              onChange={(options) => choose({ options })}
            />
          )}
          <SheetNameField
            value={choice.sheetName}
            orphanSheets={orphanSheets}
            onInput={(sheetName) => choose({ sheetName })}
          />
          <ScheduleField
            choices={scheduleChoices}
            value={choice.schedule}
            onChange={(schedule) => choose({ schedule })}
          />
          <div class="buttons">
            <Button id="import" look="primary" type="submit">
              {waiting === 'saving' ? texts.choose.saving : texts.choose.submit}
            </Button>
            <Button id="preview" onClick={() => commands.previewImport(server, project, wantedOf(offer))}>
              {waiting === 'previewing' ? texts.preview.loading : texts.preview.open}
            </Button>
          </div>
          <SharingNote />
        </>
      )}
      <Button id="other-project" look="link" onClick={() => commands.showProjects(server)}>
        {texts.choose.otherProject}
      </Button>
    </form>
  );
}
