import { z } from 'zod';
import { id } from './values.js';

/** What `GET /app/events` says: that something has changed, never what. The facts are read through the API, as everybody reads them. */
export const news = z.object({
  /** Cases that the reader may see, with the revision they have now. */
  cases: z.array(z.object({ id, revision: z.int() })),
  /** The reader's own tasks may have changed. */
  tasks: z.boolean(),
  /** The reader has been told something. */
  notices: z.boolean(),
  /** So much has changed, or so long ago, that everything is to be read anew. */
  all: z.boolean(),
});
export type News = z.output<typeof news>;

/** `since`: the id of the last event that a page has seen, for one that opens its stream again. */
export const newsQuery = z.object({ since: z.coerce.number().int().min(0).optional() });
export type NewsQuery = z.output<typeof newsQuery>;
