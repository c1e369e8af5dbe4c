import type { AskLocally, Clock, LocalQuestion } from '#casework';
import { ASKED_OF, type LocalQuestionList, type LocalQuestionView, type NewLocalQuestionBody } from '#contract';
import { nameOf, reasonText } from '#messages';
import type { LocalQuestionsPg } from '#persistence';
import { isoDate, stockholmDate, type IsoDate } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import { ApiProblem } from '../problems/api-problem.js';
import { placeOf, requireForRegion, type FoundOpinion, type OpinionReader } from './opinion-reader.js';
import type { RoundViews } from './round-view.js';

/** Questions within a region, for its contact person and deputy alone. */
export class LocalQuestionViews {
  constructor(
    private readonly reader: OpinionReader,
    private readonly rounds: RoundViews,
    private readonly questions: LocalQuestionsPg,
    private readonly askLocally: AskLocally,
    private readonly clock: Clock,
  ) {}

  async list(caseId: string, opinionId: string, caller: Caller): Promise<LocalQuestionList> {
    const found = await this.find(caseId, opinionId, caller);
    const all = await this.questions.ofOpinion(found.opinion.id);
    return {
      localQuestions: all.map((one) => this.toView(one, caller)),
      _links: [
        link(caller.root, 'self', `/cases/${caseId}/opinions/${opinionId}/local-questions`),
        link(caller.root, 'case', `/cases/${caseId}`),
      ],
    };
  }

  /** @throws ApiProblem `local-question-not-found` */
  async one(caseId: string, opinionId: string, id: string, caller: Caller): Promise<LocalQuestionView> {
    await this.find(caseId, opinionId, caller);
    return this.toView(await this.mine(opinionId, id), caller);
  }

  /** @throws ApiProblem `request-invalid` for a last day that is over, or after the region's own; ProcessError as acts */
  async ask(
    caseId: string,
    opinionId: string,
    body: NewLocalQuestionBody,
    idempotencyKey: string,
    caller: Caller,
  ): Promise<LocalQuestionView> {
    const found = await this.find(caseId, opinionId, caller);
    const answerBy = isoDate(body.answerBy);
    this.requireInTime(answerBy, await this.rounds.lastDayOf(found.of, found.round));
    const asked = await this.askLocally.ask(caller.actor, {
      ...placeOf(found),
      askedOf: body.askedOf,
      question: body.question,
      recipient: body.recipient,
      answerBy,
      idempotencyKey,
    });
    return this.toView(asked, caller);
  }

  /** @throws ApiProblem `local-question-not-found`, `local-question-closed` */
  async withdraw(
    caseId: string,
    opinionId: string,
    id: string,
    key: string,
    caller: Caller,
  ): Promise<LocalQuestionView> {
    await this.find(caseId, opinionId, caller);
    const withdrawn = await this.askLocally.withdraw(caller.actor, await this.mine(opinionId, id), key);
    if (!withdrawn) throw new ApiProblem('local-question-closed');
    return this.toView(withdrawn, caller);
  }

  /** @throws ApiProblem `local-question-not-found`, `local-question-closed` */
  async renew(caseId: string, opinionId: string, id: string, key: string, caller: Caller): Promise<LocalQuestionView> {
    await this.find(caseId, opinionId, caller);
    const renewed = await this.askLocally.renew(await this.mine(opinionId, id), key);
    if (!renewed) throw new ApiProblem('local-question-closed');
    return this.toView(renewed, caller);
  }

  private async find(caseId: string, opinionId: string, caller: Caller): Promise<FoundOpinion> {
    const found = await this.reader.opinion(caseId, opinionId, caller);
    requireForRegion(caller, 'ask-locally', found);
    return found;
  }

  private async mine(opinionId: string, id: string): Promise<LocalQuestion> {
    const question = await this.questions.find(id);
    if (!question || question.instanceId !== opinionId || question.number === null)
      throw new ApiProblem('local-question-not-found');
    return question;
  }

  /** A colleague who answers after the region has to could as well not have been asked. */
  private requireInTime(answerBy: IsoDate, lastDay: IsoDate | null): void {
    const today = stockholmDate(this.clock.now());
    const code = answerBy < today ? 'too-early' : lastDay !== null && answerBy > lastDay ? 'too-late' : null;
    if (code !== null) throw new ApiProblem('request-invalid', { problems: [{ path: 'answerBy', code }] });
  }

  private toView(question: LocalQuestion, { locale, root }: Caller): LocalQuestionView {
    const { id, caseId, instanceId, number, answerBy, recipient, answer, notNoted } = question;
    const isOver = question.status === 'asked' && question.expiresAt < this.clock.now();
    const status = isOver ? 'expired' : question.status === 'preparing' ? 'asked' : question.status;
    const askedOf = ASKED_OF.find((one) => one === question.askedOf) ?? 'other';
    const at = `/cases/${caseId}/opinions/${instanceId}/local-questions`;
    return {
      id,
      caseId,
      opinionId: instanceId,
      number,
      askedOf,
      askedOfLabel: nameOf('askee', askedOf, locale),
      question: question.question,
      recipient,
      answerBy,
      status,
      statusLabel: nameOf('local-status', status, locale),
      askedAt: question.askedAt.toISOString(),
      answer,
      answeredAt: question.answeredAt?.toISOString() ?? null,
      notedInOpinion: question.notedAt !== null,
      whyNotNoted: notNoted === null ? null : reasonText({ code: notNoted, facts: {} }, locale),
      _links: [
        link(root, 'self', `${at}/${id}`),
        link(root, 'collection', at),
        link(root, 'withdraw', `${at}/${id}/withdrawals`, 'POST'),
        link(root, 'renew', `${at}/${id}/links`, 'POST'),
      ],
    };
  }
}
