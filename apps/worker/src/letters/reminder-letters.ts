import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import { renderReminder } from '#mail';
import {
  type AddressBook,
  type Addressee,
  judgeReminder,
  type OwnReminders,
  reminderPolicy,
  type ReminderVerdict,
  type StandingReminder,
  type Step,
  waysUp,
} from '#network';
import { isIsoDate, REMINDER_KINDS, type Role, stockholmDate } from '#process';
import type { Database, Sql } from '#queue';
import { z } from 'zod';
import { type AddressedLetter, LetterDesk } from './letter-desk.js';
import { onePerPerson, textKindOf } from './task-letters.js';
import type { LetterTask, TaskReader } from './task-reader.js';

export interface ReminderLetterNeeds {
  readonly sql: Pick<Database, 'query' | 'transaction'>;
  readonly tasks: TaskReader;
  readonly addressBook: AddressBook;
  readonly ownReminders: { own(): Promise<OwnReminders> };
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Someone who is reminded, and on which rung. */
interface Reminded {
  readonly step: Step;
  readonly to: Addressee | null;
}

/**
 * Writes the letters of a reminder that was raised, as the task stands now: none when it is over, none when a later reminder says
 * more by now. One whose day has been moved, or that finds a day off, is taken back and raised again in its time.
 */
export async function writeReminderLetters(
  needs: ReminderLetterNeeds,
  { taskId, reminder }: JobPayloads['reminder-letter'],
  outboxId: string,
): Promise<void> {
  const { sql: database, clock, ownReminders } = needs;
  const now = clock.now();
  const [standing, own] = await Promise.all([loadReminder(database, taskId, reminder, outboxId), ownReminders.own()]);
  const verdict = standing && judgeReminder(standing, own, stockholmDate(now));
  const written = verdict === 'written' ? await lettersOf(needs, taskId, reminder, own, now) : [];
  await database.transaction(async (sql) => {
    const roles = [...new Set(written.flatMap(({ role }) => role ?? []))];
    const isSettled = verdict !== null && (await settle(sql, { taskId, reminder, outboxId, verdict, roles, now }));
    await new LetterDesk(sql).keep(outboxId, isSettled ? written : [], now);
  });
}

async function lettersOf(
  { tasks, addressBook, publicUrl }: ReminderLetterNeeds,
  taskId: string,
  reminder: StandingReminder['kind'],
  own: OwnReminders,
  writtenAt: Date,
): Promise<readonly AddressedLetter[]> {
  const task = await tasks.load(taskId);
  const today = stockholmDate(writtenAt);
  const find = ({ role, ofRegion }: Step): Promise<readonly Addressee[]> =>
    addressBook.addresseesOf({ ...task, role, region: ofRegion ? task.region : null, kind: task.caseKind }, today);
  const reminded = await whomToRemind(waysUp(reminder, task, reminderPolicy(task.kind, own)), find);
  const facts = { ...task, kind: textKindOf(task), reminder, today, writtenAt, publicUrl };
  return Promise.all(
    reminded.map(async ({ step, to }) =>
      addressed(
        task,
        step.role,
        to,
        await renderReminder(
          { ...facts, rung: step.rung, readerRole: step.role, onBehalfOf: to?.onBehalfOf ?? null },
          to?.locale ?? 'sv',
        ),
      ),
    ),
  );
}

/**
 * On each way up the first rung where anybody is. Who stands on several is written to once, on the lowest. When all ways are
 * vacant there is one letter to nobody, kept where whoever runs the installation finds it.
 */
async function whomToRemind(
  ways: readonly (readonly Step[])[],
  find: (step: Step) => Promise<readonly Addressee[]>,
): Promise<readonly Reminded[]> {
  const found: Reminded[] = [];
  for (const way of ways) {
    for (const step of way) {
      const there = onePerPerson(await find(step));
      found.push(...there.map((to) => ({ step, to })));
      if (there.length > 0) break;
    }
  }
  const [first] = ways;
  if (found.length === 0) return first?.[0] === undefined ? [] : [{ step: first[0], to: null }];
  return found.filter(({ to }, at) => found.findIndex((one) => one.to?.personId === to?.personId) === at);
}

const addressed = (
  { caseId, taskId, region }: LetterTask,
  role: Role,
  to: Addressee | null,
  letter: AddressedLetter['letter'],
): AddressedLetter => ({
  kind: 'reminder',
  to: to && { personId: to.personId },
  onBehalfOf: to?.onBehalfOf?.personId ?? null,
  caseId,
  taskId,
  role,
  region,
  letter,
});

const row = z.object({
  task_kind: z.string(),
  status: z.string(),
  opened_at: z.date(),
  due_on: z.string().refine(isIsoDate).nullable(),
  on_hold: z.boolean(),
  others: z.array(z.enum(REMINDER_KINDS)),
});

const STANDING = `
  SELECT task.kind AS task_kind, task.status, task.opened_at, task.due_on::text AS due_on, managed_case.on_hold,
    array(SELECT other.kind FROM reminder other WHERE other.task_id = task.id AND other.kind <> reminder.kind) AS others
  FROM reminder JOIN task ON task.id = reminder.task_id JOIN managed_case ON managed_case.id = task.case_id
  WHERE reminder.task_id = $1 AND reminder.kind = $2 AND reminder.state = 'waiting' AND reminder.outbox_id = $3`;

/** @returns null when it has been settled already */
async function loadReminder(
  sql: Sql,
  taskId: string,
  kind: StandingReminder['kind'],
  outboxId: string,
): Promise<StandingReminder | null> {
  const { rows } = await sql.query(STANDING, [taskId, kind, outboxId]);
  if (rows.length === 0) return null;
  const {
    task_kind: taskKind,
    status,
    opened_at: openedAt,
    due_on: dueOn,
    on_hold: isPaused,
    others,
  } = row.parse(rows[0]);
  const openedOn = stockholmDate(openedAt);
  const isOpen = dueOn !== null && (status === 'open' || status === 'claimed');
  return { kind, taskKind, isOpen, isPaused, others, openedOn, dueOn: dueOn ?? openedOn };
}

interface Settlement {
  readonly taskId: string;
  readonly reminder: StandingReminder['kind'];
  readonly outboxId: string;
  readonly verdict: ReminderVerdict;
  readonly roles: readonly Role[];
  readonly now: Date;
}

const THIS_ONE = `reminder.task_id = $1 AND reminder.kind = $2 AND reminder.outbox_id = $3 AND reminder.state = 'waiting'`;

/** @returns false when somebody else was first: of two deliveries one writes */
async function settle(sql: Sql, { taskId, reminder, outboxId, verdict, roles, now }: Settlement): Promise<boolean> {
  const key = [taskId, reminder, outboxId];
  const { rowCount } =
    verdict === 'early'
      ? await sql.query(`DELETE FROM reminder WHERE ${THIS_ONE}`, key)
      : await sql.query(`UPDATE reminder SET state = $4, roles = $5, settled_at = $6 WHERE ${THIS_ONE}`, [
          ...key,
          verdict,
          roles,
          now,
        ]);
  return rowCount === 1;
}
