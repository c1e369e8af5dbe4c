import { stockholmDate } from '#process';
import { isLetterTime } from './letter-hours.js';
import type { Network } from './network.js';
import type { ReminderStore } from './reminders/remind.js';
import { changedPlaces, cameTo, type ChangedPlace, type TaskCome, type TaskPlace } from './came-to.js';
import type { Clock } from './store.js';

/** Where it is kept who has been told of which open tasks. */
export interface ToldTaskStore {
  network(): Promise<Network>;
  /** Open tasks of these places, at most. */
  openTasks(places: readonly ChangedPlace[]): Promise<readonly TaskPlace[]>;
  /**
   * Stores what has not been told and, for each person and in whose place, the job that writes one letter about all of it: both or
   * neither. Passed over is a task that is over, one whose own letter is still to be written (it finds whoever has the task), and
   * one of which that person has had a letter: since they stand in, or of their own at any time.
   *
   * @returns how many letters are to be written
   */
  tell(tasks: readonly TaskCome[], now: Date): Promise<number>;
}

/**
 * Tells people of tasks that were open already when they became theirs: who stands in, whom tasks were handed over to, who has got a
 * mandate, who is back. It looks at how things are, not at what changed, so it may run as often as one likes and on any number of
 * workers, also for absences and mandates that begin with a day.
 *
 * @source domain/actors.md#5 (absence requires a deputy), domain/states.md#0 (nothing is sent on a day off); one letter about all
 *   of them: our default
 */
export class TellOpenTasks {
  constructor(
    private readonly store: ToldTaskStore,
    private readonly deadlines: Pick<ReminderStore, 'deadlinesWait'>,
    private readonly clock: Clock,
  ) {}

  /**
   * Does nothing at hours without letters, so that what is done meanwhile is not told, and while passed deadlines wait to be fired.
   *
   * @returns how many letters are to be written
   */
  async run(): Promise<number> {
    const now = this.clock.now();
    const today = stockholmDate(now);
    if (!isLetterTime(now)) return 0;
    const network = await this.store.network();
    const places = changedPlaces(network, today);
    if (places.length === 0 || (await this.deadlines.deadlinesWait(now))) return 0;
    const come = cameTo(network, await this.store.openTasks(places), today);
    return come.length === 0 ? 0 : this.store.tell(come, now);
  }
}
