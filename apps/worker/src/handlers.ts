import type { Clock, TellCase } from '#casework';
import { renderTaskLetter } from '#mail';
import { isTaskKind, type TaskKind } from '#messages';
import { stockholmDate } from '#process';
import { type Delivery, type JobHandlers, markDone, type Sql } from '#queue';
import { LetterDesk, type LetterTask } from './letter-desk.js';

export interface HandlerNeeds {
  readonly sql: Sql;
  readonly clock: Clock;
  /** Where the links of letters lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly tellCase: Pick<TellCase, 'run'>;
}

/** What the worker does for each job. Every effect is stored together with the mark that it is done. */
export function toHandlers(needs: HandlerNeeds): JobHandlers {
  const desk = new LetterDesk(needs.sql);
  const isDone = (_payload: unknown, { outboxId }: Delivery): Promise<void> =>
    markDone(needs.sql, outboxId, needs.clock.now());
  return {
    'task-letter': ({ taskId }, { outboxId }) => writeLetter(needs, desk, taskId, outboxId),
    // Notices wait for the contact network, which knows whom the notification matrix means; nobody is told before that.
    notify: isDone,
    // Public pages are read from the case's own rows: nothing is kept that could be out of date.
    publish: isDone,
    // Performed once for its outbox row, however often it is delivered. What the other case refuses is done all the same.
    'tell-case': async (told, delivery) => {
      await needs.tellCase.run(told, `tell-case-${delivery.outboxId}`);
      await isDone(told, delivery);
    },
  };
}

/** A task that is over by now needs no letter. */
async function writeLetter(
  { sql, clock, publicUrl }: HandlerNeeds,
  desk: LetterDesk,
  taskId: string,
  outboxId: string,
): Promise<void> {
  const task = await desk.load(taskId);
  const now = clock.now();
  if (!task.isOpen) return markDone(sql, outboxId, now);
  const letter = renderTaskLetter(
    { ...task, taskId, kind: textKindOf(task), today: stockholmDate(now), publicUrl },
    'sv',
  );
  await desk.keep(outboxId, taskId, task, letter, now);
}

/** An opinion on a draft is the same task as one on inclusion, and asks something else. */
function textKindOf({ kind, round }: LetterTask): TaskKind {
  if (!isTaskKind(kind)) throw new RangeError(`No letter for a task of the kind ${kind}`);
  return kind === 'answer-opinion' && round === 'draft' ? 'answer-opinion-draft' : kind;
}
