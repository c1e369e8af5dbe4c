import { readFile } from 'node:fs/promises';
import { parseHistories } from '#contract';
import type { History } from '#process';
import { UsageError } from './command.js';

/**
 * Reads a file of public histories.
 *
 * @throws UsageError saying what is wrong with the file
 */
export async function readHistories(path: string): Promise<readonly History[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`Filen går inte att läsa: ${path}`);
  });
  try {
    return parseHistories(JSON.parse(text));
  } catch (error) {
    throw new UsageError(
      `Filen är inte en samling historier: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
