import type { Json, JsonRecord, Message, PlannedEntry, Role } from '#process';
import { rowId } from './ids.js';
import type { DerivedDifference } from './derived-difference.js';
import type { OutboxRow } from './ports.js';

/** Nobody writes to a machine or to everybody. */
const WITHOUT_LETTERS: readonly Role[] = ['system', 'public'];

/**
 * What a step sends out: a letter for each task that somebody got, new or taken over from another role, and what its charts want
 * told or published. Ids only; whoever carries it out reads the present state.
 *
 * @param firstSeq  number of the step's first journal entry
 */
export function outboxRows(
  caseId: string,
  tasks: Pick<DerivedDifference, 'opened' | 'retimed'>,
  messages: readonly Message[],
  entries: readonly PlannedEntry[],
  firstSeq: number,
): readonly OutboxRow[] {
  return [...taskLetters(tasks), ...messages.flatMap((message) => toRows(caseId, message, entries, firstSeq))];
}

/** Each names the role it is for: should the task be another role's by the time it is written, that role has a letter of its own. */
function taskLetters({ opened, retimed }: Pick<DerivedDifference, 'opened' | 'retimed'>): readonly OutboxRow[] {
  const isWrittenTo = (role: Role): boolean => !WITHOUT_LETTERS.includes(role);
  return [
    ...opened
      .filter(({ role }) => isWrittenTo(role))
      .map(({ id, role }) => ({ id: rowId(), type: 'task-letter', payload: { taskId: id, role } })),
    ...retimed.flatMap(({ instanceId, kind, role }) =>
      role !== undefined && isWrittenTo(role)
        ? [{ id: rowId(), type: 'taken-over-letter', payload: { instanceId, taskKind: kind, role } }]
        : [],
    ),
  ];
}

function toRows(
  caseId: string,
  { effect, instanceId }: Message,
  entries: readonly PlannedEntry[],
  firstSeq: number,
): readonly OutboxRow[] {
  if (effect.type === 'publish') return [{ id: rowId(), type: 'publish', payload: { what: effect.what, caseId } }];
  const index = Math.max(
    0,
    entries.findIndex((entry) => entry.instanceId === instanceId),
  );
  const seq = firstSeq + index;
  if (effect.type === 'notify') {
    return [{ id: rowId(), type: 'notify', payload: { notice: effect.notice, caseId, instanceId, seq } }];
  }
  const told = entries[index]?.event.facts[effect.cases];
  const others: readonly Json[] = Array.isArray(told) ? told : [];
  return others.map(toldOf).map((other) => ({
    id: rowId(),
    type: 'tell-case',
    payload: {
      caseId: other.caseId,
      act: effect.act,
      facts: {
        ...Object.fromEntries(
          Object.entries(effect.facts ?? {}).map(([name, value]) => [name, value === '$case' ? caseId : value]),
        ),
        ...other.facts,
      },
      on: entries[index]?.event.on ?? null,
      fromCaseId: caseId,
      seq,
    },
  }));
}

/** Another case by its id, or by a record that says more of it. */
function toldOf(other: Json): { readonly caseId: Json; readonly facts: JsonRecord } {
  if (typeof other !== 'object' || other === null || isList(other)) return { caseId: other, facts: {} };
  const { case: caseId = null, ...facts } = other;
  return { caseId, facts };
}
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
