/** Walks a table of texts and lists every sentence it can make, calling its functions with sample facts. */

/** Facts that any function of the tables may ask for; names that no sentence contains by itself. */
const facts = {
  server: 'kobo.example.org',
  project: 'aSampleProject',
  account: 'amina',
  exportName: 'Weekly',
  target: 'elsewhere.example.org',
  status: 502,
  retryAfterSeconds: 130,
  reason: 'Cannot access data',
  line: 4321,
  megabytes: 63,
  sheetName: 'Households',
  importName: 'Visits',
  needed: 12_345_678,
  free: 9_100_000,
  watched: 28,
  columnsFit: 31,
  submissions: 160_000,
  submissionsFit: 120_000,
  removed: 900,
  rows: 1204,
  row: 23,
  rowsWritten: 345,
  column: 'village',
  id: '4711',
  cells: 2_500_000,
  added: 5,
  changed: 7,
  failed: 2,
  failures: 3,
  minutes: 95,
  requests: 21_000,
  fits: 30,
  imports: 6,
  count: 8,
  newest: 5_000,
  received: 1180,
  before: 1390,
  counted: 1250,
  firstRow: 17,
  cell: 'B7',
  columns: 3,
  heading: 'village',
  headings: ['age', 'sex'],
  from: ['age'],
  to: ['years'],
  names: ['members', 'plots'],
  was: 'Labels in English',
  isNow: 'Labels in French',
  language: 'Kiswahili',
  selectMany: 'both',
  groupsInHeadings: true,
  questions: 12,
  read: 3_000,
  total: 80_000,
  filtered: true,
  workspace: 'Relief',
  report: 'detailed',
  format: 'PDF',
  shared: true,
  most: 24,
  days: 31,
};

/** Facts that a sentence may go without. */
const optionalFacts = ['afterTimeOut', 'partly', 'fallsBackToXml'];

/** Positional arguments of the sidebar's functions, by path; one that is not here takes the facts. */
export type Arguments = Readonly<Record<string, readonly (string | number | readonly string[])[]>>;

/** Each text by its path, such as `errors.apiKeyRefused`. `read` gets the names of the facts that were used. */
export function everyText(
  table: object,
  positional: Arguments = {},
  read: (path: string, fact: string) => void = () => {},
) {
  const texts = new Map<string, string>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'function') {
      const watched = new Proxy(facts, {
        get(target, fact) {
          if (!(fact in target) && !optionalFacts.includes(String(fact)))
            throw new Error(`${path} asks for ${String(fact)}`);
          read(path, String(fact));
          return Reflect.get(target, fact);
        },
      });
      texts.set(path, value(...(positional[path] ?? [watched])));
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`);
    }
  };
  visit(table, '');
  return texts;
}
