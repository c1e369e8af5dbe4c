import { addDays, weekdayOf } from '../inbox/calendar-days';

/** Three days on, never at a weekend, and never after the region's own last day. */
export function suggestedDay(today: string, lastDay: string | null): string {
  const soon = addDays(today, 3);
  const weekday = weekdayOf(soon);
  const working = weekday > 5 ? addDays(soon, 8 - weekday) : soon;
  return lastDay !== null && lastDay < working ? (lastDay < today ? today : lastDay) : working;
}
