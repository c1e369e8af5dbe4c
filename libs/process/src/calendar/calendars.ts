import { COUNTRY_OF, type Country, type ProcessVersion } from '../vocabulary.js';
import { NORWEGIAN_CALENDAR } from './norwegian-holidays.js';
import type { WorkingCalendar } from './working-calendar.js';
import { SWEDISH_CALENDAR } from './working-days.js';

const CALENDARS: Readonly<Record<Country, WorkingCalendar>> = { SE: SWEDISH_CALENDAR, NO: NORWEGIAN_CALENDAR };

/**
 * The calendar of the country whose process it is. A chart that belongs to no one process is begun by Swedish cases only; a process of
 * another country brings charts of its own.
 */
export const calendarOf = (process: ProcessVersion | undefined): WorkingCalendar =>
  CALENDARS[process === undefined ? 'SE' : COUNTRY_OF[process]];
