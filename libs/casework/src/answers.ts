import { leavesOf, type Json } from '#process';
import type { StepDraft } from './draft-step.js';
import type { ActAnswer } from './requests.js';

/** What the actor is told of a step once it is stored. */
export function toAnswer({ write, after }: StepDraft): ActAnswer {
  const main = after.state.mainId === null ? undefined : after.state.instances.get(after.state.mainId);
  return {
    caseId: after.id,
    revision: after.revision,
    seq: write.journal[0]?.seq ?? after.lastSeq,
    state: main ? leavesOf(main.value) : [],
    stage: write.summary.stage,
    entries: write.journal.map(({ seq, hash, body: { act, instanceId, from, to } }) => ({
      seq,
      hash,
      act,
      instanceId,
      from,
      to,
    })),
    replayed: false,
  };
}

/** An answer as it is kept for a repeated request. */
export function toKept({ entries, ...answer }: ActAnswer): Json {
  return { ...answer, entries: entries.map((entry) => ({ ...entry })) };
}

/** Reads back what `toKept` wrote; nothing else writes there. */
export function fromKept(kept: Json): ActAnswer {
  return { ...(kept as unknown as ActAnswer), replayed: true };
}
