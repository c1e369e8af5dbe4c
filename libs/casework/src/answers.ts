import { leavesOf } from '#process';
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
