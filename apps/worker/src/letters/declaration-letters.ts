import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import { renderDeclarationLetter } from '#mail';
import { LOCALES } from '#messages';
import type { AskForDeclarations } from '#network';
import { stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';
import type { AddressedLetter, LetterDesk } from './letter-desk.js';

export interface DeclarationLetterNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly declarations: Pick<AskForDeclarations, 'of'>;
  readonly clock: Clock;
  readonly publicUrl: string;
}

const person = z.object({ locale: z.enum(LOCALES) });
const PERSON = `SELECT person.locale FROM person WHERE person.id = $1 AND person.erased_at IS NULL`;

/** Writes to who is to declare their interests, or to renew. Who has by now, or holds the place no longer, gets no letter. */
export async function writeDeclarationLetterTo(
  needs: DeclarationLetterNeeds,
  asked: JobPayloads['declaration-letter'],
  outboxId: string,
): Promise<void> {
  const { desk, clock } = needs;
  await desk.keep(outboxId, await lettersOf(needs, asked), clock.now());
}

async function lettersOf(
  { sql, declarations, clock, publicUrl }: DeclarationLetterNeeds,
  { personId, assignment, because, since }: JobPayloads['declaration-letter'],
): Promise<readonly AddressedLetter[]> {
  const found = z.array(person).parse((await sql.query(PERSON, [personId])).rows)[0];
  const wanted = (await declarations.of(personId)).find(
    (one) => one.assignment === assignment && one.because === because && one.since === since,
  );
  if (!found || !wanted) return [];
  const facts = { assignment, because, dueOn: wanted.dueOn, today: stockholmDate(clock.now()), publicUrl };
  const letter = await renderDeclarationLetter(facts, found.locale);
  const about = { onBehalfOf: null, caseId: null, taskId: null, role: null, region: null };
  return [{ kind: 'declaration', to: { personId }, ...about, letter }];
}
