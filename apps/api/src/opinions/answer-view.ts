import type { AnswerAttachment, RegionAnswer } from '#contract';
import { nameOf, type Locale } from '#messages';
import { JUDGEMENTS, OPINION_CRITERIA, STANCES, type IsoDate, type JsonRecord } from '#process';
import { z } from 'zod';

const answered = z.object({
  stance: z.enum(STANCES).nullable().catch(null),
  criteria: z
    .array(z.object({ criterion: z.enum(OPINION_CRITERIA), judgement: z.enum(JUDGEMENTS), reason: z.string() }))
    .catch([]),
  answers: z.array(z.object({ question: z.string(), text: z.string() })).catch([]),
  text: z.string().nullable().catch(null),
  decidedBy: z.string().nullable().catch(null),
});

const asked = z.array(z.object({ id: z.string(), text: z.string() })).catch([]);

interface Given {
  /** The facts of the act that gave it. */
  readonly facts: JsonRecord;
  /** The opinion's context, which knows what was asked. */
  readonly context: JsonRecord;
  readonly submittedOn: IsoDate | null;
  readonly version: number;
  readonly attachments: readonly AnswerAttachment[];
}

/** A region's answer in full and in words. */
export function toAnswerView(
  { facts, context, submittedOn, version, attachments }: Given,
  locale: Locale,
): RegionAnswer {
  const { stance, criteria, answers, text, decidedBy } = answered.parse(facts);
  const questions = new Map(asked.parse(context['questions']).map((one) => [one.id, one.text]));
  return {
    stance,
    stanceLabel: stance === null ? null : nameOf('stance', stance, locale),
    judgements: criteria.map((one) => ({
      ...one,
      label: nameOf('criterion', one.criterion, locale),
      judgementLabel: nameOf('judgement', one.judgement, locale),
    })),
    answers: answers.map((one) => ({ ...one, questionText: questions.get(one.question) ?? null })),
    text,
    decidedBy,
    attachments: [...attachments],
    submittedOn,
    version,
  };
}

/** The answer as the opinion keeps it, under the names that the act's facts have. */
export const factsInContext = (context: JsonRecord): JsonRecord => ({
  stance: context['stance'] ?? null,
  criteria: context['answerCriteria'] ?? [],
  answers: context['questionAnswers'] ?? [],
  text: context['text'] ?? null,
  decidedBy: context['decidedBy'] ?? null,
  attachments: context['attachments'] ?? [],
});
