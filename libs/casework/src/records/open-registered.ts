import { rowId } from '../ids.js';
import type { PerformAct } from '../perform-act.js';
import type { Actor } from '../ports.js';
import type { ActAnswer, ActDetails } from '../requests.js';

export interface NewRegistered extends ActDetails {
  readonly chart: 'document' | 'disclosure-request';
}

/** Begins a document or a request that belongs to no case. @source domain/law-and-conventions.md#1 (req 1.3); docs/adr/0024 */
export class OpenRegistered {
  constructor(private readonly performAct: Pick<PerformAct, 'open'>) {}

  /** @throws as `PerformAct.open` */
  run(actor: Actor, { chart, ...details }: NewRegistered): Promise<ActAnswer> {
    return this.performAct.open(actor, {
      ...details,
      chart,
      profile: {
        // A repeated request is told by its key, and must say the same of itself.
        caseKey: `register:${actor.personId}:${details.idempotencyKey ?? rowId()}`,
        origin: 'live',
        historyId: null,
        processVersion: 'RECORDS_2026',
        kind: 'register',
        product: chart,
        substance: '',
        indication: '',
        company: '',
      },
    });
  }
}
