import type { Assignment } from '#process';
import type { PerformAct } from '../perform-act.js';
import type { Actor } from '../ports.js';
import type { ActAnswer, ActDetails } from '../requests.js';

/** By which a person's declarations for one assignment are one case: there is never a second. */
export const conflictKey = (personId: string, assignment: Assignment): string => `conflict:${personId}:${assignment}`;

export interface NewConflict extends ActDetails {
  readonly personId: string;
  readonly assignment: Assignment;
}

/** Begins what is kept of one person's conflicts of interest for one assignment. @source domain/states.md#12; docs/adr/0024 */
export class OpenConflict {
  constructor(private readonly performAct: Pick<PerformAct, 'open'>) {}

  /** @throws as `PerformAct.open`; `stale-revision` when it has begun already */
  run(actor: Actor, { personId, assignment, facts, ...details }: NewConflict): Promise<ActAnswer> {
    return this.performAct.open(actor, {
      ...details,
      facts: { ...facts, person: personId, assignment },
      chart: 'conflict',
      profile: {
        caseKey: conflictKey(personId, assignment),
        origin: 'live',
        historyId: null,
        processVersion: 'RECORDS_2026',
        kind: 'conflict',
        product: assignment,
        substance: '',
        indication: '',
        company: '',
      },
    });
  }
}
