import type { JsonRecord } from '../../reason.js';
import type { Acceptable, Accepted, Migration } from '../migration.js';

/** Faults of a migration: none of them can be accepted. */
export const FAULTS = [
  'state-dropped',
  'two-states-at-once',
  'stranded',
  'end-reopened',
  'never-holds',
  'guard-field-missing',
  'field-unset',
  'effect-unknown',
  'child-mismatch',
  'accepts-nothing',
] as const;
export type Fault = (typeof FAULTS)[number];

/** Something the check has found. */
export interface Finding {
  readonly code: Fault | Acceptable;
  /** Chart whose part of the migration it is about. */
  readonly chart: string;
  /** Act, rule, kind of deadline or task, field or state. */
  readonly of: string;
  /** Old states in which it shows; none where it concerns the chart as a whole. */
  readonly states: readonly string[];
  readonly facts: JsonRecord;
  /** Why the migration takes it on itself; null when it does not. */
  readonly accepted: string | null;
}
export type Found = Omit<Finding, 'accepted'>;

/** One finding for the same thing in several states. */
export function merged(found: readonly Found[]): readonly Found[] {
  const byWhat = new Map<string, Found>();
  for (const one of found) {
    const key = JSON.stringify([one.code, one.chart, one.of, one.facts]);
    const known = byWhat.get(key);
    byWhat.set(key, known ? { ...known, states: [...new Set([...known.states, ...one.states])] } : one);
  }
  return [...byWhat.values()];
}

/** What the migration accepts is marked as such; an acceptance that nothing needed is a finding itself. */
export function judged({ accepts = [], charts }: Migration, found: readonly Found[]): readonly Finding[] {
  const used = new Set<Accepted>();
  const findings = merged(found).flatMap((one): readonly Finding[] => {
    const fitting = accepts.filter(({ finding, of }) => finding === one.code && of === one.of);
    const taking = fitting.filter(
      ({ in: where }) => where === undefined || where.some((at) => one.states.includes(at)),
    );
    for (const accepted of taking) used.add(accepted);
    return split(one, taking);
  });
  const idle = accepts.filter((accepted) => !used.has(accepted));
  return [
    ...findings,
    ...idle.map(({ finding, of, in: where = [] }) => ({
      code: 'accepts-nothing' as const,
      chart: charts[0].chart,
      of,
      states: where,
      facts: { finding },
      accepted: null,
    })),
  ];
}

/** The states in which a finding is accepted, apart from those in which it is not. */
function split(one: Found, taking: readonly Accepted[]): readonly Finding[] {
  const everywhere = taking.find(({ in: where }) => where === undefined);
  if (everywhere || taking.length === 0) return [{ ...one, accepted: everywhere?.because ?? null }];
  const left = one.states.filter((state) => !taking.some(({ in: where = [] }) => where.includes(state)));
  const taken = taking.map(({ in: where = [], because }) => ({
    ...one,
    states: one.states.filter((state) => where.includes(state)),
    accepted: because,
  }));
  return left.length > 0 ? [...taken, { ...one, states: left, accepted: null }] : taken;
}
