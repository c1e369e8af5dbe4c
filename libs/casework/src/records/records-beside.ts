import type { ChartRegistry, IsoDate } from '#process';
import type { CaseAggregate, StepWrite } from '../ports.js';
import type { BesideWanted } from './ports.js';

/** What an act of a case asks for; a document gets the next place among those registered, since numbers follow each other without gaps. */
export function besideOf({ id, revision, state, profile }: CaseAggregate, personId: string, on: IsoDate): BesideWanted {
  const registered = [...state.instances.values()].filter(
    ({ chart, context }) => chart === 'document' && typeof context['number'] === 'string',
  );
  const place = revision === 0 || profile.kind === 'register' ? null : registered.length + 1;
  return { caseId: id, place, on, personId };
}

/** Bytes that a step's own act names. */
export function contentsIn(
  charts: Pick<ChartRegistry, 'chart'>,
  { journal, instances }: StepWrite,
): readonly { readonly path: string; readonly sha256: string }[] {
  const body = journal[0]?.body;
  const instance = body && instances.find(({ id }) => id === body.instanceId);
  if (!body || !instance || body.origin === 'history') return [];
  const fields = charts.chart(instance.chart, body.version).definition.acts[body.act]?.facts ?? {};
  return Object.entries(fields).flatMap(([path, { kind }]) => {
    const sha256 = body.facts[path];
    return kind === 'content' && typeof sha256 === 'string' ? [{ path, sha256 }] : [];
  });
}
