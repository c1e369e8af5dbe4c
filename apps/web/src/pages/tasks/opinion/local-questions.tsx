import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { LocalQuestionList, LocalQuestionView, RoundView } from '#contract';
import { send } from '../../../api/client';
import { pageOf } from '../../../api/queries';
import { dayOf, dayText } from '../../../intl/days';
import { Sv } from '../../../intl/sv';
import { useText } from '../../../intl/text';
import { useAnnounce } from '../../../parts/announce';
import { Button } from '../../../parts/button';
import { Fault } from '../../../parts/fault';
import { Icon } from '../../../parts/icon';
import { State } from '../../../parts/mark';
import { useTry } from '../../../parts/use-try';
import { NewQuestion } from './new-question';

interface LocalQuestionsProps {
  readonly caseId: string;
  readonly opinionId: string;
  readonly round: RoundView;
  readonly today: string;
  /** Whether somebody within the region can be asked now. */
  readonly canAsk: boolean;
  /** Takes the task on where that has to come before asking. */
  readonly beforeAsking: () => Promise<boolean>;
  readonly onTakeIn: (question: LocalQuestionView) => void;
}

/** What colleagues in the region have been asked, and what they answered; nobody outside the region sees it. */
export function LocalQuestions(props: LocalQuestionsProps) {
  const { caseId, opinionId, canAsk } = props;
  const text = useText();
  const [isAsking, setAsking] = useState(false);
  const path = `/cases/${caseId}/opinions/${opinionId}/local-questions`;
  const asked = useQuery(pageOf<LocalQuestionList>(path));
  const questions = asked.data?.localQuestions ?? [];
  return (
    <section aria-labelledby="delfragor">
      <div className="group">
        <h2 id="delfragor">{text('opinion.local')}</h2>
        <p>{text('opinion.local.only')}</p>
      </div>
      {asked.error && !asked.data && <Fault error={asked.error} retry={() => void asked.refetch()} />}
      {questions.length > 0 && (
        <ul className="lines">
          {questions.map((question) => (
            <Question key={question.id} question={question} path={path} onTakeIn={props.onTakeIn} />
          ))}
        </ul>
      )}
      {canAsk && (
        <p className="asks">
          <Button onClick={() => setAsking(true)}>
            <Icon as={Plus} />
            {text('opinion.local.new')}
          </Button>
        </p>
      )}
      {isAsking && <NewQuestion {...props} path={path} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface QuestionProps {
  readonly question: LocalQuestionView;
  readonly path: string;
  readonly onTakeIn: (question: LocalQuestionView) => void;
}

function Question({ question, path, onTakeIn }: QuestionProps) {
  const text = useText();
  const { post, fault } = usePost(path);
  const { askedOfLabel, recipient, answer, status } = question;
  const who = recipient?.name ?? askedOfLabel;
  return (
    <li>
      <b>{who}</b> <Standing question={question} />
      <p className="soft">
        <Sv>{question.question}</Sv>
      </p>
      {answer !== null && (
        <blockquote className="soft">
          <Sv>{answer}</Sv>
        </blockquote>
      )}
      {question.whyNotNoted !== null && <p className="meta">{question.whyNotNoted}</p>}
      <p className="row">
        {status === 'answered' && (
          <Button look="bare" onClick={() => onTakeIn(question)}>
            {text('opinion.local.take-in')}
          </Button>
        )}
        {status === 'asked' && (
          <>
            <Button look="bare" onClick={() => void post(question, 'links', 'opinion.local.reminded')}>
              {text('opinion.local.remind')}
            </Button>
            <Button look="bare" onClick={() => void post(question, 'withdrawals', 'opinion.local.withdrawn')}>
              {text('opinion.local.withdraw')}
            </Button>
          </>
        )}
      </p>
      {fault && <Fault error={fault} />}
    </li>
  );
}

function Standing({ question: { status, statusLabel, answerBy, answeredAt } }: Pick<QuestionProps, 'question'>) {
  const text = useText();
  if (status === 'answered' && answeredAt !== null)
    return (
      <State mark="done" tone="done">
        {text('opinion.local.answered', { day: dayText(dayOf(answeredAt), 'row') })}
      </State>
    );
  return status === 'asked' ? (
    <State mark="soon" tone="soon">
      {text('opinion.local.until', { day: dayText(answerBy, 'weekday') })}
    </State>
  ) : (
    <State mark="none">{statusLabel}</State>
  );
}

type Said = 'opinion.local.reminded' | 'opinion.local.withdrawn';

function usePost(path: string) {
  const queries = useQueryClient();
  const text = useText();
  const { say } = useAnnounce();
  const { attempt, fault } = useTry();
  const post = ({ id }: LocalQuestionView, what: 'links' | 'withdrawals', said: Said): Promise<boolean> =>
    attempt(async () => {
      await send<LocalQuestionView>(`${path}/${id}/${what}`, { method: 'POST', body: {} });
      await queries.invalidateQueries();
      say(text(said));
    });
  return { post, fault };
}
