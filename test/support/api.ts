import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { pino } from 'pino';
import { VirtualClock } from '#casework';
import { readConfig } from '#config';
import { createApi } from '../../apps/api/src/bootstrap.js';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { Log } from '../../apps/api/src/log.js';
import { createTestDatabase } from './database.js';
import { Tokens } from './tokens.js';

/** The API on a database of its own, asked without a network. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly databaseUrl: string;
  readonly clock: VirtualClock;
  /** What the API has logged at its usual level, one line each. */
  readonly lines: readonly string[];
  /** Those of them that are errors. */
  readonly errors: readonly string[];
  readonly tokens: Tokens;
  /** Asks as a demo person, with a bearer token (null: signed out). The address is below the root of the API unless it begins with `//`. */
  ask(
    user: string | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH',
    path: string,
    options?: AskOptions,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export interface AskOptions {
  readonly body?: unknown;
  readonly raw?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
  readonly remoteAddress?: string;
}

/** A Monday with no holiday near. */
const START = new Date('2026-02-02T08:00:00Z');

/** As pino writes `error` and `fatal`. */
const ERROR = /^\{"level":(?:50|60),/;

/** A database that something else has filled and takes away, with the clock that it was filled by. */
export interface FilledWorld {
  readonly url: string;
  readonly clock: VirtualClock;
}

/** @param filled  left out: a new database, empty but for the demo network */
export async function openTestApi(
  environment: Readonly<Record<string, string>> = {},
  filled: FilledWorld | null = null,
): Promise<TestApi> {
  const database = filled === null ? await createTestDatabase() : { url: filled.url, drop: async () => undefined };
  const clock = filled?.clock ?? new VirtualClock(START);
  const config = readConfig(environment);
  const lines: string[] = [];
  const errors: string[] = [];
  const write = (line: string): void => {
    lines.push(line);
    if (ERROR.test(line)) errors.push(line);
  };
  const log = new Log(pino({ level: config.logLevel }, { write }));
  const app = await createApi({ config, databaseUrl: database.url, log, clock });
  const tokens = new Tokens(database.url, config.publicUrl, clock);
  return {
    app,
    databaseUrl: database.url,
    clock,
    lines,
    errors,
    tokens,
    ask: async (user, method, path, options = {}) =>
      app.inject(toRequest(user === null ? null : await tokens.bearer(user), method, path, options)),
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

function toRequest(
  bearer: string | null,
  method: NonNullable<InjectOptions['method']>,
  path: string,
  { body, raw, headers, remoteAddress }: AskOptions,
): InjectOptions {
  const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  return {
    method,
    url: path.startsWith('//') ? path.slice(1) : `${API_ROOT}${path}`,
    headers: {
      host: 'localhost:3000',
      ...(bearer !== null && { authorization: bearer }),
      ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
      ...(sent !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(sent !== undefined && { payload: sent }),
    ...(remoteAddress !== undefined && { remoteAddress }),
  };
}
