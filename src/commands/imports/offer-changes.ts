/**
 * Whether somebody has changed a named export in KoboToolbox since an import was set up with it: its sheet then changes
 * shape, and people wonder why. Noticed whenever the exports of a project are listed anyway; no refresh asks for it.
 */
import { type Messages, offerSentence } from '../../messages';
import type { Services } from '../../ports';
import { type DocumentSettings, type SavedImport, writeDocumentSettings } from '../../settings/saved-imports';
import type { Offer, OfferFacts } from '../../sources';

/** What is kept of an offer: what it looks like in words, and a fingerprint of the rest. */
export function storedFacts({ facts }: Pick<Offer, 'facts'>): string {
  return JSON.stringify(facts);
}

/**
 * Keeps what was seen of the offers that imports of a project ask for. Of an import that was made without a look at the
 * list, what is seen first is what was chosen.
 */
export function rememberOffers(
  services: Services,
  settings: DocumentSettings,
  { server, projectUid }: { readonly server: string; readonly projectUid: string },
  offers: readonly Offer[],
): void {
  for (const saved of settings.imports) {
    if (saved.server !== server || saved.projectUid !== projectUid) continue;
    const offer = offers.find(({ uid }) => uid === saved.offerUid);
    const seen = offer && storedFacts(offer);
    if (seen === undefined || seen === (saved.offerSeen ?? saved.offerFacts)) continue;
    const { offerFacts = seen } = saved;
    writeDocumentSettings(services.documentStore, settings, { saved: { ...saved, offerFacts, offerSeen: seen } });
  }
}

/** What has changed, as a sentence; '' when nothing has, or when nobody knows. */
export function offerNotice(messages: Messages, { offerFacts, offerSeen }: SavedImport): string {
  if (offerFacts === undefined || offerSeen === undefined || offerFacts === offerSeen) return '';
  const [was, isNow] = [offerFacts, offerSeen].map((facts) => summaryOf(messages, facts));
  if (was === undefined || isNow === undefined) return '';
  return was === isNow ? messages.notices.offerChangedWithin : messages.notices.offerChanged({ was, isNow });
}

function summaryOf(messages: Messages, stored: string): string | undefined {
  try {
    // As this or a newer version wrote it; what that knows more is not put into words here.
    return offerSentence(messages, JSON.parse(stored) as OfferFacts);
  } catch {
    return undefined;
  }
}
