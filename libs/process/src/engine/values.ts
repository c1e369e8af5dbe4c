import type { ChartEvent, Context } from '../definition.js';
import type { Json, JsonRecord } from '../reason.js';

/**
 * Fills in what a chart writes as data: `$on` the act's day, `$fact.x` one of its facts (null when absent),
 * `$context.x` a field kept before, `$region` the actor's region, anything else the value itself.
 */
export function resolveValues(values: JsonRecord, act: ChartEvent, context: Context): JsonRecord {
  const resolved: Record<string, Json> = {};
  for (const [name, value] of Object.entries(values)) resolved[name] = resolveValue(value, act, context);
  return resolved;
}

export function resolveValue(value: Json, act: ChartEvent, context: Context): Json {
  if (typeof value !== 'string' || !value.startsWith('$')) return value;
  if (value === '$on') return act.on;
  if (value === '$region') return act.region ?? null;
  if (value === '$person') return act.person ?? null;
  if (value.startsWith('$fact.')) return act.facts[value.slice(6)] ?? null;
  if (value.startsWith('$context.')) return context[value.slice(9)] ?? null;
  return value;
}
