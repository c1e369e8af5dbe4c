import { DAYS_OF, isReminderKind, type OwnReminders, type ReminderDays, remindedTasks, reminderPolicy } from '#network';
import { RemindersPg } from '#persistence';
import { charts, REMINDER_BOUNDS, REMINDER_KINDS, type ReminderKind } from '#process';
import { UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';

const { usage } = WORDS.reminders;

interface Wanted {
  readonly taskKind: string;
  readonly days: Partial<ReminderDays>;
}

/** Shows when each kind of task is reminded of, and sets days of the regions' own (`answer-opinion last-days=3`). */
export const reminders: Command = {
  run: async (args, output) => {
    const wanted = read(args);
    const own = await withWorkplace(async ({ dataSource }) => {
      const stored = new RemindersPg(dataSource);
      if (wanted) await stored.set(wanted.taskKind, wanted.days);
      return stored.own();
    });
    const policies = taskKinds().map((taskKind) => ({ taskKind, ...daysOf(taskKind, own) }));
    output.result(
      { reminders: policies },
      policies.map(
        (one) =>
          `${one.taskKind.padEnd(28)} ${REMINDER_KINDS.map((kind) => `${kind}=${inWords(one[DAYS_OF[kind]])}`).join('  ')}`,
      ),
    );
    return true;
  },
};

const inWords = (days: number | null): string => (days === null ? 'off' : String(days));

const taskKinds = (): readonly string[] => remindedTasks(charts);

function daysOf(taskKind: string, own: OwnReminders): ReminderDays {
  const { halfTime, lastDays, overdue, escalation } = reminderPolicy(taskKind, own);
  return { halfTime, lastDays, overdue, escalation };
}

/** @throws UsageError for a kind of task that has no last day, an unknown reminder, or a number outside its bounds */
function read([taskKind, ...settings]: readonly string[]): Wanted | null {
  if (taskKind === undefined) return null;
  const days = settings.map(readOne);
  if (!taskKinds().includes(taskKind) || days.length === 0) throw wrong();
  return { taskKind, days: Object.fromEntries(days) };
}

function readOne(setting: string): readonly [keyof ReminderDays, number | null] {
  const [kind = '', value = '', ...rest] = setting.split('=');
  if (!isReminderKind(kind) || rest.length > 0) throw wrong();
  return [DAYS_OF[kind], value === 'off' ? null : inBounds(kind, value)];
}

function inBounds(kind: ReminderKind, value: string): number {
  const [least, most] = REMINDER_BOUNDS[kind];
  const number = /^\d{1,3}$/.test(value) ? Number(value) : -1;
  if (number < least || number > most) throw wrong();
  return number;
}

function wrong(): UsageError {
  const bounds = REMINDER_KINDS.map((kind) => `${kind} ${REMINDER_BOUNDS[kind].join('–')}`).join(', ');
  return new UsageError(
    `Användning: npm run ordna -- ${usage}\nUPPGIFT är ett av: ${taskKinds().join(', ')}\nPÅMINNELSE och TAL: ${bounds}, eller off. half-time är procent, de andra arbetsdagar.`,
  );
}
