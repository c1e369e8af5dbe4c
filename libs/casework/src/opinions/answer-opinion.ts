import {
  ActNotAllowed,
  activePaths,
  ANSWER_ACTS,
  checkFacts,
  derive,
  endOfDay,
  isOfTheRegion,
  ProcessError,
  reason,
  type ChartRegistry,
  type Instance,
  type JsonRecord,
  type OpinionAt,
} from '#process';
import { ActorOutdated } from '../actor-outdated.js';
import { holdsOf } from '../derived-difference.js';
import type { FireDeadlines } from '../fire-deadlines.js';
import { requestHash } from '../canonical.js';
import type { PerformAct } from '../perform-act.js';
import type { Actor, CaseAggregate, CaseStore, Clock, SettingsStore } from '../ports.js';
import type { ActAnswer, ActRequest } from '../requests.js';
import type { OpinionDrafts, OpinionPlace } from './ports.js';

const ANSWERS: ReadonlySet<string> = new Set(ANSWER_ACTS);

/**
 * Performs acts; of those that give a region's answer it sees to it that nothing written is ever lost.
 *
 * The instant at which the answer reached us decides: up to the last one of the last day it is in time, after that it is late, also
 * where no worker has got round to closing the round. Where somebody else was first, or the round has closed, the answer is refused
 * with the reason and kept as the region's draft.
 * @source domain/states.md#2 (late answers are marked: our default)
 */
export class AnswerOpinion {
  constructor(
    private readonly performAct: Pick<PerformAct, 'run'>,
    private readonly cases: Pick<CaseStore, 'loadFresh'>,
    private readonly charts: ChartRegistry,
    private readonly settings: SettingsStore,
    private readonly deadlines: Pick<FireDeadlines, 'fireNow'>,
    private readonly drafts: OpinionDrafts,
    private readonly clock: Clock,
  ) {}

  /** @throws as `PerformAct.run`; a refusal's facts say under which revision the answer was kept (`keptAsDraft`) */
  async run(actor: Actor, request: ActRequest): Promise<ActAnswer> {
    // Closing a round and keeping a draft are stored beside the act, where no number of the network stands guard.
    if (ANSWERS.has(request.act) && request.network?.source === 'remembered') throw new ActorOutdated();
    const opinion = await this.opinionOf(request);
    if (!opinion) return this.performAct.run(actor, request);
    const { context } = opinion;
    const place = { caseId: request.caseId, instanceId: opinion.id, region: opinion.key ?? '', context };
    try {
      const answer = await this.performAct.run(actor, request);
      if (!answer.replayed) await this.clear(actor, place, request.facts);
      return answer;
    } catch (error) {
      throw await this.withDraftKept(error, actor, place, request);
    }
  }

  /** The opinion that is answered, once the round it belongs to has been closed if its time is over; null for any other act. */
  private async opinionOf({ act, caseId, instanceId }: ActRequest): Promise<Instance | null> {
    if (!ANSWERS.has(act) || instanceId === undefined) return null;
    const arrived = this.clock.now();
    const found = await this.cases.loadFresh(caseId);
    const opinion = found?.state.instances.get(instanceId);
    if (!found || opinion?.chart !== 'opinion') return null;
    await this.closeIfOver(found, found.state.instances.get(opinion.parentId ?? ''), arrived);
    return opinion;
  }

  private async closeIfOver({ id, state }: CaseAggregate, round: Instance | undefined, arrived: Date): Promise<void> {
    if (!round || !activePaths(round.value).includes('open')) return;
    const chart = this.charts.chart(round.chart, round.version);
    const { deadlines } = derive(chart, round, holdsOf(state), await this.settings.own());
    for (const { kind, dueOn, raises } of deadlines)
      if (raises !== null && endOfDay(dueOn) < arrived)
        await this.deadlines.fireNow({ id: round.id, caseId: id, instanceId: round.id, kind, dueOn, raises });
  }

  /** A draft that went into the answer is done with; what a colleague has written since stays. */
  private async clear({ personId }: Actor, place: OpinionPlace, facts: JsonRecord): Promise<void> {
    const draft = await this.drafts.find(place.instanceId);
    if (!draft?.body || (draft.savedBy !== personId && requestHash(draft.body) !== requestHash(facts))) return;
    await this.drafts.save(place, draft.revision, { body: null, savedBy: personId, savedAt: this.clock.now() });
  }

  private async withDraftKept(
    error: unknown,
    actor: Actor,
    place: OpinionAt,
    { act, facts }: ActRequest,
  ): Promise<unknown> {
    const isLost = error instanceof ActNotAllowed || (error instanceof ProcessError && error.code === 'stale-revision');
    if (!isLost || !isOfTheRegion(actor, place) || !this.isSound(act, facts)) return error;
    const { revision } = await this.drafts.keep(place, {
      body: facts,
      savedBy: actor.personId,
      savedAt: this.clock.now(),
    });
    return error instanceof ActNotAllowed
      ? new ActNotAllowed(error.act, reason(error.reason.code, { ...error.reason.facts, keptAsDraft: revision }))
      : new ProcessError('stale-revision', { ...error.facts, keptAsDraft: revision });
  }

  /** What is no answer at all is the caller's to mend, and theirs to keep. */
  private isSound(act: string, facts: JsonRecord): boolean {
    return this.charts.definitions
      .filter(({ id }) => id === 'opinion')
      .some(({ acts }) => checkFacts(acts[act]?.facts ?? {}, facts).length === 0);
  }
}
