/** While deadlines queue up, one look at the outbox in so many is followed by work: at the usual pace, each ten seconds. */
const LOOKS_GIVEN_AWAY = 40;

/**
 * Who goes first when there is more to do than this process can: deadlines, since a day may hang on them, before letters, which
 * nobody waits for. Letters are held back, never stopped.
 */
export class Backlog {
  private deadlinesWait = false;
  private looks = 0;

  /** @param wait  whether more deadlines were due than one portion holds */
  deadlines(wait: boolean): void {
    this.deadlinesWait = wait;
    if (!wait) this.looks = 0;
  }

  /**
   * Sends on one portion of the outbox, unless deadlines go first.
   *
   * @param relay  @returns whether the outbox holds more
   * @returns whether to go on at once
   */
  async afterDeadlines(relay: () => Promise<boolean>): Promise<boolean> {
    if (!this.deadlinesWait) return relay();
    this.looks += 1;
    if (this.looks % LOOKS_GIVEN_AWAY === 0) await relay();
    return false;
  }
}
