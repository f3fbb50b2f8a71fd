/**
 * A named export, made from here: KoboToolbox's own choices in its own words, with its own defaults. One press is
 * enough; what most people leave as it is stands one step further.
 */
import { useState } from 'preact/hooks';
import type { SidebarMessages } from '../../../messages/sidebar-index';
import type { OfferForm, OfferWishes, OpenedProject } from '../../../sidebar-api';
import { hostOf } from '../../addresses';
import { useSurroundings } from '../../context';
import { Button, CheckBox, Field, Heading, Question } from '../../controls';
import { freeOfferName } from '../../state';
import { QuestionChoices } from './question-choices';

/** For colleagues who meet it in KoboToolbox, in any language. */
const suggestedName = 'Google Sheets';

export function NewOfferScreen({
  server,
  project,
  form,
}: {
  readonly server: string;
  readonly project: OpenedProject;
  readonly form: OfferForm | undefined;
}) {
  const { texts, commands } = useSurroundings();
  return (
    <>
      <Heading>{texts.newOffer.heading}</Heading>
      <p>
        <b>
          <bdi>{project.name}</bdi>
        </b>
      </p>
      {form === undefined ? (
        <p role="status">{texts.newOffer.loading}</p>
      ) : (
        <NewOffer server={server} project={project} form={form} />
      )}
      <Button id="back" onClick={() => commands.showChoose(server, project)}>
        {texts.back}
      </Button>
    </>
  );
}

function NewOffer({
  server,
  project,
  form,
}: {
  readonly server: string;
  readonly project: OpenedProject;
  readonly form: OfferForm;
}) {
  const { texts, commands, waiting } = useSurroundings();
  const [wishes, setWishes] = useState<Omit<OfferWishes, 'columns'>>(() => ({
    name: freeOfferName(suggestedName, project.offers),
    language: form.suggestedLanguage,
    selectMany: 'both',
    groupsInHeadings: false,
    groupSeparator: '/',
    allVersions: true,
    mediaUrls: true,
    from: '',
    until: '',
  }));
  const [chosen, setChosen] = useState<readonly string[] | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  const wish = (change: Partial<OfferWishes>) => {
    setWishes((before) => ({ ...before, ...change }));
    setAsking(false);
  };
  // Nothing chosen would mean everything.
  const isComplete = chosen === undefined || chosen.length > 0;

  return (
    <form
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        setAsking(isComplete);
      }}
    >
      <Field
        id="export-name"
        label={texts.change.name}
        input={{
          type: 'text',
          required: true,
          maxLength: 100,
          value: wishes.name,
          onInput: (event) => wish({ name: event.currentTarget.value }),
        }}
      />
      <label for="export-language">{texts.newOffer.language}</label>
      <select
        id="export-language"
        value={wishes.language}
        onChange={(event) => wish({ language: event.currentTarget.value })}
      >
        {form.languages.map((language) => (
          <option key={language} value={language}>
            {languageName(texts, language)}
          </option>
        ))}
      </select>
      <details id="advanced">
        <summary>{texts.newOffer.advanced}</summary>
        <AdvancedChoices wishes={wishes} onChange={wish} />
        <QuestionChoices
          form={form}
          language={wishes.language}
          chosen={chosen}
          onChange={(columns) => {
            setChosen(columns);
            setAsking(false);
          }}
        />
        {!isComplete && <p class="box warning">{texts.newOffer.noneChosen}</p>}
      </details>
      {isAsking ? (
        <Question
          id="make-export"
          label={waiting === 'makingOffer' ? texts.newOffer.making : texts.newOffer.submit}
          question={texts.newOffer.question(wishes.name.trim(), project.name, hostOf(server))}
          onConfirm={() => commands.makeOffer(server, project, { ...wishes, columns: chosen ?? [] })}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div class="buttons">
          <Button id="make-export" look="primary" type="submit">
            {texts.newOffer.submit}
          </Button>
        </div>
      )}
    </form>
  );
}

function languageName({ newOffer }: SidebarMessages, language: string): string {
  if (language === '_default') return newOffer.labels;
  return language === '_xml' ? newOffer.xml : language;
}

function AdvancedChoices({
  wishes,
  onChange,
}: {
  readonly wishes: Omit<OfferWishes, 'columns'>;
  readonly onChange: (change: Partial<OfferWishes>) => void;
}) {
  const { texts } = useSurroundings();
  const { newOffer } = texts;
  const modes = ['both', 'details', 'summary'] as const;
  return (
    <>
      <label for="select-many">{newOffer.selectMany}</label>
      <select
        id="select-many"
        value={wishes.selectMany}
        onChange={(event) =>
          onChange({ selectMany: modes.find((mode) => mode === event.currentTarget.value) ?? 'both' })
        }
      >
        {modes.map((mode) => (
          <option key={mode} value={mode}>
            {newOffer.modes[mode]}
          </option>
        ))}
      </select>
      <CheckBox
        id="groups-in-headings"
        label={newOffer.groups}
        checked={wishes.groupsInHeadings}
        onChange={(groupsInHeadings) => onChange({ groupsInHeadings })}
      />
      {wishes.groupsInHeadings && (
        <Field
          id="group-separator"
          label={newOffer.separator}
          input={{
            type: 'text',
            dir: 'ltr',
            required: true,
            maxLength: 20,
            value: wishes.groupSeparator,
            onInput: (event) => onChange({ groupSeparator: event.currentTarget.value }),
          }}
        />
      )}
      <CheckBox
        id="all-versions"
        label={newOffer.allVersions}
        checked={wishes.allVersions}
        onChange={(allVersions) => onChange({ allVersions })}
      />
      <CheckBox
        id="media-urls"
        label={newOffer.mediaUrls}
        checked={wishes.mediaUrls}
        onChange={(mediaUrls) => onChange({ mediaUrls })}
      />
      <fieldset>
        <legend>{newOffer.dates}</legend>
        <Field
          id="from"
          label={newOffer.from}
          input={{
            type: 'date',
            value: wishes.from,
            ...(wishes.until === '' ? {} : { max: wishes.until }),
            onInput: (event) => onChange({ from: event.currentTarget.value }),
          }}
        />
        <Field
          id="until"
          label={newOffer.until}
          hint={newOffer.datesHint}
          input={{
            type: 'date',
            value: wishes.until,
            ...(wishes.from === '' ? {} : { min: wishes.from }),
            onInput: (event) => onChange({ until: event.currentTarget.value }),
          }}
        />
      </fieldset>
    </>
  );
}
