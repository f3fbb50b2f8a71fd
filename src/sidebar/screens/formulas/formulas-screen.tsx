/** A small form that writes a formula: what to show, of which import; the formula below follows every choice. */
import { useEffect, useState } from 'preact/hooks';
import type { FormulaKind } from '../../../formula-text';
import type { FormulaHelp, InsertedFormula } from '../../../sidebar-api';
import type { FormulaStart } from '../../commands/formula-commands';
import { useSurroundings } from '../../context';
import { Button, focusOn, Heading, Question, whenSubmitted } from '../../controls';
import { type FormulaDetails, nothingChosen, requestOf, shownFormula } from '../../formula-request';
import { FormulaChoices } from './formula-choices';

export function FormulasScreen({ importName, kind: firstKind, returnTo }: FormulaStart) {
  const { texts, commands, waiting } = useSurroundings();
  const [name, setName] = useState(importName);
  const [kind, setKind] = useState<FormulaKind>(firstKind);
  const [details, setDetails] = useState<FormulaDetails>(nothingChosen);
  const [help, setHelp] = useState<FormulaHelp>();
  const [answer, setAnswer] = useState<InsertedFormula>();

  useEffect(() => {
    let isCurrent = true;
    void commands.formulaHelp(name).then((told) => {
      if (isCurrent && told !== undefined) setHelp(told);
    });
    return () => {
      isCurrent = false;
    };
  }, [commands, name]);

  const change = (next: () => void) => {
    setAnswer(undefined);
    next();
  };
  const request = help === undefined ? undefined : requestOf(help, kind, details);
  const insert = async (replace: string) => {
    if (request !== undefined) setAnswer(await commands.insertFormula(request, replace));
  };
  const isOccupied = answer?.outcome === 'occupied';

  return (
    <form onSubmit={whenSubmitted(() => void insert(''))} autocomplete="off">
      <Heading>{texts.formulas.heading}</Heading>
      {help === undefined && <p role="status">{texts.formulas.loading}</p>}
      {help?.names.length === 0 && <p>{texts.formulas.none}</p>}
      {help !== undefined && request !== undefined && (
        <>
          <FormulaChoices
            help={help}
            kind={request.kind}
            details={details}
            onName={(next) =>
              change(() => {
                setName(next);
                setDetails(nothingChosen);
              })
            }
            onKind={(next) => change(() => setKind(next))}
            onDetails={(next) => change(() => setDetails({ ...details, ...next }))}
          />
          <label for="formula">{texts.formulas.formula}</label>
          <textarea
            id="formula"
            dir="ltr"
            rows={4}
            readOnly={true}
            value={shownFormula(help, request)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <div role="status">
            {answer?.outcome === 'inserted' && (
              <p id="inserted" class="box">
                {texts.formulas.inserted(answer.cell, answer.sheetName)}
              </p>
            )}
          </div>
        </>
      )}
      {isOccupied ? (
        <Question
          id="replace"
          label={texts.formulas.replace}
          question={texts.formulas.replaceQuestion(answer.cell, answer.sheetName)}
          onConfirm={() =>
            void insert(`${answer.sheetName}!${answer.cell}`).then(() => setTimeout(() => focusOn('insert')))
          }
          onCancel={() => {
            setAnswer(undefined);
            setTimeout(() => focusOn('insert'));
          }}
        />
      ) : (
        <div class="buttons">
          {request !== undefined && (
            <Button id="insert" look="primary" type="submit">
              {waiting === 'inserting' ? texts.formulas.inserting : texts.formulas.insert}
            </Button>
          )}
          <Button id="back" onClick={() => commands.showImports(returnTo)}>
            {texts.back}
          </Button>
        </div>
      )}
    </form>
  );
}
