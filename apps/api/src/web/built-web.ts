import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readChunks, type Chunks } from './first-files.js';

/** The web app as `npm run build` left it, read once: it is small, and never changes while the program runs. */
export interface BuiltWeb {
  readonly files: readonly WebFile[];
  /** The document that every page of the app begins with. */
  readonly document: string;
  /** What the build tells of its files, by source. */
  readonly chunks: Chunks;
  /** Addresses of the stylesheets, shared with the pages that the server writes itself. */
  readonly styles: readonly string[];
}

export interface WebFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
  /** The same, compressed when it was built; the smallest first. */
  readonly packed: readonly { readonly encoding: 'br' | 'gzip'; readonly bytes: Buffer }[];
}

/** Beside the compiled doors when they are run from `dist`, else below `dist`, where tests run the sources. */
const PLACES = ['../../../../web', '../../../../dist/web'] as const;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.webp': 'image/webp',
};
const PACKED = [
  ['.br', 'br'],
  ['.gz', 'gzip'],
] as const;

/** @returns null when the web app has not been built: the API works without it */
export function findBuiltWeb(): BuiltWeb | null {
  const folder = PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((place) =>
    existsSync(join(place, 'index.html')),
  );
  if (folder === undefined) return null;
  const document = readFileSync(join(folder, 'index.html'), 'utf8');
  const styles = [...document.matchAll(/<link rel="stylesheet"[^>]* href="([^"]+)"/g)].map(([, href = '']) => href);
  const chunks = readChunks(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  return { files: readFiles(join(folder, 'assets')), document, chunks, styles };
}

function readFiles(folder: string): readonly WebFile[] {
  const names = readdirSync(folder);
  return names.flatMap((name) => {
    const type = TYPES[extname(name)];
    if (type === undefined) return [];
    const packed = PACKED.filter(([ending]) => names.includes(`${name}${ending}`)).map(([ending, encoding]) => ({
      encoding,
      bytes: readFileSync(join(folder, `${name}${ending}`)),
    }));
    return [{ name, type, bytes: readFileSync(join(folder, name)), packed }];
  });
}
