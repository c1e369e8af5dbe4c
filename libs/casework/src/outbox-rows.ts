import type { Json, Message, PlannedEntry, Role } from '#process';
import { rowId } from './ids.js';
import type { OpenedTask, OutboxRow } from './ports.js';

/** Nobody writes to a machine or to everybody. */
const WITHOUT_LETTERS: readonly Role[] = ['system', 'public'];

/**
 * What a step sends out: a letter for each task somebody got, and what its charts want told or published. Ids only; whoever
 * carries it out reads the present state.
 *
 * @param firstSeq  number of the step's first journal entry
 */
export function outboxRows(
  caseId: string,
  opened: readonly OpenedTask[],
  messages: readonly Message[],
  entries: readonly PlannedEntry[],
  firstSeq: number,
): readonly OutboxRow[] {
  const letters = opened
    .filter(({ role }) => !WITHOUT_LETTERS.includes(role))
    .map(({ id }) => ({ id: rowId(), type: 'task-letter', payload: { taskId: id } }));
  return [...letters, ...messages.flatMap((message) => toRows(caseId, message, entries, firstSeq))];
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
  return others.map((other) => ({
    id: rowId(),
    type: 'tell-case',
    payload: {
      caseId: other,
      act: effect.act,
      facts: Object.fromEntries(
        Object.entries(effect.facts ?? {}).map(([name, value]) => [name, value === '$case' ? caseId : value]),
      ),
      on: entries[index]?.event.on ?? null,
      fromCaseId: caseId,
      seq,
    },
  }));
}
