type Method = 'GET' | 'POST';

/** A link of an answer, from the root of the API as the caller sees it. */
export const link = <const Rel extends string>(root: string, rel: Rel, path: string, method: Method = 'GET') => ({
  rel,
  href: `${root}${path}`,
  method,
});

type QueryValue = string | number | boolean | undefined;

interface Paged {
  readonly page: number;
  readonly limit: number;
}

/** Links between the pages of a list; they keep the caller's other query parameters. A first page always exists. */
export function pageLinks(
  root: string,
  path: string,
  query: Readonly<Record<string, QueryValue>> & Paged,
  total: number,
) {
  const last = Math.max(1, Math.ceil(total / query.limit));
  const to = <const Rel extends 'self' | 'first' | 'last' | 'next' | 'prev'>(rel: Rel, page: number) =>
    link(root, rel, `${path}?${queryText({ ...query, page })}`);
  return [
    to('self', query.page),
    to('first', 1),
    to('last', last),
    ...(query.page < last ? [to('next', query.page + 1)] : []),
    ...(query.page > 1 ? [to('prev', Math.min(query.page - 1, last))] : []),
  ];
}

export const pageMeta = ({ page, limit }: Paged, totalRecords: number, count: number) => ({
  totalRecords,
  page,
  limit,
  count,
});

/** Query parameters as text, percent-encoded UTF-8; what was not given is left out. */
export function queryText(query: Readonly<Record<string, QueryValue>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  return new URLSearchParams(given).toString();
}
