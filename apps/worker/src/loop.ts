import { setTimeout as pause } from 'node:timers/promises';

/** Does one portion of work. @returns whether more waits, so that the next portion follows at once */
export type Pass = () => Promise<boolean>;

/** Work done over and over, one portion at a time, until stopped. What fails is reported and tried again after the pause. */
export class Loop {
  private readonly stopping = new AbortController();
  private readonly ended: Promise<void>;

  constructor(
    private readonly pass: Pass,
    private readonly pauseMs: number,
    private readonly onError: (error: unknown) => void,
  ) {
    this.ended = this.run();
  }

  /** Resolves when the portion under way is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const more = await this.pass().catch((error: unknown) => {
        this.onError(error);
        return false;
      });
      if (!more) await pause(this.pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }
}
