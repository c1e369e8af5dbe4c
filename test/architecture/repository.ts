import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Room } from './rooms.js';
import type { SourceText } from './source.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage']);
const CODE = /\.(ts|tsx|mts|mjs|js)$/;

/** Every file of the repository that is written by hand, from its root, with `/`. */
export function listFiles(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** The code of all rooms. */
export function readCode(paths: readonly string[], rooms: readonly Room[]): SourceText[] {
  return paths
    .filter((path) => CODE.test(path) && rooms.some(({ folder }) => path.startsWith(`${folder}/`)))
    .map((path) => ({ path, text: readText(path) }));
}
