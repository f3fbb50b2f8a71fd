/** Google's services by name, as globals that refuse all use except what a test allows. */

export const serviceNames = [
  'SpreadsheetApp',
  'UrlFetchApp',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'ContentService',
  'HtmlService',
  'Session',
  'Utilities',
  'console',
] as const;
export type ServiceName = (typeof serviceNames)[number];

/** @param allowed stand-ins by service; every other member of every service throws `<Service>.<member> was used`. */
export function refusingServices(allowed: Partial<Record<ServiceName, object>> = {}): Record<string, object> {
  const services: Record<string, object> = {};
  for (const service of serviceNames) {
    services[service] = new Proxy(allowed[service] ?? {}, {
      get(target, member) {
        if (member in target) return Reflect.get(target, member);
        throw new Error(`${service}.${String(member)} was used`);
      },
    });
  }
  return services;
}
