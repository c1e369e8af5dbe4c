import { stockholmDate, type IsoDate } from '#process';
import type { PerformAct } from './perform-act.js';
import type { Clock } from './ports.js';
import { performUnlessOver } from './perform-unless-over.js';

/** An open opinion that believes something else of its region's people than holds today. */
export interface OutdatedOpinion {
  readonly caseId: string;
  readonly instanceId: string;
  readonly contactPerson: boolean;
  readonly deputy: boolean;
}

export interface OutdatedOpinions {
  /** Open opinions whose region has got or lost its contact person or its last deputy, for the field of the case. */
  outdated(on: IsoDate): Promise<readonly OutdatedOpinion[]>;
}

/**
 * Tells open opinions whom their region has now. It looks at how things are, not at what changed, so it may run as often as one
 * likes, also for mandates and absences that begin or end with a day. @source domain/actors.md#5 (vacancy is an alarm)
 */
export class TellContacts {
  constructor(
    private readonly performAct: Pick<PerformAct, 'run'>,
    private readonly opinions: OutdatedOpinions,
    private readonly clock: Clock,
  ) {}

  /** @returns how many opinions were told */
  async run(): Promise<number> {
    const outdated = await this.opinions.outdated(stockholmDate(this.clock.now()));
    const acts = outdated.map(({ caseId, instanceId, contactPerson, deputy }) => ({
      caseId,
      instanceId,
      act: 'CONTACTS_CHANGED',
      facts: { contactPerson, deputy },
    }));
    return performUnlessOver(this.performAct, acts);
  }
}
