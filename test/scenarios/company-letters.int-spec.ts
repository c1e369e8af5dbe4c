import { expect, it } from '@jest/globals';
import { isJobName } from '#contract';
import { demoNetwork } from '#network';
import { AddressBookPg, NetworkSeedPg } from '#persistence';
import { Database, handle, openWorkPool } from '#queue';
import { toHandlers } from '../../apps/worker/src/handlers.js';
import { QUIET_WORKER } from '../support/fakes/quiet-worker.js';
import { evaluator } from '../support/story/people.js';
import { inStory, type Story } from '../support/story/story.js';
import { medicine } from '../support/story/world.js';

/** Writes every letter that waits, each job delivered twice. @returns what the company's person was written since, in order */
async function companyReads(story: Story): Promise<readonly string[]> {
  const { sql, clock, dataSource, databaseUrl } = story;
  const database = new Database(openWorkPool({ databaseUrl, poolMax: 2, onError: () => undefined }));
  const handlers = toHandlers({
    ...QUIET_WORKER,
    sql: database,
    clock,
    addressBook: new AddressBookPg(dataSource),
  });
  const { rows } = await sql.query(
    `SELECT o.id, o.type, o.payload FROM outbox o WHERE o.done_at IS NULL AND o.type IN ('notify', 'task-letter') ORDER BY o.created_at, o.id`,
    [],
  );
  for (const { id, type, payload } of [...rows, ...rows] as { id: string; type: string; payload: unknown }[])
    if (isJobName(type)) await handle(handlers, type, payload, { outboxId: id, attempt: 1 });
  await database.close();
  const { rows: letters } = await sql.query(
    `DELETE FROM letter l USING person p WHERE p.id = l.person_id AND p.email = 'company-1@ordna.example' RETURNING l.kind, l.subject`,
    [],
  );
  return (letters as { kind: string; subject: string }[]).map(({ kind, subject }) => `${kind}: ${subject}`).toSorted();
}

const about = 'Rundmedel vid exempelsjukdom';

it('writes to a company once about what it is asked, and at once about what is decided', () =>
  inStory('2023-05-22', async (story) => {
    await new NetworkSeedPg(story.dataSource, story.clock).add(demoNetwork, 'https://issuer.example');
    const rundmedel = await story.isNominated(
      medicine('Rundmedel', 'Exempelsjukdom', { company: 'Exempelbolaget AB' }),
    );
    expect(await companyReads(story)).toEqual([]);
    await rundmedel.isIncluded('2023-06-15');
    expect(await companyReads(story)).toEqual([
      `notice: En utvärdering är beställd. ${about}`,
      `notice: Rådet har beslutat om nationell samverkan. ${about}`,
      `task: Underlag: ${about}`,
    ]);
    await rundmedel.isAuthorised({ submittedOn: '2022-12-05', opinionOn: '2023-05-25', grantedOn: '2023-06-12' });
    await story.on('2023-09-04');
    expect(await companyReads(story)).toEqual([`notice: Företagets underlag har inte kommit i tid. ${about}`]);

    const asEvaluator = rundmedel.as(evaluator);
    await asEvaluator.does('DOSSIER_RECEIVED');
    await asEvaluator.does('DOSSIER_INCOMPLETE', { missing: ['Hälsoekonomisk modell'] });
    expect(await companyReads(story)).toEqual([`task: Underlag senast mån 2 okt: ${about}`]);
    await rundmedel.dossierIsAccepted('2023-09-11');
    await asEvaluator.does('START_ASSESSMENT');
    await asEvaluator.does('QUESTION_TO_COMPANY', { question: 'Vilken dos gavs?' });
    expect(await companyReads(story)).toEqual([`task: Svar till TLV senast fre 10 nov: ${about}`]);
    await asEvaluator.does('ANSWERED');
    await asEvaluator.does('DRAFT_SENT');
    expect(await companyReads(story)).toEqual([`task: Faktagranskning senast mån 25 sep: ${about}`]);
  }));
