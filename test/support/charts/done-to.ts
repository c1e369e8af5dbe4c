import { isoDate, newInstance, step, type CompiledChart, type Instance, type JsonRecord } from '#process';

/** An act, its facts, and its day where it is not the first. */
export type Done = readonly [act: string, facts?: JsonRecord, on?: string];

const FIRST_DAY = '2026-02-02';

/** A run of a chart to which acts have been done, each by the act's first role; or code of the reason that refused one of them. */
export function doneOrRefused(chart: CompiledChart, acts: readonly Done[]): Instance | string {
  let instance = newInstance(chart, { id: 'i', key: null, parentId: null, on: isoDate(FIRST_DAY) });
  for (const [act, facts = {}, on = FIRST_DAY] of acts) {
    const by = chart.definition.acts[act]?.roles[0] ?? 'system';
    const stepped = step(chart, instance, { type: act, on: isoDate(on), facts, by, person: 'p' });
    if ('allowed' in stepped) return stepped.reason.code;
    instance = stepped.instance;
  }
  return instance;
}

/** @throws Error with the code of the reason that refused one of the acts */
export function doneTo(chart: CompiledChart, ...acts: readonly Done[]): Instance {
  const found = doneOrRefused(chart, acts);
  if (typeof found === 'string') throw new Error(found);
  return found;
}
