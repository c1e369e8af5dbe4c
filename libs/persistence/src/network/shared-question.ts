/**
 * One question for all who ask at the same time. An answer is only shared by those who asked before its question was put, so it is
 * never older than the asking: who comes while one is under way waits for the next.
 */
export class SharedQuestion<T> {
  private underWay: Promise<void> | null = null;
  private next: Promise<T> | null = null;

  constructor(private readonly put: () => Promise<T>) {}

  ask(): Promise<T> {
    if (this.underWay === null) return this.start();
    this.next ??= this.underWay.then(() => {
      this.next = null;
      return this.start();
    });
    return this.next;
  }

  private start(): Promise<T> {
    const answer = this.put();
    const over = (): void => {
      if (this.underWay === underWay) this.underWay = null;
    };
    const underWay: Promise<void> = answer.then(over, over);
    this.underWay = underWay;
    return answer;
  }
}
