import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ActList, DraftView, LocalQuestionView, ReceiptList, RoundView, TaskView } from '#contract';
import { useText } from '../../../intl/text';
import { useKeys } from '../../../keys/keys';
import { useAnnounce } from '../../../parts/announce';
import { Claim } from '../claim';
import { usePerform } from '../use-perform';
import { fromGiven, missingIn, NOTHING, type Answer } from './answer';
import { ConflictPanel } from './conflict';
import { CriteriaField } from './criteria';
import { LocalQuestions } from './local-questions';
import { isAllowed, modeOf } from './modes';
import { MoreFields, QuestionFields } from './more-fields';
import { StandingNotice } from './notices';
import { OtherWays } from './other-ways';
import type { Commenting } from './commenting';
import { QuestionHead } from './question-head';
import { RoundText } from './round-text';
import { goTo, SendBar, useMissingText } from './send-bar';
import { STANCES, StanceField } from './stance';
import { SubmitDialog } from './submit';
import { takeIn } from './take-in';
import { useRoundText } from './use-comments';
import { useDraft } from './use-draft';
import { lastDecidedBy, useSubmit } from './use-submit';

interface EditorProps {
  readonly task: TaskView;
  readonly round: RoundView;
  readonly draft: DraftView;
  readonly acts: ActList;
  readonly receipts: ReceiptList | null;
  readonly today: string;
}

/** The question and its texts to the left, the answer to the right, and the send bar always in sight. */
export function Editor({ task, round, draft: found, acts, receipts, today }: EditorProps) {
  const text = useText();
  const mode = modeOf(acts);
  const draft = useDraft(found, startOf(receipts));
  const { answer, change } = draft;
  const [isTried, setTried] = useState(false);
  const missing = missingIn(answer, round);
  const submitting = useSubmit(task, mode.way, answer, draft.end);
  const commenting = useCommenting(task, acts);
  const shown = useRoundText(task.caseId, round.id);
  const isDraftRound = (round.subject ?? round.kind) === 'draft';
  const missingText = useMissingText();
  const { alert } = useAnnounce();
  const go = useNavigate();

  const send = (): void => {
    setTried(true);
    const first = missing[0];
    if (first) {
      alert(text('opinion.missing', { count: missing.length, first: missingText(first) }));
      return goTo(first);
    }
    void draft.flush();
    submitting.ask();
  };
  const preview = async (): Promise<void> => {
    await draft.flush();
    void go(`/uppgifter/${task.id}/forhandsgranska`);
  };
  useEditorKeys(answer, change, mode.way === null ? null : send);
  return (
    <div className="answer" onBlur={() => void draft.flush()}>
      <div className="doc">
        <QuestionHead task={task} round={round} today={today} />
        <StandingNotice task={task} acts={acts} mode={mode} receipts={receipts} />
        {shown && <RoundText caseId={task.caseId} shown={shown} region={task.region ?? ''} commenting={commenting} />}
        <LocalQuestions
          caseId={task.caseId}
          opinionId={task.instanceId}
          round={round}
          today={today}
          canAsk={isAllowed(acts, 'ASK_LOCALLY') || isAllowed(acts, 'ACKNOWLEDGE')}
          beforeAsking={async () => isAllowed(acts, 'ASK_LOCALLY') || commenting.perform('ACKNOWLEDGE', {})}
          onTakeIn={(question) => takeInto(question, answer, round, change)}
        />
        {task.closedAt === null && <Claim task={task} />}
        <OtherWays task={task} acts={acts} />
      </div>
      <form className="ans" aria-label={text('opinion.form')} noValidate onSubmit={(event) => event.preventDefault()}>
        {draft.collision && (
          <ConflictPanel collision={draft.collision} answer={answer} round={round} onResolve={draft.resolve} />
        )}
        <StanceField answer={answer} isDraft={isDraftRound} onChange={change} />
        {!isDraftRound && round.criterionNames.length > 0 && (
          <CriteriaField criteria={round.criterionNames} answer={answer} onChange={change} isTried={isTried} />
        )}
        <QuestionFields questions={round.questions} answer={answer} onChange={change} />
        <MoreFields at={`/cases/${task.caseId}/opinions/${task.instanceId}`} answer={answer} onChange={change} />
      </form>
      <SendBar
        draft={draft}
        missing={missing}
        way={mode.way}
        today={today}
        onPreview={() => void preview()}
        onSend={send}
      />
      {submitting.isAsking && mode.way !== null && (
        <SubmitDialog
          way={mode.way}
          answer={answer}
          round={round}
          refusal={submitting.refusal}
          isSending={submitting.isSending}
          onSubmit={submitting.submit}
          onClose={submitting.close}
        />
      )}
    </div>
  );
}

/** What an empty draft begins with: the answer that was given, or who decided last time. */
function startOf(receipts: ReceiptList | null): Answer {
  const latest = receipts?.receipts.find(({ isLatest }) => isLatest);
  return latest ? fromGiven(latest.answer) : { ...NOTHING, decidedBy: lastDecidedBy() };
}

/** Comments are acts of the opinion; what is refused is said and nothing is lost. */
function useCommenting(task: TaskView, acts: ActList): Commenting {
  const { perform: act } = usePerform(task.caseId, task.instanceId);
  const perform = useCallback(
    async (name: string, facts: Readonly<Record<string, unknown>>) => (await act(name, facts)) !== null,
    [act],
  );
  const mayComment = isAllowed(acts, 'COMMENT');
  return useMemo(() => ({ isAllowed: mayComment, perform }), [mayComment, perform]);
}

/** 1, 2 and 3 take a stance, Ctrl Enter gives the answer, Alt S goes to the send bar. @source ux.md#6 */
function useEditorKeys(answer: Answer, change: (answer: Answer) => void, send: (() => void) | null): void {
  const text = useText();
  useKeys(
    useMemo(
      () => [
        ...STANCES.map((stance, at) => ({
          combo: String(at + 1),
          says: text(`opinion.stance.${stance}`),
          run: () => {
            change({ ...answer, stance });
            document.getElementById(`stance-${stance}`)?.focus();
          },
        })),
        ...(send === null ? [] : [{ combo: 'mod+Enter', says: text('opinion.key.send'), run: send }]),
        {
          combo: 'alt+s',
          says: text('opinion.key.bar'),
          run: () => document.querySelector<HTMLElement>('.bar-send button')?.focus(),
        },
      ],
      // The bindings follow what is written, since what they do depends on it.
      [answer, change, send, text],
    ),
  );
}

function takeInto(
  question: LocalQuestionView,
  answer: Answer,
  round: RoundView,
  change: (answer: Answer) => void,
): void {
  const taken = takeIn(answer, round, question);
  change(taken.answer);
  requestAnimationFrame(() => document.getElementById(taken.control)?.focus());
}
