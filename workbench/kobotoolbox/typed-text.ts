/** How an answer prints after KoboToolbox has turned it into a number or a date, which `xls_types_as_text` false asks for. */

const dateTimeTypes = new Set(['start', 'end', 'datetime', 'dateTime', '_submission_time']);
const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d+))?(.*)$/;

/** `2026-01-02T06:04:05.123+03:00` prints as `2026-01-02 06:04:05.123000+03:00`; `007` as `7`; `1.50` as `1.5`. */
export function typedText(type: string, answer: string): string {
  if (type === 'integer' && /^[+-]?\d+$/.test(answer)) return BigInt(answer.replace(/^\+/, '')).toString();
  if (type === 'decimal' && answer.trim() !== '' && Number.isFinite(Number(answer))) {
    const number = Number(answer);
    return Number.isInteger(number) ? `${number}.0` : String(number);
  }
  const parts = dateTimeTypes.has(type) ? instant.exec(answer) : null;
  if (!parts) return answer;
  const fraction = Number(parts[3] ?? 0) === 0 ? '' : `.${(parts[3] ?? '').padEnd(6, '0').slice(0, 6)}`;
  const zone = parts[4] === 'Z' ? '+00:00' : parts[4];
  return `${parts[1]} ${parts[2]}${fraction}${zone}`;
}
