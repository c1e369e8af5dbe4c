import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import { renderOpenTasksLetter } from '#mail';
import type { AddressBook, Addressee } from '#network';
import { stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';
import type { LetterDesk } from './letter-desk.js';
import { textKindOf } from './task-letters.js';
import type { LetterTask, TaskReader } from './task-reader.js';

export interface OpenTasksLetterNeeds {
  readonly sql: Sql;
  readonly tasks: TaskReader;
  readonly desk: LetterDesk;
  readonly addressBook: AddressBook;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/**
 * Writes to whom open tasks have come: one letter that lists them as they stand now. Those that are over, or no longer the
 * reader's, are left out; when nothing is left there is no letter.
 */
export async function writeOpenTasksLetter(
  needs: OpenTasksLetterNeeds,
  { personId, absentId }: JobPayloads['open-tasks-letter'],
  outboxId: string,
): Promise<void> {
  const { sql, tasks, desk, addressBook, clock, publicUrl } = needs;
  const writtenAt = clock.now();
  const today = stockholmDate(writtenAt);
  const rows = z.array(z.object({ id: z.string() })).parse((await sql.query(TASKS, [outboxId])).rows);
  const listed: LetterTask[] = [];
  let reader: Addressee | null = null;
  for (const { id } of rows) {
    const task = await tasks.load(id);
    const found = await addressBook.addresseesOf({ ...task, kind: task.caseKind }, today);
    const one = found.find((addressee) => addressee.personId === personId);
    if (!task.isOpen || !one || (one.onBehalfOf?.personId ?? null) !== absentId) continue;
    listed.push(task);
    reader ??= one;
  }
  if (reader === null) return desk.keep(outboxId, [], writtenAt);
  const { locale, onBehalfOf } = reader;
  const listing = listed.map((task) => ({ ...task, kind: textKindOf(task) }));
  const letter = await renderOpenTasksLetter({ tasks: listing, onBehalfOf, today, writtenAt, publicUrl }, locale);
  const about = { caseId: null, taskId: null, role: null, region: null };
  await desk.keep(
    outboxId,
    [{ kind: 'open-tasks', to: { personId }, onBehalfOf: absentId, ...about, letter }],
    writtenAt,
  );
}

/** The most urgent first, those without a last day at the end. */
const TASKS = `
  SELECT task.id FROM told_task told JOIN task ON task.id = told.task_id
  WHERE told.outbox_id = $1 AND task.status IN ('open', 'claimed') ORDER BY task.due_on NULLS LAST, task.opened_at, task.id`;
