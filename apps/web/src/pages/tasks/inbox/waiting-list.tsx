import { Link } from 'react-router';
import type { QuestionsUnderWay } from '#contract';
import { dayOf, dayText } from '../../../intl/days';
import { useText } from '../../../intl/text';

export type UnderWay = QuestionsUnderWay['questions'][number];

/** What colleagues have been asked: who, about what, and when they answer. */
export function WaitingList({ questions }: { readonly questions: readonly UnderWay[] }) {
  const text = useText();
  return (
    <ul className="lines">
      {questions.map((question) => (
        <li key={question.id}>
          <Link to={`/uppgifter/${question.taskId}#delfragor`}>
            {text('tasks.waiting.about', { who: question.askedOfLabel, product: question.product })}
          </Link>
          <p className="meta">
            <Standing question={question} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Standing({ question: { status, answerBy, answeredAt, workingDaysLeft } }: { readonly question: UnderWay }) {
  const text = useText();
  if (status === 'answered' && answeredAt !== null)
    return <b className="done">{text('tasks.waiting.answered', { day: dayText(dayOf(answeredAt), 'row') })}</b>;
  const values = { day: dayText(answerBy, 'row'), days: workingDaysLeft };
  return text(status === 'expired' ? 'tasks.waiting.expired' : 'tasks.waiting.until', values);
}
