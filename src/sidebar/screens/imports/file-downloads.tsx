/** What an import asks for as a file for one's own computer, as the server makes it. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button } from '../../controls';

export function FileDownloads({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  if (card.files.length === 0 || !card.connected) return null;
  return (
    <>
      <div class="buttons">
        {card.files.map((format) => {
          const label = `${texts.clockify.download} ${format.toUpperCase()}`;
          return (
            <Button
              key={format}
              id={`download-${format}-${card.id}`}
              about={texts.imports.about(label, card.name)}
              onClick={() => commands.downloadFile(card, format)}
            >
              {label}
            </Button>
          );
        })}
      </div>
      {!card.files.includes('csv') && <p class="quiet">{texts.clockify.filesNeedPlan}</p>}
    </>
  );
}
