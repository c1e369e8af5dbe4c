import pg from 'pg';
import { migrateQueue } from '#queue';
import { z } from 'zod';
import { type BenchArguments, numberOf } from './arguments.js';
import { withBenchDatabase } from './bench-database.js';
import { Child } from './child.js';
import { round } from './measure.js';
import { print, tell } from './print.js';
import { Progress } from './progress.js';
import { fillLetters } from './waiting-letters.js';

const LOOK_EVERY_MS = 500;

const state = z.object({ sent: z.int(), waiting: z.int() });
const received = z.object({ messages: z.int(), distinct: z.int() });

const COUNT = `
  SELECT count(*) FILTER (WHERE state = 'sent')::integer AS sent, count(*) FILTER (WHERE state <> 'sent')::integer AS waiting FROM letter`;

interface LettersResult {
  readonly letters: number;
  readonly seconds: number;
  readonly perSecond: number;
  readonly killedAt: number | null;
  readonly sentOnce: number;
  readonly notSent: number;
  readonly messages: number;
  readonly twice: number;
}

/**
 * How fast letters leave by SMTP, through outbox, queue and worker, to a server in a process of its own. The worker is killed once
 * at random and started anew: every letter is sent, and what comes twice has the Message-ID it came with first.
 */
export async function benchLetters(given: BenchArguments): Promise<void> {
  const count = numberOf(given, 'count', 21_000);
  const killing = given.values.get('kill') !== 'never';
  await withBenchDatabase(null, async (databaseUrl) => {
    await migrateQueue(databaseUrl);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    const server = Child.start('smtp-process.js');
    try {
      const { url: smtpUrl } = z.object({ url: z.string() }).parse(await server.ask({ begin: true }));
      tell(`writing ${count} letters …`);
      await fillLetters(pool, count);
      const killedAt = killing ? Math.floor(count * (0.2 + 0.6 * Math.random())) : null;
      const start = performance.now();
      await deliver({ databaseUrl, smtpUrl, count, killedAt }, pool);
      const seconds = (performance.now() - start) / 1000;
      const { sent, waiting } = state.parse((await pool.query(COUNT)).rows[0]);
      const { messages, distinct } = received.parse(await server.ask({ count: true }));
      const speed = { letters: count, seconds: round(seconds), perSecond: round(count / seconds, 0), killedAt };
      report(given, { ...speed, sentOnce: sent, notSent: waiting, messages, twice: messages - distinct });
      if (sent !== count || distinct !== count) throw new Error(`${sent} of ${count} are sent, ${distinct} came in`);
    } finally {
      await server.stop();
      await pool.end();
    }
  });
}

interface Delivery {
  readonly databaseUrl: string;
  readonly smtpUrl: string;
  readonly count: number;
  readonly killedAt: number | null;
}

async function deliver({ databaseUrl, smtpUrl, count, killedAt }: Delivery, pool: pg.Pool): Promise<void> {
  const start = async (): Promise<Child> => {
    const worker = Child.start('letter-worker.js');
    await worker.ask({ databaseUrl, smtpUrl });
    return worker;
  };
  const progress = new Progress('letters sent', count);
  let worker = await start();
  let wasKilled = killedAt === null;
  try {
    for (let sent = 0; sent < count;) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      sent = state.parse((await pool.query(COUNT)).rows[0]).sent;
      progress.show(sent);
      if (wasKilled || killedAt === null || sent < killedAt) continue;
      wasKilled = true;
      await worker.kill();
      tell(`the worker was killed after ${sent} letters and is started anew`);
      worker = await start();
    }
  } finally {
    progress.end();
    await worker.stop();
  }
}

function report({ json }: BenchArguments, result: LettersResult): void {
  if (json) return print(JSON.stringify({ letters: result }));
  const { letters, seconds, perSecond, killedAt, sentOnce, notSent, messages, twice } = result;
  const killed = killedAt === null ? 'never killed' : `killed once, after ${killedAt}`;
  print(`${letters} letters by SMTP in ${seconds} s (${perSecond}/s), the worker ${killed}`);
  print(`${sentOnce} are sent, ${notSent} are not; the server took ${messages} messages, ${twice} of them again`);
}
