import type { ChartRegistry, IsoDate } from '#process';
import type { CaseAggregate, StepWrite } from '../ports.js';
import type { BesideWanted } from './ports.js';

/** What an act of a case asks for; a document gets the next place among those registered, since numbers follow each other without gaps. */
export function besideOf({ id, revision, state, profile }: CaseAggregate, personId: string, on: IsoDate): BesideWanted {
  const registered = [...state.instances.values()].filter(
    ({ chart, context }) => chart === 'document' && typeof context['number'] === 'string',
  );
  const place = revision === 0 || profile.kind === 'register' ? null : registered.length + 1;
  return { caseId: id, place, on, personId, caseKey: profile.caseKey, kind: profile.kind };
}

/** What a fact of a step's own act names that must be there. */
export interface Named {
  readonly path: string;
  readonly is: 'content' | 'person';
  /** A content's SHA-256, or a person's id. */
  readonly id: string;
}

/** Bytes and people that a step's own act names. */
export function namedIn(charts: Pick<ChartRegistry, 'chart'>, { journal, instances }: StepWrite): readonly Named[] {
  const body = journal[0]?.body;
  const instance = body && instances.find(({ id }) => id === body.instanceId);
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
