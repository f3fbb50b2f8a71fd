/** Draws the screen that the state names, with the error above it, in the person's language and writing direction. */
import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import { directionOf, formattingLocale } from '../messages/languages';
import { type SidebarMessages, sidebarMessagesFor } from '../messages/sidebar-index';
import { createCommands } from './commands/commands';
import { type Surroundings, SurroundingsContext, useSurroundings } from './context';
import { Button, Heading } from './controls';
import { LanguageField } from './language-field';
import { saveFile } from './save-file';
import { CheckScreen } from './screens/care/check-screen';
import { ErasedScreen, EraseScreen } from './screens/care/erase-screen';
import { ChangeScreen } from './screens/choose/change-screen';
import { ChooseSteps } from './screens/choose/choose-steps';
import { DuplicateScreen } from './screens/choose/duplicate-screen';
import { NewOfferScreen } from './screens/choose/new-offer-screen';
import { ReportChangeScreen } from './screens/choose/report-change-screen';
import { ReportChooseScreen } from './screens/choose/report-choose-screen';
import { ParentsScreen } from './screens/columns/parents-screen';
import { PreviewScreen } from './screens/columns/preview-screen';
import { ClockifyConnectScreen } from './screens/connect/clockify-connect-screen';
import { ConnectScreen } from './screens/connect/connect-screen';
import { ProjectsScreen } from './screens/connect/projects-screen';
import { FormulasScreen } from './screens/formulas/formulas-screen';
import { HistoryScreen } from './screens/imports/history-screen';
import { ImportsScreen } from './screens/imports/imports-screen';
import { ResultScreen } from './screens/imports/result-screen';
import { RunningScreen } from './screens/imports/running-screen';
import { SampleOffer } from './screens/imports/sample-offer';
import { PushScreen } from './screens/push/push-screen';
import { createServer, type ScriptRun } from './server';
import { type Failure, initialState, reduce, type State, type Waiting } from './state';

/** As above the sidebar. */
const title = 'Fieldrows for KoboToolbox';

export function App({ run, locale }: { readonly run: ScriptRun; readonly locale: string }) {
  const [state, dispatch] = useReducer(reduce, locale, initialState);
  const texts = sidebarMessagesFor(state.language);
  const latestTexts = useRef(texts);
  latestTexts.current = texts;
  const commands = useMemo(
    () =>
      createCommands(
        createServer(run, () => latestTexts.current.transport),
        dispatch,
        Date.now,
        saveFile,
      ),
    [run],
  );

  useEffect(() => {
    commands.start();
  }, [commands]);

  const direction = directionOf(state.language);
  useEffect(() => {
    document.documentElement.lang = state.language;
    document.documentElement.dir = direction;
    // Google's frame takes none from the file.
    document.title = title;
  }, [state.language, direction]);

  const formats = formattingLocale(state.language, locale);
  const surroundings: Surroundings = {
    language: state.language,
    locale: formats,
    texts,
    commands,
    waiting: state.waiting,
  };
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <main lang={state.language} dir={direction} data-screen={state.screen.name}>
        {state.failure !== undefined && <FailureBox failure={state.failure} screen={state.screen.name} />}
        {(state.screen.name === 'imports' || state.screen.name === 'connect') &&
          state.notices.map((notice) => (
            <p key={notice} class="box warning" data-notice>
              {notice}
            </p>
          ))}
        <CurrentScreen state={state} />
        {(state.screen.name === 'imports' || state.screen.name === 'connect') && (
          <>
            <LanguageField chosen={state.chosenLanguage} />
            <Button id="check-spreadsheet" look="link" onClick={() => commands.checkSpreadsheet()}>
              {texts.check.heading}
            </Button>
            {(state.imports.length > 0 || state.connections.length > 0) && (
              <p>
                <Button id="disconnect-and-erase" look="link" onClick={() => commands.showErasure()}>
                  {texts.erase.heading}
                </Button>
              </p>
            )}
          </>
        )}
        <p class="for-listeners" role="status" aria-live="polite">
          {state.waiting === undefined ? '' : waitingText(state.waiting, texts)}
        </p>
      </main>
    </SurroundingsContext.Provider>
  );
}

function CurrentScreen({ state }: { readonly state: State }) {
  const { texts, commands } = useSurroundings();
  const { screen, connections, scheduleChoices } = state;
  switch (screen.name) {
    case 'loading':
      return state.failure === undefined ? (
        <Heading>{texts.loading}</Heading>
      ) : (
        <>
          <Heading>{title}</Heading>
          <Button id="try-again" look="primary" onClick={() => commands.start()}>
            {texts.tryAgain}
          </Button>
        </>
      );
    case 'connect':
      return (
        <>
          <ConnectScreen address={screen.address} renewing={screen.renewing} connections={connections} />
          {state.imports.length === 0 && !screen.renewing && <SampleOffer />}
          {!screen.renewing && (
            <Button id="to-clockify" look="link" onClick={() => commands.showClockify()}>
              {texts.clockify.entry}
            </Button>
          )}
          {(state.imports.length > 0 || connections.length > 0) && (
            <Button id="to-imports" look="link" onClick={() => commands.showImports()}>
              {texts.result.toImports}
            </Button>
          )}
        </>
      );
    case 'connectClockify':
      return <ClockifyConnectScreen {...screen} connections={connections} />;
    case 'projects':
      return <ProjectsScreen server={screen.server} projects={screen.projects} />;
    case 'choose':
      return screen.project.source === 'clockify' ? (
        <ReportChooseScreen
          server={screen.server}
          project={screen.project}
          scheduleChoices={scheduleChoices}
          orphanSheets={state.orphanSheets}
        />
      ) : (
        <ChooseSteps screen={screen} state={state} />
      );
    case 'preview': {
      const { subject } = screen;
      if (subject.kind === 'new') return <ChooseSteps screen={{ ...screen, subject }} state={state} />;
      return <PreviewScreen subject={subject} preview={screen.preview} />;
    }
    case 'newOffer':
      return <NewOfferScreen server={screen.server} project={screen.project} form={screen.form} />;
    case 'running':
      return <RunningScreen {...screen} />;
    case 'result':
      return <ResultScreen report={screen.report} />;
    case 'imports':
      return <ImportsScreen screen={screen} state={state} />;
    case 'parents':
      return <ParentsScreen card={screen.card} offers={screen.offers} />;
    case 'change':
      if (screen.card.source === 'clockify') {
        return <ReportChangeScreen card={screen.card} project={screen.project} scheduleChoices={scheduleChoices} />;
      }
      return <ChangeScreen card={screen.card} project={screen.project} scheduleChoices={scheduleChoices} />;
    case 'duplicate':
      return (
        <DuplicateScreen
          card={screen.card}
          sheetName={screen.sheetName}
          offers={screen.offers}
          scheduleChoices={scheduleChoices}
          orphanSheets={state.orphanSheets}
        />
      );
    case 'formulas':
      return <FormulasScreen {...screen} />;
    case 'erase':
      return <EraseScreen offer={screen.offer} />;
    case 'erased':
      return <ErasedScreen kept={screen.kept} />;
    case 'history':
      return <HistoryScreen card={screen.card} entries={screen.entries} />;
    case 'check':
      return <CheckScreen check={screen.check} />;
    case 'push':
      return <PushScreen card={screen.card} push={screen.push} isRetried={screen.isRetried} />;
  }
}

/** What went wrong, in the script's words; a key that no longer works can be replaced from here. */
function FailureBox({ failure, screen }: { readonly failure: Failure; readonly screen: State['screen']['name'] }) {
  const { texts, commands } = useSurroundings();
  const box = useRef<HTMLDivElement>(null);
  // Who pressed a button further down would not see it otherwise.
  useEffect(() => box.current?.focus(), [failure]);
  const keyIsWrong = failure.code === 'notConnected' || failure.code === 'apiKeyRefused';
  return (
    <div ref={box} tabIndex={-1} id="failure" class="box failure" role="alert" data-code={failure.code}>
      <p>{failure.message}</p>
      {keyIsWrong && screen !== 'connect' && screen !== 'connectClockify' && (
        <Button id="reconnect" look="link" onClick={() => commands.renewKey(failure.server)}>
          {texts.connections.reconnect}
        </Button>
      )}
    </div>
  );
}

function waitingText(waiting: Waiting, texts: SidebarMessages): string {
  const sentences: Readonly<Record<Waiting, string>> = {
    connecting: texts.connect.submitting,
    loadingProjects: texts.projects.loading,
    openingProject: texts.projects.opening,
    reloadingExports: texts.noExports.reloading,
    previewing: texts.preview.loading,
    saving: texts.choose.saving,
    makingOffer: texts.newOffer.making,
    testingWebApp: texts.push.working,
    inserting: texts.formulas.inserting,
    takingOver: texts.choose.saving,
    removing: texts.imports.removing,
    forgetting: texts.connections.forgetting,
    erasing: texts.erase.working,
    choosingLanguage: texts.language.choosing,
    writingCodebook: texts.codebook.writing,
    fetchingFile: texts.clockify.downloading,
  };
  return sentences[waiting];
}
