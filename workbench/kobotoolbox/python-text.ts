/** Python's way of printing what it shows in KoboToolbox's failure texts. */

function pythonString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return quote + (quote === "'" ? escaped.replaceAll("'", "\\'") : escaped) + quote;
}

/** `{'error_type': 'Exception', 'error': 'text'}` */
export function pythonDictionary(values: Record<string, string>): string {
  const parts = Object.entries(values).map(([key, value]) => `${pythonString(key)}: ${pythonString(value)}`);
  return `{${parts.join(', ')}}`;
}
