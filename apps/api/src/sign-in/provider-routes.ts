import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type AttemptLimit, type EmbeddedProvider, type IdentityDesk, PROVIDER_PATH } from '#identity';
import { localeOf, type Locale } from '#messages';
import { readForm } from '../http/forms.js';
import { isFromThisMachine } from '../http/this-machine.js';
import { sendPage } from '../pages/layout.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { ProblemFilter } from '../problems/problem.filter.js';
import type { KnownPeople } from './known-people.js';
import { loginPage } from './login-page.js';
import { providerFaultPage } from './sign-in-pages.js';

/** Wrong secrets that one address may send to the token endpoint before it must wait. */
const BAD_CLIENTS = { most: 10, windowMs: 5 * 60_000 };

/** What other systems need of our issuer; everything else is for people, and answers on this very machine alone. */
const FOR_SYSTEMS = ['/token', '/jwks', '/.well-known/openid-configuration'];

const PEOPLE_FORM_LIMIT = 10_000;

interface Mounted {
  readonly desk: IdentityDesk;
  readonly people: KnownPeople;
  readonly problems: ProblemFilter;
}

/** Mounts our own issuer beside the API. It reads its requests itself, so bodies are left alone here. */
export async function mountProvider(app: NestFastifyApplication, { desk, people, problems }: Mounted): Promise<void> {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _body, done) => done(null));
    scope.setErrorHandler((error, request, reply) => problems.answer(error, request, reply));
    const badClients = new BadClients(desk.attemptLimit('bad-client', BAD_CLIENTS));
    let opened: Promise<EmbeddedProvider> | null = null;
    const provider = (): Promise<EmbeddedProvider> =>
      (opened ??= desk.provider().then((one) => {
        one.onBadClient((request) => badClients.note(request));
        return one;
      }));
    scope.addHook('onRequest', async (request) => {
      const path = pathBelow(request);
      if (!FOR_SYSTEMS.includes(path) && !isFromThisMachine(request)) throw new ApiProblem('path-unknown');
      const seconds = path === '/token' ? await badClients.waitFor(request) : 0;
      if (seconds > 0) throw new ApiProblem('too-many-attempts', { seconds });
    });
    const at = `${PROVIDER_PATH}/interaction/:uid`;
    scope.get<{ Params: { uid: string } }>(at, async (request, reply) =>
      showLogin(await provider(), people, request, reply),
    );
    scope.post<{ Params: { uid: string } }>(at, async (request, reply) =>
      takeLogin(await provider(), people, request, reply),
    );
    scope.all(`${PROVIDER_PATH}/*`, async (request, reply) => {
      const open = await provider();
      reply.hijack();
      await open.handle(request.raw, reply.raw);
    });
    await Promise.resolve();
  });
}

/** Counts wrong secrets by where they came from, which the provider, behind a proxy, does not know. */
class BadClients {
  private readonly addresses = new WeakMap<IncomingMessage, string>();
  private counting: Promise<unknown> = Promise.resolve();

  constructor(private readonly limit: AttemptLimit) {}

  async waitFor({ raw, ip }: FastifyRequest): Promise<number> {
    this.addresses.set(raw, ip);
    await this.counting;
    return this.limit.waitFor(ip);
  }

  /** The provider does not wait for this, so the next request does. While the database is away nobody is let in anyway. */
  note(request: IncomingMessage): void {
    const address = this.addresses.get(request);
    if (address === undefined) return;
    this.counting = Promise.all([this.counting, this.limit.use(address).catch(() => 0)]);
  }
}

const pathBelow = ({ url }: FastifyRequest): string => (url.split('?')[0] ?? '').slice(PROVIDER_PATH.length);

type LoginRequest = FastifyRequest<{ Params: { uid: string } }>;

async function showLogin(
  provider: EmbeddedProvider,
  people: KnownPeople,
  request: LoginRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const locale = localeFor(request);
  if (!(await provider.isUnderWay(request.raw, reply.raw, request.params.uid))) return sendOver(reply, locale);
  const wanted = new URLSearchParams(request.url.split('?')[1]).get('q')?.slice(0, 100) ?? '';
  const at = `${PROVIDER_PATH}/interaction/${request.params.uid}`;
  return sendPage(reply, loginPage(at, wanted, await people.find(wanted, locale), locale));
}

async function takeLogin(
  provider: EmbeddedProvider,
  people: KnownPeople,
  request: LoginRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const locale = localeFor(request);
  const { subject } = readForm(await readText(request));
  if (!(await provider.isUnderWay(request.raw, reply.raw, request.params.uid))) return sendOver(reply, locale);
  if (typeof subject !== 'string' || !(await people.has(subject))) return sendOver(reply, locale);
  const next = await provider.finish(request.raw, reply.raw, subject);
  return reply.header('cache-control', 'no-store').redirect(next, 303);
}

/** These routes stand beside the API's, where nobody else has read it. */
const localeFor = ({ headers }: FastifyRequest): Locale => localeOf(headers['accept-language']);

const sendOver = (reply: FastifyReply, locale: Locale): FastifyReply =>
  sendPage(reply, providerFaultPage('interaction_over', locale), { status: 400 });

async function readText({ raw }: FastifyRequest): Promise<string> {
  let text = '';
  for await (const chunk of raw) {
    text += String(chunk);
    if (text.length > PEOPLE_FORM_LIMIT) throw new ApiProblem('body-too-large', { limit: PEOPLE_FORM_LIMIT });
  }
  return text;
}
