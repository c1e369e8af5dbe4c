import type { ChartRegistry, IsoDate, JsonRecord } from '#process';
import type { CaseAggregate, StepWrite } from '../ports.js';
import type { BesideWanted } from './ports.js';

/** What an act of a case asks for. */
export function besideOf(
  { id, revision, profile }: CaseAggregate,
  personId: string,
  on: IsoDate,
  facts: JsonRecord,
): BesideWanted {
  const isOfCase = revision > 0 && profile.kind !== 'register';
  const { caseKey, kind, product, substance, indication } = profile;
  return { caseId: id, isOfCase, on, personId, caseKey, kind, product, substance, indication, facts };
}

/** What a fact of a step's own act names that must be there. */
export interface Named {
  readonly path: string;
  readonly is: 'content' | 'person';
  /** A content's SHA-256, or a person's id. */
  readonly id: string;
}

/** Bytes and people that a step's own act names. */
export function namedIn(
  charts: Pick<ChartRegistry, 'chart'>,
  { journal, started, moved }: StepWrite,
): readonly Named[] {
  const body = journal[0]?.body;
  const instance = body && [...started, ...moved].find(({ id }) => id === body.instanceId);
  if (!body || !instance || body.origin === 'history') return [];
  const fields = charts.chart(instance.chart, body.version).definition.acts[body.act]?.facts ?? {};
  return Object.entries(fields).flatMap(([path, field]): Named[] => {
    const id = body.facts[path];
    const is =
      field.kind === 'content' ? 'content' : field.kind === 'text' && field.names === 'person' ? 'person' : null;
    return is !== null && typeof id === 'string' ? [{ path, is, id }] : [];
  });
}

export const idsOf = (named: readonly Named[], of: Named['is']): readonly string[] =>
  named.flatMap(({ is, id }) => (is === of ? [id] : []));
