import cookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IdentityDesk, OwnAddresses } from '#identity';
import { ApiModule } from './api.module.js';
import { API_PREFIX } from './api-root.js';
import { Routes } from './http/routes.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { createServer } from './http/server.js';
import { MAIL_PATHS } from './mail/mail.providers.js';
import { publishDocument } from './openapi/publish.js';
import { PUBLIC_PATHS } from './public/public.providers.js';
import { ownSignsIn, type ApiOptions } from './options.js';
import { ProblemFilter } from './problems/problem.filter.js';
import { KnownPeople } from './sign-in/known-people.js';
import { findBuiltWeb } from './web/built-web.js';
import { mountWebApp } from './web/web-app.js';
import { mountProvider } from './sign-in/provider-routes.js';

export type { ApiOptions } from './options.js';

export interface RunningApi {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Takes no more requests, finishes those under way, lets go of the database. */
  close(): Promise<void>;
}

/** Routes that are no part of the published API: the process's health, and people's way in and out. */
const BESIDE_THE_API = [
  ...PUBLIC_PATHS,
  ...MAIL_PATHS,
  'health/live',
  'health/ready',
  'sign-in',
  'sign-in/callback',
  'sign-out',
  'signed-out',
  'account',
  'account/sessions/:sessionId/end',
  'fraga/:token',
  'kvitton/:caseId/:entryId',
  'kvitton/:caseId/:entryId/pdf',
  'app/events',
  'app/session',
  'app/sessions',
  'app/sessions/:sessionId',
];

/** Starts the API and answers when it listens. */
export async function startApi(options: ApiOptions): Promise<RunningApi> {
  const app = await createApi(options);
  const { host, port } = options.config;
  await app.listen({ host, port });
  return { url: await app.getUrl(), close: () => app.close() };
}

/** The API, ready to be asked but not listening. */
export async function createApi(options: ApiOptions): Promise<NestFastifyApplication> {
  const routes = new Routes();
  const problems = new ProblemFilter(routes, options.log);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.with(options, problems),
    createServer(routes, problems, options.config.trustedProxies),
    {
      logger: options.log,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.setGlobalPrefix(API_PREFIX, { exclude: [...BESIDE_THE_API] });
  await app.register(cookie);
  await sendSecurityHeaders(app);
  await mountProvider(app, {
    desk: app.get(IdentityDesk),
    people: app.get(KnownPeople),
    problems,
  });
  publishDocument(app, app.get(OwnAddresses), ownSignsIn(options.config));
  const web = findBuiltWeb();
  if (web) mountWebApp(app, web);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
