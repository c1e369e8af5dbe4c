import type { Clock } from '#casework';
import { renderBounceAlarm } from '#mail';
import type { AddressBook } from '#network';
import { CASE_KINDS, stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';
import { ANY_CASE } from './any-case.js';
import type { AddressedLetter, LetterDesk } from './letter-desk.js';

export interface AlarmNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly addressBook: AddressBook;
  readonly clock: Clock;
  readonly publicUrl: string;
}

const row = z.object({
  person_id: z.string().nullable(),
  name: z.string().nullable(),
  address: z.string().nullable(),
  subject: z.string(),
  case_id: z.string().nullable(),
  kind: z.enum(CASE_KINDS).nullable(),
  letter_kind: z.string(),
});

const LETTER = `
  SELECT l.person_id, p.name, l.address, l.subject, l.case_id, c.kind, l.kind AS letter_kind FROM letter l
    LEFT JOIN person p ON p.id = l.person_id AND p.erased_at IS NULL LEFT JOIN managed_case c ON c.id = l.case_id
  WHERE l.id = $1`;

const OF_THE_PUBLIC: readonly string[] = ['follow-confirm', 'follow', 'report-copy'];

/** Tells the coordinators that somebody's letters come back; not one whose own letters do. */
export async function writeBounceAlarms(needs: AlarmNeeds, letterId: string, outboxId: string): Promise<void> {
  const { sql, desk, addressBook, clock, publicUrl } = needs;
  const now = clock.now();
  const bounced = z.array(row).parse((await sql.query(LETTER, [letterId])).rows)[0];
  // Who only follows cases, or reported something, is nobody that a coordinator could find another way to.
  if (bounced === undefined || OF_THE_PUBLIC.includes(bounced.letter_kind)) return desk.keep(outboxId, [], now);
  const { person_id: personId, name, address, subject, case_id: caseId, kind } = bounced;
  const coordinators = await addressBook.addresseesOf(
    { role: 'coordinator', region: null, caseId: caseId ?? ANY_CASE, kind: kind ?? 'medicine', company: '' },
    stockholmDate(now),
  );
  const letters = coordinators
    .filter((coordinator) => coordinator.personId !== personId)
    .map(async ({ personId: to, locale }): Promise<AddressedLetter> => ({
      kind: 'alarm',
      to: { personId: to },
      onBehalfOf: null,
      caseId,
      taskId: null,
      role: 'coordinator',
      region: null,
      letter: await renderBounceAlarm({ name: name ?? address ?? '?', subject, publicUrl }, locale),
    }));
  await desk.keep(outboxId, await Promise.all(letters), now);
}
