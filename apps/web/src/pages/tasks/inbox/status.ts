import type { TaskCounts } from '#contract';
import type { MessageId } from '../../../intl/catalogue';

/** Which sentence opens the page: what waits, what of it is late, and what is due this week. */
export function statusOf({
  mine,
  late,
  thisWeek,
  standIn,
}: Pick<TaskCounts, 'mine' | 'late' | 'thisWeek' | 'standIn'>): MessageId {
  if (mine === 0) return standIn === 0 ? 'tasks.say.none' : 'tasks.say.stand-in';
  if (late > 0) return thisWeek > 0 ? 'tasks.say.late-week' : 'tasks.say.late';
  return thisWeek > 0 ? 'tasks.say.week' : 'tasks.say.calm';
}
