/**
 * What was pushed and is not taken in yet, in the user properties of whose web app it came to. Only which submission it
 * is about is kept, never an answer: the data are asked for at the server, in that person's name. One entry a submission,
 * so that the same one pushed again changes nothing, and so that many pushes at once do not write over each other.
 */
import * as v from 'valibot';

const pushedPrefix = 'fieldrows.pushed.';

/** Entries of all imports together; what comes above it counts for its import as a whole. */
export const mostPushes = 400;
/** What could not be taken in for so long is left to the next full refresh. */
export const longestWaitMilliseconds = 24 * 60 * 60_000;

const pushSchema = v.object({
  /** When it came: milliseconds since 1970. */
  at: v.number(),
  /** Number of the submission, where the server has told. */
  id: v.optional(v.string()),
  /** Its lasting identifier, where the server has told. */
  uuid: v.optional(v.string()),
});
export type Push = v.InferOutput<typeof pushSchema>;

/** A push and the name under which it is kept. */
export interface KeptPush extends Push {
  readonly name: string;
  readonly importId: string;
}

/** The oldest first. */
export function readPushes(properties: Readonly<Record<string, string>>): KeptPush[] {
  const pushes: KeptPush[] = [];
  for (const [name, value] of Object.entries(properties)) {
    const importId = /^fieldrows\.pushed\.([^.]+)\./.exec(name)?.[1];
    if (importId === undefined) continue;
    const push = v.safeParse(pushSchema, parseJson(value));
    // One that cannot be read still says that something came.
    pushes.push({ ...(push.success ? push.output : { at: 0 }), name, importId });
  }
  return pushes.sort((a, b) => a.at - b.at);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The entry that keeps a push.
 *
 * @param uniqueId for a submission that nothing identifies.
 */
export function pushEntry(
  properties: Readonly<Record<string, string>>,
  importId: string,
  push: Push,
  uniqueId: () => string,
): Record<string, string> {
  const isFull = Object.keys(properties).filter((name) => name.startsWith(pushedPrefix)).length >= mostPushes;
  if (isFull) return { [`${pushedPrefix}${importId}.more`]: JSON.stringify({ at: push.at }) };
  const key = push.id ?? push.uuid ?? uniqueId();
  return { [`${pushedPrefix}${importId}.${key}`]: JSON.stringify(push) };
}

export function takenEntries(pushes: readonly KeptPush[]): Record<string, undefined> {
  return Object.fromEntries(pushes.map(({ name }) => [name, undefined]));
}
