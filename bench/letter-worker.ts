import { VirtualClock } from '#casework';
import { readConfig } from '#config';
import { z } from 'zod';
import { runWorker } from '../apps/worker/src/bootstrap.js';
import { tell } from './print.js';
import { WRITTEN_AT } from './waiting-letters.js';

/** A whole worker in a process of its own, told where its database and its mail server are. It may be killed. */
const order = z.object({ databaseUrl: z.string(), smtpUrl: z.string() });

process.once('message', (message) => void open(order.parse(message)));

async function open({ databaseUrl, smtpUrl }: z.output<typeof order>): Promise<void> {
  const worker = await runWorker({
    config: readConfig({ DATABASE_URL: databaseUrl, SMTP_URL: smtpUrl, MAIL_FROM: 'Ordna <ordna@ordna.example>' }),
    databaseUrl,
    // A working day, whenever it is measured: letters leave on no other.
    clock: new VirtualClock(WRITTEN_AT),
    log: { info: () => undefined, warn: (_, said) => tell(said), error: (_, said) => tell(said) },
  });
  process.once('disconnect', () => void worker.stop());
  process.send?.({ ready: true });
}
