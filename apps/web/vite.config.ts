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
 * Few files instead of many: on a telephone each costs a round trip. What every page needs is one beside React, which runs on its own before
 * it; what many pages are made of is another, the forms of acts a third, since a page is read before something is done on it. Dialogs come
 * when one is opened.
 */
const CHUNKS = {
  groups: [
    // What runs before anything else has come, as one file: it asks for what the page shows. The server knows it by its name.
    {
      name: 'first',
      test: /vite[\\/]preload-helper|src[\\/](?:main|api[\\/](?:ahead|first-asked)|parts[\\/]rest|shell[\\/]theme)\.tsx?$/,
      priority: 5,
    },
    { name: 'react', test: /node_modules[\\/](?:react|react-dom|scheduler)[\\/]/, priority: 4 },
    // What every page needs, with all that it imports.
    { name: 'base', test: /src[\\/]app\.tsx$/, priority: 3 },
    { name: 'dialogs', test: /node_modules[\\/](?:react-aria|react-stately|@react-|@internationalized)/, priority: 2 },
    // What pages are made of, apart from the forms of acts: a page is read before something is done on it.
    {
      name: 'parts',
      test: /node_modules|src[\\/](?:parts|intl|session|api|shell|pages[\\/]new-case[\\/]openings)/,
      minShareCount: 3,
      priority: 1.5,
    },
    { name: 'acts', test: /src[\\/]acts[\\/]/, priority: 1 },
    { name: 'of-case', test: /src[\\/]pages[\\/](?:cases|records[\\/]record-acts)/, minShareCount: 2, priority: 0.5 },
    { name: 'shared', minShareCount: 4 },
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
    // Every browser of that year knows the link.
    modulePreload: { polyfill: false },
    // Packages mark what runs in a browser for frameworks that also run elsewhere; here everything does.
    rolldownOptions: { checks: { moduleLevelDirective: false }, output: { codeSplitting: CHUNKS } },
  },
  server: { proxy: { '/app': SERVER, '/sign-in': SERVER, '/sign-out': SERVER, '/identity': SERVER, '/oppet': SERVER } },
});
