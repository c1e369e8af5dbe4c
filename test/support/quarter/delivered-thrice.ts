import type { VirtualClock } from '#casework';
import { isJobName } from '#contract';
import { AddressBookPg, type DataSource, RemindersPg } from '#persistence';
import { type Database, handle, type JobHandlers } from '#queue';
import { z } from 'zod';
import { toHandlers } from '../../../apps/worker/src/handlers.js';
import type { MailSetting } from '../../../apps/worker/src/letters/send-letter.js';
import { keptPost } from './kept-post.js';
import { openDatabase, type QuarterPlace, type QuarterWorkers, Rounds } from './workers.js';

const DELIVERED_TOGETHER = 8;
const waiting = z.array(z.object({ id: z.string(), type: z.string().refine(isJobName), payload: z.unknown() }));

/** No queue, only deliveries: the handlers get each job twice at the same moment, and once more when it is done. */
export class DeliveredThrice implements QuarterWorkers {
  private readonly database: Database;
  private readonly rounds: Rounds;
  private readonly mail: MailSetting;
  private readonly handlers: JobHandlers;

  constructor(place: QuarterPlace, dataSource: DataSource, clock: VirtualClock) {
    this.database = openDatabase(place, 2 * DELIVERED_TOGETHER);
    this.rounds = new Rounds(dataSource, this.database, clock);
    this.mail = keptPost(place.databaseUrl, clock);
    this.handlers = toHandlers({
      ...this.rounds.cases,
      sql: this.database,
      clock,
      mail: this.mail,
      publicUrl: 'https://ordna.example',
      addressBook: new AddressBookPg(dataSource),
      ownReminders: new RemindersPg(dataSource),
    });
  }

  async itIs(): Promise<void> {}
  async rest(): Promise<void> {}

  async look(): Promise<void> {
    await this.rounds.look();
    await this.later();
  }

  async later(): Promise<void> {
    for (;;) {
      const { rows } = await this.database.query(
        'SELECT id, type, payload FROM outbox WHERE done_at IS NULL ORDER BY created_at, id LIMIT 400',
      );
      const jobs = [...waiting.parse(rows)];
      if (jobs.length === 0) return;
      await Promise.all(
        Array.from({ length: DELIVERED_TOGETHER }, async () => {
          for (let job = jobs.pop(); job; job = jobs.pop()) await this.deliver(job);
        }),
      );
    }
  }

  async close(): Promise<void> {
    await this.mail.post?.close();
    await this.database.close();
  }

  private async deliver({ id, type, payload }: z.output<typeof waiting>[number]): Promise<void> {
    const attemptTo = (attempt: number): Promise<void> =>
      handle(this.handlers, type, payload, { outboxId: id, attempt });
    await Promise.all([attemptTo(1), attemptTo(1)]);
    await attemptTo(2);
  }
}
