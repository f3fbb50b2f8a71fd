/** How the columns of an import are kept between two refreshes: id, kind and what is known of its place, in few bytes. */
import type { ImportStatus } from '../settings/saved-imports';
import type { KnownColumn } from '../sheets/layout';
import type { ColumnKind } from '../tables/table';

type StoredColumn = ImportStatus['columns'][number];

const left = 0;
const here = 1;
const uncertain = 2;
/** Added to the number of columns that had the heading before. */
const arriving = 3;

export function storedColumn({ id, kind, present, namesakes }: KnownColumn): StoredColumn {
  const place = present === undefined ? uncertain : present ? here : left;
  return [id, kind ?? '', namesakes === undefined ? place : arriving + namesakes];
}

export function knownColumn([id, kind, place]: StoredColumn): KnownColumn {
  return {
    id,
    kind: kind === '' ? undefined : (kind as ColumnKind),
    present: place === uncertain ? undefined : place !== left,
    namesakes: place >= arriving ? place - arriving : undefined,
  };
}
