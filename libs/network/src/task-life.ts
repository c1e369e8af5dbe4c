import { ProcessError, stockholmDate, type Actor, type IsoDate, type Role } from '#process';
import type { TaskPlace } from './came-to.js';
import { entryOf, MOST_ATTEMPTS, refuse } from './decide.js';
import { holdersOf, type Holder, type Place } from './holders.js';
import type { Network } from './network.js';
import type { Clock, NetworkEntry } from './store.js';

/** A task, as far as it decides who may take or decline it. Who has declined it is among those who have stepped aside. */
export interface LivingTask extends TaskPlace {
  readonly instanceId: string;
  readonly kind: string;
  readonly isOpen: boolean;
  /** Who has taken it; null while it is everybody's whose role it is. */
  readonly claimedBy: string | null;
}

/** Where it is kept who has taken and who has declined tasks, the subjects of the entries. `stale`: the task has changed, nothing is stored. */
export interface TaskLifeStore {
  network(): Promise<Network>;
  task(id: string): Promise<LivingTask | null>;
  /** @param before  who has it now */
  claim(by: string | null, before: string | null, entry: NetworkEntry): Promise<'stored' | 'stale'>;
  /** @param to  the role whose turn it is then; it is written to where that is another one than before */
  decline(task: LivingTask, reason: string, to: Role, entry: NetworkEntry): Promise<'stored' | 'stale'>;
}

/** How somebody declines a task. */
export interface Declining {
  readonly reason: string;
  /** It is theirs to do, and not one in which they could step in. */
  readonly isTheirs: boolean;
  /** Says in the case that the deputies have it, where a chart knows who answers; false where it does not. */
  readonly delegate: (task: LivingTask) => Promise<boolean>;
}

/**
 * Tasks as the messages they are: one of several takes it, so that the others need not, or gives it back; and who cannot do it declines,
 * so that it is the next one's. None of this gives or takes a right to act: whoever does what is asked, the task is done.
 *
 * @source domain/states.md#0 (open → claimed → done | declined)
 */
export class TaskLife {
  constructor(
    private readonly store: TaskLifeStore,
    private readonly clock: Clock,
  ) {}

  /** Repeating it changes nothing. @throws NetworkRefused `task-over`, `task-claimed` while somebody has it who still may */
  claim(actor: Actor, taskId: string): Promise<void> {
    return this.decide(taskId, async (task) => {
      const { claimedBy } = task;
      if (claimedBy === actor.personId) return 'stored';
      const { network, today } = await this.now();
      if (claimedBy !== null && sharersOf(network, task, today).includes(claimedBy)) refuse('task-claimed');
      return this.store.claim(actor.personId, claimedBy, entryOf(actor, 'task-claimed', taskId, about(task)));
    });
  }

  /** Whoever has taken it gives it back. Repeating it changes nothing. @throws NetworkRefused `task-over`, `task-claimed` */
  release(actor: Actor, taskId: string): Promise<void> {
    return this.decide(taskId, async (task) => {
      const { claimedBy } = task;
      if (claimedBy === null) return 'stored';
      if (claimedBy !== actor.personId) refuse('task-claimed');
      return this.store.claim(null, claimedBy, entryOf(actor, 'task-released', taskId, about(task)));
    });
  }

  /**
   * Leaves it to those who share it, else to the next in turn: a contact person's to the deputies, everything else to the coordinators.
   *
   * @throws NetworkRefused `task-not-yours`, `task-over`, `nobody-in-turn`
   */
  decline(actor: Actor, taskId: string, { reason, isTheirs, delegate }: Declining): Promise<void> {
    return this.decide(taskId, async (task) => {
      if (task.steppedAside.includes(actor.personId)) return 'stored';
      if (!isTheirs) refuse('task-not-yours');
      const { network, today } = await this.now();
      const to = nextInLine(network, task, actor.personId, today) ?? refuse('nobody-in-turn');
      const isDeputies = to === 'contact-deputy' && task.role !== to;
      if (isDeputies && (await delegate(task))) return 'stale';
      return this.store.decline(task, reason, to, entryOf(actor, 'task-declined', taskId, { ...about(task), to }));
    });
  }

  /** Decides on the task as it is, and anew when it has changed in between. */
  private async decide(taskId: string, step: (task: LivingTask) => Promise<'stored' | 'stale'>): Promise<void> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const task = await this.store.task(taskId);
      if (!task?.isOpen) return refuse('task-over');
      if ((await step(task)) === 'stored') return;
    }
    throw new ProcessError('stale-revision', { attempts: MOST_ATTEMPTS });
  }

  private async now() {
    return { network: await this.store.network(), today: stockholmDate(this.clock.now()) };
  }
}

/** Who shares a place on a day: who fills it, and a contact person's deputies, who may act in their stead. @source domain/states.md#2 */
export function sharingHolders(network: Network, place: Place, on: IsoDate): readonly Holder[] {
  const roles: readonly Role[] = place.role === 'contact-person' ? ['contact-person', 'contact-deputy'] : [place.role];
  return roles.flatMap((role) => holdersOf(network, { ...place, role }, on));
}

/** Those of them who could do a task: who has stepped aside from it, or declined it, could not. */
export const sharersOf = (network: Network, task: LivingTask, on: IsoDate): readonly string[] =>
  leftOf(sharingHolders(network, task, on), task);

/** The role whose turn it is when somebody declines: the same while others of it are left. Null: there is nobody. @source domain/states.md#0 (contact person → deputy → coordinator) */
export function nextInLine(network: Network, task: LivingTask, declining: string, on: IsoDate): Role | null {
  const { role } = task;
  const line: readonly Role[] =
    role === 'contact-person' ? [role, 'contact-deputy', 'coordinator'] : [role, 'coordinator'];
  return (
    line.find((one) => leftOf(holdersOf(network, { ...task, role: one }, on), task).some((id) => id !== declining)) ??
    null
  );
}

const leftOf = (holders: readonly Holder[], { steppedAside }: LivingTask): readonly string[] =>
  holders.map(({ personId }) => personId).filter((personId) => !steppedAside.includes(personId));

const about = ({ caseId, kind, role, region }: LivingTask) => ({ caseId, kind, role, region });
