import type { OnApplicationBootstrap } from '@nestjs/common';
import type { PersonsPg } from '#persistence';
import type { Identity } from '../actor/identity.js';
import { DEMO_USERS } from './demo-users.js';

/** Puts the demo users' names where the names of all who act are kept. */
export class DemoPersons implements OnApplicationBootstrap {
  constructor(
    private readonly persons: PersonsPg,
    private readonly identity: Identity,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.identity.allowsDemoUsers) return;
    await this.persons.add(DEMO_USERS.map(({ name, actor }) => ({ id: actor.personId, name })));
  }
}
