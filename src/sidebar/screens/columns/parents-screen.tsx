/**
 * Which answers of submissions, and of the groups around a group, are shown beside the rows of repeat groups. Whatever is
 * not on offer here can be had with a formula.
 */
import { useState } from 'preact/hooks';
import type { ImportCard, ParentAnswers } from '../../../sidebar-api';
import type { FormulaStart } from '../../commands/formula-commands';
import { useSurroundings } from '../../context';
import { Button, CheckBox, Heading, whenSubmitted } from '../../controls';

/** Distinct for each group and parent, and fit for an element's id. */
const nameOf = ({ of }: ParentAnswers, index: number) => `${of}-${index}`;

export function ParentsScreen({
  card,
  offers,
}: {
  readonly card: ImportCard;
  /** Undefined until the script has told them. */
  readonly offers: readonly ParentAnswers[] | undefined;
}) {
  const { texts, commands } = useSurroundings();
  return (
    <>
      <Heading>{texts.parents.heading}</Heading>
      {offers === undefined ? (
        <p role="status">{texts.loading}</p>
      ) : (
        <>
          {card.mine && <Choice key={card.id} card={card} offers={offers} />}
          <p>
            <Button id="lookup-formula" look="link" onClick={() => commands.showFormulas(lookupOf(card))}>
              {texts.parents.formulas}
            </Button>
          </p>
        </>
      )}
      <Button id="back" look="link" onClick={() => commands.showImports(`lookup-${card.id}`)}>
        {texts.result.toImports}
      </Button>
    </>
  );
}

function Choice({ card, offers }: { readonly card: ImportCard; readonly offers: readonly ParentAnswers[] }) {
  const { texts, commands, waiting } = useSurroundings();
  const [shown, setShown] = useState<readonly ReadonlySet<string>[]>(
    offers.map(({ answers }) => new Set(answers.filter(({ isShown }) => isShown).map(({ id }) => id))),
  );
  const choose = (index: number, id: string, isShown: boolean) => {
    const ids = new Set(shown[index]);
    if (isShown) ids.add(id);
    else ids.delete(id);
    setShown(shown.map((before, place) => (place === index ? ids : before)));
  };
  const submit = whenSubmitted(() =>
    commands.showParentAnswers(
      card,
      offers.map(({ group, of }, index) => ({ group, of, ids: [...(shown[index] ?? [])] })),
    ),
  );
  return (
    <form onSubmit={submit}>
      <p>{texts.parents.intro}</p>
      {offers.map((offer, index) => (
        <fieldset key={nameOf(offer, index)} id={`answers-${nameOf(offer, index)}`}>
          <legend>
            {offer.of === 'submission'
              ? texts.parents.ofSubmission(offer.sheetName)
              : texts.parents.ofParent(offer.sheetName, offer.parentSheetName)}
          </legend>
          <div class="scroll">
            {offer.answers.map(({ id, heading }) => (
              <CheckBox
                key={id}
                id={`answer-${nameOf(offer, index)}-${id}`}
                label={heading}
                checked={shown[index]?.has(id) ?? false}
                onChange={(isShown) => choose(index, id, isShown)}
              />
            ))}
            {offer.answers.length === 0 && <p class="quiet">{texts.parents.none}</p>}
          </div>
        </fieldset>
      ))}
      <div class="buttons">
        <Button id="show-answers" look="primary" type="submit">
          {waiting === 'saving' ? texts.change.saving : texts.parents.submit}
        </Button>
      </div>
    </form>
  );
}

/** The first group's: the form offers the others. */
function lookupOf({ id, name, linkedSheetNames }: ImportCard): FormulaStart {
  return { importName: `${name}/${linkedSheetNames[0] ?? ''}`, kind: 'lookup', returnTo: `lookup-${id}` };
}
