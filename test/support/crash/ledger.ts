import type { PerformedAct } from '#contract';

/** An act somebody wants to perform. */
export interface Errand {
  /** Somebody by the name they have at the issuer. */
  readonly user: string;
  /** Below the root of the API: `/cases`, or the acts of a case. */
  readonly path: string;
  readonly body: {
    readonly act: string;
    readonly facts: object;
    readonly occurredOn?: string;
    readonly [name: string]: unknown;
  };
}

/** An errand that has come to its end: it was answered, with yes or no. */
export interface Settled {
  readonly act: string;
  readonly user: string;
  /** Written into the act's journal entry, and into no other. */
  readonly mark: string;
  readonly key: string;
  readonly path: string;
  readonly body: string;
  /** How often it was asked before without getting an answer. */
  readonly unanswered: number;
  /** The API said that it had performed it before. */
  readonly replayed: boolean;
  /** Null when refused. */
  readonly answer: PerformedAct | null;
  /** Code of the refusal, null when performed. */
  readonly refusal: string | null;
}

/** What was asked and what came of it, kept outside the processes that are killed. */
export class Ledger {
  readonly settled: Settled[] = [];
  private readonly asking = new Map<string, number>();
  private marks = 0;

  constructor(private readonly seed: number) {}

  nextMark(): string {
    this.marks += 1;
    return `crash-${this.seed}-${String(this.marks).padStart(6, '0')}`;
  }

  /** Acts that wait for an answer from one API, or from any. */
  waiting(address?: string): number {
    const counts = address === undefined ? [...this.asking.values()] : [this.asking.get(address) ?? 0];
    return counts.reduce((sum, one) => sum + one, 0);
  }

  async whileAsking<T>(address: string, ask: () => Promise<T>): Promise<T> {
    this.add(address, 1);
    try {
      return await ask();
    } finally {
      this.add(address, -1);
    }
  }

  private add(address: string, change: number): void {
    this.asking.set(address, (this.asking.get(address) ?? 0) + change);
  }
}
