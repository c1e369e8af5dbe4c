import { resolve } from 'node:path';
import { ConfigError } from './config-error.js';
import { type Environment, environmentSchema, type LogLevel } from './environment.js';

/** The provider that signs people in, and who Ordna is to it. */
export interface OidcConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** How letters leave, and where answers come in. */
export interface MailConfig {
  /** Null: nothing is sent. */
  readonly smtpUrl: string | null;
  readonly from: string;
  readonly replies: string;
}

interface CommonConfig {
  readonly databasePoolMax: number;
  /** Null: jobs are kept in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly port: number;
  readonly host: string;
  /** Proxies that say truly who calls; none: nobody is taken at their word. */
  readonly trustedProxies: readonly string[];
  /** Without a trailing slash, so that a path can be put after it. */
  readonly publicUrl: string;
  /** Absolute path. */
  readonly dataDir: string;
  readonly logLevel: LogLevel;
  readonly outboxPollMs: number;
  readonly deadlinePollMs: number;
  /** Null: the embedded provider in standalone mode, and nobody can sign in otherwise. */
  readonly oidc: OidcConfig | null;
  /** How long a browser's session lives without a request, and at most. */
  readonly session: { readonly idleMs: number; readonly absoluteMs: number };
  readonly mail: MailConfig;
}

/** One machine, nothing else needed: the program starts and stops its own PostgreSQL. */
export interface StandaloneConfig extends CommonConfig {
  readonly mode: 'standalone';
  readonly databaseUrl: null;
}

/** The database is run by someone else; any number of processes may share it. */
export interface ServerConfig extends CommonConfig {
  readonly mode: 'server';
  readonly databaseUrl: string;
}

export type Config = StandaloneConfig | ServerConfig;

/**
 * Reads the environment once, at start; everything else receives the values. Changing the environment afterwards changes nothing.
 *
 * @param env  the variables to read; the process's own when left out
 * @throws ConfigError  naming every variable that cannot be used
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => ({ variable: path.join('.'), expected: message })),
    );
  }
  return Object.freeze(toConfig(parsed.data));
}

function toConfig(environment: Environment): Config {
  const { DATABASE_URL: databaseUrl } = environment;
  const common: CommonConfig = {
    databasePoolMax: environment.DATABASE_POOL_MAX,
    redisUrl: environment.REDIS_URL ?? null,
    port: environment.PORT,
    host: environment.HOST,
    trustedProxies: environment.TRUSTED_PROXIES,
    publicUrl: (environment.PUBLIC_URL ?? `http://localhost:${environment.PORT}`).replace(/\/+$/, ''),
    dataDir: resolve(environment.ORDNA_DATA),
    logLevel: environment.LOG_LEVEL,
    outboxPollMs: environment.OUTBOX_POLL_MS,
    deadlinePollMs: environment.DEADLINE_POLL_MS,
    oidc: toOidc(environment),
    mail: toMail(environment),
    session: {
      idleMs: environment.SESSION_IDLE_MINUTES * MINUTE_MS,
      absoluteMs: environment.SESSION_MINUTES * MINUTE_MS,
    },
  };
  return databaseUrl === undefined
    ? { ...common, mode: 'standalone', databaseUrl: null }
    : { ...common, mode: 'server', databaseUrl };
}

const MINUTE_MS = 60_000;

function toOidc({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: clientId,
  OIDC_CLIENT_SECRET: clientSecret,
}: Environment): OidcConfig | null {
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null;
  return { issuer, clientId, clientSecret };
}

/** A sender that nobody can answer, for installations that send nothing. */
const NOBODY = 'Ordna <ordna@ordna.example>';

function toMail({ SMTP_URL: smtpUrl, MAIL_FROM: from = NOBODY, MAIL_REPLIES: replies }: Environment): MailConfig {
  return { smtpUrl: smtpUrl ?? null, from, replies: replies ?? /<([^<>]+)>$/.exec(from)?.[1] ?? from };
}
