/** A line of a `dl`: what the server counted, so that nobody has to wonder whether all of it has come. */
import type { ImportCard } from '../../../sidebar-api';
import { useSurroundings } from '../../context';

export function OnServer({ card: { onServer } }: { readonly card: ImportCard }) {
  const { texts } = useSurroundings();
  if (onServer === '') return null;
  return (
    <>
      <dt>{texts.imports.onServer}</dt>
      <dd data-on-server>{onServer}</dd>
    </>
  );
}
