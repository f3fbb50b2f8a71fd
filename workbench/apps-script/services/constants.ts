/** Google's constants: here each is its own name. */
export function constants<Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Name>> {
  const result = {} as Record<Name, Name>;
  for (const name of names) result[name] = name;
  return Object.freeze(result);
}
