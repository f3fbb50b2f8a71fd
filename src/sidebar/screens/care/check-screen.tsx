/** What the check of this spreadsheet has found, and a report to send to whoever is asked for help. */
import { useRef, useState } from 'preact/hooks';
import type { SpreadsheetCheck } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Button, Heading } from '../../controls';

export function CheckScreen({ check }: { readonly check: SpreadsheetCheck | undefined }) {
  const { texts, commands } = useSurroundings();
  const passed = check?.findings.filter(({ outcome }) => outcome === 'passed').length ?? 0;
  return (
    <>
      <Heading>{texts.check.heading}</Heading>
      <p>{texts.check.intro}</p>
      {check === undefined ? (
        <p role="status">{texts.check.checking}</p>
      ) : (
        <>
          <p id="check-summary" class="box" role="status">
            {texts.check.summary(passed, check.findings.length)}
          </p>
          <ul id="findings" class="findings">
            {check.findings.map(({ title, outcome, meaning }) => (
              <li key={title} class={outcome}>
                <b>{texts.check.outcomes[outcome]}</b> {title}
                {meaning !== '' && <p>{meaning}</p>}
              </li>
            ))}
          </ul>
          <Report text={check.report} />
        </>
      )}
      <div class="buttons">
        {check !== undefined && (
          <Button id="check-again" onClick={() => commands.checkSpreadsheet()}>
            {texts.check.again}
          </Button>
        )}
        <Button id="back" onClick={() => commands.start('check-spreadsheet')}>
          {texts.back}
        </Button>
      </div>
    </>
  );
}

function Report({ text }: { readonly text: string }) {
  const { texts } = useSurroundings();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = () => {
    field.current?.select();
    // The frame in which Google shows a sidebar does not let pages use the newer clipboard.
    setCopied(document.execCommand('copy'));
  };
  return (
    <>
      <label for="report">{texts.check.report}</label>
      <textarea id="report" ref={field} readOnly={true} rows={6} dir="ltr" value={text} />
      <div class="buttons">
        <Button id="copy-report" onClick={copy}>
          {texts.check.copy}
        </Button>
        <span role="status">{copied ? texts.check.copied : ''}</span>
      </div>
    </>
  );
}
