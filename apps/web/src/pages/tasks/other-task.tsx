import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ActList, PerformedAct, TaskView } from '#contract';
import { pageOf } from '../../api/queries';
import { Sv, WithSv } from '../../intl/sv';
import { Text, useText } from '../../intl/text';
import { LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { useFocusWhen } from '../../parts/use-focus-when';
import { Crumbs } from '../../shell/crumbs';
import { Claim } from './claim';
import { Due, useDueText } from './inbox/due';
import { Why } from './inbox/why';
import { IntroductionSteps } from './introduction-steps';
import { TaskActs } from './task-acts';
import { actsOf } from './use-task';
import { useToday } from '../../session/use-today';

/** Any task that has no page of its own: what is asked, why me, and the acts that end it. */
export function OtherTask({ task }: { readonly task: TaskView }) {
  const text = useText();
  const today = useToday();
  const [done, setDone] = useState<PerformedAct | null>(null);
  const isOver = task.closedAt !== null || task.status === 'declined';
  return (
    <>
      <Crumbs trail={[{ name: text('tasks.title'), to: '/uppgifter' }, { name: `${task.label}: ${task.product}` }]} />
      <div className="taskpage">
        <TaskHead task={task} today={today} />
        {!isOver && <Claim task={task} />}
        {task.chart === 'regional-introduction' && <IntroductionSteps kind={task.kind} />}
        {done || isOver ? <Ended task={task} done={done} /> : <Acts task={task} onDone={setDone} />}
        <Ways task={task} isOver={isOver} />
      </div>
    </>
  );
}

function TaskHead({ task, today }: { readonly task: TaskView; readonly today: string }) {
  const text = useText();
  const dueText = useDueText();
  return (
    <header>
      <p className="small quiet">
        <Text id="opinion.about" values={{ product: task.product, indication: <Sv>{task.indication}</Sv> }} />
      </p>
      <Heading title={`${task.label}: ${task.product}`}>
        <WithSv text={task.question} sv={task.indication} />
      </Heading>
      <p className="lead">{task.background}</p>
      <div className="task">
        {task.closedAt === null && <Due {...task} today={today} />}
        <div>
          <dl className="asked">
            <dt>{text('task.to-read')}</dt>
            <dd>{task.toRead}</dd>
            <dt>{text('task.to-answer')}</dt>
            <dd>{task.toAnswer}</dd>
            <dt>{text('task.why-you')}</dt>
            <dd>{task.whyYou}</dd>
          </dl>
          <Why task={task} today={today} />
          <p className="vh">{task.closedAt === null && dueText({ ...task, today })}</p>
        </div>
      </div>
    </header>
  );
}

/** The acts that the task's role may do where it stands. */
function Acts({ task, onDone }: { readonly task: TaskView; readonly onDone: (performed: PerformedAct) => void }) {
  const acts = useQuery(actsOf(task));
  const queries = useQueryClient();
  const reload = useMemo(() => () => void queries.invalidateQueries(), [queries]);
  return (
    <Loaded<ActList> query={acts}>
      {({ acts: offered, revision }) => (
        <TaskActs task={task} acts={offered} revision={revision} onDone={onDone} onReload={reload} />
      )}
    </Loaded>
  );
}

/** The task is over; the next one is a press away. */
function Ended({ task, done }: { readonly task: TaskView; readonly done: PerformedAct | null }) {
  const text = useText();
  const place = useFocusWhen<HTMLDivElement>(done !== null);
  const label = done?.entries[0]?.label;
  const { data } = useQuery(pageOf<TaskView>(`/tasks/${task.id}`));
  const status = data?.status ?? task.status;
  const isOpen = status === 'open' || status === 'claimed';
  return (
    <div ref={place} tabIndex={-1}>
      <Empty
        title={
          <State mark={isOpen ? 'working' : 'done'} tone={isOpen ? 'wait' : 'done'}>
            {text(isOpen ? 'task.goes-on' : `task.status.${status}`)}
          </State>
        }
        act={
          <LinkButton to="/uppgifter" look="main">
            {text('receipt.next')}
          </LinkButton>
        }
      >
        {label !== undefined && <Text id="act.done" values={{ label }} />}
      </Empty>
    </div>
  );
}

function Ways({ task, isOver }: { readonly task: TaskView; readonly isOver: boolean }) {
  return (
    <p className="row small">
      <Link to={`/arenden/${task.caseId}`}>
        <Text id="task.to-case" />
      </Link>
      {!isOver && (
        <Link to={`/uppgifter/${task.id}/overlamna`}>
          <Text id="opinion.ways.hand-over" />
        </Link>
      )}
    </p>
  );
}
