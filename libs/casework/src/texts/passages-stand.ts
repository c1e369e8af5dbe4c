import { isRecord, ProcessError, type ChartRegistry, type Json, type JsonRecord } from '#process';
import { standsAt, type Pointer } from '#passages';
import type { CaseAggregate, CaseStore } from '../ports.js';
import type { ActRequest } from '../requests.js';

/**
 * Makes sure that what an act points at stands in the text it names, letter by letter: the version is in the fact `version`, and
 * the text is that of the instance or of the one it belongs to.
 *
 * @throws ProcessError `facts-invalid`
 */
export async function requirePassagesStand(
  charts: ChartRegistry,
  cases: Pick<CaseStore, 'textBody'>,
  before: CaseAggregate,
  { act, facts, instanceId }: ActRequest,
): Promise<void> {
  const instance = before.state.instances.get(instanceId ?? before.state.mainId ?? '');
  if (!instance) return;
  const { acts } = charts.chart(instance.chart, instance.version).definition;
  const fields = Object.hasOwn(acts, act) ? (acts[act]?.facts ?? {}) : {};
  const names = Object.keys(fields).filter((name) => fields[name]?.kind === 'passage' && facts[name] !== undefined);
  if (names.length === 0) return;
  const body = await cases.textBody(instance.parentId ?? instance.id, Number(facts['version']));
  const wrong = names.filter((name) => {
    const pointer = toPointer(facts[name]);
    return body === null || pointer === null || !standsAt(pointer, body);
  });
  if (wrong.length > 0)
    throw new ProcessError('facts-invalid', { problems: wrong.map((path) => ({ path, code: 'no-such-passage' })) });
}

/** Null for what is no pointer. */
export function toPointer(value: Json | undefined): Pointer | null {
  if (!isRecord(value)) return null;
  const { quote, prefix, suffix, start }: JsonRecord = value;
  return typeof quote === 'string' &&
    typeof prefix === 'string' &&
    typeof suffix === 'string' &&
    typeof start === 'number'
    ? { quote, prefix, suffix, start }
    : null;
}
