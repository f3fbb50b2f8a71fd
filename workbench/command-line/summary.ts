/** What a person reads in the terminal after an import: the result in a sentence, the first cells, what is kept where. */
import { lastColumnOf } from '../apps-script/grid/cells';
import type { Runtime, SheetState } from '../apps-script/types';
import type { Ending } from './run';
import { textTable } from './text-table';

const terminalWidth = 100;
const shownRows = 8;

/** Lines for standard output. */
export function summaryLines(runtime: Runtime, { outcome, ending, fired, user }: Ending): string[] {
  const card = ending.reply.ok ? ending.reply.value.card : undefined;
  const sheet = runtime.state.spreadsheet.sheets.find((candidate) => candidate.name === card?.sheetName);
  const lines: string[] = [];
  if (card) lines.push(`${card.projectName}: "${card.offerName}" from ${card.server}`, '');
  if (sheet) lines.push(...sheetLines(runtime, sheet), '');
  if (outcome.status === 'imported' || outcome.status === 'unchanged') lines.push(outcome.message);
  for (const warning of outcome.warnings) lines.push(`Note: ${warning}`);
  const calls = Object.values(outcome.serviceCalls).reduce((sum, count) => sum + count, 0);
  lines.push(
    `${plural(ending.run?.requests.length ?? ending.requests.length, 'request')} to the server, ${plural(calls, 'call')} of Google's services.`,
  );
  for (const { functionName, user: owner, at, result } of fired) {
    const ended = result.error ?? `done, ${plural(result.requests.length, 'request')}`;
    lines.push(`Trigger ${functionName} of ${owner} at ${new Date(at).toISOString()}: ${ended}`);
  }
  lines.push('', ...storeLines(runtime, user));
  return lines;
}

function sheetLines(runtime: Runtime, sheet: SheetState): string[] {
  const hidden = new Set(sheet.hiddenColumns);
  const last = lastColumnOf(sheet);
  const rows = runtime
    .display(sheet.name, 1, shownRows + 1)
    .map((row) => row.slice(0, last).filter((_, column) => !hidden.has(column + 1)))
    .map((row) => row.map((cell) => cell.text))
    .filter((row) => row.some((text) => text !== ''));
  const filled = sheet.cells.filter((row) => row?.some((cell) => cell !== null && cell !== '')).length;
  const left = filled - rows.length;
  const table = textTable(rows, terminalWidth);
  return left > 0 ? [...table, `and ${plural(left, 'more row')} in sheet "${sheet.name}"`] : table;
}

function storeLines(runtime: Runtime, user: string): string[] {
  const { state } = runtime;
  const names = (store: Readonly<Record<string, string>> | undefined): string =>
    Object.keys(store ?? {}).join(', ') || 'nothing';
  return [
    'Kept where:',
    `  sheets               ${state.spreadsheet.sheets.map((sheet) => sheet.name + (sheet.hidden ? ' (hidden)' : '')).join(', ')}`,
    `  properties of user   ${names(state.users.find((candidate) => candidate.email === user)?.properties)} (${user})`,
    `  document properties  ${names(state.documentProperties)}`,
    `  script properties    ${names(state.scriptProperties)}`,
    `  triggers             ${state.triggers.map((trigger) => `${trigger.functionName} every ${trigger.everyMinutes} min (${trigger.user})`).join(', ') || 'none'}`,
  ];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
