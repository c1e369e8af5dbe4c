import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { TaskView } from '#contract';
import { dayText } from '../../intl/days';
import { Text, useText } from '../../intl/text';
import { Button, LinkButton } from '../../parts/button';
import { Empty } from '../../parts/empty';
import { Fault, FaultText } from '../../parts/fault';
import { Select, TextField, type Choice } from '../../parts/field';
import { Heading } from '../../parts/heading';
import { Loaded } from '../../parts/loaded';
import { State } from '../../parts/mark';
import { Crumbs } from '../../shell/crumbs';
import { isAllowed } from './opinion/modes';
import { useColleagues } from './settings/use-colleagues';
import { useHandOver } from './use-hand-over';
import { usePerform } from './use-perform';
import { actsOf, useTask } from './use-task';
import { useToday } from '../../session/use-today';

/** Gives a task to the region's deputy, or to a colleague for some days. */
export function HandOverPage() {
  const task = useTask();
  return <Loaded<TaskView> query={task}>{(found) => <HandOverOf key={found.id} task={found} />}</Loaded>;
}

function HandOverOf({ task }: { readonly task: TaskView }) {
  const text = useText();
  const today = useToday();
  const [query] = useSearchParams();
  const more = (query.get('fler') ?? '').split(',').filter((id) => id !== '');
  const [givenTo, setGivenTo] = useState<string | null>(null);
  const what =
    more.length === 0 ? `${task.label}: ${task.product}` : text('hand-over.many', { count: more.length + 1 });
  return (
    <>
      <Crumbs
        trail={[
          { name: text('tasks.title'), to: '/uppgifter' },
          { name: `${task.label}: ${task.product}`, to: `/uppgifter/${task.id}` },
          { name: text('hand-over.title') },
        ]}
      />
      <div className="taskpage">
        <p className="small quiet">{what}</p>
        <Heading title={text('hand-over.title')} say>
          {givenTo === null ? text('hand-over.title') : text('hand-over.done', { name: givenTo })}
        </Heading>
        {givenTo === null ? (
          <>
            {more.length === 0 && task.role === 'contact-person' && (
              <ToDeputy task={task} onDone={() => setGivenTo(text('hand-over.deputy.name'))} />
            )}
            <ToColleague task={task} ids={[task.id, ...more]} today={today} onDone={setGivenTo} />
          </>
        ) : (
          <Empty
            title={
              <State mark="done" tone="done">
                {text('hand-over.done.says')}
              </State>
            }
            act={
              <LinkButton to="/uppgifter" look="main">
                {text('receipt.next')}
              </LinkButton>
            }
          />
        )}
      </div>
    </>
  );
}

/** The chart's own way: the deputy answers instead, and the round knows. */
function ToDeputy({ task, onDone }: { readonly task: TaskView; readonly onDone: () => void }) {
  const text = useText();
  const { data } = useQuery(actsOf(task));
  const { perform, refusal, isSending } = usePerform(task.caseId, task.instanceId);
  if (!data || !isAllowed(data, 'DELEGATE')) return null;
  async function delegate(): Promise<void> {
    if (!isSending && (await perform('DELEGATE'))) onDone();
  }
  return (
    <section className="panel">
      <h2>{text('hand-over.deputy')}</h2>
      <p className="small soft">{text('hand-over.deputy.help')}</p>
      {refusal && (
        <p className="late" role="alert">
          <FaultText error={refusal} />
        </p>
      )}
      <Button onClick={() => void delegate()}>{text('hand-over.deputy.do')}</Button>
    </section>
  );
}

interface ToColleagueProps {
  readonly task: TaskView;
  readonly ids: readonly string[];
  readonly today: string;
  readonly onDone: (name: string) => void;
}

/** Only somebody of one's own organisation may stand in; a coordinator helps with others. */
function ToColleague(props: ToColleagueProps) {
  const { people, more, error } = useColleagues();
  if (error) return <Fault error={error} />;
  return people.length === 0 ? (
    <Empty title={<Text id="hand-over.nobody" />}>
      <Text id="hand-over.nobody.help" />
    </Empty>
  ) : (
    <ColleagueForm {...props} people={people} more={more} />
  );
}

interface ColleagueFormProps extends ToColleagueProps {
  readonly people: readonly Choice[];
  /** Colleagues whom the list has no room for. */
  readonly more: number;
}

function ColleagueForm({ task, ids, today, people, more, onDone }: ColleagueFormProps) {
  const text = useText();
  const [receiver, setReceiver] = useState('');
  const [to, setTo] = useState(task.dueOn !== null && task.dueOn >= today ? String(task.dueOn) : today);
  const { handOver, error, isSending, isTried, setTried } = useHandOver(ids, today);
  async function give(): Promise<void> {
    setTried(true);
    if (receiver === '' || isSending) return;
    if (await handOver(receiver, to)) onDone(people.find(({ value }) => value === receiver)?.label ?? '');
  }
  return (
    <form
      className="panel stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <h2>{text('hand-over.colleague')}</h2>
      <p className="small soft">{text('hand-over.colleague.help')}</p>
      <Select
        label={text('hand-over.to')}
        error={isTried && receiver === '' ? text('hand-over.to.missing') : null}
        none={text('opinion.recuse.choose')}
        {...(more > 0 && { help: text('settings.colleagues.more', { count: more }) })}
        choices={people}
        value={receiver}
        onChange={(event) => setReceiver(event.target.value)}
      />
      <TextField
        label={text('hand-over.until')}
        help={task.dueOn === null ? undefined : text('hand-over.until.help', { day: dayText(task.dueOn) })}
        type="date"
        min={today}
        value={to}
        onChange={(event) => setTo(event.target.value)}
      />
      {error && (
        <p className="late" role="alert">
          <FaultText error={error} />
        </p>
      )}
      <p>
        <Button look="main" type="submit" aria-disabled={isSending || undefined}>
          {text('hand-over.do')}
        </Button>
      </p>
    </form>
  );
}
