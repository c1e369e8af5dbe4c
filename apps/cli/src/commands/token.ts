import { SystemClock } from '#casework';
import { API_ROOT } from '#contract';
import { OWN_ISSUER, OwnAddresses, readOwnKeys, signOwnToken } from '#identity';
import { LoginsPg, poolOf } from '#persistence';
import { onlyArgument, UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';

const { usage } = WORDS.token;

/** As long as a token of the API should live. @source dataportal.se/rest-api-profil#SAK.12 */
const LIVES_SECONDS = 300;

/**
 * A bearer token for one of the people whom the embedded provider signs in, for trying the API from a terminal. Whoever can run
 * this has the database, and so could do everything without it.
 */
export const token: Command = {
  run: async (args, output) => {
    const subject = onlyArgument(args, usage);
    const signed = await withWorkplace(async ({ config, dataSource }) => {
      if (config.mode !== 'standalone' || config.oidc !== null)
        throw new UsageError('Här loggar en annan tjänst in människor; hämta åtkomstbeviset där.');
      const logins = await new LoginsPg(dataSource).ofIssuer(OWN_ISSUER);
      if (!logins.some((login) => login.subject === subject))
        throw new UsageError(
          `Ingen heter så. Starta Ordna en gång med npm start, och välj en av: ${logins.map((login) => login.subject).join(', ')}`,
        );
      const clock = new SystemClock();
      const own = new OwnAddresses(config.publicUrl, API_ROOT);
      return signOwnToken(await readOwnKeys(poolOf(dataSource), () => clock.now()), {
        issuer: own.ownIssuer,
        audience: own.apiRoot,
        subject,
        issuedAt: clock.now(),
        livesSeconds: LIVES_SECONDS,
      });
    });
    output.result({ token: signed }, [signed]);
    return true;
  },
};
