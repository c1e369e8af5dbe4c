import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import { type Letter, renderTaskLetter, renderVacancyLetter } from '#mail';
import { isTaskKind, type TaskKind, taskTextKind } from '#messages';
import { type AddressBook, type Addressee, type LetterKind, readersOf } from '#network';
import { stockholmDate } from '#process';
import type { AddressedLetter, LetterDesk } from './letter-desk.js';
import type { LetterTask, TaskReader } from './task-reader.js';

export interface TaskLetterNeeds {
  readonly tasks: TaskReader;
  readonly desk: LetterDesk;
  readonly addressBook: AddressBook;
  readonly clock: Clock;
  readonly publicUrl: string;
}

/** Writes to everybody who holds a task's role. A task that is over by now, or another role's, needs no such letter. */
export async function writeTaskLetters(
  needs: TaskLetterNeeds,
  { taskId, isMoved = false, role }: JobPayloads['task-letter'],
  outboxId: string,
): Promise<void> {
  const task = await needs.tasks.load(taskId);
  await write(needs, task.isOpen && task.role === (role ?? task.role) ? task : null, isMoved, outboxId);
}

/** The same to those who have taken a task over, while it is theirs. */
export async function writeTakenOverLetters(
  needs: TaskLetterNeeds,
  { instanceId, taskKind, role }: JobPayloads['taken-over-letter'],
  outboxId: string,
): Promise<void> {
  const task = await needs.tasks.findOpen(instanceId, taskKind);
  await write(needs, task?.role === role ? task : null, false, outboxId);
}

async function write(
  needs: TaskLetterNeeds,
  task: LetterTask | null,
  isMoved: boolean,
  outboxId: string,
): Promise<void> {
  const now = needs.clock.now();
  await needs.desk.keep(outboxId, task === null ? [] : await lettersOf(needs, task, isMoved, now), now);
}

async function lettersOf(
  { addressBook, publicUrl }: TaskLetterNeeds,
  task: LetterTask,
  isMoved: boolean,
  writtenAt: Date,
): Promise<readonly AddressedLetter[]> {
  const today = stockholmDate(writtenAt);
  const facts = { ...task, kind: textKindOf(task), today, writtenAt, isMoved, publicUrl };
  const matter = { ...task, kind: task.caseKind };
  const { role, addressees } = await readersOf(addressBook, matter, today);
  const readers = onePerPerson(addressees);
  if (readers.length > 0) {
    const written = readers.map(async (reader) =>
      addressed(
        { ...task, role },
        'task',
        reader,
        await renderTaskLetter({ ...facts, role, onBehalfOf: reader.onBehalfOf }, reader.locale),
      ),
    );
    return Promise.all(written);
  }
  const coordinators = onePerPerson(
    await addressBook.addresseesOf({ ...matter, role: 'coordinator', region: null }, today),
  );
  if (coordinators.length > 0) {
    const written = coordinators.map(async (coordinator) =>
      addressed(task, 'vacancy', coordinator, await renderVacancyLetter(facts, coordinator.locale)),
    );
    return Promise.all(written);
  }
  // Nobody at all: kept in the list of what failed, where whoever runs the installation finds it.
  return [addressed(task, 'task', null, await renderTaskLetter({ ...facts, onBehalfOf: null }, 'sv'))];
}

const addressed = (
  { caseId, taskId, role, region }: LetterTask,
  kind: LetterKind,
  to: Addressee | null,
  letter: Letter,
): AddressedLetter => ({
  kind,
  to: to && { personId: to.personId },
  onBehalfOf: to?.onBehalfOf?.personId ?? null,
  caseId,
  taskId,
  role,
  region,
  letter,
});

/** Who holds a role and stands in for somebody besides is written to once. The first of a person is their own place. */
export const onePerPerson = (addressees: readonly Addressee[]): readonly Addressee[] => [
  ...new Map(addressees.toReversed().map((one) => [one.personId, one])).values(),
];

/** @throws RangeError for a kind of which nothing is written */
export function textKindOf({ kind, round }: LetterTask): TaskKind {
  if (!isTaskKind(kind)) throw new RangeError(`No letter for a task of the kind ${kind}`);
  return taskTextKind(kind, round);
}
