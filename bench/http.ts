import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { readConfig } from '#config';
import { readOwnKeys, signOwnToken, OwnAddresses } from '#identity';
import { API_ROOT } from '../apps/api/src/api-root.js';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { Child } from './child.js';
import { Floor } from './floor.js';
import { HttpClient } from './http-client.js';
import { measure, measureInTurns, round } from './measure.js';
import { nomination } from './nomination.js';
import { print, tell } from './print.js';

interface HttpResult {
  readonly concurrency: number;
  readonly floorPerSecond: number;
  readonly httpPerSecond: number;
  readonly ratio: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

const CALLERS = [1, 8, 32];
const WARM_UP_CALLERS = 32;
const WARM_UP_SECONDS = 4;

const listening = z.object({ url: z.string() });
const opened = z.object({ caseId: z.string() });

/** The act of the step bench, through the API in a process of its own, against the same floor. */
export async function benchHttp(given: BenchArguments): Promise<void> {
  const seconds = numberOf(given, 'seconds', 4);
  await withBenchDatabase(null, async (databaseUrl) => {
    const floor = new Floor(databaseUrl);
    const api = Child.start('api-process.js');
    const { url } = listening.parse(await api.ask({ databaseUrl }));
    const client = new HttpClient(url, API_ROOT);
    const bearer = await tokensOf(databaseUrl);
    try {
      const results: HttpResult[] = [];
      await warmUp(client, bearer);
      for (const callers of CALLERS) {
        const result = await compare(floor, { client, bearer }, callers, seconds);
        results.push(result);
        if (!given.json) print(lineOf(result));
      }
      if (given.json) print(JSON.stringify({ http: results }));
    } finally {
      client.close();
      await api.stop();
      await floor.close();
    }
  });
}

/** A server in operation has answered some thousand requests before. */
async function warmUp(client: HttpClient, bearer: Bearer): Promise<void> {
  tell('warming up …');
  const walks = await Promise.all(Array.from({ length: WARM_UP_CALLERS }, () => Walk.start(client, bearer)));
  await measure(WARM_UP_CALLERS, WARM_UP_SECONDS, async (caller) => walks[caller]?.step());
}

async function compare(floor: Floor, { client, bearer }: Way, callers: number, seconds: number): Promise<HttpResult> {
  await floor.open(callers);
  const walks = await Promise.all(Array.from({ length: callers }, () => Walk.start(client, bearer)));
  tell(`${callers} at a time …`);
  const [plain, http] = await measureInTurns(callers, seconds, [
    (caller) => floor.step(caller),
    async (caller) => walks[caller]?.step(),
  ]);
  if (!plain || !http) throw new RangeError('Two works are measured');
  return {
    concurrency: callers,
    floorPerSecond: round(plain.perSecond, 0),
    httpPerSecond: round(http.perSecond, 0),
    ratio: round(http.perSecond / plain.perSecond),
    p50Ms: round(http.p50Ms),
    p95Ms: round(http.p95Ms),
  };
}

const COORDINATOR = 'coordinator';
const CONTACT_PERSON = 'contact-person-12';

/** What the two who act show, each their own. */
type Bearer = Readonly<Record<typeof COORDINATOR | typeof CONTACT_PERSON, string>>;
interface Way {
  readonly client: HttpClient;
  readonly bearer: Bearer;
}

/** Tokens for both, as the installation's own issuer signs them; they outlive the bench. */
async function tokensOf(databaseUrl: string): Promise<Bearer> {
  const { publicUrl } = readConfig({ PORT: '0' });
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const keys = await readOwnKeys(pool, () => new Date());
  await pool.end();
  const { ownIssuer: issuer, apiRoot: audience } = new OwnAddresses(publicUrl, API_ROOT);
  const sign = async (subject: string): Promise<string> =>
    `Bearer ${await signOwnToken(keys, { issuer, audience, subject, issuedAt: new Date(), livesSeconds: 3600 })}`;
  return { [COORDINATOR]: await sign(COORDINATOR), [CONTACT_PERSON]: await sign(CONTACT_PERSON) };
}

/** A nomination that is returned and completed again and again, each time by the one whose turn it is. */
class Walk {
  private isReturned = false;

  private constructor(
    private readonly client: HttpClient,
    private readonly bearer: Bearer,
    private readonly path: string,
  ) {}

  static async start(client: HttpClient, bearer: Bearer): Promise<Walk> {
    const { profile, chart, act, facts } = nomination('Exempelmedel');
    const { origin: _origin, historyId: _historyId, ...asSent } = profile;
    const body = await perform(client, '/cases', bearer[CONTACT_PERSON], { profile: asSent, chart, act, facts });
    return new Walk(client, bearer, `/cases/${opened.parse(JSON.parse(body)).caseId}/acts`);
  }

  async step(): Promise<void> {
    const { isReturned } = this;
    this.isReturned = !isReturned;
    if (isReturned) await this.act(CONTACT_PERSON, 'RESUBMIT', { completion: 'Underlaget är nu komplett' });
    else await this.act(COORDINATOR, 'RETURN', { missing: ['Jämförelse med dagens behandling'] });
  }

  private async act(user: keyof Bearer, act: string, facts: object): Promise<void> {
    await perform(this.client, this.path, this.bearer[user], { act, facts });
  }
}

/** @throws when it is not done: a refusal answered fast must not count as speed */
async function perform(client: HttpClient, path: string, bearer: string, content: object): Promise<string> {
  const { status, body } = await client.post(path, { authorization: bearer, 'idempotency-key': randomUUID() }, content);
  if (status !== 201) throw new Error(`POST ${path}: ${status} ${body}`);
  return body;
}

const lineOf = ({ concurrency, floorPerSecond, httpPerSecond, ratio, p50Ms, p95Ms }: HttpResult): string =>
  `${concurrency} at a time: floor ${floorPerSecond}/s, HTTP ${httpPerSecond}/s, ratio ${ratio}, p50 ${p50Ms} ms, p95 ${p95Ms} ms`;
