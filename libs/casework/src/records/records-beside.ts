import type { ChartRegistry, IsoDate } from '#process';
import type { CaseAggregate, StepWrite } from '../ports.js';
import type { NumberWanted } from './ports.js';

/** The next place among the documents that a case has registered; numbers of a case follow each other without gaps. */
export function documentNumber({ id, revision, state, profile }: CaseAggregate, on: IsoDate): NumberWanted {
  const registered = [...state.instances.values()].filter(
    ({ chart, context }) => chart === 'document' && typeof context['number'] === 'string',
  );
  return { caseId: id, place: revision === 0 || profile.kind === 'register' ? null : registered.length + 1, on };
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
