import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { until } from '../until.js';

export interface ProgramPlan {
  readonly name: string;
  readonly script: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What it says when it is ready; a group of the expression is its address. */
  readonly ready: RegExp;
  /** Tells whether what it needs is there: until then it is not started. */
  readonly mayStart: () => boolean;
}

/** An end that nobody asked for. */
export interface OwnEnd {
  readonly name: string;
  readonly wasReady: boolean;
  readonly how: string;
  /** The last it said. */
  readonly lines: readonly string[];
}

const spoken = z.object({ msg: z.string() });
const LINES_KEPT = 30;
const MOST_OWN_ENDS = 40;
const POLL_MS = 20;

/** A program that is started again whenever it has ended, as an operating system's supervisor does. */
export class Program {
  readonly ownEnds: OwnEnd[] = [];
  private child: ChildProcess | null = null;
  private address: string | null = null;
  private isOver = false;
  private lines: string[] = [];
  private ended: Promise<void> = Promise.resolve();

  constructor(private readonly plan: ProgramPlan) {}

  /** Starts it, and again whenever it ends. */
  run(): void {
    this.ended = this.keepRunning();
  }

  /** Its address while it is ready (empty for one that has none), else null. */
  get readyAt(): string | null {
    return this.address;
  }

  async whenReady(): Promise<void> {
    await until(`${this.plan.name} is ready`, () => this.address !== null || this.isOver, 60_000);
  }

  /** It starts again by itself. @returns whether there was anything to kill */
  kill(): boolean {
    this.address = null;
    return this.child?.kill('SIGKILL') ?? false;
  }

  async end(): Promise<void> {
    this.isOver = true;
    this.kill();
    await this.ended;
  }

  private async keepRunning(): Promise<void> {
    while (!this.isOver && this.ownEnds.length < MOST_OWN_ENDS) {
      if (this.plan.mayStart()) await this.runOnce();
      await pause(POLL_MS);
    }
    this.isOver = true;
  }

  private async runOnce(): Promise<void> {
    const { script, environment } = this.plan;
    const child = spawn(process.execPath, [script], {
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const killWithUs = (): void => void child.kill('SIGKILL');
    process.once('exit', killWithUs);
    this.child = child;
    this.lines = [];
    createInterface({ input: child.stdout }).on('line', (line) => this.hear(line));
    createInterface({ input: child.stderr }).on('line', (line) => this.hear(line));
    const [code, signal]: unknown[] = await once(child, 'exit');
    process.removeListener('exit', killWithUs);
    this.child = null;
    if (signal !== 'SIGKILL') this.noteOwnEnd(`code ${String(code)}, signal ${String(signal)}`);
    this.address = null;
  }

  private noteOwnEnd(how: string): void {
    this.ownEnds.push({ name: this.plan.name, wasReady: this.address !== null, how, lines: this.lines });
  }

  private hear(line: string): void {
    this.lines = [...this.lines, line.slice(0, 2000)].slice(-LINES_KEPT);
    const { data } = spoken.safeParse(toJson(line));
    if (data === undefined) return;
    const ready = this.plan.ready.exec(data.msg);
    if (ready !== null && this.child !== null) this.address = ready[1] ?? '';
  }
}

function toJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
