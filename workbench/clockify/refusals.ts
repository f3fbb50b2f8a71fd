/** Refusals as Clockify words them: a message and a code of its own. */
import { Refusal, type Response } from '../stand-in/http-messages';

export function json(status: number, value: unknown, headers: Record<string, string> = {}): Response {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

export function refuse(status: number, code: number, message: string): Refusal {
  return new Refusal(json(status, { message, code }));
}
