/** The sources there are, by the name a saved import keeps. */
import { koboSource } from './kobo/source';

export const sources = { kobo: koboSource } as const;
