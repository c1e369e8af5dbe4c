import type { OnApplicationBootstrap } from '@nestjs/common';
import { OWN_ISSUER } from '#identity';
import { DEMO_PERSONS, demoNetwork, referenceNetwork, type BodyRecordKind } from '#network';
import type { BodyStorePg, NetworkSeedPg } from '#persistence';
import type { NetworkDeed } from '#process';
import type { DemoClearances } from '../records/demo-clearances.js';

/** What is written of each kind of record that a body begins with. */
const DEED_OF = {
  meeting: 'meeting-planned',
  goal: 'goal-set',
  occasion: 'occasion-planned',
  'watch-item': 'watch-begun',
  advice: 'advice-given',
} as const satisfies Record<BodyRecordKind, NetworkDeed>;

/** Puts the organisations in place, and the invented people where nobody else is: standalone, with the embedded provider. */
export class DemoNetwork implements OnApplicationBootstrap {
  constructor(
    private readonly seeds: NetworkSeedPg,
    private readonly bodies: BodyStorePg,
    /** Whether the people here are invented. */
    readonly isWanted: boolean,
    private readonly clearances: Pick<DemoClearances, 'add'>,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const seed = this.isWanted ? demoNetwork : referenceNetwork;
    await this.seeds.add(seed, OWN_ISSUER);
    if (this.isWanted) await this.clearances.add(seed.persons);
    const actorId = DEMO_PERSONS.find(({ subject }) => subject === 'coordinator')?.id ?? '';
    for (const made of seed.bodyRecords) {
      const { id, body } = made.record;
      const entry = { what: DEED_OF[made.kind], actorId, onBehalfOf: null, subjectId: id, details: { body } };
      await this.bodies.add(made, entry);
    }
  }
}
