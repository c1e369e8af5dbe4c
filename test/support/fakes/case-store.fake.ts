import type { CaseAggregate, CaseStore, KeptAnswer, StepWrite, WriteResult } from '#casework';

/** Cases in memory, with the same promises as the real store. */
export class FakeCaseStore implements CaseStore {
  /** Every step that was stored, in order. */
  readonly steps: StepWrite[] = [];
  private readonly cases = new Map<string, CaseAggregate>();
  private readonly answers = new Map<string, KeptAnswer>();

  load(id: string): Promise<CaseAggregate | null> {
    return Promise.resolve(this.cases.get(id) ?? null);
  }

  loadFresh(id: string): Promise<CaseAggregate | null> {
    return this.load(id);
  }

  loadMany(ids: readonly string[]): Promise<readonly CaseAggregate[]> {
    return Promise.resolve([...new Set(ids)].flatMap((id) => this.cases.get(id) ?? []));
  }

  write(step: StepWrite, after: CaseAggregate): Promise<WriteResult> {
    if (step.keep && this.answers.has(keyOf(step.keep.actor, step.keep.key))) return Promise.resolve('key-used');
    if ((this.cases.get(step.caseId)?.revision ?? 0) !== step.expectedRevision) return Promise.resolve('stale');
    if (step.profile !== null && this.hasHistory(step.profile.historyId)) return Promise.resolve('stale');
    this.steps.push(step);
    this.cases.set(step.caseId, after);
    if (step.keep) this.answers.set(keyOf(step.keep.actor, step.keep.key), step.keep);
    return Promise.resolve('stored');
  }

  keptAnswer(actor: string, key: string): Promise<KeptAnswer | null> {
    return Promise.resolve(this.answers.get(keyOf(actor, key)) ?? null);
  }

  textBody(documentId: string, version: number): Promise<string | null> {
    const texts = this.steps.flatMap(({ texts: all }) => all);
    return Promise.resolve(texts.find((one) => one.documentId === documentId && one.version === version)?.body ?? null);
  }

  private hasHistory(id: string | null): boolean {
    return id !== null && [...this.cases.values()].some(({ profile }) => profile.historyId === id);
  }
}

const keyOf = (actor: string, key: string): string => JSON.stringify([actor, key]);
