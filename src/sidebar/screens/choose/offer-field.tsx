/** Which of a project's named exports an import asks for. */
import type { ImportCard, OfferChoice } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

export type NamedOffer = Pick<OfferChoice, 'uid' | 'name'>;

/** The one in use stays on offer while the list is loading, and when it was deleted on the server. */
export function offeredFor(card: ImportCard, offers: readonly OfferChoice[] | undefined): readonly NamedOffer[] {
  const current = { uid: card.offerUid, name: card.offerName };
  if (offers === undefined) return [current];
  return offers.some(({ uid }) => uid === current.uid) ? offers : [current, ...offers];
}

export function OfferField({
  offered,
  isLoading,
  value,
  onChange,
}: {
  readonly offered: readonly NamedOffer[];
  readonly isLoading: boolean;
  readonly value: string;
  readonly onChange: (uid: string) => void;
}) {
  const { texts } = useSurroundings();
  return (
    <>
      <label for="export">{texts.choose.exports}</label>
      <select
        id="export"
        name="export"
        value={value}
        aria-busy={isLoading}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {offered.map(({ uid, name }) => (
          <option key={uid} value={uid}>
            {uid === '' ? texts.pages.withoutExportName : name === '' ? texts.choose.unsavedName : name}
          </option>
        ))}
      </select>
    </>
  );
}
