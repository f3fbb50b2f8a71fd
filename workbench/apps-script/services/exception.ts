/** What services throw, and the checks of arguments that make them throw. */

/** Google's own exceptions carry this name. */
export class Exception extends Error {
  override name = 'Exception';
}

/** Ends an execution; every later service call throws it again. */
export class ExecutionEnded extends Error {
  override name = 'Error';
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return value.length > 0 ? `${typeName(value[0]).replace(/\[\]$/, '')}[]` : 'Array';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'object') return isDate(value) ? 'Date' : 'Object';
  return typeof value === 'string' ? 'String' : typeof value === 'boolean' ? 'Boolean' : 'Function';
}

export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/** Google's refusal of arguments of the wrong type or number. */
export function wrongSignature(method: string, args: readonly unknown[]): Exception {
  return new Exception(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

type Kind = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'function' | 'array' | 'any';

const fits = (value: unknown, kind: Kind): boolean => {
  if (kind === 'any') return true;
  if (kind === 'array') return Array.isArray(value);
  // Google's number parameters are Java doubles and ints: a fraction is cut, but NaN is refused.
  if (kind === 'integer' || kind === 'number') return typeof value === 'number' && Number.isFinite(value);
  if (kind === 'object') return typeof value === 'object' && value !== null;
  return typeof value === kind;
};

/** Refuses arguments that fit none of the forms of a method. */
export function checkArguments(method: string, args: readonly unknown[], ...forms: readonly (readonly Kind[])[]): void {
  const fitting = forms.some(
    (form) => form.length === args.length && form.every((kind, place) => fits(args[place], kind)),
  );
  if (!fitting) throw wrongSignature(method, args);
}
