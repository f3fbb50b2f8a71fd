/** The buttons of a card: what is done daily at once, the rest one step further. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, ConfirmedButton } from '../../controls';
import { FileDownloads } from './file-downloads';
import { isSample, RemoveSample } from './sample-card';

export function CardActions({ card, imports }: { readonly card: ImportCard; readonly imports: readonly ImportCard[] }) {
  const { texts, commands } = useSurroundings();
  const { id } = card;
  const action = (name: string, label: string, onClick: () => void) => (
    <Button id={`${name}-${id}`} about={texts.imports.about(label, card.name)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <>
      <div class="buttons">
        {card.state === 'held' && action('accept', texts.imports.accept, () => commands.runImport(card, true))}
        {card.state === 'held' && card.mine && action('keep', texts.imports.keepRows, () => commands.keepRows(card))}
        {card.newestThatFit > 0 &&
          card.mine &&
          action('newest', texts.imports.keepNewest(card.newestThatFit), () => commands.keepNewest(card))}
        {card.progress === null && action('refresh', texts.imports.refresh, () => commands.runImport(card, false))}
        {action('open', texts.imports.open, () => commands.showSheet(id))}
        {card.mine && action('change', texts.imports.change, () => commands.showChange(card))}
        {isSample(card) && <RemoveSample card={card} />}
        {!card.mine && card.connected && action('take-over', texts.imports.takeOver, () => commands.takeOver(card))}
      </div>
      <details id={`more-${id}`}>
        <summary aria-label={texts.imports.about(texts.imports.more, card.name)}>{texts.imports.more}</summary>
        <div class="buttons">
          {card.schedule > 0 &&
            (card.paused === 'no'
              ? action('pause', texts.imports.pause, () => commands.pause(card))
              : action('resume', texts.imports.resume, () => commands.resume(card)))}
          {card.wholeAt > 0 &&
            card.progress === null &&
            action('read-all', texts.pages.readAllNow, () => commands.runImport(card, false, true))}
          {action('history', texts.imports.history, () => commands.showHistory(card))}
          {card.hasCodebook &&
            card.connected &&
            card.lastCompleteAt > 0 &&
            action('codebook', texts.codebook.make, () => commands.writeCodebook(card))}
          {card.mine && card.canBePushed && action('push', texts.push.entry, () => commands.showPush(card))}
          {card.lastCompleteAt > 0 &&
            action('formula', texts.formulas.open, () =>
              commands.showFormulas({ importName: card.name, kind: 'rows', returnTo: `formula-${id}` }),
            )}
          {card.connected && action('duplicate', texts.imports.duplicate, () => commands.showDuplicate(card, imports))}
          {!isSample(card) && (
            <ConfirmedButton
              id={`remove-${id}`}
              label={texts.imports.remove}
              about={texts.imports.about(texts.imports.remove, card.name)}
              question={texts.imports.removeQuestion(card.name)}
              onConfirm={() => commands.removeImport(id)}
            />
          )}
        </div>
        <FileDownloads card={card} />
      </details>
    </>
  );
}
