import { setTimeout as pause } from 'node:timers/promises';
import type { Callers } from './callers.js';
import type { Chance } from './chance.js';
import type { CrashWorld, Member } from './crash-world.js';
import type { Point } from './gate.js';
import type { Ledger } from './ledger.js';

/** A kill that hit something under way. */
export interface Kill {
  readonly kind: KillKind;
  /** A statement was caught on its way to the database or back, or there. */
  readonly caught: boolean;
  /** Acts that waited for an answer, of the killed API or, when the database was killed, of any. */
  readonly acts: number;
  /** Rows of the outbox that were not done. */
  readonly undone: number;
}

export const KILL_KINDS = [
  'api',
  'api-before-it-stores',
  'api-before-it-answers',
  'worker',
  'worker-before-it-marks-what-it-relayed',
  'worker-before-it-keeps-a-letter',
  'worker-after-it-kept-a-letter',
  'worker-between-claiming-and-firing',
  'postmaster',
  'database',
  'database-in-the-middle-of-a-batch',
  'everything',
] as const;
export type KillKind = (typeof KILL_KINDS)[number];

const isStep = (sent: string): boolean => /step_one_|steps_/.test(sent);
/** How an array begins in binary (one dimension, no flags, the type that the statement says); how many rows it has follows. */
const ARRAY = Buffer.from('000000010000000000000000', 'hex').toString('latin1');
/** What moves several cases has their rows as its first value. */
function isBatch(sent: string): boolean {
  const named = sent.indexOf('steps_');
  const array = named < 0 ? -1 : sent.indexOf(ARRAY, named);
  return array >= 0 && Buffer.from(sent, 'latin1').readInt32BE(array + ARRAY.length) > 1;
}
const isLetter = (sent: string): boolean => sent.includes('INSERT INTO letter');
const isRelayed = (sent: string): boolean => sent.includes('SET relayed_at');
const isFiring = (sent: string): boolean => isStep(sent) && sent.includes('ROUND_DEADLINE');

const WAIT_MS = 8_000;
const TRY_AGAIN_MS = 5;
const MOST_BETWEEN_MS = 300;

/** Kills processes with SIGKILL while they work: some at a chosen point, some whenever chance has it. */
export class Killer {
  readonly kills: Kill[] = [];
  /** Kinds for which nothing was under way in time. */
  readonly misses: KillKind[] = [];

  constructor(
    private readonly world: CrashWorld,
    private readonly callers: Callers,
    private readonly ledger: Ledger,
    private readonly chance: Chance,
  ) {}

  /** Kills until the time is out and every kind has come about; gives up on missing kinds after six times as long. */
  async run(seconds: number, stop: AbortSignal): Promise<void> {
    const start = Date.now();
    let next: readonly KillKind[] = [];
    for (;;) {
      const passed = (Date.now() - start) / 1000;
      const isOver = passed >= (this.missing().length === 0 ? seconds : 6 * seconds);
      if (isOver || stop.aborted) return;
      const [kind, ...later] = next.length > 0 ? next : this.nextRound();
      next = later;
      await pause(this.chance.between(0, MOST_BETWEEN_MS));
      if (kind !== undefined && !(await this.kill(kind))) this.misses.push(kind);
    }
  }

  /** Each kind once, and again for as long as it has not come about. */
  private nextRound(): readonly KillKind[] {
    const missing = this.missing();
    return this.chance.shuffled(missing.length > 0 ? missing : KILL_KINDS);
  }

  private missing(): readonly KillKind[] {
    return KILL_KINDS.filter((kind) => !this.kills.some((one) => one.kind === kind));
  }

  private kill(kind: KillKind): Promise<boolean> {
    const { apis, workers } = this.world;
    switch (kind) {
      case 'api':
        return this.whenever(kind, apis);
      case 'api-before-it-stores':
        return this.at(kind, apis, isStep, 'before-server');
      case 'api-before-it-answers':
        return this.at(kind, apis, isStep, 'after-server');
      case 'worker':
        return this.whenever(kind, workers);
      case 'worker-before-it-marks-what-it-relayed':
        return this.at(kind, workers, isRelayed, 'before-server');
      case 'worker-before-it-keeps-a-letter':
        return this.at(kind, workers, isLetter, 'before-server');
      case 'worker-after-it-kept-a-letter':
        return this.at(kind, workers, isLetter, 'after-server');
      case 'worker-between-claiming-and-firing':
        return this.at(kind, workers, isFiring, 'before-server');
      case 'database-in-the-middle-of-a-batch':
        return this.inBatch(kind);
      case 'postmaster':
      case 'database':
      case 'everything':
        return this.wheneverDatabase(kind);
    }
  }

  /** A process at the very moment it sends, or gets the answer to, a statement of a kind: whichever does so first. */
  private async at(
    kind: KillKind,
    of: readonly Member[],
    what: (sent: string) => boolean,
    point: Point,
  ): Promise<boolean> {
    const member = this.chance.pick(await this.ready(of));
    const { caught } = member.gate.waitFor(what, point, WAIT_MS);
    if (!(await caught)) return false;
    return this.strike(kind, member, true);
  }

  /** A process at any moment at which it has something to do. */
  private async whenever(kind: 'api' | 'worker', of: readonly Member[]): Promise<boolean> {
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(TRY_AGAIN_MS)) {
      const member = this.chance.pick(await this.ready(of));
      const isBusy = kind === 'api' ? this.waitingAt(member) > 0 : (await this.undone()) > 0;
      if (isBusy) return this.strike(kind, member, false);
    }
    return false;
  }

  private async strike(kind: KillKind, member: Member, caught: boolean): Promise<boolean> {
    const acts = this.waitingAt(member);
    if (!member.program.kill()) return false;
    this.kills.push({ kind, caught, acts, undone: await this.undone() });
    return true;
  }

  private async wheneverDatabase(kind: 'postmaster' | 'database' | 'everything'): Promise<boolean> {
    for (const end = Date.now() + WAIT_MS; Date.now() < end; await pause(TRY_AGAIN_MS)) {
      if (this.ledger.waiting() > 0) {
        await this.strikeDatabase(kind, false);
        return true;
      }
    }
    return false;
  }

  private async inBatch(kind: KillKind): Promise<boolean> {
    const catching = [...this.world.apis, ...this.world.workers].map(({ gate }) =>
      gate.waitFor(isBatch, 'at-server', WAIT_MS),
    );
    const { pace } = this.callers;
    // People in a hurry: their steps then meet on the way to the database.
    this.callers.pace = 0;
    const caught = await Promise.race(catching.map((one) => one.caught));
    this.callers.pace = pace;
    if (caught) await this.strikeDatabase(kind, true);
    for (const { letGo } of catching) letGo();
    return caught;
  }

  private async strikeDatabase(kind: KillKind, caught: boolean): Promise<void> {
    const { apis, workers, database } = this.world;
    const acts = this.ledger.waiting();
    if (kind === 'everything') for (const { program } of [...apis, ...workers]) program.kill();
    await database.killAndRestart(kind === 'postmaster' ? 'postmaster' : 'all');
    this.kills.push({ kind, caught, acts, undone: await this.undone() });
  }

  private async ready(of: readonly Member[]): Promise<readonly Member[]> {
    const isReady = ({ program }: Member): boolean => program.readyAt !== null;
    if (!of.some(isReady)) await Promise.race(of.map(({ program }) => program.whenReady()));
    const ready = of.filter(isReady);
    return ready.length > 0 ? ready : of;
  }

  private waitingAt({ program }: Member): number {
    return program.readyAt === null ? 0 : this.ledger.waiting(program.readyAt);
  }

  private undone(): Promise<number> {
    return this.world.database.count('outbox WHERE done_at IS NULL');
  }
}
