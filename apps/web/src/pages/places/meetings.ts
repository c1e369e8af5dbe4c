import type { RunView } from '#contract';

interface CouncilMeeting {
  readonly day: string;
  readonly items: readonly RunView[];
}

/** Items by the day of their meeting, the first day first, and those that wait for one. */
export function meetingsOf(runs: readonly RunView[]): {
  readonly days: readonly CouncilMeeting[];
  readonly waiting: readonly RunView[];
} {
  const days = [...new Set(runs.flatMap(({ meetingOn }) => meetingOn ?? []))].toSorted((a, b) => a.localeCompare(b));
  return {
    days: days.map((day) => ({ day, items: runs.filter(({ meetingOn }) => meetingOn === day) })),
    waiting: runs.filter(({ meetingOn }) => meetingOn === null),
  };
}
