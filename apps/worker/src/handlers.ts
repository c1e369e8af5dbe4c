import type { NoteLocalAnswer, RecomputeDeadlines, RunMigrationPortion, TellCase } from '#casework';
import type { AddressBook } from '#network';
import { type Delivery, type JobHandlers, markDone } from '#queue';
import { type DeclarationLetterNeeds, writeDeclarationLetterTo } from './letters/declaration-letters.js';
import { LetterDesk } from './letters/letter-desk.js';
import { writeLocalQuestionLetter } from './letters/local-question-letters.js';
import { writeBounceAlarms } from './letters/bounce-alarms.js';
import { writePlaceAlarm } from './letters/place-alarms.js';
import { type ReminderLetterNeeds, writeReminderLetters } from './letters/reminder-letters.js';
import { sendLetter, type SendingNeeds } from './letters/send-letter.js';
import { writeOpenTasksLetter } from './letters/open-tasks-letters.js';
import { writeTakenOverLetters, writeTaskLetters } from './letters/task-letters.js';
import { TaskReader } from './letters/task-reader.js';
import { writeDigest } from './notices/digests.js';
import { type FollowNeeds, writeFollowLetter, writeFollowNews, writeReportCopy } from './public/follow-letters.js';
import { recomputeDeadlines } from './recompute-deadlines.js';
import { raiseNotices } from './notices/raise-notices.js';

export interface HandlerNeeds extends SendingNeeds {
  /** Where the links of letters lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly addressBook: AddressBook;
  readonly ownReminders: ReminderLetterNeeds['ownReminders'];
  readonly tellCase: Pick<TellCase, 'run'>;
  /** What everybody may read; a worker without it cannot write to followers. */
  readonly open?: FollowNeeds['open'];
  /** Who is to declare their interests; a worker without it cannot write to them. */
  readonly declarations?: DeclarationLetterNeeds['declarations'];
  readonly noteLocalAnswer: Pick<NoteLocalAnswer, 'run'>;
  readonly migrationPortion: Pick<RunMigrationPortion, 'run'>;
  /** Works deadlines out anew; a worker without it leaves that to one that has it. */
  readonly recompute?: Pick<RecomputeDeadlines, 'portion'>;
}

/** What the worker does for each job. Every effect is stored together with the mark that it is done. */
export function toHandlers(needs: HandlerNeeds): JobHandlers {
  const letters = { ...needs, desk: new LetterDesk(needs.sql), tasks: new TaskReader(needs.sql) };
  const isDone = (_payload: unknown, { outboxId }: Delivery): Promise<void> =>
    markDone(needs.sql, outboxId, needs.clock.now());
  return {
    'task-letter': (about, { outboxId }) => writeTaskLetters(letters, about, outboxId),
    'taken-over-letter': (about, { outboxId }) => writeTakenOverLetters(letters, about, outboxId),
    'reminder-letter': (raised, { outboxId }) => writeReminderLetters(letters, raised, outboxId),
    'open-tasks-letter': (about, { outboxId }) => writeOpenTasksLetter(letters, about, outboxId),
    'declaration-letter': (asked, { outboxId }) => writeDeclarationLetterTo(toDeclarants(letters), asked, outboxId),
    'send-letter': (sending, { outboxId }) => sendLetter(needs, sending, outboxId),
    'local-question-letter': (asked, { outboxId }) => writeLocalQuestionLetter(letters, asked, outboxId),
    'local-answer': ({ localQuestionId }, { outboxId }) => needs.noteLocalAnswer.run(localQuestionId, outboxId),
    digest: (wanted, { outboxId }) => writeDigest(letters, wanted, outboxId),
    'bounce-alarm': ({ letterId }, { outboxId }) => writeBounceAlarms(letters, letterId, outboxId),
    'place-alarm': ({ personId }, { outboxId }) => writePlaceAlarm(letters, personId, outboxId),
    notify: (event, { outboxId }) => raiseNotices(letters, event, outboxId),
    'follow-letter': (asked, { outboxId }) => writeFollowLetter(toFollowers(letters), asked, outboxId),
    'follow-news': (asked, { outboxId }) => writeFollowNews(toFollowers(letters), asked, outboxId),
    'report-copy': (asked, { outboxId }) => writeReportCopy(letters, asked, outboxId),
    // Public pages are read from the case's own rows: nothing is kept that could be out of date.
    publish: isDone,
    // A portion that is through is passed over, and one that was cut off is gone through again with the cases it had.
    'migration-portion': async (part, delivery) => {
      await needs.migrationPortion.run(part.runId, part.portion);
      await isDone(part, delivery);
    },
    'recompute-deadlines': ({ after }, { outboxId }) => recomputeDeadlines(needs, after, outboxId),
    // Performed once for its outbox row, however often it is delivered. What the other case refuses is done all the same.
    'tell-case': async (told, delivery) => {
      await needs.tellCase.run(told, `tell-case-${delivery.outboxId}`);
      await isDone(told, delivery);
    },
  };
}

/** @throws Error in a worker that was started without what is public: the job is kept for one that has it */
function toFollowers(needs: Omit<FollowNeeds, 'open'> & { readonly open?: FollowNeeds['open'] }): FollowNeeds {
  const { open } = needs;
  if (!open) throw new Error('This worker does not know what is public');
  return { ...needs, open };
}

/** @throws Error in a worker that was started without declarations: the job is kept for one that has them */
function toDeclarants(
  needs: Omit<DeclarationLetterNeeds, 'declarations'> & Pick<HandlerNeeds, 'declarations'>,
): DeclarationLetterNeeds {
  const { declarations } = needs;
  if (!declarations) throw new Error('This worker does not know who is to declare');
  return { ...needs, declarations };
}
