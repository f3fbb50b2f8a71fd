/** Asks on a card about columns that came into the export since, and that are left out until somebody decides. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

export function WaitingColumns({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  const { id, waitingColumns, mine } = card;
  if (waitingColumns.length === 0) return null;
  const action = (name: string, label: string, onClick: () => void) => (
    <Button id={`${name}-${id}`} about={texts.imports.about(label, card.name)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <section id={`waiting-${id}`} class="box warning">
      <p>{texts.preview.waiting(waitingColumns)}</p>
      {mine && (
        <div class="buttons">
          {action('add-columns', texts.preview.add, () => commands.decideWaiting(card, 'keep'))}
          {action('leave-out-columns', texts.preview.treatments.leaveOut, () =>
            commands.decideWaiting(card, 'leaveOut'),
          )}
          {action('columns', texts.preview.entry, () => commands.showColumns(card))}
        </div>
      )}
    </section>
  );
}
