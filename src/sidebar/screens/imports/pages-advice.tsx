/** The way out for an import whose file the server cannot make, or Google not take: page by page it can be read. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

export function PagesAdvice({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  if (!card.mine) return null;
  return (
    <div id={`pages-advice-${card.id}`} class="box">
      <p>{texts.pages.advice}</p>
      <div class="buttons">
        <Button
          id={`read-pages-${card.id}`}
          about={texts.imports.about(texts.pages.readPages, card.name)}
          onClick={() => commands.readPageByPage(card)}
        >
          {texts.pages.readPages}
        </Button>
      </div>
    </div>
  );
}
