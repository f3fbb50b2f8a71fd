/** The sheets of an import's repeat groups, and on request formulas that show answers of submissions beside their rows. */
import { useState } from 'preact/hooks';
import type { ImportCard, LookupFormula } from '../../sidebar-api';
import { useSurroundings } from '../context';
import { Button } from '../controls';

export function LinkedSheets({ card }: { readonly card: ImportCard }) {
  const { texts, commands } = useSurroundings();
  const [formulas, setFormulas] = useState<readonly LookupFormula[]>([]);
  if (card.linkedSheetNames.length === 0) return null;
  return (
    <>
      <p id={`linked-${card.id}`} class="quiet">
        {texts.imports.linkedSheets(card.linkedSheetNames.join(', '))}
      </p>
      {formulas.map(({ sheetName, formula }) => (
        <label key={sheetName}>
          <bdi>{texts.imports.lookupHint(sheetName)}</bdi>
          <input
            type="text"
            dir="ltr"
            readOnly={true}
            value={formula}
            onFocus={(event) => event.currentTarget.select()}
          />
        </label>
      ))}
      {formulas.length === 0 && (
        <Button
          id={`lookup-${card.id}`}
          look="link"
          about={texts.imports.about(texts.imports.lookup, card.name)}
          onClick={() => void commands.lookUpFormulas(card.id).then(setFormulas)}
        >
          {texts.imports.lookup}
        </Button>
      )}
    </>
  );
}
