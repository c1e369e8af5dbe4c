import { stockholmDate, type IsoDate } from '#process';
import type { PerformAct } from '../perform-act.js';
import type { Clock } from '../ports.js';
import { performUnlessOver } from '../perform-unless-over.js';

export interface OverDeclarations {
  /** Declarations whose person holds the assignment no longer, by their aggregates. */
  over(on: IsoDate): Promise<readonly string[]>;
}

/**
 * Ends declarations of interest with the last mandate they were made for. From that day the time runs after which what they say is
 * destroyed. It looks at how things are, so it may run as often as one likes, on any number of workers.
 *
 * @source domain/law-and-conventions.md#7 (req 7.5)
 */
export class EndDeclarations {
  constructor(
    private readonly performAct: Pick<PerformAct, 'run'>,
    private readonly declarations: OverDeclarations,
    private readonly clock: Clock,
  ) {}

  /** @returns how many ended */
  async run(): Promise<number> {
    const over = await this.declarations.over(stockholmDate(this.clock.now()));
    const acts = over.map((caseId) => ({ caseId, act: 'ASSIGNMENT_ENDED', facts: {} }));
    return performUnlessOver(this.performAct, acts);
  }
}
