import { z } from 'zod';

const METHODS = ['GET', 'POST'] as const;

/** A link as the national profile has it: relation, absolute address, and the method to use. */
export const links = <const Rels extends readonly ['self', ...string[]]>(...rels: Rels) =>
  z.array(z.object({ rel: z.enum(rels), href: z.url(), method: z.enum(METHODS) })).meta({
    description: 'Where the answer leads: relation, absolute address and HTTP method.',
  });

export const pageLinks = links('self', 'first', 'last', 'next', 'prev');

/** Which page this is, and of how much. */
export const pageMeta = z
  .object({
    totalRecords: z.int().min(0),
    page: z.int().min(1),
    limit: z.int().min(1),
    count: z.int().min(0).meta({ description: 'Records on this page.' }),
  })
  .meta({ id: 'PageMeta', description: 'Which page this is, and of how much.' });

/** `page` from 1, `limit` 20 unless asked otherwise, at most 100. A page past the last one is empty. */
export const paging = {
  page: z.coerce.number().int().min(1).max(1_000_000).default(1).meta({ description: 'Page number, from 1.' }),
  limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Records per page, at most 100.' }),
};

/** Makes the schema of one page of a list. `name` is the plural under which the records stand. */
export function page<Name extends string, Item extends z.ZodType>(name: Name, item: Item) {
  return z.object({ [name]: z.array(item), _meta: pageMeta, _links: pageLinks } as {
    [name in Name]: z.ZodArray<Item>;
  } & { _meta: typeof pageMeta; _links: typeof pageLinks });
}
