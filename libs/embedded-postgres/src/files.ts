import { readFile } from 'node:fs/promises';

/**
 * Tells whether an error from Node carries one of these system codes, such as `ENOENT`. Not by `instanceof Error`: under
 * Jest, Node's own errors are of another realm's class.
 */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    codes.includes(error.code)
  );
}

/** The text of a file, or null where there is no such file. */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
