import { stockholmDate, type IsoDate } from '#process';
import { isLetterTime } from '../letter-hours.js';
import type { Network } from '../network.js';
import type { Clock } from '../store.js';
import { declarationsWanted, type StandingDeclaration, type WantedDeclaration } from './wanted.js';

/** Where declarations stand, and who has been asked for one. */
export interface DeclarationStore {
  network(): Promise<Network>;
  standing(): Promise<readonly StandingDeclaration[]>;
  /**
   * Stores of each that it was asked for, and the job that writes the letter: both or neither, and once for each person, assignment,
   * reason and first day. Erased persons are asked nothing.
   *
   * @returns how many were asked
   */
  ask(wanted: readonly WantedDeclaration[], now: Date): Promise<number>;
}

/**
 * Asks people to declare their interests or to renew. It looks at how things are, so it may run as often as one likes, on any number
 * of workers; a mandate that begins with a day is seen on that day. At hours without letters, and on days off, nobody is asked.
 *
 * @source domain/states.md#12 S K4, #0 (nothing is sent on a day off)
 */
export class AskForDeclarations {
  constructor(
    private readonly store: DeclarationStore,
    private readonly clock: Clock,
  ) {}

  /** @returns how many were asked */
  async run(): Promise<number> {
    const now = this.clock.now();
    if (!isLetterTime(now)) return 0;
    const wanted = await this.wantedOn(stockholmDate(now));
    return wanted.length === 0 ? 0 : this.store.ask(wanted, now);
  }

  /** What one person is to declare today. */
  async of(personId: string): Promise<readonly WantedDeclaration[]> {
    const wanted = await this.wantedOn(stockholmDate(this.clock.now()));
    return wanted.filter((one) => one.personId === personId);
  }

  private async wantedOn(day: IsoDate): Promise<readonly WantedDeclaration[]> {
    const [{ mandates }, standing] = [await this.store.network(), await this.store.standing()];
    return declarationsWanted({ mandates }, standing, day);
  }
}
