/** The choice of what to import, and the preview in front of it: whoever goes back finds everything as they left it. */
import { useEffect, useRef } from 'preact/hooks';
import { focusOn } from '../../controls';
import type { Screen, State } from '../../state';
import { PreviewScreen } from '../columns/preview-screen';
import { ChooseScreen } from './choose-screen';

export type ChooseStep =
  | Extract<Screen, { name: 'choose' }>
  | (Extract<Screen, { name: 'preview' }> & { readonly subject: { readonly kind: 'new' } });

export function ChooseSteps({ screen, state }: { readonly screen: ChooseStep; readonly state: State }) {
  const isPreview = screen.name === 'preview';
  const { server, project } = isPreview ? screen.subject : screen;
  const wasPreview = useRef(false);
  useEffect(() => {
    if (wasPreview.current && !isPreview) focusOn('preview');
    wasPreview.current = isPreview;
  }, [isPreview]);
  return (
    <>
      <div hidden={isPreview}>
        <ChooseScreen
          server={server}
          project={project}
          offerUid={isPreview ? screen.subject.choice.offerUid : screen.offerUid}
          scheduleChoices={state.scheduleChoices}
          orphanSheets={state.orphanSheets}
        />
      </div>
      {isPreview && <PreviewScreen subject={screen.subject} preview={screen.preview} />}
    </>
  );
}
