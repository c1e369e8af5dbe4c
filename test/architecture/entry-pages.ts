import { posix } from 'node:path';
import type { Room } from './rooms.js';

const FILE_NAME = /^[\w@.-]+(\/[\w@.-]+)*\.(ts|tsx|mjs|js|json|md|sql|css|html|yml|xml)$/;
const FOLDER_NAME = /^[\w@.-]+(\/[\w@.-]+)+\/?$/;

/** Rooms that hold files but no entry page. */
export function checkEntryPages(paths: readonly string[], rooms: readonly Room[]): string[] {
  return rooms
    .map(({ folder }) => folder)
    .filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)) && !paths.includes(`${folder}/README.md`))
    .map(
      (folder) =>
        `${folder}/README.md is missing: what lives here, where to start, what to open for what (style.md §2)`,
    );
}

/**
 * Paths a README names that do not exist. A path is what stands between backticks or in a link and looks like one; it may
 * be given from the README's folder, from its `src`, or from the root.
 *
 * @param paths  every file of the repository
 */
export function checkNamedPaths(readme: string, text: string, paths: readonly string[]): string[] {
  const folder = posix.dirname(readme);
  const roots = [folder, posix.join(folder, 'src'), '.'];
  const folders = new Set(paths.flatMap(ancestors));
  const exists = (path: string): boolean => paths.includes(path) || folders.has(path);
  return namedPaths(text)
    .filter((name) => FILE_NAME.test(name) || roots.some((root) => exists(posix.join(root, name.split('/')[0] ?? ''))))
    .filter((name) => !roots.some((root) => exists(posix.join(root, name).replace(/\/$/, ''))))
    .map((name) => `${readme} names ${name}, which does not exist`);
}

function namedPaths(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  const spans = [...prose.matchAll(/`([^`\n]+)`/g), ...prose.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(spans)].filter((span) => FILE_NAME.test(span) || FOLDER_NAME.test(span));
}

function ancestors(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
