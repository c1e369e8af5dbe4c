import type { Clock, OpinionDraft } from '#casework';
import { draftBody, type DraftBody, type DraftView } from '#contract';
import type { OpinionDraftsPg, PersonsPg } from '#persistence';
import { activePaths, type Instance, type Json, type JsonRecord } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import { placeOf, requireForRegion, type FoundOpinion, type OpinionReader } from './opinion-reader.js';

/** Drafts of opinions, for the people of their region alone. */
export class Drafts {
  constructor(
    private readonly reader: OpinionReader,
    private readonly drafts: OpinionDraftsPg,
    private readonly persons: PersonsPg,
    private readonly clock: Clock,
  ) {}

  /** @throws ApiProblem `draft-not-found` for a revision that is not kept any more, `recused`; ProcessError `scope-not-allowed` */
  async read(caseId: string, opinionId: string, revision: number | undefined, caller: Caller): Promise<DraftView> {
    const found = await this.find(caseId, opinionId, caller);
    const draft =
      revision === undefined
        ? await this.drafts.findOrCarry(placeOf(found))
        : await this.drafts.find(opinionId, revision);
    if (revision !== undefined && draft === null) throw new ApiProblem('draft-not-found');
    return this.toView(found, draft, caller);
  }

  /** @throws ApiProblem `draft-changed` with both sides and the present draft; `draft-closed`, `recused`; ProcessError `scope-not-allowed` */
  async save(caseId: string, opinionId: string, seen: number, body: DraftBody, caller: Caller): Promise<DraftView> {
    const found = await this.find(caseId, opinionId, caller);
    const draft = { body: toFacts(body), savedBy: caller.actor.personId, savedAt: this.clock.now() };
    if (!takesAnAnswer(found.opinion)) {
      // Who was writing when the round was cancelled finds it in the case's next round.
      if (activePaths(found.opinion.value).includes('cancelled')) await this.drafts.keep(placeOf(found), draft);
      throw new ApiProblem('draft-closed');
    }
    const saved = await this.drafts.save(placeOf(found), seen, draft);
    return saved ? this.toView(found, saved, caller) : this.refuse(found, seen, caller);
  }

  /** Who comes second is told what they built upon, what came in between, and what stands there now; nothing is overwritten. */
  private async refuse(found: FoundOpinion, seen: number, caller: Caller): Promise<never> {
    const [yours, present] = await Promise.all([
      this.drafts.find(found.opinion.id, seen),
      this.drafts.find(found.opinion.id),
    ]);
    const [from, now] = await Promise.all([
      this.toView(found, yours?.revision === seen ? yours : null, caller),
      this.toView(found, present, caller),
    ]);
    throw new ApiProblem('draft-changed', {
      yours: { revision: seen, savedBy: from.savedBy, savedAt: from.savedAt },
      theirs: { revision: now.revision, savedBy: now.savedBy, savedAt: now.savedAt },
      draft: toJson(now),
    });
  }

  private async find(caseId: string, opinionId: string, caller: Caller): Promise<FoundOpinion> {
    const found = await this.reader.opinion(caseId, opinionId, caller);
    requireForRegion(caller, 'write-drafts', found);
    return found;
  }

  private async toView(
    { of, opinion, region }: FoundOpinion,
    draft: OpinionDraft | null,
    { root }: Caller,
  ): Promise<DraftView> {
    const names = await this.persons.namesOf(draft === null ? [] : [draft.savedBy]);
    return {
      caseId: of.id,
      opinionId: opinion.id,
      region,
      revision: draft?.revision ?? 0,
      body: draft?.body ? toBody(draft.body) : null,
      savedBy: draft === null ? null : (names.get(draft.savedBy) ?? null),
      savedAt: draft?.savedAt.toISOString() ?? null,
      _links: [
        link(root, 'self', `/cases/${of.id}/opinions/${opinion.id}/draft`),
        link(root, 'case', `/cases/${of.id}`),
        link(root, 'acts', `/cases/${of.id}/acts?instanceId=${opinion.id}`),
      ],
    };
  }
}

/** Something can still be submitted, in time or late. */
export const takesAnAnswer = ({ value, done }: Instance): boolean =>
  !done && activePaths(value).some((path) => ['open', 'submitted', 'noResponse'].includes(path));

/** A draft is kept under the names that the act's facts have, so that a refused answer and a draft are the same thing. */
function toFacts({ judgements, ...rest }: DraftBody): JsonRecord {
  return toJson({ ...rest, ...(judgements && { criteria: judgements }) });
}

function toBody({ criteria, ...rest }: JsonRecord): DraftBody {
  return draftBody.parse({ ...rest, ...(criteria !== undefined && { judgements: criteria }) });
}

/** What has passed a schema, without what was left out. */
const toJson = (value: object): JsonRecord => JSON.parse(JSON.stringify(value)) as { readonly [key: string]: Json };
