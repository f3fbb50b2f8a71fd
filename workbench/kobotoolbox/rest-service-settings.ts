/** The settings of a REST service, checked as KoboToolbox's serializer checks them (kpi serializers/v2/hook.py). */
import { json, Refusal } from './responses';

export interface RestServiceSettings {
  name: string;
  endpoint: string;
  active: boolean;
  export_type: 'json' | 'xml';
  auth_level: string;
  settings: Record<string, unknown>;
  subset_fields: string[];
  email_notification: boolean;
  payload_template: string;
}

const longestName = 255;
const longestEndpoint = 500;

const defaults: Omit<RestServiceSettings, 'name' | 'endpoint'> = {
  active: true,
  export_type: 'json',
  auth_level: 'no_auth',
  settings: { custom_headers: {} },
  subset_fields: [],
  email_notification: true,
  payload_template: '',
};

function refuse(field: string, reason: string): never {
  throw new Refusal(json(400, { [field]: [reason] }));
}

/** The settings after a request; what it leaves out stays as before. Throws the server's 400. */
export function settingsAfter(
  before: RestServiceSettings | undefined,
  given: Readonly<Record<string, unknown>>,
): RestServiceSettings {
  const merged = { ...defaults, ...before, ...given } as Record<keyof RestServiceSettings, unknown>;
  const { name, endpoint, export_type: format, payload_template: wrapper } = merged;
  if (typeof name !== 'string' || name === '') refuse('name', 'This field is required.');
  if (name.length > longestName) refuse('name', `Ensure this field has no more than ${longestName} characters.`);
  if (typeof endpoint !== 'string') refuse('endpoint', 'This field is required.');
  if (!endpoint.startsWith('http')) refuse('endpoint', 'Invalid scheme');
  if (endpoint.length > longestEndpoint) {
    refuse('endpoint', `Ensure this field has no more than ${longestEndpoint} characters.`);
  }
  if (format !== 'json' && format !== 'xml') refuse('export_type', `"${String(format)}" is not a valid choice.`);
  const template = typeof wrapper === 'string' ? wrapper : '';
  if (template !== '') {
    try {
      JSON.parse(template.split('%SUBMISSION%').join('{}'));
    } catch {
      refuse('payload_template', 'Invalid JSON');
    }
    if (format !== 'json') refuse('payload_template', 'Can be used only with JSON submission format');
  }
  return { ...(merged as unknown as RestServiceSettings), payload_template: template };
}
