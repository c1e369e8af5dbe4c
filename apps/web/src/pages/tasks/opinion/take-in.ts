import type { LocalQuestionView, RoundView } from '#contract';
import { reasonsOf, withReasons, type Answer } from './answer';

interface TakenIn {
  readonly answer: Answer;
  /** Id of the control that holds the quoted words. */
  readonly control: string;
}

/** Quotes a colleague's answer among the reasons: in the first that is chosen and lacks words, else in the free text. */
export function takeIn(
  answer: Answer,
  { criterionNames, subject, kind }: Pick<RoundView, 'criterionNames' | 'subject' | 'kind'>,
  { answer: said, askedOfLabel }: Pick<LocalQuestionView, 'answer' | 'askedOfLabel'>,
): TakenIn {
  const quote = `”${(said ?? '').trim()}” (${askedOfLabel})`;
  const shown = (subject ?? kind) === 'draft' ? [] : criterionNames;
  const at = shown.findIndex(({ criterion }) => {
    const { judgement, reason } = reasonsOf(answer, criterion);
    return judgement !== null && judgement !== 'not-applicable' && reason.trim() === '';
  });
  const found = shown[at];
  if (found) return { answer: withReasons(answer, found.criterion, { reason: quote }), control: `reason-${at + 1}` };
  const before = answer.text.trim();
  return { answer: { ...answer, text: before === '' ? quote : `${before}\n\n${quote}` }, control: 'free-text' };
}
