import type { Clock } from '#casework';
import { ASKED_OF, type QuestionsUnderWay, type TaskCounts } from '#contract';
import { nameOf } from '#messages';
import type { QuestionUnderWay, TaskCountsPg, TaskTally } from '#persistence';
import { stockholmDate, workingDaysBetween, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { taskLabel } from './task-label.js';
import { reachOf } from './task-reach.js';
import { nextMonday } from './task-views.js';

type QuestionStatus = QuestionsUnderWay['questions'][number]['status'];

/** What stands in a person's list of tasks, counted, and what they wait for from others. */
export class TaskCountViews {
  constructor(
    private readonly counted: TaskCountsPg,
    private readonly clock: Clock,
  ) {}

  async counts(caller: Caller): Promise<TaskCounts> {
    const today = stockholmDate(this.clock.now());
    const reach = reachOf(caller.actor);
    const [tallies, questions] = await Promise.all([
      this.counted.tallies(reach, today, nextMonday(today)),
      this.counted.questionsUnderWay(reach),
    ]);
    const mine = tallies.filter((one) => one.mine);
    const { locale, root } = caller;
    return {
      today,
      mine: sum(mine),
      late: sum(mine.filter(({ late }) => late)),
      thisWeek: sum(mine.filter(({ thisWeek }) => thisWeek)),
      standIn: sum(tallies.filter(({ standIn }) => standIn)),
      waiting: questions.filter((one) => statusOf(one, this.clock.now()) === 'asked').length,
      kinds: [...by(tallies, ({ kind }) => kind)].map(([kind, count]) => ({
        kind,
        label: taskLabel(kind, locale),
        count,
      })),
      processes: [...by(tallies, ({ process }) => process)].map(([process, count]) => ({
        process,
        label: nameOf('process', process, locale),
        count,
      })),
      _links: [link(root, 'self', '/task-counts'), link(root, 'tasks', '/tasks')],
    };
  }

  async questions({ actor, locale, root }: Caller): Promise<QuestionsUnderWay> {
    const now = this.clock.now();
    const rows = await this.counted.questionsUnderWay(reachOf(actor));
    return {
      questions: rows.map((row) => toQuestion(row, now, stockholmDate(now), locale)),
      _links: [link(root, 'self', '/local-questions'), link(root, 'tasks', '/tasks')],
    };
  }
}

const statusOf = ({ status, expiresAt }: QuestionUnderWay, now: Date): QuestionStatus =>
  status === 'asked' && expiresAt < now ? 'expired' : status;

function toQuestion(
  row: QuestionUnderWay,
  now: Date,
  today: IsoDate,
  locale: Caller['locale'],
): QuestionsUnderWay['questions'][number] {
  const { expiresAt: _expiresAt, answeredAt, ...rest } = row;
  const askedOf = ASKED_OF.find((one) => one === row.askedOf) ?? 'other';
  const status = statusOf(row, now);
  return {
    ...rest,
    askedOf,
    askedOfLabel: nameOf('askee', askedOf, locale),
    workingDaysLeft: workingDaysBetween(today, row.answerBy),
    status,
    statusLabel: nameOf('local-status', status, locale),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

const sum = (tallies: readonly TaskTally[]): number => tallies.reduce((total, { count }) => total + count, 0);

function by<Key>(tallies: readonly TaskTally[], keyOf: (tally: TaskTally) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const tally of tallies) counts.set(keyOf(tally), (counts.get(keyOf(tally)) ?? 0) + tally.count);
  return counts;
}
