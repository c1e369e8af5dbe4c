import { type ChildProcess, spawn } from 'node:child_process';

const START = 'scripts/start.mjs';

/** What `npm start` runs once the build is done, as a person at a terminal has it: they read what it says, and press Ctrl-C. */
export class Terminal {
  private said = '';
  private readonly child: ChildProcess;

  constructor(port: number, folder: string) {
    this.child = spawn(process.execPath, [START], {
      env: { PATH: process.env['PATH'] ?? '', PORT: String(port), ORDNA_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => void (this.said += text));
  }

  /** @returns all that has been said until then */
  async says(words: string): Promise<string> {
    while (!this.said.includes(words)) {
      if (this.child.exitCode !== null) throw new Error(`It ended with ${this.child.exitCode}:\n${this.said}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return this.said;
  }

  /** @returns the code that the shell gets, and all that was said */
  async ctrlC(): Promise<{ readonly code: number | null; readonly said: string }> {
    const ended = new Promise<number | null>((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGINT');
    return { code: await ended, said: this.said };
  }

  leave(): void {
    this.child.kill('SIGKILL');
  }
}
