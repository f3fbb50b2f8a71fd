/** Who runs this and what Google keeps for them and for the document. */

export function accountLocale(): string {
  return Session.getActiveUserLocale();
}

export function randomId(): string {
  return Utilities.getUuid();
}

/** SHA-256 of a text in UTF-8, as hexadecimal digits. */
export function sha256(text: string): string {
  const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8);
  // Google gives bytes as numbers from -128 to 127.
  return bytes.map((byte) => (byte & 0xff).toString(16).padStart(2, '0')).join('');
}

export function userProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getUserProperties();
}

export function documentProperties(): GoogleAppsScript.Properties.Properties {
  return PropertiesService.getDocumentProperties();
}

export function documentCache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}
