/**
 * How the data travel: in one file, with the repeat groups or without, or page by page. Only projects with repeat groups
 * are asked at once; for the others one file is nearly always right, and the question waits until somebody looks for it.
 */
import type { ImportFormat } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

interface FormatChoiceProps {
  /** Those that the project's source has. */
  readonly formats: readonly ImportFormat[];
  readonly groups: readonly string[];
  readonly format: ImportFormat;
  readonly onChoose: (format: ImportFormat) => void;
}

export function FormatChoice({ formats, groups, format, onChoose }: FormatChoiceProps) {
  const { texts } = useSurroundings();
  const isJson = format === 'json';
  const offered = (['xlsx', 'csv', 'json'] as const).filter((candidate) => formats.includes(candidate));
  if (groups.length === 0) {
    if (!offered.includes('json')) return null;
    return (
      <details id="more-formats" open={isJson}>
        <summary>{texts.pages.more}</summary>
        <Formats legend={texts.pages.formats} format={format} onChoose={onChoose} formats={['csv', 'json']} />
        {isJson && <PagesWhy />}
      </details>
    );
  }
  const names = groups.join(', ');
  return (
    <>
      <Formats legend={texts.choose.groups} format={format} onChoose={onChoose} formats={offered} />
      {isJson ? (
        <PagesWhy />
      ) : (
        <p id="format-why" class={format === 'csv' ? 'box warning' : 'quiet'}>
          {format === 'csv' ? texts.choose.repeatGroups(names) : texts.choose.groupsWhy(names)}
        </p>
      )}
    </>
  );
}

function PagesWhy() {
  const { texts } = useSurroundings();
  return (
    <p id="format-why" class="quiet">
      {texts.pages.why}
    </p>
  );
}

function Formats({
  legend,
  formats,
  format,
  onChoose,
}: Omit<FormatChoiceProps, 'groups'> & { readonly legend: string }) {
  const { texts } = useSurroundings();
  const hasGroups = formats.includes('xlsx');
  const labels = {
    xlsx: texts.choose.groupsIncluded,
    csv: hasGroups ? texts.choose.groupsLeftOut : texts.pages.oneFile,
    json: texts.pages.pageByPage,
  };
  return (
    <fieldset>
      <legend>{legend}</legend>
      {formats.map((choice) => (
        <div key={choice} class="choice">
          <input
            id={`format-${choice}`}
            type="radio"
            name="format"
            checked={choice === format}
            aria-describedby="format-why"
            onChange={() => onChoose(choice)}
          />
          <label for={`format-${choice}`}>{labels[choice]}</label>
        </div>
      ))}
    </fieldset>
  );
}
