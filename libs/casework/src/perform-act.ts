import {
  ProcessError,
  stockholmDate,
  type ChartRegistry,
  type FactsBeside,
  type JsonRecord,
  type ProcessErrorCode,
} from '#process';
import { ActorOutdated } from './actor-outdated.js';
import { toAnswer } from './answers.js';
import { FIRST_PREV_HASH, requestHash } from './canonical.js';
import { CaseQueue } from './case-queue.js';
import type { StepDraft } from './draft-step.js';
import { planBeside, type Asking, type Contacts } from './facts-beside.js';
import { isId, rowId } from './ids.js';
import { fromKept, toKept } from './kept-answer.js';
import { planAttaching, planOnInstance, planOpening, type PlanInput } from './plan-act.js';
import { besideOf, idsOf, namedIn } from './records/records-beside.js';
import { whoIsLeft } from './opinions/who-is-left.js';
import type { RecordsBeside } from './records/ports.js';
import { requirePassagesStand } from './texts/passages-stand.js';
import type { Actor, CaseAggregate, CaseStore, Clock, KeptAnswer, SettingsStore } from './ports.js';
import type { ActAnswer, ActDetails, ActRequest, OpenRequest } from './requests.js';

/** Other processes may get in between so often; with one process it never happens. */
const MOST_ATTEMPTS = 20;

/** Refusals that a newer state of the case may lift. */
const DEPENDS_ON_STATE: ReadonlySet<ProcessErrorCode> = new Set([
  'act-not-allowed',
  'act-unknown',
  'case-not-found',
  'instance-not-found',
  'stale-revision',
]);

/** The step everything goes through: an act is planned by the charts and stored whole, or refused with a reason and nothing changes. */
export class PerformAct {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly cases: CaseStore,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
    private readonly queue: CaseQueue = new CaseQueue(),
    private readonly contacts: Contacts | null = null,
    private readonly records: RecordsBeside | null = null,
  ) {}

  /**
   * Performs an act on a case.
   *
   * @throws ProcessError `case-not-found`, `instance-not-found`, `act-unknown`, `role-not-allowed`, `scope-not-allowed`, `facts-invalid`,
   *   `date-in-future`, `stale-revision`, `idempotency-key-reused`; ActNotAllowed with the chart's reason; ActorOutdated
   */
  async run(actor: Actor, request: ActRequest): Promise<ActAnswer> {
    if (!isId(request.caseId)) throw new ProcessError('case-not-found', { caseId: request.caseId });
    const { caseId, instanceId, attach, ifMatch } = request;
    const target = { caseId, instanceId: instanceId ?? null, ifMatch: ifMatch ?? null };
    const hash = hashOf(request, attach === undefined ? target : { ...target, attach });
    return this.queue.inTurn(caseId, () =>
      this.attempts(actor, request, hash, MOST_ATTEMPTS, async (fresh) => {
        const before = await (fresh ? this.cases.loadFresh(caseId) : this.cases.load(caseId));
        if (!before) throw new ProcessError('case-not-found', { caseId });
        requireRevision(before, ifMatch);
        const input = await this.input(actor, request);
        const draft = await this.planned(before, input, (beside) =>
          attach === undefined
            ? planOnInstance({ ...input, beside }, before, instanceId)
            : planAttaching({ ...input, beside }, before, attach),
        );
        await this.requireNamed(draft);
        await requirePassagesStand(this.charts, this.cases, before, request);
        return draft;
      }),
    );
  }

  /**
   * Opens a case with its first act.
   *
   * @throws as `run`, and `chart-unknown`; `stale-revision` when the history it comes from has been imported already
   */
  async open(actor: Actor, request: OpenRequest): Promise<ActAnswer> {
    const before = unopened(request);
    const hash = hashOf(request, { chart: request.chart, profile: { ...request.profile } });
    // Its id is made here, so nobody gets in between; only the history it comes from can be there already, and that stays.
    return this.attempts(actor, request, hash, 1, async () => {
      const input = await this.input(actor, request);
      const opening = (beside: FactsBeside): StepDraft => planOpening({ ...input, beside }, before, request.chart);
      const drafted = await this.planned(before, input, opening);
      await this.requireNamed(drafted);
      return drafted;
    });
  }

  /** Plans and stores; plans anew on what the database holds when memory may have been behind, before refusing as after losing a race. */
  private async attempts(
    actor: Actor,
    { idempotencyKey, network }: ActDetails,
    hash: string | null,
    most: number,
    draft: (fresh: boolean) => Promise<StepDraft>,
  ): Promise<ActAnswer> {
    const keep =
      hash === null || idempotencyKey === undefined
        ? null
        : { actor: actor.personId, key: idempotencyKey, requestHash: hash };
    for (let attempt = 0; attempt < most; attempt += 1) {
      let drafted: StepDraft;
      try {
        drafted = await draft(attempt > 0);
      } catch (error) {
        if (!(error instanceof ProcessError)) throw error;
        const first = await this.firstAnswer(keep);
        if (first) return first;
        if (attempt === 0 && most > 1 && DEPENDS_ON_STATE.has(error.code)) continue;
        throw error;
      }
      const answer = toAnswer(drafted);
      const kept = keep && { ...keep, answer: toKept(answer) };
      const write = { ...drafted.write, keep: kept, network: network?.revision ?? null };
      const result = await this.cases.write(write, drafted.after);
      if (result === 'stored') return answer;
      if (result === 'outdated') throw new ActorOutdated();
      const first = result === 'key-used' ? await this.firstAnswer(keep) : null;
      if (first) return first;
    }
    throw new ProcessError('stale-revision', { attempts: most });
  }

  /** @throws ProcessError `idempotency-key-reused` when the key was used for another request */
  private async firstAnswer(keep: Omit<KeptAnswer, 'answer'> | null): Promise<ActAnswer | null> {
    const kept = keep && (await this.cases.keptAnswer(keep.actor, keep.key));
    if (!kept) return null;
    if (kept.requestHash !== keep.requestHash) throw new ProcessError('idempotency-key-reused', { key: keep.key });
    return fromKept(kept.answer);
  }

  private planned(
    before: CaseAggregate,
    { now, actor, details }: Pick<PlanInput, 'now' | 'actor' | 'details'>,
    draft: (beside: FactsBeside) => StepDraft,
  ): Promise<StepDraft> {
    const { contacts, records } = this;
    const on = stockholmDate(now);
    const also = async (asking: Asking): Promise<JsonRecord> => ({
      ...(await whoIsLeft(contacts, before, asking, actor.personId, on)),
      ...(await records?.beside(asking, besideOf(before, actor.personId, on, details.facts))),
    });
    return planBeside(contacts, before.profile.kind, on, draft, contacts === null && records === null ? null : also);
  }

  /** @throws ProcessError `facts-invalid` for bytes that nobody has stored, and people that there are not */
  private async requireNamed({ write }: StepDraft): Promise<void> {
    const { records } = this;
    const named = records === null ? [] : namedIn(this.charts, write);
    if (records === null || named.length === 0) return;
    const [contents, persons] = [idsOf(named, 'content'), idsOf(named, 'person')];
    const missing = {
      content: contents.length === 0 ? [] : await records.missingContents(contents),
      person: persons.length === 0 ? [] : await records.missingPersons(persons),
    };
    const problems = named
      .filter(({ is, id }) => missing[is].includes(id))
      .map(({ path, is }) => ({ path, code: `no-such-${is}` }));
    if (problems.length > 0) throw new ProcessError('facts-invalid', { problems });
  }

  private async input(actor: Actor, details: ActDetails): Promise<Omit<PlanInput, 'beside'>> {
    return { charts: this.charts, settings: await this.settings.own(), actor, details, now: this.clock.now() };
  }
}

/** Null without a key, since hashing is only for telling a repeated request from another one. */
function hashOf(details: ActDetails, target: JsonRecord): string | null {
  if (details.idempotencyKey === undefined) return null;
  return requestHash({
    ...target,
    act: details.act,
    facts: details.facts,
    occurred: details.occurred ? { ...details.occurred } : null,
    reason: details.reason ?? null,
    documents: details.documents ?? [],
    origin: details.origin ?? 'live',
    inferred: details.inferred === true,
    sourceUrl: details.sourceUrl ?? null,
    note: details.note ?? null,
  });
}

function requireRevision(before: CaseAggregate, ifMatch: number | undefined): void {
  if (ifMatch === undefined || ifMatch === before.revision) return;
  throw new ProcessError('stale-revision', { expected: ifMatch, current: before.revision });
}

function unopened({ profile }: OpenRequest): CaseAggregate {
  return {
    id: rowId(),
    profile,
    revision: 0,
    lastSeq: 0,
    headHash: FIRST_PREV_HASH,
    state: { processVersion: profile.processVersion, mainId: null, instances: new Map() },
  };
}
