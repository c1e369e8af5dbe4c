import type { StepWrite, WriteResult } from '#casework';

/** Most steps in one statement. */
const MOST = 64;

/** Statements under way at a time: while one is on its way to the disk, the next is made ready. */
const AT_ONCE = 2;

/** In so many turns of the event loop are the callers of one statement answered, some in each. */
const TURNS = 4;

interface Waiting {
  readonly step: StepWrite;
  readonly resolve: (result: WriteResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Collects the steps that arrive while statements are under way, and hands them on together: one journey to the database and
 * one flush to its disk then serve many callers. Two steps of one case never go together, since one guard speaks for each case.
 */
export class StepGatherer {
  private waiting: Waiting[] = [];
  private readonly underWay = new Set<string>();
  private running = 0;
  private isScheduled = false;

  /** @param store  stores steps of different cases together, each on its own merits; throws when it cannot tell what became of them */
  constructor(
    private readonly store: (steps: readonly StepWrite[]) => Promise<readonly PromiseSettledResult<WriteResult>[]>,
  ) {}

  add(step: StepWrite): Promise<WriteResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ step, resolve, reject });
      this.schedule();
    });
  }

  /** Callers that were answered together come back together: waiting for the end of the turn lets them share a statement. */
  private schedule(): void {
    if (this.isScheduled || this.running >= AT_ONCE) return;
    this.isScheduled = true;
    setImmediate(() => {
      this.isScheduled = false;
      this.dispatch();
    });
  }

  private dispatch(): void {
    const batch = this.take();
    if (batch.length > 0) void this.run(batch);
  }

  private async run(batch: readonly Waiting[]): Promise<void> {
    this.running += 1;
    try {
      const results = await this.store(batch.map(({ step }) => step));
      this.leave(batch);
      answer(batch, results, 0);
    } catch (error) {
      this.leave(batch);
      for (const { reject } of batch) reject(error);
    }
  }

  private leave(batch: readonly Waiting[]): void {
    this.running -= 1;
    for (const { step } of batch) this.underWay.delete(step.caseId);
    if (this.waiting.length > 0) this.schedule();
  }

  private take(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const left: Waiting[] = [];
    for (const one of this.waiting) {
      if (batch.length >= MOST || this.underWay.has(one.step.caseId)) left.push(one);
      else {
        this.underWay.add(one.step.caseId);
        batch.push(one);
      }
    }
    this.waiting = left;
    return batch;
  }
}

/**
 * Answers a few callers in each turn: what they do next is under way to the database while the others still think.
 * Answered all at once, they would also come back all at once, and thinking and storing would take turns.
 */
function answer(batch: readonly Waiting[], results: readonly PromiseSettledResult<WriteResult>[], from: number): void {
  const until = from + Math.max(2, Math.ceil(batch.length / TURNS));
  for (const [index, { resolve, reject }] of batch.slice(from, until).entries()) {
    const result = results[from + index];
    if (result?.status === 'fulfilled') resolve(result.value);
    else reject(result?.reason);
  }
  if (until < batch.length) setImmediate(answer, batch, results, until);
}
