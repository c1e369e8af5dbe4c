import { ActNotAllowed, endOfDay, ProcessError, type IsoDate } from '#process';
import { listIn } from './reading.js';
import type { PerformAct } from '../perform-act.js';
import type { Actor, CaseStore, Clock } from '../ports.js';
import type { LocalQuestion, LocalQuestions, OpinionPlace } from './ports.js';

export interface LocalQuestionRequest extends OpinionPlace {
  readonly askedOf: string;
  readonly question: string;
  readonly recipient: { readonly name: string; readonly email: string };
  /** Last day for the colleague, who can answer until it is over. */
  readonly answerBy: IsoDate;
  readonly idempotencyKey: string;
}

/**
 * Questions from a contact person to colleagues in the region. The case's journal tells that something was asked and what was
 * answered; whom it was asked of is kept beside it.
 * @source domain/actors.md#5 (local sub-questions with own deadlines, merged by the contact person: our default)
 */
export class AskLocally {
  constructor(
    private readonly performAct: Pick<PerformAct, 'run'>,
    private readonly cases: Pick<CaseStore, 'loadFresh'>,
    private readonly questions: LocalQuestions,
    private readonly clock: Clock,
  ) {}

  /**
   * Prepared, then asked in the case, then sent: a question that the chart refuses is never sent, and a repeated request goes on
   * where the first one stopped.
   *
   * @throws ProcessError as `PerformAct.run`
   */
  async ask(actor: Actor, request: LocalQuestionRequest): Promise<LocalQuestion> {
    const { idempotencyKey, ...wanted } = request;
    const prepared = await this.questions.prepare({
      ...wanted,
      expiresAt: endOfDay(wanted.answerBy),
      askedBy: actor.personId,
      askedAt: this.clock.now(),
      requestKey: idempotencyKey,
    });
    if (!isSame(prepared, request)) throw new ProcessError('idempotency-key-reused', { key: idempotencyKey });
    if (prepared.status !== 'preparing') return prepared;
    await this.performAskAct(actor, prepared);
    await this.questions.asked(prepared.id, await this.numberOf(prepared), this.clock.now());
    return this.requireFound(prepared.id);
  }

  /** Takes a question back: its links are worthless from here on, and the opinion no longer waits for it. @returns null when it is over */
  async withdraw(actor: Actor, question: LocalQuestion, idempotencyKey: string): Promise<LocalQuestion | null> {
    const withdrawn =
      question.status === 'withdrawn' ? question : await this.questions.withdraw(question.id, this.clock.now());
    if (!withdrawn || withdrawn.number === null) return withdrawn;
    const { caseId, instanceId, number } = withdrawn;
    await this.performAct
      .run(actor, { caseId, instanceId, act: 'WITHDRAW_LOCAL_QUESTION', facts: { number }, idempotencyKey })
      .catch(ignoreRefusal);
    return withdrawn;
  }

  /** Sends a new link, which takes the place of the ones before it. @returns null when the question is over */
  renew({ id }: LocalQuestion, idempotencyKey: string): Promise<LocalQuestion | null> {
    return this.questions.renew(id, idempotencyKey, this.clock.now());
  }

  private async performAskAct(actor: Actor, prepared: LocalQuestion): Promise<void> {
    const { id, caseId, instanceId, askedOf, question, answerBy } = prepared;
    const facts = { to: askedOf, question, answerBy, reference: id };
    try {
      await this.performAct.run(actor, {
        caseId,
        instanceId,
        act: 'ASK_LOCALLY',
        facts,
        idempotencyKey: `local-question-${id}`,
      });
    } catch (error) {
      if (error instanceof ProcessError) await this.questions.drop(id);
      throw error;
    }
  }

  private async numberOf({ id, caseId, instanceId }: LocalQuestion): Promise<number> {
    const context = (await this.cases.loadFresh(caseId))?.state.instances.get(instanceId)?.context ?? {};
    const at = listIn(context, 'localQuestions').findIndex((one) => one['reference'] === id);
    if (at === -1) throw new Error(`The opinion does not know its local question ${id}`);
    return at + 1;
  }

  private async requireFound(id: string): Promise<LocalQuestion> {
    const found = await this.questions.find(id);
    if (!found) throw new Error(`No local question ${id}`);
    return found;
  }
}

const isSame = (found: LocalQuestion, wanted: LocalQuestionRequest): boolean =>
  found.instanceId === wanted.instanceId && found.question === wanted.question && found.answerBy === wanted.answerBy;

/** The opinion may have been closed or answered meanwhile; then it waits for nothing any more. */
function ignoreRefusal(error: unknown): void {
  if (!(error instanceof ActNotAllowed)) throw error;
}

/** Takes a colleague's answer to the region's opinion, in a step of the case's own. The journal does not say who the colleague is. */
export class NoteLocalAnswer {
  constructor(
    private readonly performAct: Pick<PerformAct, 'run'>,
    private readonly questions: Pick<LocalQuestions, 'find' | 'settle'>,
    private readonly clock: Clock,
  ) {}

  /**
   * Performed once, however often its job is delivered. What the opinion does not take any more stays beside it, where the contact
   * person reads it.
   */
  async run(id: string, outboxId: string): Promise<void> {
    const question = await this.questions.find(id);
    const notNoted = question ? await this.note(question) : 'no-such-local-question';
    await this.questions.settle(id, notNoted, outboxId, this.clock.now());
  }

  /** @returns the code of the chart's reason when it does not take the answer */
  private async note({ id, caseId, instanceId, region, number, answer }: LocalQuestion): Promise<string | null> {
    if (number === null || answer === null) return 'no-such-local-question';
    const system: Actor = { personId: 'system', mandates: [{ role: 'system', region }] };
    try {
      await this.performAct.run(system, {
        caseId,
        instanceId,
        act: 'NOTE_LOCAL_ANSWER',
        facts: { number, text: answer },
        idempotencyKey: `local-answer-${id}`,
      });
      return null;
    } catch (error) {
      if (error instanceof ActNotAllowed) return error.reason.code;
      throw error;
    }
  }
}
