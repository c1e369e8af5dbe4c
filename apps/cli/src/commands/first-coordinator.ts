import { SystemClock } from '#casework';
import { OWN_ISSUER } from '#identity';
import { Mandates, People } from '#network';
import { NetworkStorePg } from '#persistence';
import { stockholmDate, type Actor } from '#process';
import { UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';

const { usage } = WORDS['first-coordinator'];

/** Whoever has the machine. The log shows it as nobody's id. */
const OPERATOR: Actor = {
  personId: '00000000-0000-0000-0000-000000000000',
  mandates: [{ role: 'coordinator' }],
};

/**
 * Lets the first coordinator in, who gives everybody else their mandates in the API. `ÄMNE` is the subject by which the provider
 * that signs people in knows them. Repeating it changes nothing.
 */
export const firstCoordinator: Command = {
  run: async (args, output) => {
    const [subject, name, ...rest] = args;
    if (subject === undefined || name === undefined || rest.length > 0)
      throw new UsageError(`Användning: npm run ordna -- ${usage}`);
    const personId = await withWorkplace(async ({ config, dataSource }) => {
      const clock = new SystemClock();
      const store = new NetworkStorePg(dataSource, clock);
      const issuer = config.oidc?.issuer ?? OWN_ISSUER;
      const known = await store.loginOf(issuer, subject);
      if (known !== null) return known;
      const people = new People(store);
      const person = {
        kind: 'person',
        name,
        email: null,
        locale: 'sv',
        digest: 'daily',
        organisationId: null,
      } as const;
      const { id } = await people.add(OPERATOR, person, `first-coordinator:${issuer}:${subject}`);
      const { network } = await store.snapshot();
      if (!network.mandates.some((one) => one.personId === id && one.role === 'coordinator')) {
        const from = stockholmDate(clock.now());
        const mandate = { ...NOWHERE_IN_PARTICULAR, personId: id, role: 'coordinator', from } as const;
        await new Mandates(store, clock).give(OPERATOR, mandate, `first-mandate:${id}`);
      }
      await people.addLogin(OPERATOR, id, issuer, subject);
      return id;
    });
    output.result({ personId }, [`Klart. Personens nummer är ${personId}.`]);
    return true;
  },
};

const NOWHERE_IN_PARTICULAR = {
  region: null,
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: null,
  body: null,
  seat: null,
  rank: null,
  appointedBy: null,
  decisionRef: null,
  to: null,
} as const;
