/**
 * What becomes of a value that is written into a cell. Where reports about Google disagree the worse case is taken:
 * `=` starts a formula even in a plain-text cell, and a leading apostrophe is always consumed.
 */

import type { CellValue } from '../types';
import { type ReadingContext, readTypedText } from './typed-text';

export interface Coerced {
  /** null clears the cell. */
  value: CellValue | null;
  formula?: string;
  /** Number format the cell takes on. */
  format?: string;
}

/** Reads one text for a cell with this number format (undefined: automatic). */
export function coerceText(text: string, format: string | undefined, context: ReadingContext): Coerced {
  if (text === '') return { value: null };
  const first = text.charCodeAt(0);
  if (first === 39) return { value: text.slice(1) };
  if (first === 61 && text.length > 1) return { value: null, formula: text };
  if (format === '@') return { value: text };
  // Letters that start no date, truth value or signed formula: most texts are recognised as such at once.
  if (isPlainWord(text)) return { value: text };
  const typed = readTypedText(text, context);
  if (typed.value !== text || typeof typed.value !== 'string') {
    const result: Coerced = { value: typed.value };
    if (typed.format !== undefined && format === undefined) result.format = typed.format;
    return result;
  }
  if ((first === 43 || first === 45) && looksLikeFormula(text.slice(1))) return { value: null, formula: `=${text}` };
  return { value: text };
}

/** More than 40 characters without a sign in front is neither a number nor a date that Sheets would recognise. */
function isPlainWord(text: string): boolean {
  if (text.length <= 40) return false;
  const first = text.charCodeAt(0);
  return first !== 43 && first !== 45 && !/^\s*[\d.,(]/.test(text);
}

const operand =
  /^\s*(?:\d+(?:\.\d*)?(?:e[+-]?\d+)?%?|\.\d+|"(?:[^"]|"")*"|(?:'(?:[^']|'')*'!)?\$?[A-Za-z_][\w.$!]*(?::\$?[A-Za-z0-9$]+)?)/i;
const operator = /^\s*(?:<=|>=|<>|[-+*/^&=<>,;:])/;

/** Whether what follows a leading sign can be read as an expression: operands and operators in turn, closed brackets. */
export function looksLikeFormula(expression: string): boolean {
  let rest = expression;
  let depth = 0;
  let wantsOperand = true;
  while (rest.trim() !== '') {
    if (wantsOperand) {
      const sign = /^\s*[-+(]/.exec(rest);
      if (sign) {
        if (sign[0].endsWith('(')) depth++;
        rest = rest.slice(sign[0].length);
        continue;
      }
      const match = operand.exec(rest);
      if (!match) return false;
      rest = rest.slice(match[0].length);
      const call = /^\s*\(\s*(\))?/.exec(rest);
      if (call && /[A-Za-z_.\d]$/.test(match[0]) && /[A-Za-z]/.test(match[0])) {
        rest = rest.slice(call[0].length);
        if (call[1] === undefined) {
          depth++;
          continue;
        }
      }
      wantsOperand = false;
    } else {
      const closing = /^\s*[)%]/.exec(rest);
      if (closing) {
        if (closing[0].endsWith(')') && --depth < 0) return false;
        rest = rest.slice(closing[0].length);
        continue;
      }
      const match = operator.exec(rest);
      if (!match) return false;
      rest = rest.slice(match[0].length);
      wantsOperand = true;
    }
  }
  return depth === 0 && !wantsOperand;
}
