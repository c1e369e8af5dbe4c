import { isIP } from 'node:net';
import { z } from 'zod';

/** A whole number between two bounds; environment variables are text, so `"08"` and `"1e3"` are refused rather than guessed at. */
function wholeNumber(least: number, most: number) {
  const expected = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^(0|[1-9]\d*)$/, expected)
    .transform(Number)
    .pipe(z.number(expected).min(least, expected).max(most, expected));
}

function address(protocols: readonly string[]) {
  const expected = `must be an address that starts with ${protocols.map((protocol) => `${protocol}://`).join(' or ')}`;
  const protocol = new RegExp(`^(${protocols.join('|')})$`);
  return z.url({ protocol, error: expected });
}

/** A mailbox of ours: nothing that would need quoting. */
const MAILBOX = /^[A-Za-z0-9._-]{1,20}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/;
const SENDER = /^(?:[^<>"\r\n@]+<[A-Za-z0-9._-]+@[A-Za-z0-9.-]+>|[A-Za-z0-9._-]+@[A-Za-z0-9.-]+)$/;

/** Names for the machine itself and for private networks, as `proxy-addr` knows them. */
const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];
const NETWORKS = `must be addresses, networks such as 10.0.0.0/8, or ${NAMED_NETWORKS.join(', ')}, with commas between`;
const listed = (text: string): readonly string[] => text.split(',').map((one) => one.trim());

function isNetwork(text: string): boolean {
  const [host = '', bits, ...more] = text.split('/');
  const longest = { 0: -1, 4: 32, 6: 128 }[isIP(host)] ?? -1;
  if (bits === undefined) return longest > 0 || NAMED_NETWORKS.includes(text);
  return more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= longest;
}

/** Every variable Ordna reads, under its name in the environment. An empty value counts as absent. */
const variables = z.object({
  /** The database. Absent: the embedded PostgreSQL is started and used. */
  DATABASE_URL: address(['postgres', 'postgresql']).optional(),
  /** Most connections one process opens to the database. Counted against the server's own limit, once per process. */
  DATABASE_POOL_MAX: wholeNumber(2, 500).default(10),
  /** Redis or Valkey for the job queue. Absent: the queue lives in PostgreSQL. */
  REDIS_URL: address(['redis', 'rediss']).optional(),
  /** Port of the web server. 0 takes any free port. */
  PORT: wholeNumber(0, 65_535).default(3000),
  /** Address to listen on. The default is reachable from this machine only; behind a proxy in a container it is `0.0.0.0`. */
  HOST: z.string().default('127.0.0.1'),
  /**
   * Proxies before us whose word on who calls (`X-Forwarded-For`) is taken: addresses or networks, with commas between. Absent: none,
   * and the caller is whoever is at the other end of the line.
   */
  TRUSTED_PROXIES: z
    .string()
    .transform(listed)
    .pipe(z.array(z.string().refine(isNetwork, NETWORKS)))
    .default([]),
  /** Address people and letters use to reach the web app. Absent: `http://localhost:PORT`. */
  PUBLIC_URL: address(['http', 'https']).optional(),
  /** Folder for everything the program keeps on disk itself: the embedded database and its log. */
  ORDNA_DATA: z.string().default('.data'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
  /** The OpenID Connect provider that signs people in. Absent: the embedded one in standalone mode, nobody otherwise. */
  OIDC_ISSUER: address(['https', 'http']).optional(),
  /** Who Ordna is to that provider. */
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Minutes without a request after which a browser's session ends. */
  SESSION_IDLE_MINUTES: wholeNumber(1, 1440).default(30),
  /** Minutes after sign-in at which it ends, however busy. */
  SESSION_MINUTES: wholeNumber(1, 10_080).default(720),
  /** Server that letters are sent by. Absent: caught on disk in standalone mode, kept waiting otherwise. */
  SMTP_URL: address(['smtp', 'smtps']).optional(),
  /** Sender of letters: an address, or a name and an address in angle brackets. */
  MAIL_FROM: z.string().regex(SENDER, 'must be an address, or a name and an address in angle brackets').optional(),
  /** Address that answers come to; the mail gateway must pass on what comes to it with a plus and more before the @. Absent: that of the sender. */
  MAIL_REPLIES: z.string().regex(MAILBOX, 'must be an address such as svar@ordna.example').optional(),
  /** Milliseconds between two looks in the outbox. Such a look reads an index that is empty when nothing waits. */
  OUTBOX_POLL_MS: wholeNumber(50, 600_000).default(250),
  /** Milliseconds between two looks for deadlines that are due. */
  DEADLINE_POLL_MS: wholeNumber(50, 3_600_000).default(5000),
});

/** Variables that only make sense together. */
export const environmentSchema = variables.superRefine((given, context) => {
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined)
    context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'must be set when SMTP_URL is' });
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  const missing = names.filter((name) => given[name] === undefined);
  if (missing.length === names.length) return;
  for (const name of missing)
    context.addIssue({ code: 'custom', path: [name], message: `must be set when any of ${names.join(', ')} is` });
});

export type Environment = z.output<typeof environmentSchema>;
export type LogLevel = Environment['LOG_LEVEL'];
