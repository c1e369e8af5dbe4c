import { ActNotAllowed, ProcessError } from '#process';
import type { PerformAct } from './perform-act.js';
import { SYSTEM } from './tell-case.js';

export type SystemAct = Parameters<PerformAct['run']>[1];

/**
 * Performs the system's acts one after the other. What an act was for may be over between the question what there is to do and the
 * act itself: then nobody needs it.
 *
 * @returns how many were performed
 */
export async function performUnlessOver(
  performAct: Pick<PerformAct, 'run'>,
  acts: readonly SystemAct[],
): Promise<number> {
  let performed = 0;
  for (const act of acts) {
    if (await performAct.run(SYSTEM, act).then(() => true, overMeanwhile)) performed += 1;
  }
  return performed;
}

function overMeanwhile(error: unknown): false {
  if (error instanceof ActNotAllowed) return false;
  if (error instanceof ProcessError && error.code === 'instance-not-found') return false;
  throw error;
}
