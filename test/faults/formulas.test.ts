/** G1: the formulas, wherever and whenever somebody types them: no network, no key, a clear text in the cell. */
import { newState } from '../../workbench/apps-script/state';
import type { RunResult } from '../../workbench/apps-script/types';
import { openProduct, owner, type Product, prepareImport } from '../product/product';
import { scriptedServer } from '../product/scripted-server';
import { run, sentenceOf } from './held-steady';
import { editedCsv, survey, surveyCsv } from './survey';
import { importedSheet, workedIn } from './worked-in';

function compute(product: Product, name: string, args: readonly unknown[], user = owner): RunResult {
  const before = product.server.requests.length;
  const result = product.runtime.run(name, args, { user, mode: 'customFunction' });
  expect(product.server.requests).toHaveLength(before);
  expect(result.requests).toEqual([]);
  return result;
}

describe('G1: formulas', () => {
  it('in 200 cells show the same data, without the network', () => {
    const { product } = workedIn();
    for (let row = 1; row <= 200; row++) {
      product.runtime.type('Sheet1', `D${row}`, `=KOBO_COUNT("Answers";"People";"${row % 9}")`.split(';').join(','));
    }
    const before = product.server.requests.length;
    const shown = product.runtime.display('Sheet1', 1, 200).map((cells) => cells[3]);
    expect(shown.map((cell) => cell?.error)).toEqual(shown.map(() => undefined));
    const withPeople = (people: number) => survey.rows.filter((row) => row[2] === `${people}`).length;
    expect(shown.map((cell) => Number(cell?.text))).toEqual(shown.map((_cell, index) => withPeople((index + 1) % 9)));
    expect(product.server.requests).toHaveLength(before);
  });

  it('answer within two seconds of Google’s time', () => {
    const { product } = workedIn();
    const calls = [
      compute(product, 'KOBO', [importedSheet]),
      compute(product, 'KOBO_COUNT', [importedSheet]),
      compute(product, 'KOBO_VALUE', [importedSheet, '3', 'Village']),
      compute(product, 'KOBO_REFRESHED_AT', [importedSheet]),
    ];
    for (const { error, tookMilliseconds } of calls) {
      expect(error).toBeUndefined();
      expect(tookMilliseconds).toBeLessThanOrEqual(2_000);
    }
    expect(calls[1]?.value).toBe(survey.rows.length);
    expect(calls[2]?.value).toBe(survey.rows[2]?.[1]);
  });

  it('before the first refresh say so', () => {
    const product = openProduct(scriptedServer(surveyCsv));
    prepareImport(product);
    const expected = sentenceOf('en', 'notImportedYet', { importName: 'Answers' });
    for (const name of ['KOBO', 'KOBO_COUNT', 'KOBO_REFRESHED_AT']) {
      expect(compute(product, name, ['Answers']).error).toContain(expected);
    }
  });

  it('work for somebody without an account here', () => {
    const { product } = workedIn();
    expect(compute(product, 'KOBO_COUNT', [importedSheet], 'anonymous@example.net').value).toBe(24);
  });

  it.each(['en', 'fr', 'es', 'ar'])('explain wrong names in the language of the person (%s)', (locale) => {
    const { product } = workedIn();
    for (const user of product.runtime.state.users) user.locale = locale;
    const missing = compute(product, 'KOBO', ['Respuestas']).error;
    expect(missing).toContain(sentenceOf(locale, 'importNotFound', { importName: 'Respuestas' }));
    const column = compute(product, 'KOBO', [importedSheet, 'Income']).error;
    expect(column).toContain(sentenceOf(locale, 'columnNotFound', { column: 'Income', importName: importedSheet }));
    const submission = compute(product, 'KOBO_VALUE', [importedSheet, '99', 'Village']).error;
    expect(submission).toContain(sentenceOf(locale, 'submissionNotFound', { id: '99', importName: importedSheet }));
  });

  it('during a refresh give what was there before', () => {
    const worked = workedIn();
    const { product } = worked;
    product.server.csv = editedCsv;
    const counts: unknown[] = [];
    product.server.intercept = () => {
      counts.push(product.runtime.run('KOBO_COUNT', [importedSheet], { user: owner, mode: 'customFunction' }).value);
      return undefined;
    };
    run(worked);
    expect(counts).toEqual([24, 24]);
    product.server.intercept = undefined;
    expect(compute(product, 'KOBO_COUNT', [importedSheet]).value).toBe(25);
  });

  it('refuse a result that is too large', () => {
    const { product } = workedIn();
    const names = [Array.from({ length: 8_001 }, () => 'Village')];
    const { error } = compute(product, 'KOBO', [importedSheet, names]);
    expect(error).toContain(sentenceOf('en', 'resultTooLarge', { cells: 25 * 8_001 }));
  });

  it('in a spreadsheet without any import name the way there', () => {
    const product = openProduct(scriptedServer(surveyCsv), newState());
    expect(compute(product, 'KOBO', ['Answers']).error).toMatch(/Open sidebar/);
    expect(compute(product, 'KOBO', ['']).error).toMatch(/Name an import/);
  });

  it('never return what Sheets would take for a formula of its own', () => {
    const { product } = workedIn();
    const result = compute(product, 'KOBO', [importedSheet, 'Phone']);
    expect(result.value).toEqual([['Phone'], ...survey.rows.map((row) => [row[4]])]);
  });
});
