import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { BodyMeetingPage, DeadlinePage, RunPage } from '#contract';
import { pageOf } from '../../api/queries';
import { useText } from '../../intl/text';
import { useToday } from '../../session/use-today';
import { ofDeadlines, ofItems, ofMeetings, shownOn, thisWeek, type CalendarEntry } from './calendar';

const PER_PAGE = 100;
const deadlinesOn = (page: number) => pageOf<DeadlinePage>(`/deadlines?limit=${PER_PAGE}&page=${page}`);

interface Calendar {
  /** The deadlines of the page. */
  readonly deadlines: UseQueryResult<DeadlinePage>;
  readonly shown: readonly CalendarEntry[];
  /** How much stands in the rest of this week, and how many deadlines have passed; null until known. */
  readonly says: { readonly count: number; readonly late: number } | null;
}

/** One page of last days, with the meetings of the same weeks. @param kind  of what alone; empty for everything */
export function useCalendar(kind: string, page: number): Calendar {
  const text = useText();
  const today = useToday();
  const deadlines = useQuery(deadlinesOn(page));
  const { data: before } = useQuery({ ...deadlinesOn(page - 1), enabled: page > 1 });
  const late = useQuery(pageOf<DeadlinePage>('/deadlines?late=true&limit=1')).data?._meta.totalRecords;
  const soon = useQuery(pageOf<DeadlinePage>(`/deadlines?late=false&limit=${PER_PAGE}`)).data;
  const items = useQuery(pageOf<RunPage>('/runs?chart=council-item&done=false&limit=100'));
  const meetings = useQuery({ ...pageOf<BodyMeetingPage>('/body-meetings?current=true&limit=100'), retry: false });
  const met = [
    ...(items.data ? ofItems(items.data, text('meetings.council')).filter(({ day }) => day >= today) : []),
    ...(meetings.data ? ofMeetings(meetings.data) : []),
  ];
  return {
    deadlines,
    shown: shownOn(kind, deadlines.data, before ?? null, met),
    says: soon && late !== undefined ? { count: thisWeek([...ofDeadlines(soon), ...met], today), late } : null,
  };
}
