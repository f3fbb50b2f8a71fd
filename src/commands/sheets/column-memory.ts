/** How the columns of an import are kept between two refreshes: id, kind and what is known of its place, in few bytes. */
import type { ImportStatus } from '../../settings/saved-imports';
import type { KnownColumn } from '../../sheets/layout';
import type { ColumnKind } from '../../tables/table';

type StoredColumn = ImportStatus['columns'][number];

const left = 0;
const here = 1;
const uncertain = 2;
/** Added to the number of columns that had the heading before. */
const arriving = 3;

/** Below zero are columns that are one of several: `-(of * 4000 + nth * 4 + place)`. */
const placeUnit = 4;
const nthUnit = 1_000;

export function storedColumn({ id, kind, present, namesakes, among }: KnownColumn): StoredColumn {
  const place = present === undefined ? uncertain : present ? here : left;
  if (among !== undefined && namesakes === undefined) {
    return [id, kind ?? '', -((among.of * nthUnit + among.nth) * placeUnit + place)];
  }
  return [id, kind ?? '', namesakes === undefined ? place : arriving + namesakes];
}

export function knownColumn([id, kind, stored]: StoredColumn): KnownColumn {
  const place = stored < 0 ? -stored % placeUnit : stored;
  const order = Math.floor(-stored / placeUnit);
  return {
    id,
    kind: kind === '' ? undefined : (kind as ColumnKind),
    ...(stored < 0 ? { among: { nth: order % nthUnit, of: Math.floor(order / nthUnit) } } : {}),
    present: place === uncertain ? undefined : place !== left,
    namesakes: place >= arriving ? place - arriving : undefined,
  };
}
