import { type ChartRegistry, REMINDER_KINDS, type ReminderKind, type Role } from '#process';

/** Who is reminded: whoever has the task, or somebody further up. */
export const RUNGS = ['holder', 'deputy', 'coordinator', 'manager'] as const;
export type Rung = (typeof RUNGS)[number];

/** When the reminders of a kind of task leave. Null: that one never does. */
export interface ReminderDays {
  /** Share of the time that has passed, in percent, 1-99. */
  readonly halfTime: number | null;
  /** Working days before the last day, 0 or more. */
  readonly lastDays: number | null;
  /** Working days after the last day, 1 or more. */
  readonly overdue: number | null;
  /** Working days after the last day, 1 or more. */
  readonly escalation: number | null;
}

/** When a task is reminded of, and who is. */
export interface ReminderPolicy extends ReminderDays {
  /** July and 24 December to 6 January are days off too: nobody is expected to answer then. */
  readonly restsInQuietPeriods: boolean;
  /** Rungs that each reminder goes to; a vacant one is stood in for by the next further up. */
  readonly to: Readonly<Record<ReminderKind, readonly Rung[]>>;
  readonly source: string;
}

const OURS = 'domain/states.md#0 (D), #13 (our default)';

/**
 * For every task that has no line of its own: halfway, two working days before, the working day after and three working days
 * after the last day. With each the task is known one rung further up: contact person, deputy, coordinator, the region's manager.
 *
 * @source domain/states.md#0, #13; that each reminder goes one rung further: our default
 */
export const USUAL_REMINDERS: ReminderPolicy = {
  halfTime: 50,
  lastDays: 2,
  overdue: 1,
  escalation: 3,
  restsInQuietPeriods: false,
  to: {
    'half-time': ['holder'],
    'last-days': ['holder', 'deputy'],
    overdue: ['holder', 'coordinator'],
    escalation: ['manager'],
  },
  source: OURS,
};

/** A manager of the regions is nobody's manager at a company, nor the one to ask about a person's own ties. */
const UP_TO_COORDINATOR = { ...USUAL_REMINDERS.to, escalation: ['coordinator'] } as const;

const ofCompany = (source: string): ReminderPolicy => ({ ...USUAL_REMINDERS, to: UP_TO_COORDINATOR, source });

/** Tasks that are reminded of otherwise than usual, by their kind. */
export const REMINDERS_BY_TASK: Readonly<Record<string, ReminderPolicy>> = {
  // When its last day is over the round closes and silence is recorded; a late answer is still taken, so it is still asked for.
  'answer-opinion': {
    ...USUAL_REMINDERS,
    restsInQuietPeriods: true,
    source: `${OURS}; July and 24 Dec-6 Jan: domain/states.md#13 (D)`,
  },
  'declare-conflicts': {
    ...USUAL_REMINDERS,
    to: UP_TO_COORDINATOR,
    source: `${OURS}; domain/actors.md#7 (ties are personal)`,
  },
  'hand-in-dossier': ofCompany(`${OURS}; domain/process-medicines.md#3 (late dossier: a reminder)`),
  'answer-question': ofCompany(OURS),
  'check-facts': ofCompany(OURS),
  'check-report-facts': ofCompany(OURS),
};

/** What the regions have set themselves: days by kind of task, or for all tasks under `usual`. */
export type OwnReminders = Readonly<Record<string, Partial<ReminderDays>>>;

/** Under this name the regions' own days hold for every task without a line of its own. */
export const EVERY_TASK = 'usual';

/** The policy in force for a kind of task: what is set for the kind, else for all tasks, else our default. */
export function reminderPolicy(taskKind: string, own: OwnReminders = {}): ReminderPolicy {
  const base = Object.hasOwn(REMINDERS_BY_TASK, taskKind) ? REMINDERS_BY_TASK[taskKind] : undefined;
  return { ...(base ?? USUAL_REMINDERS), ...ownDays(own, EVERY_TASK), ...ownDays(own, taskKind) };
}

const ownDays = (own: OwnReminders, name: string): Partial<ReminderDays> =>
  (Object.hasOwn(own, name) ? own[name] : undefined) ?? {};

/** The field of a policy that says when a reminder leaves. */
export const DAYS_OF = {
  'half-time': 'halfTime',
  'last-days': 'lastDays',
  overdue: 'overdue',
  escalation: 'escalation',
} as const satisfies Record<ReminderKind, keyof ReminderDays>;

/** Kinds of task that have a last day, and so are reminded of, after the name that stands for all. */
export const remindedTasks = ({ definitions }: ChartRegistry): readonly string[] => [
  EVERY_TASK,
  ...[
    ...new Set(
      definitions.flatMap(({ tasks }) =>
        tasks.filter(({ deadline }) => deadline !== undefined).map(({ kind }) => kind),
      ),
    ),
  ].toSorted(),
];

/** One way up for a task: the rungs to try in turn until somebody is there. */
export interface Step {
  readonly rung: Rung;
  readonly role: Role;
  /** The role of the task's region, not of the whole country. */
  readonly ofRegion: boolean;
}

/**
 * Whom a reminder goes to: for each rung the steps to try in turn until one is not vacant.
 *
 * @param role  role that the task is a task of, in a region or not
 * @source domain/states.md#0 (contact person → deputy → coordinator → region's manager); a task of no region ends at the
 *   coordinator, as does one whose region has no manager: our default
 */
export function waysUp(
  kind: ReminderKind,
  { role, region }: { readonly role: Role; readonly region: string | null },
  policy: ReminderPolicy,
): readonly (readonly Step[])[] {
  const chain = chainFrom(role, region !== null);
  const ways = policy.to[kind].flatMap((rung) => {
    const at = chain.findIndex((step) => step.rung === (ROLE_OF[rung] === role ? 'holder' : rung));
    if (at < 0 && rung === 'deputy') return [];
    return [at < 0 ? chain.length - 1 : at];
  });
  return [...new Set(ways)].map((at) => withOffice(chain.slice(at)));
}

/** A region without a manager: the coordinator hears instead, since otherwise nobody would. */
const withOffice = (way: readonly Step[]): readonly Step[] =>
  way.at(-1)?.role === 'manager' && !way.some(({ role }) => role === 'coordinator') ? [...way, OFFICE] : way;

const OFFICE: Step = { rung: 'coordinator', role: 'coordinator', ofRegion: false };

const ROLE_OF: Readonly<Record<Rung, Role | null>> = {
  holder: null,
  deputy: 'contact-deputy',
  coordinator: 'coordinator',
  manager: 'manager',
};

function chainFrom(role: Role, isRegional: boolean): readonly Step[] {
  const above: readonly Step[] = [
    ...(role === 'contact-person' ? [{ rung: 'deputy', role: 'contact-deputy', ofRegion: true } as const] : []),
    OFFICE,
    ...(isRegional ? [{ rung: 'manager', role: 'manager', ofRegion: true } as const] : []),
  ];
  const own = above.findIndex((step) => step.role === role);
  return [{ rung: 'holder', role, ofRegion: true }, ...above.slice(own + 1)];
}

export const isReminderKind = (name: string): name is ReminderKind => REMINDER_KINDS.some((kind) => kind === name);
