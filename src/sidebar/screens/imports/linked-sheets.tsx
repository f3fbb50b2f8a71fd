/** The sheets of an import's repeat groups, and the way to answers of their parents beside their rows. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

export function LinkedSheets({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  if (card.linkedSheetNames.length === 0) return null;
  return (
    <>
      <p id={`linked-${card.id}`} class="quiet">
        {texts.imports.linkedSheets(card.linkedSheetNames.join(', '))}
      </p>
      <Button
        id={`lookup-${card.id}`}
        look="link"
        about={texts.imports.about(texts.imports.lookup, card.name)}
        onClick={() => commands.showParents(card)}
      >
        {texts.imports.lookup}
      </Button>
    </>
  );
}
