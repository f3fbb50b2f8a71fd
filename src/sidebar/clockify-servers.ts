/** Clockify's servers as people choose them, and which of them an address is. Pure. */

export const clockifyPlaces = ['global', 'euc1', 'use2', 'euw2', 'apse2', 'own'] as const;
export type ClockifyPlace = (typeof clockifyPlaces)[number];

/** Whether a server is one of Clockify's. */
export function isClockify(server: string): boolean {
  return /^https:\/\/(?:[0-9a-z.-]+\.)?clockify\.me$/.test(server);
}

/** The server at a place, as the script keeps it. */
export function clockifyServer(place: ClockifyPlace, subdomain: string): string {
  const name = place === 'global' ? 'api' : place === 'own' ? withoutDomain(subdomain) : place;
  return `https://${name}.clockify.me`;
}

/** People type the whole address, too. */
function withoutDomain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^https?:[/]{2}/, '')
    .replace(/\.clockify\.me.*$/, '');
}

/** Where a server is that the script keeps. */
export function placeOf(server: string): { readonly place: ClockifyPlace; readonly subdomain: string } {
  const name = /^https:\/\/([0-9a-z-]+)\.clockify\.me$/.exec(server)?.[1] ?? 'api';
  if (name === 'api') return { place: 'global', subdomain: '' };
  const place = clockifyPlaces.find((known) => known === name && known !== 'own');
  return place === undefined ? { place: 'own', subdomain: name } : { place, subdomain: '' };
}
