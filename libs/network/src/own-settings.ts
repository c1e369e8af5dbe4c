import { type Actor, type JsonRecord, may, ProcessError, rolesFor, type SettingName, type Span } from '#process';
import { entryOf, keyed } from './decide.js';
import type { ReminderDays } from './reminders/policy.js';
import type { NetworkEntry, NetworkStore } from './store.js';

/** Where the regions' own time limits and reminder days are kept; each change is stored together with its entry in the log. */
export interface OwnSettingsStore extends Pick<NetworkStore, 'idFor' | 'hashOf' | 'requestOf'> {
  /** Days that are not named stay as they are. */
  setReminders(taskKind: string, days: Partial<ReminderDays>, entry: NetworkEntry): Promise<void>;
  /** Asks for every running deadline to be worked out anew, too. */
  setLimit(name: SettingName, span: Span, entry: NetworkEntry): Promise<void>;
}

/** Time limits and reminder days as the regions set them themselves. @source domain/states.md#13 (settings) */
export class ChangeSettings {
  constructor(private readonly store: OwnSettingsStore) {}

  /**
   * @param days  within `REMINDER_BOUNDS`; null: that reminder never leaves
   * @throws ProcessError `role-not-allowed`, `idempotency-key-reused`
   */
  async reminders(actor: Actor, taskKind: string, days: Partial<ReminderDays>, key: string): Promise<void> {
    const entry = await this.newEntry(actor, 'reminders-changed', { taskKind, days: { ...days } }, key);
    if (entry) await this.store.setReminders(taskKind, days, entry);
  }

  /**
   * @param span  one that `isLimit` allows
   * @throws ProcessError `role-not-allowed`, `idempotency-key-reused`
   */
  async limit(actor: Actor, name: SettingName, span: Span, key: string): Promise<void> {
    const entry = await this.newEntry(actor, 'time-limit-changed', { name, length: { ...span } }, key);
    if (entry) await this.store.setLimit(name, span, entry);
  }

  /** Null when the same request has been written before. */
  private async newEntry(
    actor: Actor,
    what: 'reminders-changed' | 'time-limit-changed',
    request: JsonRecord,
    key: string,
  ): Promise<NetworkEntry | null> {
    if (!may(actor, 'change-settings'))
      throw new ProcessError('role-not-allowed', { roles: [...rolesFor('change-settings')] });
    const { id, hash } = await keyed(this.store, actor, key, { what, ...request });
    if ((await this.store.requestOf(id)) !== null) return null;
    return entryOf(actor, what, id, { ...request, request: hash });
  }
}
