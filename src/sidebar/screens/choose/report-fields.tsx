/** Which report, about which days, grouped how. Everything has a value from the start. */
import type { ImportFormat, OfferChoice } from '../../../sidebar-api';
import { useSurroundings } from '../../context';
import { Field, SelectField } from '../../controls';
import {
  type AmountKind,
  amountKinds,
  fitted,
  groupsOf,
  kindOf,
  type ReportDraft,
  type ReportGroup,
  type ReportRange,
  rangesOf,
  reportFormats,
  withGroup,
} from '../../report-draft';

/** Without a summary while the server has not told it. */
type Offered = Pick<OfferChoice, 'uid' | 'name'> & Partial<Pick<OfferChoice, 'summary'>>;

interface Choosing {
  readonly draft: ReportDraft;
  readonly choose: (answer: Partial<ReportDraft>) => void;
}

export function ReportFields({
  offers,
  draft,
  canChooseFormat = false,
  onChange,
}: {
  readonly offers: readonly Offered[];
  readonly draft: ReportDraft;
  /** An import keeps the format that it was made with. */
  readonly canChooseFormat?: boolean;
  readonly onChange: (draft: ReportDraft) => void;
}) {
  const { texts } = useSurroundings();
  const words = texts.clockify;
  const kind = kindOf(draft.offerUid);
  const choose = (answer: Partial<ReportDraft>) => onChange(fitted({ ...draft, ...answer }));
  const summary = offers.find(({ uid }) => uid === draft.offerUid)?.summary ?? '';
  return (
    <>
      <ReportField offers={offers} draft={draft} choose={choose} />
      {summary !== '' && <p class="quiet">{summary}</p>}
      {(kind === 'summary' || kind === 'weekly') && <GroupFields draft={draft} choose={choose} />}
      <RangeFields draft={draft} choose={choose} />
      {kind !== 'shared' && (
        <SelectField
          id="amounts"
          label={words.amounts}
          value={draft.amounts}
          options={amountKinds.map((value) => ({ value, text: words.amountKinds[value] }))}
          onChange={(amounts) => choose({ amounts: amounts as AmountKind })}
        />
      )}
      {canChooseFormat && draft.others['plan'] === 'paid' && (
        <SelectField
          id="report-format"
          label={words.format}
          value={draft.format}
          options={reportFormats.map((value) => ({ value, text: words.formats[value] }))}
          onChange={(format) => choose({ format: format as ImportFormat })}
        />
      )}
    </>
  );
}

/** Clockify's own reports first, then those that people have saved there. */
function ReportField({ offers, draft, choose }: Choosing & { readonly offers: readonly Offered[] }) {
  const { texts } = useSurroundings();
  const words = texts.clockify;
  const own = (['detailed', 'summary', 'weekly'] as const).map((uid) => ({ uid, name: words.reports[uid] }));
  const saved = offers.filter(({ uid }) => kindOf(uid) === 'shared');
  const option = ({ uid, name }: Pick<OfferChoice, 'uid' | 'name'>) => (
    <option key={uid} value={uid}>
      {name}
    </option>
  );
  return (
    <>
      <label for="report">{words.report}</label>
      <select
        id="report"
        name="report"
        value={draft.offerUid}
        onChange={(event) => choose({ offerUid: event.currentTarget.value })}
      >
        <optgroup label={words.ownGroup}>{own.map(option)}</optgroup>
        {saved.length > 0 && <optgroup label={words.saved}>{saved.map(option)}</optgroup>}
      </select>
    </>
  );
}

function GroupFields({ draft, choose }: Choosing) {
  const { texts } = useSurroundings();
  const words = texts.clockify;
  const { groups } = draft;
  const kind = kindOf(draft.offerUid);
  const levels = kind === 'weekly' ? [0] : [0, 1, 2].slice(0, groups.length + 1);
  return (
    <>
      {levels.map((level) => (
        <SelectField
          key={level}
          id={`group-${level + 1}`}
          label={level === 0 ? words.groupBy : words.thenBy}
          value={groups[level] ?? ''}
          options={[
            ...(level === 0 ? [] : [{ value: '', text: words.noGroup }]),
            ...groupsOf(kind).map((value) => ({ value, text: words.groups[value] })),
          ]}
          onChange={(group) => choose({ groups: withGroup(groups, level, group as ReportGroup | '') })}
        />
      ))}
    </>
  );
}

function RangeFields({ draft, choose }: Choosing) {
  const { texts } = useSurroundings();
  const words = texts.clockify;
  const kind = kindOf(draft.offerUid);
  const { range, from, to, days } = draft;
  const date = (id: 'from' | 'to', label: string, value: string, least: string) => (
    <Field
      id={`range-${id}`}
      label={label}
      input={{
        type: 'date',
        required: true,
        value,
        min: least,
        onInput: (event) => choose({ [id]: event.currentTarget.value }),
      }}
    />
  );
  return (
    <>
      <SelectField
        id="range"
        label={words.range}
        hint={words.rangeHint}
        value={range}
        options={rangesOf(kind).map((value) => ({ value, text: words.ranges[value] }))}
        onChange={(value) => choose({ range: value as ReportRange })}
      />
      {range === 'lastDays' && (
        <Field
          id="range-days"
          label={words.days}
          input={{
            type: 'number',
            required: true,
            min: 1,
            max: 3_660,
            value: days,
            onInput: (event) => choose({ days: event.currentTarget.value }),
          }}
        />
      )}
      {range === 'dates' && date('from', kind === 'weekly' ? words.weekFrom : words.from, from, '1990-01-01')}
      {range === 'dates' && kind !== 'weekly' && date('to', words.to, to, from)}
    </>
  );
}
