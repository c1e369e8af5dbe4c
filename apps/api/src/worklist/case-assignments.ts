import type { Clock } from '#casework';
import type { CaseAssignmentList, NewCaseAssignments } from '#contract';
import type { CaseAssignmentsPg, PersonsPg } from '#persistence';
import { ProcessError } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';

/** Says who looks after cases. It is no act: it changes nothing in a case and gives no right in it. */
export class CaseAssignments {
  constructor(
    private readonly assignments: CaseAssignmentsPg,
    private readonly persons: PersonsPg,
    private readonly clock: Clock,
  ) {}

  /** @throws ProcessError `case-not-found` for the first that is not there, `person-not-found`; nothing is changed then */
  async assign({ caseIds, personId }: NewCaseAssignments, { actor, root }: Caller): Promise<CaseAssignmentList> {
    const known = await this.assignments.known(caseIds);
    const missing = caseIds.find((id) => !known.has(id));
    if (missing !== undefined) throw new ProcessError('case-not-found', { caseId: missing });
    const names = await this.persons.namesOf(personId === null ? [] : [personId]);
    if (personId !== null && !names.has(personId)) throw new ProcessError('person-not-found', { personId });
    await this.assignments.assign({ caseIds, personId, assignedBy: actor.personId, at: this.clock.now() });
    const name = personId === null ? null : (names.get(personId) ?? null);
    return {
      caseAssignments: caseIds.map((caseId) => ({ caseId, personId, name })),
      _links: [link(root, 'self', '/case-assignments')],
    };
  }
}
