import { z } from 'zod';

const chunks = z.record(
  z.string(),
  z
    .object({
      file: z.string(),
      name: z.string().optional(),
      imports: z.array(z.string()).default([]),
      dynamicImports: z.array(z.string()).default([]),
    })
    .readonly(),
);
export type Chunks = Readonly<z.infer<typeof chunks>>;

/** @throws ZodError when the build's own list is of another shape than this release of its builder gives */
export const readChunks = (manifest: string): Chunks => chunks.parse(JSON.parse(manifest));

/** The name of what the document itself asks for; it asks for the app's own code as soon as it runs. */
const ENTRY = 'first';

/** The pages that people come in by, and the source of each. */
const PAGES: readonly (readonly [address: RegExp, source: string])[] = [
  [/^\/uppgifter$/, 'src/pages/tasks/inbox.tsx'],
  [/^\/uppgifter\/[^/]+$/, 'src/pages/tasks/task-page.tsx'],
  [/^\/arenden$/, 'src/pages/work-list/work-list.tsx'],
  [/^\/arenden\/(?!nytt$)[^/]+$/, 'src/pages/cases/case-page.tsx'],
  [/^\/laget$/, 'src/pages/board/board.tsx'],
];

/**
 * Scripts that a page fetches after the entry: the app, its language and the page's own code. Told in the document they come at once,
 * instead of after the entry has been read.
 *
 * @param path  without the query
 */
export function firstFiles(path: string, of: Chunks): readonly string[] {
  const isEnglish = /^\/en(?=\/)/.test(path);
  const address = isEnglish ? path.slice('/en'.length) : path;
  const page = PAGES.find(([pattern]) => pattern.test(address))?.[1];
  const entry = Object.keys(of).find((source) => of[source]?.name === ENTRY) ?? '';
  const named = withImports(entry, of);
  const sentences = isEnglish ? 'src/messages/en.ts' : 'src/messages/sv.ts';
  const wanted = [...(of[entry]?.dynamicImports ?? []), sentences, ...(page === undefined ? [] : [page])];
  return [...new Set(wanted.flatMap((source) => withImports(source, of)))].filter((file) => !named.includes(file));
}

function withImports(source: string, of: Chunks): readonly string[] {
  const found = of[source];
  return found ? [found.file, ...found.imports.flatMap((next) => withImports(next, of))] : [];
}
