/** Who runs this and what Google keeps for them and for the document. */

export function accountLocale(): string {
  return Session.getActiveUserLocale();
}

export function randomId(): string {
  return Utilities.getUuid();
}

export function userAndDocumentProperties() {
  return {
    user: PropertiesService.getUserProperties(),
    document: PropertiesService.getDocumentProperties(),
  };
}

export function documentCache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}
