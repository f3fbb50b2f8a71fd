/** Reads which submission a REST service of KoboToolbox has sent. */
import type { PushedSubmission, PushFormat } from '../../push';
import { readPushedXml, uuidOf } from './pushed-xml';

/**
 * @param body The XML as text, or what stands in the wrapper in place of `%SUBMISSION%`. A subset of fields may leave out
 *   everything that identifies the submission; then all that is known is that one came.
 */
export function readPushed(body: unknown, format: PushFormat): PushedSubmission | undefined {
  if (format === 'xml') return typeof body === 'string' ? readPushedXml(body) : undefined;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const submission = body as Readonly<Record<string, unknown>>;
  const { _id: id, _uuid: own } = submission;
  const uuid = [submission['meta/rootUuid'], submission['meta/instanceID'], own].find((one) => typeof one === 'string');
  const isNumber = (typeof id === 'number' || typeof id === 'string') && /^[1-9]\d{0,14}$/.test(String(id));
  // One that has a number which is none was not made by KoboToolbox.
  if (id !== undefined && !isNumber) return undefined;
  return { ...(isNumber ? { id: String(id) } : {}), ...(uuid === undefined ? {} : uuidOf(String(uuid))) };
}
