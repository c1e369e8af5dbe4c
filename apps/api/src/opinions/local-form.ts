import type { Clock, LocalQuestion, LocalQuestions } from '#casework';
import { readLinkToken, type CaseStorePg, type LocalLinksPg, type VisitOutcome } from '#persistence';
import { activePaths, type Instance } from '#process';
import { textOf } from './round-view.js';

/** How often refused visits are borne with, in so many milliseconds: from one address, and for one question. Our default. */
const LIMITS = { withinMs: 600_000, address: 30, selector: 10 };

/** What the form shows: the question and what is public of its case, and nothing that any region has answered. */
export interface LocalForm {
  readonly question: LocalQuestion;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
  readonly roundQuestion: string | null;
}

export type Refusal = Exclude<VisitOutcome, 'opened' | 'answered' | 'unfinished'>;
export type Visited = { readonly form: LocalForm } | { readonly refused: Refusal };

/**
 * What a one-time link leads to. It is good for one question of one case: to see it, and to answer it once while it waits for an
 * answer. Every visit is noted, without the link.
 */
export class LocalForms {
  constructor(
    private readonly links: LocalLinksPg,
    private readonly questions: LocalQuestions,
    private readonly cases: Pick<CaseStorePg, 'loadFresh'>,
    private readonly clock: Clock,
  ) {}

  open(token: string, address: string): Promise<Visited> {
    return this.visit(token, address, async () => 'opened');
  }

  /** Somebody sent the form without an answer that can be kept: the link is still good. */
  openAgain(token: string, address: string): Promise<Visited> {
    return this.visit(token, address, async () => 'unfinished');
  }

  /** Takes the answer if the link is still good at this very moment; of two that come at once, one. */
  answer(token: string, address: string, text: string): Promise<Visited> {
    return this.visit(token, address, async ({ id, linkVersion }) =>
      (await this.questions.answer(id, linkVersion, text, this.clock.now())) ? 'answered' : 'used',
    );
  }

  private async visit(
    token: string,
    address: string,
    then: (question: LocalQuestion) => Promise<VisitOutcome>,
  ): Promise<Visited> {
    const at = this.clock.now();
    const read = readLinkToken(token);
    const selector = read?.localQuestionId ?? '';
    const begun = await this.links.begin({ at, address, selector });
    const judged = await this.judge(read, address, selector, at);
    const outcome = 'form' in judged ? await then(judged.form.question) : judged.refused;
    const known =
      'form' in judged ||
      (judged.refused !== 'unknown' && judged.refused !== 'malformed' && judged.refused !== 'too-many');
    await this.links.note(begun, { at, address, selector, localQuestionId: known ? selector : null, outcome });
    return isRefusal(outcome) ? { refused: outcome } : judged;
  }

  private async judge(
    read: ReturnType<typeof readLinkToken>,
    address: string,
    selector: string,
    at: Date,
  ): Promise<Visited> {
    const refused = await this.links.refusedSince(new Date(at.getTime() - LIMITS.withinMs), address, selector);
    // This visit is counted already.
    if (refused.address > LIMITS.address || refused.selector > LIMITS.selector) return { refused: 'too-many' };
    if (!read) return { refused: 'malformed' };
    const version = await this.links.versionOf(read.localQuestionId, read.hash);
    const question = version === null ? null : await this.questions.find(read.localQuestionId);
    if (!question || version === null) return { refused: 'unknown' };
    return this.judgeQuestion(question, version, at);
  }

  private async judgeQuestion(question: LocalQuestion, version: number, at: Date): Promise<Visited> {
    if (question.status === 'withdrawn') return { refused: 'withdrawn' };
    if (question.status === 'answered') return { refused: 'used' };
    if (version !== question.linkVersion) return { refused: 'replaced' };
    if (question.expiresAt < at) return { refused: 'expired' };
    const found = await this.cases.loadFresh(question.caseId);
    const opinion = found?.state.instances.get(question.instanceId);
    if (!found || !opinion || !takesLocalAnswers(opinion)) return { refused: 'closed' };
    const { product, substance, indication, company } = found.profile;
    const roundQuestion = textOf(opinion.context['question']);
    return { form: { question, product, substance, indication, company, roundQuestion } };
  }
}

const isRefusal = (outcome: VisitOutcome): outcome is Refusal =>
  !['opened', 'answered', 'unfinished'].includes(outcome);

const takesLocalAnswers = ({ value, context }: Instance): boolean =>
  context['roundOpen'] !== false && activePaths(value).some((path) => path === 'open' || path === 'submitted');
