/** What will be imported, before anything is written: columns with their first answers, and what becomes of each. */
import { useState } from 'preact/hooks';
import type { ImportPreview, NewColumns } from '../../../sidebar-api';
import { choicesOf, sizeOf, type Treatments, treatAll, treatmentsOf } from '../../column-choice';
import { useSurroundings } from '../../context';
import { Button, Heading, whenSubmitted } from '../../controls';
import type { PreviewSubject } from '../../state';
import { ColumnList } from './column-list';
import { NewColumnsField } from './new-columns-field';
import { PersonalColumns } from './personal-columns';
import { SharingNote } from './sharing-note';

export function PreviewScreen({
  subject,
  preview,
}: {
  readonly subject: PreviewSubject;
  /** Undefined until the script has told it. */
  readonly preview: ImportPreview | undefined;
}) {
  const { texts, commands } = useSurroundings();
  const name = subject.kind === 'new' ? subject.project.name : subject.card.name;
  return (
    <>
      <Heading>{texts.preview.heading(name)}</Heading>
      {preview === undefined ? (
        <>
          <p role="status">{texts.preview.loading}</p>
          <Button id="back" onClick={() => commands.leavePreview()}>
            {texts.back}
          </Button>
        </>
      ) : (
        <PreviewForm subject={subject} preview={preview} />
      )}
    </>
  );
}

function PreviewForm({ subject, preview }: { readonly subject: PreviewSubject; readonly preview: ImportPreview }) {
  const { texts, commands, waiting } = useSurroundings();
  const [treatments, setTreatments] = useState<Treatments>(() => treatmentsOf(preview));
  const [newColumns, setNewColumns] = useState<NewColumns>(preview.newColumns);
  const submit = whenSubmitted(() => {
    const columnChoices = choicesOf(preview, treatments, newColumns);
    if (subject.kind === 'import') commands.changeColumns(subject.card, columnChoices);
    else commands.importNew(subject.server, subject.project, { ...subject.choice, columnChoices });
  });
  const ready = subject.kind === 'new' ? texts.choose.submit : texts.preview.save;

  return (
    <form onSubmit={submit} autocomplete="off">
      <Size preview={preview} treatments={treatments} />
      <PreviewWarnings preview={preview} />
      <PersonalColumns
        preview={preview}
        treatments={treatments}
        onChoose={(treatment) =>
          setTreatments(treatAll(preview, treatments, treatment, ({ personal }) => personal !== ''))
        }
      />
      <details>
        <summary>{texts.preview.explanation.summary}</summary>
        <ul>
          {texts.preview.explanation.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {preview.sheets.map((sheet, index) => (
        <ColumnList
          key={sheet.group}
          sheet={sheet}
          index={index}
          rows={preview.isSample && index > 0 ? 0 : sheet.rows}
          treatments={treatments[index] ?? []}
          onChoose={(place, treatment) =>
            setTreatments(
              treatAll(preview, treatments, treatment, (_column, ofSheet, at) => ofSheet === index && at === place),
            )
          }
        />
      ))}
      <NewColumnsField value={newColumns} onChange={setNewColumns} />
      <div class="buttons at-hand">
        <Button id="import-preview" look="primary" type="submit">
          {waiting === 'saving' ? texts.choose.saving : ready}
        </Button>
        <Button id="back" onClick={() => commands.leavePreview()}>
          {texts.back}
        </Button>
      </div>
      <SharingNote />
    </form>
  );
}

/** Follows the choices, so that people see what leaving a column out saves. */
function Size({ preview, treatments }: { readonly preview: ImportPreview; readonly treatments: Treatments }) {
  const { texts } = useSurroundings();
  const { rows, columns, cells, hidden } = sizeOf(preview, treatments);
  const { elsewhere, most } = preview.cells;
  return (
    <div role="status">
      <p id="size">
        {!preview.isFromForm && `${texts.imports.rows(preview.isSample ? (preview.sheets[0]?.rows ?? 0) : rows)} · `}
        {texts.preview.columns(columns)}
        {cells > 0 && ` · ${texts.preview.cells(cells)}`}
        {hidden > 0 && <span class="quiet"> {texts.preview.hidden(hidden)}</span>}
      </p>
      {cells + elsewhere > most && (
        <p id="too-large" class="box warning">
          {texts.preview.tooLarge(cells, most - elsewhere)}
        </p>
      )}
    </div>
  );
}

function PreviewWarnings({ preview }: { readonly preview: ImportPreview }) {
  const { texts } = useSurroundings();
  const warnings = [
    ...(preview.isPublic ? [texts.choose.isPublic] : []),
    ...(preview.isFromForm ? [texts.preview.fromForm] : []),
    ...preview.warnings,
  ];
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} class="box warning" data-warning>
          {warning}
        </p>
      ))}
    </>
  );
}
