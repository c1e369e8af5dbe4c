import type { RoundView, TaskView } from '#contract';
import { dayText } from '../../../intl/days';
import { Sv, WithSv } from '../../../intl/sv';
import { Text, useText } from '../../../intl/text';
import { Heading } from '../../../parts/heading';
import { Tag } from '../../../parts/mark';
import { useDueText } from '../inbox/due';

interface QuestionHeadProps {
  readonly task: TaskView;
  readonly round: RoundView;
  readonly today: string;
}

/** What is asked, until when, who reads the answer, and why me. */
export function QuestionHead({ task, round, today }: QuestionHeadProps) {
  const text = useText();
  const dueText = useDueText();
  const isOpen = round.lastDay !== null;
  return (
    <header>
      <p className="small quiet">
        <Text id="opinion.about" values={{ product: task.product, indication: <Sv>{task.indication}</Sv> }} />
      </p>
      <Heading title={text('opinion.title', { product: task.product })}>
        <WithSv text={task.question} sv={task.indication} />
      </Heading>
      <p className="lead">
        {task.background}{' '}
        {isOpen && (
          <b className={task.dueOn !== null && task.dueOn < today ? 'late' : 'soon'}>
            {text('opinion.answer-by', { due: dueText({ ...task, dueOn: round.lastDay, today }) })}
          </b>
        )}{' '}
        {!isOpen && round.closedOn !== null && <Text id="opinion.closed" values={{ day: dayText(round.closedOn) }} />}{' '}
        <Text id={round.openToAll ? 'opinion.open-to-all' : 'opinion.sealed'} />
      </p>
      {round.summary !== null && <p className="summary">{round.summary}</p>}
      {round.extension && (
        <p className="small">
          <Tag tone="soon">{text('opinion.extended', { days: round.extension.days })}</Tag>{' '}
          <Sv>{round.extension.reason}</Sv>
        </p>
      )}
      <details className="quietlink">
        <summary>{text('opinion.why')}</summary>
        <p className="small soft">
          <Text
            id="opinion.why.says"
            values={{
              why: task.whyYou,
              office: task.askedBy,
              day: round.openedOn === null ? '–' : dayText(round.openedOn),
            }}
          />
        </p>
      </details>
    </header>
  );
}
