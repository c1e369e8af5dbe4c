/**
 * Lets the work on one case happen one after the other, in order of arrival; different cases do not wait for each other.
 * Within one process this keeps callers from making each other's plans stale; between processes the revision does.
 */
export class CaseQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  inTurn<T>(caseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.tails.get(caseId);
    const turn = before === undefined ? work() : before.then(work, work);
    this.tails.set(caseId, turn);
    const leave = (): void => {
      if (this.tails.get(caseId) === turn) this.tails.delete(caseId);
    };
    turn.then(leave, leave);
    return turn;
  }
}
