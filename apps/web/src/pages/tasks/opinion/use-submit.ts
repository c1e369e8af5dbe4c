import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { TaskView } from '#contract';
import type { ApiError } from '../../../api/problem';
import { useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { usePerform } from '../use-perform';
import { toFacts, type Answer } from './answer';
import type { Way } from './modes';

export interface Submitting {
  readonly isAsking: boolean;
  readonly ask: () => void;
  readonly close: () => void;
  readonly submit: () => void;
  readonly refusal: ApiError | null;
  readonly isSending: boolean;
}

const DECIDED_BY = 'ordna.decided-by';

/** Who decided last time, in this region most often the same. */
export const lastDecidedBy = (): string => localStorage.getItem(DECIDED_BY) ?? '';

/** Gives the answer and leads to its receipt. */
export function useSubmit(task: TaskView, way: Way | null, answer: Answer, onGiven: () => void): Submitting {
  const { perform, refusal, forget, isSending } = usePerform(task.caseId, task.instanceId);
  const [isAsking, setAsking] = useState(false);
  const go = useNavigate();
  const text = useText();
  const { say } = useAnnounce();
  async function submit(): Promise<void> {
    if (way === null || isSending) return;
    const performed = await perform(way, toFacts(answer));
    if (!performed) return;
    localStorage.setItem(DECIDED_BY, answer.decidedBy.trim());
    onGiven();
    say(text('opinion.given'));
    void go(`/uppgifter/${task.id}/kvitto`);
  }
  return {
    isAsking,
    ask: () => {
      forget();
      setAsking(true);
    },
    close: () => setAsking(false),
    submit: () => void submit(),
    refusal,
    isSending,
  };
}
