import type { Clock } from './ports.js';
import type { Seal, SealStore } from './verification-ports.js';

/**
 * Seals the journal every so often: the ends of all chains go into one digest, chained to the seal before. Each case's chain
 * shows what was changed in it, and the seals show that a case is gone as a whole.
 */
export class SealJournal {
  constructor(
    private readonly seals: SealStore,
    private readonly clock: Clock,
    /** Entries since the last seal that call for a new one. */
    private readonly every: number = 1_000,
  ) {}

  /** @returns null while there is too little to seal */
  run(): Promise<Seal | null> {
    return this.seals.seal(this.clock.now(), this.every);
  }
}
