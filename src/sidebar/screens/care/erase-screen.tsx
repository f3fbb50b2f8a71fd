/** Disconnecting for good: says what goes in any case, and lets the person choose what else. */
import { useState } from 'preact/hooks';
import type { Erasure, ErasureOffer } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, CheckBox, ConfirmedButton, Heading } from '../../controls';

export function EraseScreen({ offer }: { readonly offer: ErasureOffer | undefined }) {
  const { texts, commands } = useSurroundings();
  return (
    <>
      <Heading>{texts.erase.heading}</Heading>
      {offer === undefined ? <p role="status">{texts.loading}</p> : <Choices offer={offer} />}
      <Button id="back" look="link" onClick={() => commands.showImports()}>
        {texts.back}
      </Button>
    </>
  );
}

const none: ReadonlySet<string> = new Set();

function Choices({ offer }: { readonly offer: ErasureOffer }) {
  const { texts, commands } = useSurroundings();
  const { servers, imports, ownSheets } = offer;
  const [forgotten, setForgotten] = useState<ReadonlySet<string>>(
    () => new Set(imports.filter(({ mine }) => mine).map(({ id }) => id)),
  );
  const [emptied, setEmptied] = useState(none);
  const [deleted, setDeleted] = useState(none);
  const isLast = imports.every(({ id }) => forgotten.has(id));
  const erasure: Erasure = {
    imports: [...forgotten],
    sheetsOf: [...emptied].filter((id) => forgotten.has(id)),
    ownSheets: isLast ? ownSheets.map(({ kind }) => kind).filter((kind) => deleted.has(kind)) : [],
  };

  return (
    <>
      <p>{texts.erase.always}</p>
      <ul>
        <li>{servers.length === 0 ? texts.erase.noKeys : texts.erase.keys(servers)}</li>
        {texts.erase.personal.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {imports.length > 0 && (
        <fieldset>
          <legend>{texts.erase.imports}</legend>
          {imports.map(({ id, name, mine, ownerAccount, sheetNames }) => (
            <div key={id}>
              <CheckBox
                id={`forget-${id}`}
                label={mine ? texts.erase.forget(name) : texts.erase.forgetOf(name, ownerAccount)}
                checked={forgotten.has(id)}
                onChange={(checked) => setForgotten(toggled(forgotten, id, checked))}
              />
              {forgotten.has(id) && sheetNames.length > 0 && (
                <div class="nested">
                  <CheckBox
                    id={`sheets-${id}`}
                    label={texts.erase.sheets(sheetNames)}
                    checked={emptied.has(id)}
                    onChange={(checked) => setEmptied(toggled(emptied, id, checked))}
                  />
                </div>
              )}
            </div>
          ))}
          {!isLast && <p class="quiet">{texts.erase.staying}</p>}
        </fieldset>
      )}
      {isLast && ownSheets.length > 0 && (
        <fieldset>
          <legend>{texts.erase.ownSheets}</legend>
          {ownSheets.map(({ kind, name }) => (
            <CheckBox
              key={kind}
              id={`own-${kind}`}
              label={texts.erase.ownSheet[kind](name)}
              checked={deleted.has(kind)}
              onChange={(checked) => setDeleted(toggled(deleted, kind, checked))}
            />
          ))}
        </fieldset>
      )}
      <p class="quiet">{texts.erase.versions}</p>
      <ConfirmedButton
        id="erase"
        label={texts.erase.submit}
        question={texts.erase.question}
        onConfirm={() => commands.erase(erasure)}
      />
    </>
  );
}

function toggled(before: ReadonlySet<string>, id: string, checked: boolean): ReadonlySet<string> {
  const after = new Set(before);
  if (checked) after.add(id);
  else after.delete(id);
  return after;
}

/** Asks the script for nothing: that would begin to remember again. */
export function ErasedScreen({ kept }: { readonly kept: readonly string[] }) {
  const { texts, commands } = useSurroundings();
  return (
    <>
      <Heading>{texts.erase.done}</Heading>
      {kept.map((sentence) => (
        <p key={sentence} class="box warning">
          {sentence}
        </p>
      ))}
      <ul>
        {texts.erase.further.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div class="buttons">
        <Button id="start-again" onClick={() => commands.start()}>
          {texts.erase.startAgain}
        </Button>
      </div>
    </>
  );
}
