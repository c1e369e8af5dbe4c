import pg from 'pg';
import type { DataSource } from 'typeorm';
import { charts as allCharts, type ChartRegistry } from '#process';
import { isId, type CaseAggregate, type CaseStore, type KeptAnswer, type StepWrite, type WriteResult } from '#casework';
import { poolOf } from '../data-source.js';
import { findTextBody } from '../texts/text-versions.pg.js';
import { AggregateCache } from './aggregate-cache.js';
import { UnwritableError } from './binary-writer.js';
import { findKeptAnswer } from './kept-answers.js';
import { KeptContexts } from './kept-context.js';
import { loadCases } from './load-cases.js';
import { StepGatherer } from './step-gatherer.js';
import { toStepRows } from './step-rows.js';
import { stepStatement } from './step-statement.js';

export interface CaseStoreOptions {
  /** Cases kept in memory; 1,000 when left out. One with 21 regional instances takes some 50 KB. */
  readonly cacheSize?: number;
  /** Charts of the cases; all of this release when left out. */
  readonly charts?: Pick<ChartRegistry, 'definitions'>;
}

/**
 * Cases in PostgreSQL. A step is one statement, which is a transaction of its own: it is stored whole or not at all, and
 * `write` comes back when it is on disk. Steps of different cases that arrive together share a statement.
 */
export class CaseStorePg implements CaseStore {
  private readonly pool: pg.Pool;
  private readonly cache: AggregateCache;
  private readonly gatherer: StepGatherer;
  private readonly contexts: KeptContexts;

  constructor(dataSource: DataSource, { cacheSize = 1_000, charts = allCharts }: CaseStoreOptions = {}) {
    this.pool = poolOf(dataSource);
    this.cache = new AggregateCache(cacheSize);
    this.contexts = new KeptContexts(charts);
    this.gatherer = new StepGatherer((steps) => this.store(steps));
  }

  async load(id: string): Promise<CaseAggregate | null> {
    return this.cache.get(id) ?? this.loadFresh(id);
  }

  async loadFresh(id: string): Promise<CaseAggregate | null> {
    const [found] = isId(id) ? await loadCases(this.pool, [id], this.contexts) : [];
    if (!found) return null;
    this.cache.keep(found);
    return found;
  }

  async loadMany(ids: readonly string[]): Promise<readonly CaseAggregate[]> {
    const wanted = [...new Set(ids)];
    const known = wanted.flatMap((id) => this.cache.get(id) ?? []);
    const inMemory = new Set(known.map(({ id }) => id));
    const missing = wanted.filter((id) => isId(id) && !inMemory.has(id));
    const loaded = missing.length === 0 ? [] : await loadCases(this.pool, missing, this.contexts);
    for (const one of loaded) this.cache.keep(one);
    return [...known, ...loaded];
  }

  async write(step: StepWrite, after: CaseAggregate): Promise<WriteResult> {
    try {
      const result = await this.gatherer.add(step);
      if (result === 'stored') this.cache.keep(after);
      else this.cache.drop(step.caseId);
      return result;
    } catch (error) {
      // What became of the step is unknown, so what memory holds may be too old.
      this.cache.drop(step.caseId);
      throw error;
    }
  }

  keptAnswer(actor: string, key: string): Promise<KeptAnswer | null> {
    return findKeptAnswer(this.pool, actor, key);
  }

  textBody(documentId: string, version: number): Promise<string | null> {
    return findTextBody(this.pool, documentId, version);
  }

  private async store(steps: readonly StepWrite[]): Promise<readonly PromiseSettledResult<WriteResult>[]> {
    try {
      const results = await this.run(steps);
      return results.map((value) => ({ status: 'fulfilled', value }));
    } catch (error) {
      if (!isRolledBack(error)) throw error;
      if (steps.length === 1) return [isKeyTaken(error) ? KEY_USED : { status: 'rejected', reason: error }];
    }
    // Nothing was stored: one of the steps spoiled it for the others, so each is tried alone.
    const alone: PromiseSettledResult<WriteResult>[] = [];
    for (const step of steps) {
      const [outcome] = await Promise.allSettled([this.store([step])]);
      if (outcome.status === 'rejected') alone.push(outcome);
      else alone.push(...outcome.value);
    }
    return alone;
  }

  private async run(steps: readonly StepWrite[]): Promise<readonly WriteResult[]> {
    const { name, text, values } = stepStatement(toStepRows(steps, this.contexts));
    const { rows } = await this.pool.query<{ id: string; result: Exclude<WriteResult, 'stale'> }>({
      name,
      text,
      values: [...values],
    });
    const results = new Map(rows.map(({ id, result }) => [id, result]));
    return steps.map(({ caseId }) => results.get(caseId) ?? 'stale');
  }
}

const KEY_USED: PromiseSettledResult<WriteResult> = { status: 'fulfilled', value: 'key-used' };

/**
 * Tells whether nothing was stored: the statement was not sent, or the server itself says that it failed. A connection that breaks
 * (class 08) or a server that goes down (57) may have stored it all the same.
 */
const isRolledBack = (error: unknown): boolean =>
  error instanceof UnwritableError ||
  (error instanceof pg.DatabaseError && error.severity === 'ERROR' && !/^(08|57)/.test(error.code ?? ''));

/** The same request arrived twice at the same moment, and the other one was first. */
const isKeyTaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === 'kept_answer_pkey';
