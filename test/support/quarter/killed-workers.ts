import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Chance } from '../crash/chance.js';
import { POLL_MS, type QuarterPlace, type QuarterWorkers } from './workers.js';

const heard = z.object({ done: z.int() });
const COUNT = 2;
/** So rarely one is killed: it takes about a second until another has its place. */
const ONE_IN = 24;
const CHILD = fileURLToPath(new URL('../../../dist/test/support/quarter/worker-child.js', import.meta.url));

/** Two workers in processes of their own, of which one is killed now and then and started again. */
export class KilledWorkers implements QuarterWorkers {
  kills = 0;
  private now = new Date(0);
  private readonly children: ChildProcess[] = [];

  constructor(
    private readonly place: QuarterPlace,
    private readonly chance: Chance,
    private readonly undone: () => Promise<number>,
  ) {}

  async itIs(now: Date): Promise<void> {
    this.now = now;
    await Promise.all(this.children.map((child) => this.ask(child, false)));
  }

  look(now: Date): Promise<void> {
    while (this.children.length < COUNT) this.children.push(this.start());
    return this.tell(now, true);
  }

  async later(now: Date): Promise<void> {
    if (this.children.length > 0) await this.tell(now, false);
  }

  async rest(): Promise<void> {
    await Promise.all(
      this.children.splice(0).map(async (child) => {
        const ended = once(child, 'exit');
        if (child.kill('SIGKILL')) await ended;
      }),
    );
  }

  close(): Promise<void> {
    return this.rest();
  }

  /** Until all have looked and nothing is left to do; now and then one is killed meanwhile. */
  private async tell(now: Date, isLook: boolean): Promise<void> {
    this.now = now;
    const isKilled = this.chance.below(ONE_IN) === 0;
    const asked = this.children.map((child) => this.ask(child, isLook));
    if (isKilled) await this.killOne(isLook, asked);
    await Promise.all(asked);
    while ((await this.undone()) > 0) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }

  private async killOne(isLook: boolean, asked: Promise<void>[]): Promise<void> {
    const index = this.chance.below(COUNT);
    const child = this.children[index];
    if (!child) return;
    await new Promise((resolve) => setTimeout(resolve, this.chance.below(120)));
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    this.kills += 1;
    const next = this.start();
    this.children[index] = next;
    asked[index] = this.ask(next, isLook);
  }

  private ask(child: ChildProcess, isLook: boolean): Promise<void> {
    const at = this.now.getTime();
    return new Promise((resolve, reject) => {
      const hear = (message: unknown): void => {
        if (heard.parse(message).done !== at) return;
        child.off('message', hear);
        resolve();
      };
      child.on('message', hear);
      child.once('exit', (code) => code !== null && reject(new Error(`A worker ended by itself: ${code}`)));
      child.send({ now: at, isLook });
    });
  }

  private start(): ChildProcess {
    return fork(CHILD, [JSON.stringify(this.place)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  }
}
