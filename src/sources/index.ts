/** The way into the sources, for commands. */

export type { FileFormat } from '../source-kinds';
export { base64OfBytes } from './base64';
export type { OfferForm, OfferWishes } from './offer-maker';
export type { FailedDelivery, PushedSubmission, PushFormat, PushService, PushSource, PushTarget } from './push';
export { accessOf, discardReading, type Key, type Reading, readSource } from './read-source';
export { paceOf, sourceOf, sourceOfAddress } from './registry';
export { sampleChoice } from './sample';
export type {
  Checkpoint,
  Description,
  Extent,
  Offer,
  OfferFacts,
  Portion,
  ReadPart,
  ReadProgress,
  Source,
  SourceAccess,
  SourceAddress,
  SourceChoice,
  SourceOptions,
  SourceServices,
  Waiting,
} from './source';
export { hostOf } from './web-address';
