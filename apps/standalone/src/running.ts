/** A part of the program that runs until it is stopped. */
export interface Part {
  readonly name: string;
  stop(): Promise<void>;
}

/** What has been started, so that it can be stopped in the opposite order. */
export class Running {
  private readonly parts: Part[] = [];

  /** @param onError  told of a part that did not stop as it should; the ones after it are stopped all the same */
  constructor(private readonly onError: (part: string, error: unknown) => void) {}

  started(part: Part): void {
    this.parts.push(part);
  }

  /** Stops the last started first, one after the other. Repeating it does nothing. */
  async stop(): Promise<void> {
    for (let part = this.parts.pop(); part; part = this.parts.pop()) {
      const { name } = part;
      await part.stop().catch((error: unknown) => this.onError(name, error));
    }
  }
}
