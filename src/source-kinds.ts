/** Which sources there are, and in which formats they hand over data: what is stored, sent and shown calls them so. */

/** Each is a folder of `sources/`. */
export const sourceIds = ['kobo', 'clockify', 'sample'] as const;
export type SourceId = (typeof sourceIds)[number];

/**
 * csv: one table. xlsx: also a table for each repeat group. json: the same tables as xlsx, from the submissions
 * themselves, page by page and where need be over several runs.
 */
export const importFormats = ['csv', 'xlsx', 'json'] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Files that people save on their computer. */
export const fileFormats = ['pdf', 'xlsx', 'csv'] as const;
export type FileFormat = (typeof fileFormats)[number];
