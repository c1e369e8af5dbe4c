import { dayAfterQuietPeriod } from './quiet-periods.js';
import { isWorkingDay } from './swedish-holidays.js';
import { WorkingCalendar } from './working-calendar.js';

/** Sweden's working days. @source domain/law-and-conventions.md#9 (lag 1930:173), domain/states.md#13 (quiet periods) */
export const SWEDISH_CALENDAR = new WorkingCalendar(isWorkingDay, dayAfterQuietPeriod);

/** The `count`th Swedish working day after the date; see `WorkingCalendar`. */
export const addWorkingDays = SWEDISH_CALENDAR.add;

/** The date itself when it is a Swedish working day, else the next one. @source domain/law-and-conventions.md#9 (lag 1930:173 2 §) */
export const workingDayOnOrAfter = SWEDISH_CALENDAR.onOrAfter;

/** Swedish working days from a day to another. @example working days left: workingDaysBetween(today, dueOn) */
export const workingDaysBetween = SWEDISH_CALENDAR.between;
