/** Secrets that pushed submissions carry: made here, shown once, kept as a digest, replaced with a day of overlap. */
import type { Services } from '../../ports';
import type { PushSetting } from '../../settings/push-settings';

/** A secret that was replaced is accepted for so long: what was sent before must arrive, retries included. */
export const overlapMilliseconds = 24 * 60 * 60_000;

/** 64 hexadecimal digits; cuts off short what cannot be one. */
const shape = /^[0-9a-f]{64}$/;

export function newSecret({ uniqueId, digest, clock }: Pick<Services, 'uniqueId' | 'digest' | 'clock'>): string {
  // Each identifier brings 122 random bits; the digest makes them one word of 256.
  return digest(`${uniqueId()} ${uniqueId()} ${uniqueId()} ${clock.now()}`);
}

/** Whether a secret is the import's, or was until a day ago. Takes the same time whatever is wrong with it. */
export function isSecretOf(
  setting: PushSetting | undefined,
  secret: string,
  { digest, clock }: Pick<Services, 'digest' | 'clock'>,
): boolean {
  if (!shape.test(secret)) return false;
  const given = digest(secret);
  const isCurrent = isSame(given, setting?.digest ?? '');
  const isFormer = isSame(given, setting?.formerDigest ?? '') && (setting?.formerUntil ?? 0) > clock.now();
  return isCurrent || isFormer;
}

/** Compares all characters, so that the time taken tells nothing of how many of them are right. */
function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ (other.charCodeAt(at) || 0);
  return difference === 0;
}

/** The setting with a new secret; the one before, where there was one (`digest` is not ''), stays good for a day. */
export function withSecret(
  setting: PushSetting,
  secret: string,
  { digest, clock }: Pick<Services, 'digest' | 'clock'>,
): PushSetting {
  const formerUntil = setting.digest === '' ? 0 : clock.now() + overlapMilliseconds;
  return { ...setting, digest: digest(secret), formerDigest: setting.digest, formerUntil };
}
