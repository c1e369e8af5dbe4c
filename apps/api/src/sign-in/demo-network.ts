import type { OnApplicationBootstrap } from '@nestjs/common';
import { OWN_ISSUER } from '#identity';
import { demoNetwork, referenceNetwork } from '#network';
import type { NetworkSeedPg } from '#persistence';

/** Puts the organisations in place, and the invented people where nobody else is: standalone, with the embedded provider. */
export class DemoNetwork implements OnApplicationBootstrap {
  constructor(
    private readonly seeds: NetworkSeedPg,
    private readonly isWanted: boolean,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.seeds.add(this.isWanted ? demoNetwork : referenceNetwork, OWN_ISSUER);
  }
}
