import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own, so that what is measured has a processor and a memory of its own, as in operation. */
export class Child {
  private constructor(private readonly child: ChildProcess) {}

  /**
   * Starts a script of this folder. It ends by itself when this process does.
   *
   * @param script  name of a built file, which answers each message with one of its own
   */
  static start(script: string): Child {
    return new Child(
      fork(fileURLToPath(new URL(script, import.meta.url)), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
    );
  }

  /** Sends a message and waits for the answer. @throws when the process ends without one */
  async ask(message: object): Promise<unknown> {
    const settled = new AbortController();
    const { signal } = settled;
    const answer = once(this.child, 'message', { signal }).then(([found]: unknown[]) => found);
    const ended = once(this.child, 'exit', { signal }).then(([code]) => {
      throw new Error(`${this.child.spawnfile} ended with ${code} before it answered`);
    });
    this.child.send(message);
    try {
      return await Promise.race([answer, ended]);
    } finally {
      settled.abort();
      await Promise.allSettled([answer, ended]);
    }
  }

  /** Ends the process at once, whatever it does. */
  async kill(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }

  /** Lets the process end in order. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
