import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module.js';
import { API_PREFIX } from './api-root.js';
import { Routes } from './http/routes.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { createServer } from './http/server.js';
import { publishDocument } from './openapi/publish.js';
import type { ApiOptions } from './options.js';
import { ProblemFilter } from './problems/problem.filter.js';

export type { ApiOptions } from './options.js';

export interface RunningApi {
  /** Where it listens, without a trailing slash. */
  readonly url: string;
  /** Takes no more requests, finishes those under way, lets go of the database. */
  close(): Promise<void>;
}

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
    createServer(routes, problems),
    {
      logger: options.log,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.setGlobalPrefix(API_PREFIX, { exclude: ['health/live', 'health/ready'] });
  await sendSecurityHeaders(app);
  publishDocument(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
