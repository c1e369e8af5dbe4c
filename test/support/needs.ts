import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe } from '@jest/globals';

/** A program from outside npm that some suites need, and what installs it. */
export interface Need {
  readonly program: string;
  /** The same in another make, which is taken where it is found. */
  readonly rather?: string;
  readonly install: string;
}

/** The path of what a suite needs, or null where the machine has none. */
export function findNeed({ program, rather }: Need): string | null {
  return (rather === undefined ? null : findProgram(rather)) ?? findProgram(program);
}

/** The program's path, or null where PATH does not lead to it. */
function findProgram(program: string): string | null {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/**
 * `describe` for suites that need an outside program. Without it they are skipped under a name from which the closing-line
 * reporter tells what to install; with ORDNA_REQUIRE_ALL=1, as in CI, that fails the run.
 */
export function describeWith(need: Need, name: string, suite: () => void): void {
  if (findNeed(need) !== null) describe(name, suite);
  else describe.skip(`${name} [needs ${need.program}: ${need.install}]`, suite);
}

/** Where the national profile for APIs lies: beside the checkout, unless ORDNA_API_PROFILE names another folder. */
export const apiProfileFolder = (): string =>
  process.env['ORDNA_API_PROFILE'] ?? fileURLToPath(new URL('../../../shared/api-profile', import.meta.url));
