import { TellCase } from '#casework';
import { JOBS } from '#contract';
import { toHandlers } from '../../../apps/worker/src/handlers.js';
import { nobody } from '../fakes/address-book.js';
import { QUIET_WORKER } from '../fakes/quiet-worker.js';
import type { CaseRecords } from './records.js';

/** The worker delivers what a case tells other cases, whatever they answer. @returns how many messages there were */
export async function casesAreTold(of: CaseRecords): Promise<number> {
  const { sql, clock, useCase } = of.story;
  const handlers = toHandlers({
    ...QUIET_WORKER,
    sql: { query: sql.query.bind(sql), transaction: (work) => work(sql) },
    clock,
    addressBook: nobody,
    tellCase: new TellCase(useCase),
  });
  const messages = await of.outbox('tell-case');
  for (const { id, payload } of messages)
    await handlers['tell-case'](JOBS['tell-case'].parse(payload), { outboxId: id, attempt: 1 });
  return messages.length;
}
