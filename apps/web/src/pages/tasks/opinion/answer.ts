import type { DraftBody, RegionAnswer, RoundView } from '#contract';

export type Criterion = RoundView['criterionNames'][number]['criterion'];
export type Stance = NonNullable<DraftBody['stance']>;
type DraftJudgement = NonNullable<DraftBody['judgements']>[number]['judgement'];
export type Judgement = NonNullable<DraftJudgement>;

/** In the order in which they are weighed. @source domain/process-medicines.md#3.3 */
const CRITERIA: readonly Criterion[] = ['equal-use', 'severity', 'resource-impact', 'ethical-or-political'];

export interface Reasons {
  /** Null until one is chosen; `not-applicable` is left out of the answer. */
  readonly judgement: Judgement | null;
  readonly reason: string;
}

export interface Attachment {
  readonly document: string;
  readonly secrecy: NonNullable<DraftBody['attachments']>[number]['secrecy'];
}

/** A region's answer while it is written. */
export interface Answer {
  readonly stance: Stance | null;
  readonly reasons: Readonly<Partial<Record<Criterion, Reasons>>>;
  /** Answers to the round's own questions, by their ids. */
  readonly answers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly decidedBy: string;
  readonly attachments: readonly Attachment[];
}

export const NOTHING: Answer = { stance: null, reasons: {}, answers: {}, text: '', decidedBy: '', attachments: [] };

export const reasonsOf = ({ reasons }: Answer, criterion: Criterion): Reasons =>
  reasons[criterion] ?? { judgement: null, reason: '' };

export const withReasons = (answer: Answer, criterion: Criterion, change: Partial<Reasons>): Answer => ({
  ...answer,
  reasons: { ...answer.reasons, [criterion]: { ...reasonsOf(answer, criterion), ...change } },
});

export function fromDraft(body: DraftBody | null): Answer {
  if (body === null) return NOTHING;
  return {
    stance: body.stance ?? null,
    reasons: Object.fromEntries(
      (body.judgements ?? []).map(({ criterion, judgement, reason }) => [
        criterion,
        { judgement: judgement ?? null, reason: reason ?? '' },
      ]),
    ),
    answers: Object.fromEntries((body.answers ?? []).map(({ question, text }) => [question, text])),
    text: body.text ?? '',
    decidedBy: body.decidedBy ?? '',
    attachments: body.attachments ?? [],
  };
}

/** An answer that was given, as it is taken up again to be changed. */
export function fromGiven({ stance, judgements, answers, text, decidedBy, attachments }: RegionAnswer): Answer {
  return {
    ...NOTHING,
    stance,
    reasons: Object.fromEntries(
      judgements.map(({ criterion, judgement, reason }) => [criterion, { judgement, reason }]),
    ),
    answers: Object.fromEntries(answers.map(({ question, text: said }) => [question, said])),
    text: text ?? '',
    decidedBy: decidedBy ?? '',
    attachments: attachments.map(({ document, secrecy }) => ({ document, secrecy })),
  };
}

/** As the server keeps it: what is empty is left out, so that two equal answers are equal texts. */
export function toDraft(answer: Answer): DraftBody {
  const judgements = (Object.entries(answer.reasons) as [Criterion, Reasons][])
    .filter(([, { judgement, reason }]) => judgement !== null || reason !== '')
    .map(([criterion, { judgement, reason }]) => ({
      criterion,
      ...(judgement !== null && { judgement }),
      ...(reason !== '' && { reason }),
    }))
    .toSorted((a, b) => CRITERIA.indexOf(a.criterion) - CRITERIA.indexOf(b.criterion));
  const answers = Object.entries(answer.answers)
    .filter(([, text]) => text !== '')
    .map(([question, text]) => ({ question, text }))
    .toSorted((a, b) => a.question.localeCompare(b.question));
  const attachments = answer.attachments.filter(({ document }) => document.trim() !== '');
  return {
    ...(answer.stance !== null && { stance: answer.stance }),
    ...(judgements.length > 0 && { judgements }),
    ...(answers.length > 0 && { answers }),
    ...(answer.decidedBy !== '' && { decidedBy: answer.decidedBy }),
    ...(answer.text !== '' && { text: answer.text }),
    ...(attachments.length > 0 && { attachments }),
  };
}

export const isSame = (a: Answer, b: Answer): boolean => JSON.stringify(toDraft(a)) === JSON.stringify(toDraft(b));

/** The facts of the act that gives the answer. A criterion that does not concern the region is not named. */
export function toFacts(answer: Answer): Readonly<Record<string, unknown>> {
  const { judgements = [], answers = [], text, ...rest } = toDraft(answer);
  const criteria = judgements.flatMap(({ criterion, judgement, reason = '' }) =>
    judgement === undefined || judgement === 'not-applicable' ? [] : [{ criterion, judgement, reason: reason.trim() }],
  );
  const said = answers.filter((one) => one.text.trim() !== '');
  return {
    ...rest,
    criteria,
    ...(said.length > 0 && { answers: said }),
    ...(text !== undefined && text.trim() !== '' && { text: text.trim() }),
  };
}

/** Something that keeps the answer from being given, and where it is mended. */
export type Missing =
  | { readonly what: 'stance' | 'decided-by' | 'criteria' }
  | { readonly what: 'reason' | 'judgement'; readonly criterion: Criterion; readonly number: number }
  | { readonly what: 'question'; readonly question: string; readonly number: number };

type Asked = Pick<RoundView, 'subject' | 'criterionNames' | 'questions'>;

/** In the order of the page. @source domain/states.md#2 S A1 */
export function missingIn(answer: Answer, { subject, criterionNames, questions }: Asked): readonly Missing[] {
  return [
    ...(answer.stance === null ? [{ what: 'stance' } as const] : []),
    ...criterionNames.flatMap(({ criterion }, at) => missingReason(reasonsOf(answer, criterion), criterion, at + 1)),
    ...(needsCriteria(answer, subject) && !isAnyJudged(answer) ? [{ what: 'criteria' } as const] : []),
    ...questions.flatMap(({ id, required }, at) =>
      required && (answer.answers[id] ?? '').trim() === ''
        ? [{ what: 'question', question: id, number: at + 1 } as const]
        : [],
    ),
    ...(answer.decidedBy.trim() === '' ? [{ what: 'decided-by' } as const] : []),
  ];
}

function missingReason({ judgement, reason }: Reasons, criterion: Criterion, number: number): readonly Missing[] {
  if (judgement === 'not-applicable') return [];
  if (judgement === null) return reason.trim() === '' ? [] : [{ what: 'judgement', criterion, number }];
  return reason.trim() === '' ? [{ what: 'reason', criterion, number }] : [];
}

const needsCriteria = ({ stance }: Answer, subject: Asked['subject']): boolean =>
  subject === 'inclusion' && stance !== null && stance !== 'neutral';

const isAnyJudged = ({ reasons }: Answer): boolean =>
  Object.values(reasons).some(({ judgement }) => judgement !== null && judgement !== 'not-applicable');

/** Where what is missing is mended: the id of a control. */
export function controlOf(missing: Missing): string {
  switch (missing.what) {
    case 'stance':
      return 'stance-yes';
    case 'criteria':
      return 'criterion-1';
    case 'judgement':
      return `criterion-${missing.number}`;
    case 'reason':
      return `reason-${missing.number}`;
    case 'question':
      return `question-${missing.number}`;
    case 'decided-by':
      return 'decided-by';
  }
}
