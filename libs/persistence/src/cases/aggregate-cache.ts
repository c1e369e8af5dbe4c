import type { CaseAggregate } from '#casework';

/** The cases used last, as this process knows them. Being behind does no harm: the revision guards every write. */
export class AggregateCache {
  private readonly cases = new Map<string, CaseAggregate>();

  /** @param most  cases kept; 0 keeps none */
  constructor(private readonly most: number) {}

  get(id: string): CaseAggregate | null {
    const found = this.cases.get(id);
    if (!found) return null;
    this.cases.delete(id);
    this.cases.set(id, found);
    return found;
  }

  /** Keeps the newer of what is known and what is given, since loads and writes overtake each other. */
  keep(aggregate: CaseAggregate): void {
    const known = this.cases.get(aggregate.id);
    if (known && known.revision > aggregate.revision) return;
    this.cases.delete(aggregate.id);
    this.cases.set(aggregate.id, aggregate);
    if (this.cases.size <= this.most) return;
    const oldest = this.cases.keys().next();
    if (!oldest.done) this.cases.delete(oldest.value);
  }

  drop(id: string): void {
    this.cases.delete(id);
  }
}
