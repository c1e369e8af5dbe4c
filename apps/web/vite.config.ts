import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const SERVER = 'http://localhost:3000';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Files are compressed once, here, instead of by the server on every request. */
const compressed = (folder: string): Plugin => ({
  name: 'compressed-files',
  apply: 'build',
  closeBundle: {
    order: 'post',
    async handler() {
      const names = (await readdir(folder)).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(names.map((name) => compress(join(folder, name))));
    },
  },
});

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  await writeFile(`${file}.br`, await promisify(brotliCompress)(text));
  await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}

/**
 * Few files instead of many: on a telephone each costs a round trip. What every page needs is one, what many pages share is another,
 * the forms of acts a third; dialogs come when one is opened.
 */
const CHUNKS = {
  groups: [
    // The entry itself stays apart, to be found by its name.
    { name: 'base', tags: ['$initial' as const], test: /(?<!index\.html|main\.tsx)$/, priority: 3 },
    { name: 'dialogs', test: /node_modules[\\/](?:react-aria|react-stately|@react-|@internationalized)/, priority: 2 },
    { name: 'shared', minShareCount: 4, priority: 1 },
    { name: 'acts', test: /src[\\/]acts[\\/]/ },
  ],
};

/** Builds the web app to `dist/web`, where `apps/api` serves it from; names of files carry their content's hash. */
export default defineConfig({
  root: here('.'),
  plugins: [compressed(here('../../dist/web/assets'))],
  oxc: { jsx: { runtime: 'automatic' } },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Packages mark what runs in a browser for frameworks that also run elsewhere; here everything does.
    rolldownOptions: { checks: { moduleLevelDirective: false }, output: { codeSplitting: CHUNKS } },
  },
  server: { proxy: { '/app': SERVER, '/sign-in': SERVER, '/sign-out': SERVER, '/identity': SERVER, '/oppet': SERVER } },
});
