import type { ReminderChange, ReminderPolicyList, ReminderPolicyView, TimeLimitList, TimeLimitView } from '#contract';
import { everyTaskLabel, limitLabel } from '#messages';
import {
  ChangeSettings,
  EVERY_TASK,
  type OwnReminders,
  type ReminderDays,
  remindedTasks,
  reminderPolicy,
} from '#network';
import { OwnSettingsPg } from '#persistence';
import { ChartRegistry, isSettingName, SETTINGS, type SettingName, type Settings, type Span, spanOf } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { taskLabel } from '../work/task-label.js';
import { ApiProblem } from '../problems/api-problem.js';

/** Time limits and reminder days as they are in force, and changes of them. */
export class SettingViews {
  constructor(
    private readonly stored: OwnSettingsPg,
    private readonly change: ChangeSettings,
    private readonly charts: ChartRegistry,
  ) {}

  async limits(caller: Caller): Promise<TimeLimitList> {
    const own = await this.stored.limits();
    return {
      timeLimits: Object.keys(SETTINGS)
        .filter(isSettingName)
        .map((name) => toLimit(name, own, caller)),
      recomputing: await this.stored.isRecomputing(),
      _links: [link(caller.root, 'self', '/time-limits')],
    };
  }

  /** @throws ApiProblem `setting-not-found` */
  async limit(name: string, caller: Caller): Promise<TimeLimitView> {
    return toLimit(requireLimit(name), await this.stored.limits(), caller);
  }

  /** @throws ApiProblem `setting-not-found`; ProcessError `role-not-allowed`, `idempotency-key-reused` */
  async changeLimit(name: string, length: Span, key: string, caller: Caller): Promise<TimeLimitView> {
    await this.change.limit(caller.actor, requireLimit(name), length, key);
    return this.limit(name, caller);
  }

  async policies(caller: Caller): Promise<ReminderPolicyList> {
    const own = await this.stored.reminders();
    return {
      reminderPolicies: remindedTasks(this.charts).map((taskKind) => toPolicy(taskKind, own, caller)),
      _links: [link(caller.root, 'self', '/reminder-policies')],
    };
  }

  /** @throws ApiProblem `setting-not-found` */
  async policy(taskKind: string, caller: Caller): Promise<ReminderPolicyView> {
    this.requireReminded(taskKind);
    return toPolicy(taskKind, await this.stored.reminders(), caller);
  }

  /** @throws ApiProblem `setting-not-found`; ProcessError `role-not-allowed`, `idempotency-key-reused` */
  async changePolicy(
    taskKind: string,
    given: ReminderChange,
    key: string,
    caller: Caller,
  ): Promise<ReminderPolicyView> {
    this.requireReminded(taskKind);
    await this.change.reminders(caller.actor, taskKind, named(given), key);
    return this.policy(taskKind, caller);
  }

  private requireReminded(taskKind: string): void {
    if (!remindedTasks(this.charts).includes(taskKind)) throw new ApiProblem('setting-not-found');
  }
}

function requireLimit(name: string): SettingName {
  if (!isSettingName(name)) throw new ApiProblem('setting-not-found');
  return name;
}

type Reader = Pick<Caller, 'locale' | 'root'>;

function toLimit(name: SettingName, own: Settings, { locale, root }: Reader): TimeLimitView {
  const { span, sourced, source } = SETTINGS[name];
  const at = `/time-limits/${name}`;
  return {
    name,
    label: limitLabel(name, locale),
    length: spanOf(name, own),
    usual: span,
    isOwn: own[name] !== undefined,
    isSourced: sourced,
    source,
    _links: [link(root, 'self', at), link(root, 'change', `${at}/changes`, 'POST')],
  };
}

function toPolicy(taskKind: string, own: OwnReminders, { locale, root }: Reader): ReminderPolicyView {
  const inForce = reminderPolicy(taskKind, own);
  const at = `/reminder-policies/${taskKind}`;
  return {
    taskKind,
    label: taskKind === EVERY_TASK ? everyTaskLabel(locale) : taskLabel(taskKind, locale),
    ...daysOf(inForce),
    usual: daysOf(reminderPolicy(taskKind)),
    isOwn: Object.hasOwn(own, taskKind),
    restsInQuietPeriods: inForce.restsInQuietPeriods,
    source: inForce.source,
    _links: [link(root, 'self', at), link(root, 'change', `${at}/changes`, 'POST')],
  };
}

const daysOf = ({ halfTime, lastDays, overdue, escalation }: ReminderDays): ReminderDays => ({
  halfTime,
  lastDays,
  overdue,
  escalation,
});

const named = ({ halfTime, lastDays, overdue, escalation }: ReminderChange): Partial<ReminderDays> => ({
  ...(halfTime !== undefined && { halfTime }),
  ...(lastDays !== undefined && { lastDays }),
  ...(overdue !== undefined && { overdue }),
  ...(escalation !== undefined && { escalation }),
});
