/** What there is on a KoboToolbox server, in our words. Types, and the little that can be concluded from them alone. */

/** The owner of an API key. */
export interface Account {
  readonly username: string;
}

/** A project as a list shows it. */
export interface ProjectSummary {
  readonly uid: string;
  readonly name: string;
  /** Takes submissions now. */
  readonly deployed: boolean;
  /** Took submissions once; they can still be exported. Neither deployed nor archived is a draft. */
  readonly archived: boolean;
}

export interface Project extends ProjectSummary {
  /** Submissions are stored as ciphertext: no export can read them. */
  readonly encrypted: boolean;
  /** Names of the form's languages; undefined stands for one without a name. */
  readonly languages: readonly (string | undefined)[];
  readonly hasRepeatGroups: boolean;
  /** Names of the repeat groups in the latest draft of the form, in its order; sheets of an XLSX export bear them. */
  readonly repeatGroups: readonly string[];
  /** All submissions, including those this account may not see; undefined when the server does not tell. */
  readonly submissionCount: number | undefined;
  /** Whether anyone may view its submissions without an account ("Anyone can view submissions made to this form"). */
  readonly isPublic: boolean;
  /** May see submissions, or some of them; undefined when the server does not tell. */
  readonly canView: boolean | undefined;
  /** What this account may do, in the server's codenames; undefined when the server does not tell. */
  readonly rights: readonly string[] | undefined;
  /** May make and change named exports. */
  readonly canManage: boolean;
  /** Page of the web interface where named exports are made. */
  readonly downloadsPage: string;
}

/** What headings and answers are written in: labels of the unnamed language, XML names, or labels of a language. */
export type ExportLanguage = 'labels' | 'xml' | { readonly name: string };

/** The settings of a named export, as far as they say what its table looks like. */
export interface ExportSummary {
  /** Type chosen when it was made (`csv`, `xls`, `geojson`, …). Any of them can be read as CSV or XLSX. */
  readonly type: string;
  readonly language: ExportLanguage;
  /** Answers to "select many" questions: in one column, in one column per choice, or both. */
  readonly selectMultiple: 'both' | 'summary' | 'details';
  readonly groupsInHeadings: boolean;
  /** How many columns were picked; undefined means all. */
  readonly questionCount: number | undefined;
  readonly allVersions: boolean;
  readonly mediaUrls: boolean;
  /** Leaves out submissions by a date range, a query or a list. */
  readonly hasFilter: boolean;
  /** Of all settings that decide columns and rows: two with the same one give the same table. */
  readonly fingerprint: string;
}

export interface NamedExport {
  readonly uid: string;
  /** '' for the unsaved one. */
  readonly name: string;
  /** The one nameless row that the web interface rewrites at every export by hand ("Latest unsaved settings"). */
  readonly unsaved: boolean;
  readonly summary: ExportSummary;
  /** ISO 8601; '' when the server does not tell. */
  readonly modifiedAt: string;
}

/**
 * Whether an export comes with XML names and raw values although it asks for labels: the server does so silently when
 * the form has no such language (any more).
 */
export function fallsBackToXml(language: ExportLanguage, languages: Project['languages']): boolean {
  if (language === 'xml') return false;
  if (language === 'labels') return languages.length > 0 && !languages.includes(undefined);
  return !languages.includes(language.name);
}

/** Deployed projects first, then archived ones, then drafts; by name within each. */
export function sortProjects(projects: readonly ProjectSummary[]): readonly ProjectSummary[] {
  const rank = (project: ProjectSummary) => (project.deployed ? 0 : project.archived ? 1 : 2);
  return [...projects].sort((one, other) => rank(one) - rank(other) || one.name.localeCompare(other.name));
}
