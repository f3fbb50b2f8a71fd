import { matchesWords } from '../../src/sidebar/search';

describe('matchesWords', () => {
  it.each([
    ['Household survey – Enquête ménages', 'enquete', true],
    ['Household survey – Enquête ménages', 'MÉNAGES  household ', true],
    ['Household survey', 'survey house', true],
    ['Household survey', '', true],
    ['Household survey', 'water', false],
    ['مسح الأُسَر', 'الأسر', true],
    ['Año nuevo', 'ano', true],
  ])('finds in %j with %j: %j', (text, search, isFound) => {
    expect(matchesWords(text, search)).toBe(isFound);
  });
});
